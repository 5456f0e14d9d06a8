"""The calendar as news speaks of it: months, quarters, seasons, weeks, decades, and parts of them."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from typing import Final, TypeAlias

from s400check.extract.rule import Found, Place
from s400check.model.claims import Kind
from s400check.model.periods import Period
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unresolved

Resolve: TypeAlias = Callable[[date], Period | None]
"""What a relative date means for an article of that day; None where it means nothing (February 30)."""

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        ("monday,mon", "tuesday,tue,tues", "wednesday,wed,weds", "thursday,thu,thur,thurs", "friday,fri",
         "saturday,sat", "sunday,sun")
    )
    for name in names.split(",")
}  # fmt: skip
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Season: its first month in the north; winter runs on into the next year."""

NEAR_AHEAD: Final = 92
"""Days: a month or day without a year that lies this near ahead is meant, not the one nearly a year back (AP names the
year of any date outside the current one). Wider, and "in July" of a May article would always be to come."""


def year(number: int) -> Period | None:
    """The year's days, or None for a year that the calendar does not have."""
    return Period(date(number, 1, 1), date(number, 12, 31)) if 1 <= number <= MAXYEAR else None


def years(first: int, last: int) -> Period | None:
    """All days from the first year to the last."""
    one, other = year(first), year(last)
    return Period(one.first, other.last) if one and other and first <= last else None


def month(number_of_year: int, number: int, count: int = 1) -> Period | None:
    """The days of `count` months from this one; month 13 is the next year's January."""
    if not 1 <= number_of_year < MAXYEAR - count:
        return None
    first_year, first_month = _carried(number_of_year, number)
    last_year, last_month = _carried(number_of_year, number + count - 1)
    return Period(date(first_year, first_month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]))


def _carried(number_of_year: int, number: int) -> tuple[int, int]:
    return number_of_year + (number - 1) // 12, (number - 1) % 12 + 1


def day(number_of_year: int, number: int, number_of_day: int) -> Period | None:
    """The day, or None where it does not exist."""
    try:
        return Period.day(date(number_of_year, number, number_of_day))
    except ValueError:
        return None


def week(of: date, shift: int = 0) -> Period:
    """The week from Monday to Sunday that holds a day, or one `shift` weeks later."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=shift)
    return Period(monday, monday + timedelta(days=6))


def weekend(of: date, shift: int = 0) -> Period:
    """Saturday and Sunday of the week that holds a day, or one `shift` weeks later."""
    sunday = week(of, shift).last
    return Period(sunday - timedelta(days=1), sunday)


def moved(of: date, unit: str, count: int) -> date | None:
    """The day `count` units of time after `of` (before it, if negative)."""
    try:
        if unit in ("day", "night"):
            return of + timedelta(days=count)
        if unit in ("week", "fortnight"):
            return of + timedelta(weeks=count * (2 if unit == "fortnight" else 1))
        months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    except (OverflowError, KeyError):
        return None
    number_of_year, number = _carried(of.year, of.month + months)
    if not 1 <= number_of_year <= MAXYEAR:
        return None
    return date(number_of_year, number, min(of.day, monthrange(number_of_year, number)[1]))


def period(unit: str, of: date, shift: int) -> Period | None:
    """This (0), last (-1) or next (1) week, month, quarter, year, decade, century, as seen from a day."""
    if unit == "week":
        return week(of, shift)
    if unit == "weekend":
        return weekend(of, shift)
    if unit == "day":
        there = moved(of, "day", shift)
        return None if there is None else Period.day(there)
    return _months_or_years(unit, of, shift)


def _months_or_years(unit: str, of: date, shift: int) -> Period | None:
    if unit == "month":
        return month(of.year, of.month + shift)
    if unit in ("quarter", "qtr"):
        return month(of.year, (of.month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    width = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if width is None:
        return None
    first = (of.year // width + shift) * width
    return years(first, first + width - 1)


PART: Final = re.compile(
    r"\b(?:(?P<part>early|mid|late|the middle|middle|the beginning|beginning|the start|start|the end|end|the close|the"
    r" latter part|the early part|"
    r"the first half|the second half)"
    r"(?:[- ]|(?: of| in)(?: the)? )(?:of )?)\Z",
    re.IGNORECASE,
)
_THIRDS: Final = {
    "early": 0,
    "beginning": 0,
    "start": 0,
    "part": 0,
    "mid": 1,
    "middle": 1,
    "late": 2,
    "end": 2,
    "close": 2,
}


def part_of(whole: Period, part: str) -> Period:
    """The early, middle or late third of a period, or its half: of a month ten days, of a year four months."""
    days = (whole.last - whole.first).days + 1
    words = part.lower()
    if words.endswith("half"):
        return _half_of(whole, days, first="first" in words)
    third = 2 if "latter" in words else _THIRDS[words.split()[-1]]
    if days > 3000:
        one = whole.first.year
        return years(one + (0, 4, 7)[third], one + (3, 6, 9)[third]) or whole
    if 360 < days < 367:
        return month(whole.first.year, 4 * third + 1, 4) or whole
    low, high = _third_of(days, third)
    return Period(whole.first + timedelta(days=low), whole.first + timedelta(days=high))


def _half_of(whole: Period, days: int, *, first: bool) -> Period:
    if 360 < days < 367:
        return month(whole.first.year, 1 if first else 7, 6) or whole
    middle = whole.first + timedelta(days=days // 2)
    return Period(whole.first, middle - timedelta(days=1)) if first and days > 1 else Period(middle, whole.last)


def _third_of(days: int, third: int) -> tuple[int, int]:
    """Where a third of so many days begins and ends, counted from 0: ten days of a month, about three of a week."""
    if 27 < days < 32:
        return ((0, 9), (10, 19), (20, days - 1))[third]
    if days == 7:
        return ((0, 2), (1, 4), (4, 6))[third]
    low = days * third // 3
    return low, max(low, days * (third + 1) // 3 - 1)


def of_period(known: Period, hedge: Hedge = Hedge.EXACT) -> Reading:
    """The reading of a run of days."""
    low, high = Decimal(known.first.toordinal()), Decimal(known.last.toordinal())
    return Reading(unit=DAY_OF_CALENDAR, low=low, high=high, hedge=hedge)


def hull(published: Period, resolve: Resolve) -> Period | None:
    """All that a relative date may mean for an article of these days: what it means at either end, and between."""
    one = resolve(published.first)
    other = one if published.first == published.last else resolve(published.last)
    if one is None or other is None:
        return None
    return Period(min(one.first, other.first), max(one.last, other.last))


def dated(
    place: Place,
    start: int,
    end: int,
    meaning: Period | Resolve,
    known: Unresolved | None = None,
    hedge: Hedge = Hedge.EXACT,
) -> Found | None:
    """The date found: narrowed by "early" or "mid-" before it, resolved by the article's date if it is relative.

    Args:
        place: where the rule was tried.
        start: where the words begin; moves back over "early" and its like.
        end: where they end.
        meaning: the days, or how to tell them from the article's date.
        known: what is known where the article's date is not.
        hedge: the hedge that the words themselves carry.
    """
    relative = not isinstance(meaning, Period)
    found = PART.search(place.text, max(0, start - 26), start) if start else None
    if found is not None:
        start, hedge = found.start(), Hedge.ABOUT
    published = place.scene.published
    if isinstance(meaning, Period):
        days: Period | None = meaning
    elif published is None:
        return _unresolved(start, end, known)
    else:
        days = hull(published, meaning)
    if days is None:
        return None
    if found is not None:
        days = part_of(days, found["part"])
    return Found(start=start, end=end, kind=Kind.DATE, reading=of_period(days, hedge), relative=relative)


def _unresolved(start: int, end: int, known: Unresolved | None) -> Found:
    reading = known or Unresolved(reason="it counts from the article's date, which is not known")
    return Found(start=start, end=end, kind=Kind.DATE, reading=reading, relative=True)


def vague(start: int, end: int, words: str) -> Found:
    """A date that stays open even when the article's is known: "the coming years"."""
    reading = Unresolved(reason=f"“{words}” does not say which days")
    return Found(start=start, end=end, kind=Kind.DATE, reading=reading, relative=True)


_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|to be|expected|scheduled|due|set to|plan(?:s|ned|ning)?|going to|are to|is"
    r" to|deadline|upcoming|next|"
    r"slated|hopes? to|aims? to|intends? to|until|’ll|'ll|prepar\w+ (?:to|for)|ready)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|wrote|tweeted|warned|stated|revealed|noted|quoted|declared|since|in"
    r" an interview|was|were|had|last)\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:said|told|was|were|had|did|took|came|went|met|made|gave|left|fell|rose|won|lost|since|\w{2,}ed)\b",
    re.IGNORECASE,
)
_WILL: Final = re.compile(r"\b(?:will|is to|are to|would)\b", re.IGNORECASE)


def points_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the words around a date speak of what is to come (True), of what was (False), or do not tell (None)."""
    begin = max(text.rfind(mark, max(0, start - 90), start) for mark in (". ", "\n", "; ", "? ", "! "))
    before = text[max(begin, start - 90, 0) : start]
    near = before[-36:]
    if _TOLD.search(near) is not None and _AHEAD.search(near[near.rfind("said") :]) is None:
        return False
    if _AHEAD.search(before) is not None:
        return True
    after = text[end : end + 40].split(". ", maxsplit=1)[0]
    will, told = _WILL.search(after), _PAST.search(after)
    if will is not None and (told is None or will.start() < told.start()):
        return True
    if told is not None or _PAST.search(before) is not None:
        return False
    return None


def lying_near(past: Period | None, future: Period | None, of: date, ahead: bool | None) -> Period | None:
    """The one of two readings of a date without a year: news looks back unless the words or the nearness say not."""
    if past is None or future is None:
        return past or future
    if ahead is not None:
        return future if ahead else past
    return future if (future.first - of).days <= NEAR_AHEAD else past
