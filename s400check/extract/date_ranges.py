"""Runs of days: two dates that a dash, "to" or "until" joins, and those that begin or end now."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from s400check.extract.calendar import WEEKDAYS
from s400check.extract.changes import is_moved
from s400check.extract.compounds import exact
from s400check.extract.months import MONTH
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found, Scene
from s400check.model.figures import Kind
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unresolved

_STEPPED: Final = Pattern(r"(?:the )?(?:last|this|next|past|previous) ")
"""A date that says which year's it is; any other may be a year nearer: from May until the end of July."""


_OF_A_YEAR: Final = Pattern(rf"(?:(?:early|mid|late)[- ])?(?:\d{{1,2}}|{MONTH})")
"""A day or month of some year: from January to December is one year's, whichever is the nearer to the article."""


def joined_dates(found: Found, other: Found, word: str, scene: Scene) -> Found:
    """The days from one date to the other, which `word` or a dash ("") joins; an old date and its new one stay two."""
    before, words = scene.before(found.start, 44), scene.text[found.start : found.end]
    if other.kind is not Kind.DATE:
        return found
    if word == "to" and is_moved(before):
        return replace(found, hedged=True)
    two = other.reading
    if isinstance(two, Unresolved) or two is None or two.low is None or two.high is None:
        return found
    high = two.high
    low = _start(found, other, words, high)
    if low is not None and found.relative and other.relative:
        apart = high - low >= _YEAR and not _STEPPED.match(words)
        if apart or (low > high and _OF_A_YEAR.match(words) is not None):
            low = _before_end(low, high)
    if low is None or low > high:
        return found
    relative = found.relative and other.relative
    reading = Reading(unit=DAY_OF_CALENDAR, low=low, high=high, hedge=Hedge.EXACT)
    return replace(
        found,
        end=other.end,
        reading=reading,
        relative=relative,
        hedged=word in ("to", "and", "through", "until", "till", "") and "by" not in before[-4:],
    )


def _start(found: Found, other: Found, words: str, high: Decimal) -> Decimal | None:
    """The first day of a run that ends with `high`, or None where it cannot be told."""
    one = found.reading
    told = None if other.relative or not found.relative else _day_without_month(words, high)
    if told is not None:
        return told
    if isinstance(one, Unresolved):
        return None if one.month is None or other.relative else _of_the_year(one, high)
    if one is None or one.low is None:
        return None
    if found.relative and (not other.relative or _HALF_A_YEAR < one.low - high < _YEAR):
        return _before_end(one.low, high)
    return one.low


def _day_without_month(words: str, high: Decimal) -> Decimal | None:
    """The day of a month or of a week that leads to a full date: Saturday 24th to Monday 26th September 2016."""
    match = _NO_MONTH.match(words)
    if match is None or not (match["day"] or match["weekday"]):
        return None
    end = date.fromordinal(int(high))
    if match["day"] is None:
        back = (end.weekday() - WEEKDAYS[match["weekday"].lower()] - 1) % 7 + 1
        return high - back
    day = int(match["day"])
    of = end if day <= end.day else end.replace(day=1) - timedelta(days=1)
    return Decimal(of.replace(day=day).toordinal()) if 1 <= day <= of.day or day <= 28 else None


_NO_MONTH: Final = Pattern(
    r"(?:the )?(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?(?: the)? ?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?)?\Z"
)

_YEAR, _HALF_A_YEAR = Decimal(366), Decimal(183)
"""Days: two ends, each told from the article's own date, may fall a year apart (2 October to 22 October)."""


def _of_the_year(known: Unresolved, high: Decimal) -> Decimal | None:
    end = date.fromordinal(int(high))
    for year in (end.year, end.year - 1):
        try:
            start = date(year, known.month or 1, known.day or 1)
        except ValueError:
            return None
        if start <= end:
            return Decimal(start.toordinal())
    return None


def _before_end(low: Decimal, high: Decimal) -> Decimal:
    """The same day of the year, in the last year in which it comes before the end."""
    start, end = date.fromordinal(int(low)), date.fromordinal(int(high))
    day = min(start.day, 28) if start.month == 2 else start.day
    for year in (end.year, end.year - 1):
        if year >= 1 and (moved := date(year, start.month, day)) <= end:
            return Decimal(moved.toordinal())
    return low


_TO_NOW: Final = Pattern(r"(?: (?:to|until|till|and|through)| ?[-–])(?: the)? ?(?:now|present(?: day)?|date)\b")


def up_to_now(found: Found, scene: Scene) -> Found | None:
    """A run of days that lasts to the article's own, from 2014 until now; None where no such words follow."""
    now = _TO_NOW.match(scene.text, found.end) if found.kind is Kind.DATE else None
    if now is None or (" and" in now.group() and _BETWEEN.search(scene.before(found.start, 14)) is None):
        return None
    start, published = exact(found), scene.published
    if start is None or start.low is None or (published is not None and start.low > published.last.toordinal()):
        return found
    high = None if published is None else Decimal(published.last.toordinal())
    hedge = Hedge.AT_LEAST if high is None else Hedge.EXACT
    reading = Reading(unit=DAY_OF_CALENDAR, low=start.low, high=high, hedge=hedge)
    return replace(found, end=now.end(), reading=reading, relative=True, hedged=True)


_BETWEEN: Final = Pattern(r"\bbetween (?:the )?\Z")
"""Without it "and now" joins one more to a list: in 1998, 2016 and now."""
_FROM_NOW: Final = Pattern(r"\b(?:between|from) now (?:and|until|till|to) (?:the )?\Z")


def from_now(found: Found, reading: Reading, scene: Scene, floor: int) -> Found | None:
    """A run of days from the article's own to the date, between now and May 21; None where no such words lead to it."""
    first = max(floor, found.start - 24)
    near = found.kind is Kind.DATE and " now " in scene.text[first : found.start].lower()
    now = _FROM_NOW.search(scene.text, first, found.start) if near else None
    if now is None:
        return None
    published = scene.published
    if published is None or reading.high is None or published.first.toordinal() > reading.high:
        return found
    days = Reading(unit=DAY_OF_CALENDAR, low=Decimal(published.first.toordinal()), high=reading.high)
    return replace(found, start=now.start(), reading=days, relative=True, hedged=True)
