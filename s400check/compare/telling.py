"""Readings in words, for the sentence that says why: what their hedge allows, dates in the fewest words."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from s400check.compare.intervals import EXACT_BELOW, EXACT_DIMENSIONS, Window, allowance, apart, stated
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading, plain

_HEDGED: Final = {
    Hedge.ABOUT: "about ",
    Hedge.BELOW: "before ",
    Hedge.AT_MOST: "by ",
    Hedge.ABOVE: "after ",
    Hedge.AT_LEAST: "since ",
    Hedge.EXACT: "",
}
_OPEN_BELOW: Final = {Hedge.BELOW: "before"}
_COUNTED_ONE_BY_ONE: Final = frozenset({"count", "year", "magnitude", "ordinal", "date"})
_FINE: Final = Decimal("0.01")
_TENFOLD: Final = 9
_MONTH: Final = 61
_YEAR: Final = 360
"""Days from which a gap is told in months, and in years."""

_SHORTEST_MONTH: Final = 28
_LEAP_DAYS: Final = 3
"""Days by which two months or two years differ in length."""


@lru_cache(maxsize=1 << 16)
def told(reading: Reading) -> str:
    """The reading for a person: "2017-12", "about 2 billion USD (±10%)", "more than 1,172"."""
    if reading.unit.dimension in EXACT_DIMENSIONS:
        return _day(reading)
    leeway = allowance(reading)
    return f"{reading.worded} (±{leeway:.0%})" if leeway else reading.worded


def apart_by(a: Reading, b: Reading) -> str:
    """How far two values are from each other: "25% apart", "2 apart" where few things are counted; "" for open ends."""
    gap = apart(a, b)
    if a.unit.dimension in EXACT_DIMENSIONS:
        return days_apart(a, b)
    if gap is None:
        return ""
    if a.unit == b.unit and a.unit.name in _COUNTED_ONE_BY_ONE and None not in (a.low, a.high, b.low, b.high):
        low, high = sorted((a, b), key=lambda reading: reading.low or Decimal(0))
        if low.high is not None and high.low is not None and high.low < EXACT_BELOW and high.low > low.high:
            return f"{plain(high.low - low.high)} apart"
    return f"{_share(gap)} apart"


def _share(gap: Decimal) -> str:
    """The gap in per cent, or in times where per cent would be a number nobody reads."""
    return f"{gap:.1%}" if gap < _FINE else f"{gap:.0%}" if gap < _TENFOLD else f"{gap + 1:,.0f} times"


def days_apart(a: Reading, b: Reading) -> str:
    """How far two spans of days are from each other: "18 days apart"; "" where they meet or have no end."""
    windows = stated(a), stated(b)
    low, high = sorted(windows, key=lambda window: Decimal(0) if window.low is None else window.low)
    if low.high is None or high.low is None or high.low <= low.high:
        return ""
    return f"{_span(_from_start_to_start(low, high) or int(high.low - low.high))} apart"


def _from_start_to_start(one: Window, other: Window) -> int:
    """The days from one year to another, from month to month: 1986 and 1987 are a year apart; 0 for unlike spans."""
    ends = one.low, one.high, other.low, other.high
    if None in ends:
        return 0
    first, last, then, until = (Decimal(end or 0) for end in ends)
    alike = last > first and abs((last - first) - (until - then)) <= _LEAP_DAYS
    return int(then - first) if alike else 0


def _day(reading: Reading) -> str:
    low, high = reading.low, reading.high
    if low is None or high is None:
        end, word = (high, _OPEN_BELOW.get(reading.hedge, "by")) if low is None else (low, "from")
        return f"{word} {date.fromordinal(int(end or 1))}"
    period = Period(date.fromordinal(int(low)), date.fromordinal(int(high)))
    return f"{_HEDGED[reading.hedge]}{period if reading.unit.dimension == 'date' else _without_year(period)}"


def _without_year(period: Period) -> str:
    """The days of a date whose year is not told: "14 July", "July"."""
    first, last = period.first, period.last
    if first == last:
        return f"{first.day} {first:%B}"
    if first.day == 1 and first.month == last.month and last.day > _SHORTEST_MONTH:
        return f"{first:%B}"
    return f"{first.day} {first:%B} to {last.day} {last:%B}"


def _span(days: int) -> str:
    if days < _MONTH:
        return f"{days} day" + "s" * (days != 1)
    if days < _YEAR:
        return f"{round(days / 30.44)} months"
    years = round(days / 365.25)
    return f"{years} years" if years > 1 else "a year"
