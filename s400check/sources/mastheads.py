"""What a page says of itself: headline, outlet, by-line and date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, Region, RegionRole
from s400check.sources.datelines import Dateline, find_agencies, find_dateline
from s400check.sources.dates import Day, Stamp, find_clock, find_days, find_stamp, without_dates
from s400check.sources.outlets import Lines, find_outlet

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
    clock: str = ""
    dateline: str = ""
    agency: str = ""

    def filled_from(self, other: "Masthead") -> "Masthead":
        """This masthead, with what it lacks taken from the other.

        A date comes whole from one of the two, the time of day from the other only if that names the same day.
        """
        dated = self if self.published else other
        return Masthead(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            byline=self.byline or other.byline,
            published=dated.published,
            published_from=dated.published_from,
            undated=dated.undated,
            clock=dated.clock or (other.clock if dated.published == other.published else ""),
            dateline=self.dateline or other.dateline,
            agency=self.agency or other.agency,
        )


NO_MASTHEAD: Final = Masthead()
"""Nothing is known."""


def read_masthead(text: str, regions: Sequence[Region]) -> Masthead:
    """The masthead of a text whose regions are known; what the text does not give stays empty."""
    lines = [(region.role, " ".join(region.span.of(text).split())) for region in regions]
    first = next((i for i, (role, _) in enumerate(lines) if role is RegionRole.BODY), len(lines))
    head, story = lines[:first], [line for role, line in lines if role is RegionRole.BODY]
    title = next((line for role, line in head if role is RegionRole.HEADING), "")
    credited = [line for role, line in lines if role is RegionRole.CREDIT and len(line) <= _LONGEST_CREDIT]
    dateline = next((filed for line in story[:_FIRST] if (filed := find_dateline(line))), None)
    day, how, clock = _published(head, lines[first:], story, dateline)
    return Masthead(
        title=title,
        outlet=find_outlet(title, lines, story),
        byline=_byline(credited),
        published=day.period if day else None,
        published_from=how if day and day.period else None,
        undated=day.known if day else "",
        clock=clock,
        dateline=dateline.words if dateline else "",
        agency=(dateline.agency if dateline else "") or find_agencies(credited),
    )


_LONGEST_CREDIT: Final = 300
"""Characters of the longest line that is searched for who wrote and who helped."""

_FIRST: Final = 6
"""Paragraphs in which a dateline may stand: a deck and some key points can be above it."""

_Dated = tuple[Day | None, DateFrom | None, str]
"""A day, how it was found, and the time of day beside it."""


def _published(head: Lines, below: Lines, story: Sequence[str], dateline: Dateline | None) -> _Dated:
    """The day of publication: from a stamp, from the page's furniture, from the dateline, else what the lead says.

    Below the headline's place only a stamp that says "published" counts: other stories carry dates too.
    """
    stamps = [stamp for role, line in head if role in _FURNITURE and (stamp := find_stamp(line))]
    labelled = [stamp for role, line in below if role in _FURNITURE and (stamp := find_stamp(line)) and stamp.published]
    ranked = sorted([*stamps, *labelled], key=_distrust)
    stamped = ((stamp.day, stamp.clock) for stamp in ranked if stamp.day)
    loose = ((day, find_clock(line)) for role, line in head if role in _FURNITURE for day in find_days(line))
    filed = ((day, "") for day in ([dateline.day] if dateline and dateline.day else []))
    for day, clock in (*stamped, *loose, *filed):
        if day.period:
            return day, DateFrom.TEXT, clock
    told, how = _from_the_lead(head, story)
    return told or (dateline.day if dateline else None), how, ""


def _distrust(stamp: Stamp) -> int:
    """A stamp that says "published" before one that says nothing, one that says "updated" last."""
    return 0 if stamp.published else 2 if stamp.changed else 1


_NEWS_DAY: Final = re.compile(r"\bon (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\Z", re.IGNORECASE)
_SPOKE: Final = re.compile(r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bis )(?<!\bare )\b(?:said|says|told)\b")
_STOP: Final = re.compile(r"[.!?][\"”’]?\s")


def _from_the_lead(head: Lines, story: Sequence[str]) -> tuple[Day | None, DateFrom | None]:
    """A day that the first paragraphs name as the news's own, "said in Sochi on November 13": inferred.

    A story is told on the day or the day after, so a day in the lead is near enough to reckon from, and marked. News
    gives its own day no year, but for its weekday's sake or a speaker's: "the first test was on August 29, 1949" is
    history, and dates nothing.
    """
    for line in story[:2]:
        for day in find_days(line):
            named = _NEWS_DAY.search(line, max(0, day.start - 16), day.start)
            if named and (day.period is None or named["weekday"] or _SPOKE.search(_sentence(line, day.start))):
                return day, DateFrom.INFERRED
    stamped = next((day for role, line in head if role in _FURNITURE for day in find_days(line)), None)
    return stamped, None


def _sentence(line: str, at: int) -> str:
    """The sentence of a paragraph in which something stands, told by its full stops alone."""
    # A file without line ends is one paragraph: looking all over it for each of its days would never end.
    first, last = max(0, at - _REACH), min(len(line), at + _REACH)
    before = [found.end() for found in _STOP.finditer(line, first, at)]
    after = _STOP.search(line, at, last)
    return line[before[-1] if before else first : after.start() if after else last]


_REACH: Final = 1000
"""Characters: no sentence of a lead is longer."""


_BYLINE: Final = re.compile(
    r"(?:\A|[|•·]\s*)(?:[Bb]y:?|BY|Written by|Posted by|Author:|Words by|Text by|Reported by)\s+(?P<who>.{3,120}?)\W*\Z"
)
_NAME: Final = r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|der|van|von|al|bin|la|le)){0,2} [A-Z][\w’'-]+"
_WRITER: Final = re.compile(
    rf"(?:.{{0,40}}\b(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter) (?P<after>{_NAME})"
    rf"|(?P<before>{_NAME})(?:,? (?:in [A-Z]|[\w ]*\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter)\b).*)?)\W*\Z"
)
_BEHIND: Final = re.compile(r"\s*(?:[|•·;]|,? (?i:for|in)\b|\d+ (?i:comments?)\b|, [A-Z]).*\Z")


def _byline(lines: Sequence[str]) -> str:
    """Who wrote it: what stands behind "By", else a line that is a name with an office or a place, or a bare name."""
    for line in lines:
        found = _BYLINE.search(without_dates(line))
        if found:
            return _BEHIND.sub("", found["who"])
    named = next((found for line in lines if (found := _WRITER.match(without_dates(line)))), None)
    return (named["after"] or named["before"]) if named else ""
