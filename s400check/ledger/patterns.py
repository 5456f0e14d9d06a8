"""What canonical blocks look like, byte for byte: a pattern for a claim's stub, one for a review, one for a ruling."""

import re
from functools import cache
from typing import Final

from s400check.model.figures import Kind
from s400check.model.verdicts import RulingWord, Word

# What `spelling` escapes, as it stands in a file: these must not stand there raw, and no other escape is canonical.
_ESCAPE: Final = (
    rb'\\(?:["\\btnfr]'
    rb"|u(?:00(?:0[0-7BEF]|1[0-9A-F]|7F|[89][0-9A-F]|AD)|061C|200[BEF]|202[89A-E]|206[0-9A-F]|FEFF|FFF[9AB])"
    rb"|U000E00[0-7][0-9A-F])"
)
_LETTERS: Final = (
    rb'[^"\\\x00-\x1f\x7f\xc2\xd8\xe2\xef\xf3]++'
    rb"|\xc2[\xa0-\xac\xae-\xbf]|\xd8[\x80-\x9b\x9d-\xbf]"
    rb"|\xe2(?!\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa0-\xaf])[\x80-\xbf]{2}"
    rb"|\xef(?!\xbb\xbf|\xbf[\xb9-\xbb])[\x80-\xbf]{2}"
    rb"|\xf3(?!\xa0[\x80\x81])[\x80-\xbf]{3}"
)
_STRING: Final = rb'"((?:%b|%b)*+)"' % (_LETTERS, _ESCAPE)
_NAME: Final = rb'"([ !#-\[\]-~]++)"'
"""An id or a key: no letters but ASCII, so that it is read without unescaping; others take the slow road."""
_MOMENT: Final = rb"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2})Z"


def _one_of(words: type[Kind] | type[Word] | type[RulingWord]) -> bytes:
    return b'"(%b)"' % b"|".join(word.value.encode() for word in words)


def _given(*keys: str) -> bytes:
    """Lines that may be missing; an empty string is not written, so it is not canonical."""
    return b"".join(rb'(?:%b = (?!"")%b\n)?' % (key.encode(), _STRING) for key in keys)


STUB: Final = re.compile(
    rb"\n\[\[claim\]\]\nid = %b\ndoc = %b\nat = (0|[1-9][0-9]*+)\nkind = %b\n" % (_NAME, _NAME, _one_of(Kind))
    + rb"quote = %b\nwords = %b\n" % (_STRING, _STRING)
    + _given("prefix", "suffix", "reads", "about", "made_by")
)
"""Groups: id, doc, at, kind, quote, words, then prefix, suffix, reads, about and made_by where they are given."""


@cache
def review() -> re.Pattern[bytes]:
    """The pattern of a review, made when a ledger has one: it is long.

    Groups: by, on, verdict, seen, note, evidence, query, reply, fix, and the five of the place where it has one.
    """
    return re.compile(
        rb"\n\[\[claim\.review\]\]\nby = %b\non = %b\nverdict = %b\nseen = %b\n"
        % (_STRING, _MOMENT, _one_of(Word), _STRING)
        + _given("note", "evidence", "query", "reply", "fix")
        + rb"(?:doc = %b\nquote = %b\nwords = %b\nprefix = %b\nsuffix = %b\n)?" % ((_STRING,) * 5)
    )


@cache
def ruling() -> re.Pattern[bytes]:
    """The pattern of a ruling.

    Groups: the other claims as they stand between the brackets, by, on, ruling, prefer, seen, note.
    """
    return re.compile(
        rb'\n\[\[claim\.ruling\]\]\nwith = \[((?:"[ !#-\[\]-~]++"(?:, (?="))?+)*+)\]\n'
        + rb"by = %b\non = %b\nruling = %b\n" % (_STRING, _MOMENT, _one_of(RulingWord))
        + rb'(?:prefer = (?!"")%b\n)?seen = %b\n' % (_STRING, _STRING)
        + _given("note")
    )


_UNESCAPED: Final = {
    b"b": "\b",
    b"t": "\t",
    b"n": "\n",
    b"f": "\f",
    b"r": "\r",
    b'"': '"',
    b"\\": "\\",
}
_ESCAPED: Final = re.compile(rb"\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))")


def unescaped(string: bytes | None) -> str:
    """What stands between a string's quotation marks, read; "" for None."""
    if string is None:
        return ""
    if b"\\" not in string:
        return string.decode()
    return _ESCAPED.sub(_letter, string).decode()


def _letter(found: re.Match[bytes]) -> bytes:
    code = found[1] or found[2]
    return (chr(int(code, 16)) if code else _UNESCAPED[found[3]]).encode()
