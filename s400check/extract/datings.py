"""How a date is told: from the article's own date, from the words around it, or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from s400check.extract.calendar import part_of
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found, Place
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unresolved

Resolve: TypeAlias = Callable[[date], Period | None]
"""What a relative date means for an article of that day; None where it means nothing (February 30)."""

_PARTS: Final = "middle|beginning|start|end|close|latter part|early part|first half|second half"
PART: Final = Pattern(
    rf"\b(?P<part>(?:early|mid|late)(?=[- ])|(?:the )?(?:{_PARTS})(?= of))(?:[- ](?:(?:of|in) )?(?:the )?)\Z"
)
"""The words for a part of a period, right before it: searched for in the words before a date."""


def hull(published: Period, resolve: Resolve) -> Period | None:
    """All that a relative date may mean for an article of these days: what it means at either end, and between."""
    try:
        one = resolve(published.first)
        other = one if published.first == published.last else resolve(published.last)
    except OverflowError:  # the week before the year 1, or behind the year 9999
        return None
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
        start = found.start()
    published = place.scene.published
    if isinstance(meaning, Period):
        days: Period | None = meaning
    elif published is None:
        return _unresolved(start, end, known)
    else:
        days = hull(published, meaning)
    if days is None:
        return None
    if found is not None and days.first != days.last:
        days, hedge = part_of(days, found["part"]), Hedge.ABOUT
    return Found(start=start, end=end, kind=Kind.DATE, reading=of_period(days, hedge), relative=relative)


def _unresolved(start: int, end: int, known: Unresolved | None) -> Found:
    reading = known or Unresolved(reason="it counts from the article's date, which is not known")
    return Found(start=start, end=end, kind=Kind.DATE, reading=reading, relative=True)


BEFORE_CHRIST: Final = Unresolved(reason="it lies before the first year of the calendar")
"""What a year or a century BC is read as: the calendar of days begins with the year 1."""


def vague(start: int, end: int, words: str) -> Found:
    """A date that stays open even when the article's is known: "the coming years"."""
    reading = Unresolved(reason=f"“{words}” does not say which days")
    return Found(start=start, end=end, kind=Kind.DATE, reading=reading, relative=True)


NEAR_AHEAD: Final = 45
"""Days: a month or day without a year that lies this near ahead, across New Year, is meant and not the one nearly a
year back. Wider, and "in January" of an October article would be the coming one, though the year's own is meant."""
NEAR_BACK: Final = 75
"""Days: the same across New Year the other way: a January article's "in November" looks back."""


def lying_near(past: Period | None, future: Period | None, of: date, ahead: bool | None) -> Period | None:
    """The one of two readings of a date without a year: as the words say, else in the article's own year.

    Agencies name the year of any date outside the current one, so an unnamed year is the current one; only across New
    Year does a near date win.
    """
    if past is None or future is None:
        return past or future
    if ahead is not None:
        return future if ahead else past
    if future.first.year > of.year:
        return future if (future.first - of).days <= NEAR_AHEAD else past
    if past.last.year < of.year:
        return past if (of - past.last).days <= NEAR_BACK else future
    return past


def of_period(known: Period, hedge: Hedge = Hedge.EXACT) -> Reading:
    """The reading of a run of days."""
    low, high = days_between(known)
    return Reading(unit=DAY_OF_CALENDAR, low=low, high=high, hedge=hedge)


def days_between(known: Period) -> tuple[Decimal, Decimal]:
    """The ordinals of a period's first and last day."""
    return Decimal(known.first.toordinal()), Decimal(known.last.toordinal())


def counted_from(found: Found | None, origin: Period | None) -> Found | None:
    """The date, told as a distance from `origin`: what "more than" before it says depends on which way it lies."""
    return found if found is None or origin is None else replace(found, origin=days_between(origin))


def with_article(place: Place, start: int) -> int:
    """Where the words begin with the "the" before them, if one stands there."""
    return start - 4 if place.text[max(0, start - 4) : start].lower() == "the " else start
