"""Bytes to text."""

import codecs
from typing import Final

from s400check.sources.copies import Notice, UnreadableError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SAMPLE: Final = 64 * 1024
"""Bytes that an encoding is guessed from; more would take seconds and tell no more."""

_NEAR_1252: Final = frozenset(
    {"cp1250", "cp1254", "cp1257", "cp1258", "cp1252", "latin_1", "iso8859_2", "iso8859_9", "iso8859_15", "mac_roman"}
)
"""Latin code pages that short texts cannot tell apart; English pages with curly quotes are Windows-1252."""

_SAVE_AS_UTF_8: Final = "save it as UTF-8 text"


def decode(content: bytes, declared: str = "") -> tuple[str, tuple[Notice, ...]]:
    """The text, with LF for every newline and no byte order mark, and a notice if its encoding was guessed.

    `declared` is the encoding that the file itself names, believed where it fits and UTF-8 does not.

    Raises:
        UnreadableError: binary content, or text in an encoding that cannot be told.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not encoding and b"\0" in content:
        raise UnreadableError("is not text: it holds NUL bytes", _SAVE_AS_UTF_8)
    for name in filter(None, (encoding or "utf-8", "" if encoding else declared)):
        try:
            return _newlines(content.decode(name)), ()
        except (UnicodeDecodeError, LookupError):
            continue
    guessed = _guess(content)
    notice = Notice(
        message=f"is not UTF-8; read as {guessed.replace('cp125', 'Windows-125')}, which is a guess",
        hint="save it as UTF-8 if letters look wrong",
    )
    return _newlines(content.decode(guessed)), (notice,)


def _guess(content: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8, one in which all of them are text.

    Raises:
        UnreadableError: there is none.
    """
    # Imported here: few files need it, and every start would pay for it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(content[:_SAMPLE]).best()
    if best is None:
        raise UnreadableError("is not text in any encoding that is known", _SAVE_AS_UTF_8)
    candidates = ("cp1252", best.encoding) if best.encoding in _NEAR_1252 else (best.encoding,)
    for name in candidates:
        try:
            content.decode(name)
        except UnicodeDecodeError:
            continue
        return name
    raise UnreadableError(f"is not text: part of it is {best.encoding}, part is not", _SAVE_AS_UTF_8)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
