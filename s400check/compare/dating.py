"""When something happens, as an interval of days, wherever a claim lets it be told.

A date says so itself. A duration counted from the article does too: "not expected for another two years", written in
November 2017, is about November 2019. And what an article tells as done was done when it appeared: "recently agreed
to purchase", written on 13 November, cannot have been agreed in December.
"""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from s400check.model.claims import Claim, Flag
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unit, Unresolved

ABOUT: Final = Decimal("0.10")
"""Either way of the span from the article: "two years" is then 22 to 26 months, as people mean it."""

DAY_SECONDS: Final = 86_400
_FROM_NOW: Final = re.compile(
    r"\b(?:for|in|within|over|after)\s+(?:(?:about|around)\s+)?(?:another|the next|the coming|a further)?\s*\Z",
    re.IGNORECASE,
)

_BOUND: Final = re.compile(r"\b(before|prior to|by|after|since)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BOUNDS: Final = {
    "before": Hedge.BELOW,
    "prior to": Hedge.BELOW,
    "by": Hedge.AT_MOST,
    "after": Hedge.ABOVE,
    "since": Hedge.EXACT,
}

DAY_OF_YEAR: Final = Unit("date", "day of the year")
"""For dates whose year is not told: ordinals of the days of a leap year."""

_LEAP: Final = 2000
_LONGEST_MONTH: Final = 31


def when(claim: Claim, published: Period | None) -> Reading | None:
    """The days the claim's event falls on, or None where nothing tells; `published` is its source's date."""
    figure = claim.figure
    if claim.kind is Kind.DATE and figure is not None:
        if isinstance(figure.reading, Reading):
            return _as_meant(figure.reading, published) if figure.relative else figure.reading
        return _without_year(figure.reading, _bound(claim.passage.text[: figure.span.start]))
    if claim.kind is Kind.DURATION and published is not None and Flag.FORECAST in claim.flags:
        return _from_now(claim, published)
    if claim.kind is Kind.STATEMENT and claim.attribute and published is not None:
        done_by = Decimal(published.last.toordinal())
        return Reading(unit=DAY_OF_CALENDAR, low=None, high=done_by, hedge=Hedge.AT_MOST)
    return None


def _as_meant(reading: Reading, published: Period | None) -> Reading:
    """About a day, counted from the article's ("two years ago"): the days around it that people mean by it."""
    day = reading.low
    if reading.hedge is not Hedge.ABOUT or published is None or day is None or day != reading.high:
        return reading
    span = abs(day - Decimal(published.last.toordinal()))
    leeway = Decimal(int(span * ABOUT) + 1)
    return replace(reading, low=day - leeway, high=day + leeway)


def of_the_year(reading: Reading) -> Reading | None:
    """A date within one month as days of the year, to stand beside one whose year is not told; None for longer ones."""
    if reading.unit.dimension != "date" or reading.low is None or reading.high is None:
        return None
    if reading.high - reading.low >= _LONGEST_MONTH:
        return None
    first, last = date.fromordinal(int(reading.low)), date.fromordinal(int(reading.high))
    if (first.month, first.day) > (last.month, last.day):
        return None
    return _days(first.month, first.day, last.month, last.day, reading.hedge)


def _without_year(unresolved: Unresolved, hedge: Hedge) -> Reading | None:
    if unresolved.month is None or unresolved.impossible:
        return None
    if unresolved.day is None:
        return _days(unresolved.month, 1, unresolved.month, _last_day(unresolved.month), hedge)
    return _days(unresolved.month, unresolved.day, unresolved.month, unresolved.day, hedge)


def _bound(before: str) -> Hedge:
    """How the words before a date bind it; one without a year has no reading that would hold this."""
    found = _BOUND.search(before)
    return _BOUNDS[found.group(1).lower()] if found else Hedge.EXACT


def _from_now(claim: Claim, published: Period) -> Reading | None:
    figure, reading = claim.figure, claim.reading
    if figure is None or reading is None or reading.base_low is None or reading.base_high is None:
        return None
    if not _FROM_NOW.search(claim.passage.text[: figure.span.start]):
        return None
    low, high = (end / DAY_SECONDS for end in (reading.base_low, reading.base_high))
    return Reading(
        unit=DAY_OF_CALENDAR,
        low=Decimal(published.first.toordinal() + int(low * (1 - ABOUT))),
        high=Decimal(published.last.toordinal() + int(high * (1 + ABOUT))),
        hedge=Hedge.ABOUT,
    )


def _days(first_month: int, first_day: int, last_month: int, last_day: int, hedge: Hedge) -> Reading | None:
    try:
        low, high = date(_LEAP, first_month, first_day), date(_LEAP, last_month, last_day)
    except ValueError:
        return None
    return Reading(unit=DAY_OF_YEAR, low=Decimal(low.toordinal()), high=Decimal(high.toordinal()), hedge=hedge)


def _last_day(month: int) -> int:
    following = date(_LEAP, month % 12 + 1, 1).toordinal() if month < 12 else date(_LEAP + 1, 1, 1).toordinal()
    return date.fromordinal(following - 1).day
