"""Whose a page is: its outlet, from what the text itself says."""

import re
from collections.abc import Sequence
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.datelines import AGENCIES, find_dateline

Lines = Sequence[tuple[RegionRole, str]]
"""The lines of a page, each with its role."""

_TOLD: Final = re.compile(
    r"\b(?:told|tells|telling|interview (?:with|to)) (?P<who>(?:[A-Z][\w&.’-]*)(?: [A-Z][\w&’-]*){0,3})"
)

QUOTED_EVERYWHERE: Final = frozenset(AGENCIES) - {"Sputnik"} | {
    *(
        "CNN",
        "BBC",
        "CNBC",
        "MSNBC",
        "NBC",
        "CBS",
        "ABC",
        "NPR",
        "PBS",
        "Fox",
        "Sky",
        "Axios",
        "Politico",
        "Al-Jazeera",
    ),
    *("Congress", "Parliament", "MPs", "Senate", "EU", "UN", "NATO"),
}
"""Whom people tell things in other outlets' stories: "told Reuters" does not make Reuters the house.

Sputnik is an agency that has readers of its own: seeds/002."""


def find_outlet(title: str, lines: Lines, story: Sequence[str]) -> str:
    """The outlet: from the dateline, the copyright line, the title's end, else whom the people quoted told it."""
    for line in story[:6]:
        dateline = find_dateline(line)
        if dateline and dateline.agency:
            return dateline.agency
    for role, line in lines:
        if role is RegionRole.CHROME and (found := _COPYRIGHT.search(line) or _after_title(title, line)):
            return found["outlet"].strip(" .,|-–—")
    return _house(story)


_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)(?: ©)?(?: (?:19|20)\d\d(?:\s?[-–]\s?(?:19"
    r"|20)\d\d)?)?,? (?P<outlet>[A-Z][\w&’' -]{1,40}?)(?: (?:Inc|Ltd|LLC|Media|Group)\b.*)?(?:\.|,|\||\Z)",
    re.IGNORECASE,
)


def _after_title(title: str, line: str) -> re.Match[str] | None:
    """The rest of a title bar: "Headline | The Daily"."""
    if not title or not line.startswith(title):
        return None
    return _TITLE_BAR.match(line, len(title))


_TITLE_BAR: Final = re.compile(r"\s*[|–—-]\s*(?P<outlet>[A-Z][\w&.’' -]{1,40})\Z")


def _house(story: Sequence[str]) -> str:
    """The outlet that people told things, where it is named bare and alone.

    seeds/003: "Pentagon spokeswoman Michelle Baldanza told RT" names the house; seeds/001: "told Interfax news
    agency" explains the name, which no house does with its own.
    """
    told: set[str] = set()
    for line in story:
        for match in _TOLD.finditer(line):
            who = match["who"].rstrip(".")
            if _EXPLAINED.match(line, match.end()) or who.split()[0] in QUOTED_EVERYWHERE:
                continue
            if who.isupper() or _PRESS.search(who):
                told.add(who)
    return told.pop() if len(told) == 1 else ""


_EXPLAINED: Final = re.compile(r",? (?:news|newspaper|agency|magazine|radio|television|TV|daily|broadcaster|channel)\b")
_PRESS: Final = re.compile(
    r"\b(?:News|Times|Post|Daily|Herald|Tribune|Gazette|Journal|Today|Press|Radio|TV|Sputnik|Media|Online|Mail)\b"
)
