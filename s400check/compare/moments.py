"""What a sentence says of when, as far as it can be told without the article's date: weekdays, times of day, years.

Two quakes of one morning differ in little but the hour: "at about 9:30" and "at about 7:30" keep apart what names,
wording and attribute would join.
"""

import re
from functools import lru_cache
from typing import Final

_WEEKDAY: Final = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\b(\d{1,2}[:.]\d{2})\s*(?=[ap]\.?m|local|gmt|et\b|pst|\bon\b)", re.IGNORECASE)
_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_STANDING: Final = re.compile(
    r"\b(?:as of|as at|by|before|until|through)\s+(?:the\s+)?(?:"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTHS})|(?P<m2>{_MONTHS})[a-z]*\.?\s+(?P<d2>\d{{1,2}}))",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\b(?!\s*(?:people|troops|jobs|men|km|miles))")


def other_standing(one: str, other: str) -> str:
    """The days as of which the two texts give their figures, where they are not one: "3 mar against 9 mar"."""
    mine, theirs = _standing(one), _standing(other)
    if not mine or not theirs or mine & theirs:
        return ""
    return f"as of {', '.join(sorted(mine))} against {', '.join(sorted(theirs))}"


@lru_cache(maxsize=8192)
def _standing(text: str) -> frozenset[str]:
    found = (match.groupdict() for match in _STANDING.finditer(text))
    return frozenset(f"{day['d1'] or day['d2']} {(day['m1'] or day['m2'])[:3].lower()}" for day in found)


def other_day(one: str, other: str) -> str:
    """The weekdays, else the years, that the two texts do not share: "friday against saturday"; "" where none clash."""
    return _clash(_WEEKDAY, one, other) or _clash(_YEAR, one, other)


def other_hour(one: str, other: str) -> str:
    """The times of day that the two texts do not share: "9:30 against 7:30"; "" where none clash."""
    return _clash(_CLOCK, one, other)


def _clash(pattern: re.Pattern[str], one: str, other: str) -> str:
    mine, theirs = _named(pattern, one), _named(pattern, other)
    if not mine or not theirs or mine & theirs:
        return ""
    return f"{', '.join(sorted(mine))} against {', '.join(sorted(theirs))}"


@lru_cache(maxsize=8192)
def _named(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(found.group(1).lower() for found in pattern.finditer(text))
