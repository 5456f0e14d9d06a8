"""What a page says of itself: headline, outlet, by-line and date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, Region, RegionRole
from s400check.sources.dates import Day, Stamp, find_days, find_stamp

_FURNITURE: Final = frozenset({RegionRole.CHROME, RegionRole.CREDIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What is known of a document from its own text; the fields are those of `Source`."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: Period | None = None
    published_from: DateFrom | None = None
    undated: str = ""

    def filled_from(self, other: "Masthead") -> "Masthead":
        """This masthead, with what it lacks taken from the other; a date comes whole from one of the two."""
        dated = self if self.published else other
        return Masthead(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            byline=self.byline or other.byline,
            published=dated.published,
            published_from=dated.published_from,
            undated=dated.undated,
        )


NO_MASTHEAD: Final = Masthead()
"""Nothing is known."""


def read_masthead(text: str, regions: Sequence[Region]) -> Masthead:
    """The masthead of a text whose regions are known; what the text does not give stays empty."""
    lines = [(region.role, " ".join(region.span.of(text).split())) for region in regions]
    first = next((i for i, (role, _) in enumerate(lines) if role is RegionRole.BODY), len(lines))
    head, story = lines[:first], [line for role, line in lines if role is RegionRole.BODY]
    title = next((line for role, line in head if role is RegionRole.HEADING), "")
    day, how = _published(head, lines[first:], story)
    return Masthead(
        title=title,
        outlet=_outlet(title, lines, story),
        byline=next((found for role, line in lines if role is RegionRole.CREDIT and (found := _byline(line))), ""),
        published=day.period if day else None,
        published_from=how if day and day.period else None,
        undated=day.known if day else "",
    )


_Lines = Sequence[tuple[RegionRole, str]]


def _published(head: _Lines, below: _Lines, story: Sequence[str]) -> tuple[Day | None, DateFrom | None]:
    """The day of publication: from a stamp, from the page's furniture, from the dateline, else what the lead says.

    Below the headline's place only a stamp that says "published" counts: other stories carry dates too.
    """
    stamps = [stamp for role, line in head if role in _FURNITURE and (stamp := find_stamp(line))]
    labelled = [stamp for role, line in below if role in _FURNITURE and (stamp := find_stamp(line)) and stamp.published]
    ranked = sorted([*stamps, *labelled], key=_distrust)
    candidates: Iterator[Day] = (stamp.day for stamp in ranked if stamp.day)
    loose = (day for role, line in head if role in _FURNITURE for day in find_days(line))
    dateline = (day for line in story[:2] for day in _dateline_days(line))
    for days in (candidates, loose, dateline):
        known = next((day for day in days if day.period), None)
        if known is not None:
            return known, DateFrom.TEXT
    return _from_the_lead(head, story)


def _distrust(stamp: Stamp) -> int:
    """A stamp that says "published" before one that says nothing, one that says "updated" last."""
    return 0 if stamp.published else 2 if stamp.changed else 1


_NEWS_DAY: Final = re.compile(r"\bon (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\Z", re.IGNORECASE)


def _from_the_lead(head: _Lines, story: Sequence[str]) -> tuple[Day | None, DateFrom | None]:
    """A day that the first paragraphs name as the news's own, "said in Sochi on November 13": inferred.

    A story is told on the day or the day after, so a day in the lead is near enough to reckon from, and marked.
    """
    for line in story[:2]:
        for day in find_days(line):
            if _NEWS_DAY.search(line, max(0, day.start - 16), day.start):
                return day, DateFrom.INFERRED
    stamped = next((day for role, line in head if role in _FURNITURE for day in find_days(line)), None)
    return stamped, None


_DATELINE: Final = re.compile(
    r"\A(?P<place>[A-Z][A-Z .’'-]{2,30}(?:[,/] ?[A-Z][\w. ’'-]{1,25})?)(?:, (?P<day>[^()\n]{3,25}))? ?"
    r"(?:\((?P<agency>[A-Z][\w .&’'/-]{1,30})\)|/(?P<slashed>[A-Z]{2,10})/)\.? ?(?:[-–—]{1,2}|\.) "
)


def _dateline_days(line: str) -> Iterator[Day]:
    dateline = _DATELINE.match(line)
    if dateline:
        yield from find_days(dateline.group())


_TOLD: Final = re.compile(
    r"\b(?:told|tells|telling|interview (?:with|to)) (?P<who>(?:[A-Z][\w&.’-]*)(?: [A-Z][\w&’-]*){0,3})"
)

QUOTED_EVERYWHERE: Final = frozenset(
    {
        "AP",
        "AFP",
        "Reuters",
        "Interfax",
        "TASS",
        "Xinhua",
        "DPA",
        "ANSA",
        "EFE",
        "Kyodo",
        "Yonhap",
        "PTI",
        "ANI",
        "UPI",
        "Bloomberg",
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
        "Anadolu",
        "Congress",
        "Parliament",
        "MPs",
        "Senate",
        "EU",
        "UN",
        "NATO",
    }
)
"""Whom people tell things in other outlets' stories: "told Reuters" does not make Reuters the house."""


def _outlet(title: str, lines: _Lines, story: Sequence[str]) -> str:
    """The outlet: from the dateline, the copyright line, the title's end, else whom the people quoted told it."""
    for line in story[:3]:
        dateline = _DATELINE.match(line)
        if dateline:
            return dateline["agency"] or dateline["slashed"] or ""
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
    return re.compile(r"\s*[|–—-]\s*(?P<outlet>[A-Z][\w&.’' -]{1,40})\Z").match(line, len(title))


def _house(story: Sequence[str]) -> str:
    """The outlet that people told things, where it is named bare and alone.

    seeds/003: "Pentagon spokeswoman Michelle Baldanza told RT" names the house; seeds/001: "told Interfax news
    agency" explains the name, which no house does with its own.
    """
    told: set[str] = set()
    for line in story:
        for match in _TOLD.finditer(line):
            who = match["who"]
            explained = re.compile(
                r",? (?:news|newspaper|agency|magazine|radio|television|TV|daily|broadcaster|channel)\b"
            )
            if explained.match(line, match.end()) or who.split()[0] in QUOTED_EVERYWHERE:
                continue
            if who.isupper() or _PRESS.search(who):
                told.add(who)
    return told.pop() if len(told) == 1 else ""


_PRESS: Final = re.compile(
    r"\b(?:News|Times|Post|Daily|Herald|Tribune|Gazette|Journal|Today|Press|Radio|TV|Sputnik|Media|Online|Mail)\b"
)

_BYLINE: Final = re.compile(
    r"\A(?:By|BY|Written by|Posted by|Author:|Words by|Text by|Reported by)\s+(?P<who>.{3,120}?)\W*\Z"
)


def _byline(line: str) -> str:
    found = _BYLINE.match(line)
    return found["who"] if found else ""
