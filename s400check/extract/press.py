"""Newspapers and agencies in sentences: who passed it on."""

import re
from typing import Final

from s400check.extract.lexicons import alternation, lexicon
from s400check.extract.roles import is_country

_LEXICON: Final = lexicon("press.toml")
_KIND: Final = rf"(?:{alternation(_LEXICON['kinds'])})"
_GENERIC: Final = frozenset(_LEXICON["generic"])
_CAPITAL: Final = r"(?:[^\W\d_a-z][\w.&’'-]*)"
_TITLE: Final = rf"(?:[Tt]he\s)?{_CAPITAL}(?:\s(?:of\s|de\s|du\s|and\s)?{_CAPITAL}){{0,4}}"

_DESCRIBED: Final = re.compile(
    rf"\A(?:(?:an?|the|its|some)\s)?(?:[\w'’-]+\s){{0,3}}?{_KIND}\s(?P<title>{_TITLE})(?=[\s,.;:)]|\Z)"
)
_FOLLOWED: Final = re.compile(rf"\A(?P<title>{_TITLE})\s{_KIND}\b")
_DESCRIPTION: Final = re.compile(
    rf"\A(?:the|that|its)\s(?:[\w'’-]+\s){{0,3}}?(?:{_KIND}|article|report|story|piece)\b", re.IGNORECASE
)
_KNOWN: Final = re.compile(
    rf"\A(?:the\s)?(?P<title>(?:The\s)?(?:{alternation(_LEXICON['known'])}"
    rf"|(?:[A-Z]\w+\s){{0,3}}(?:{alternation(_LEXICON['endings'])})(?:\sof\s[A-Z]\w+)?"
    rf"|(?:[A-Z]\w+\s){{1,3}}(?:{alternation(_LEXICON['common_endings'])})))(?=[\s,.;:)’']|\Z)(?!\s[A-Z])"
)

_COUNTRYS: Final = re.compile(r"\A[A-Z]\w+['’]s\s(?=[A-Z])")
_CHANNEL: Final = re.compile(r"\A(?:[A-Z]{2,}\d|TV\s?\d|(?:Radio|TV|Canal|Channel)\s\w+)\b")
"""What needs no other word: "Norway's TV2"."""


def press_named(text: str) -> str:
    """The outlet that the whole of `text` names, by its title; "" for "CNN officials" and anything else."""
    for pattern in (_DESCRIBED, _FOLLOWED, _KNOWN):
        found = pattern.match(text)
        if found and found.end() == len(text):
            return press_at(text)
    return ""


def press_at(text: str, explained: bool = False) -> str:
    """The outlet that `text` begins with, by its title; "" where it begins with anything else.

    "Turkish newspaper Daily Sabah", "Interfax news agency" and "Reuters" are told by their kind or known. With
    `explained` any capitalised name counts, for places where only an outlet can stand.
    """
    text = _COUNTRYS.sub("", text)
    for pattern in (_DESCRIBED, _FOLLOWED, _KNOWN):
        found = pattern.match(text)
        title = _plain(found["title"]) if found else ""
        if found and (title.casefold() in _GENERIC or _is_countrys(found, title)):
            return found.group()  # "State television" has no other name
        if title and not is_country(title):
            return title
    channel = _CHANNEL.match(text)
    if channel is not None:
        return channel.group()
    if explained and not _DESCRIPTION.match(text):
        found = re.match(_TITLE, text)
        return _plain(found.group()) if found else ""
    return ""


def _is_countrys(found: re.Match[str], title: str) -> bool:
    """Whether a country's adjective is all the name there is: "Israeli media", but not "the Turkish newspaper"."""
    return is_country(title) and found.end() > found.end("title") and not found.group().casefold().startswith("the ")


def is_described(text: str) -> bool:
    """Whether `text` begins with an outlet named only by its kind: "the Turkish newspaper"."""
    return _DESCRIPTION.match(text) is not None


def _plain(title: str) -> str:
    return re.sub(r"\Athe\s|['’]s?\Z|\.\Z", "", title)
