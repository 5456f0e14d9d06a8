"""What a reading allows: its interval widened by what its hedge, its rounding and its unit leave open.

Tolerances, and where they come from:

- "around", "about", "an estimated": one of the last place that the figure shows, but at least 2 % and at most 10 %.
  Who says "about 102" has not rounded much; who says "around $2 billion" has, and at 10 % that still allows 2.2 and
  rules out 2.5. A count under ten may be off by one, for "about five" of 4 or 6 is common.
- a plain figure: what rounding it to the places it shows would hide, and no more than 5 %; counts under 100 are exact,
  for news counts people one by one.
- units of one dimension: 2 %, for a month of 30 days and a foot of 0.3 m.
- dates and counts: none beyond their own interval. Two per cent of a day's number in the calendar is forty years.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from s400check.model.readings import Hedge, Reading

ABOUT_AT_LEAST: Final = Decimal("0.02")
ABOUT_AT_MOST: Final = Decimal("0.10")
ROUNDING_CAP: Final = Decimal("0.05")
CONVERSION: Final = Decimal("0.02")
EXACT_BELOW: Final = 100
"""Counts under this are taken to be exact: "20 arrested" against "23 arrested" is no rounding."""

SMALL: Final = 10
EXACT_DIMENSIONS: Final = frozenset({"date", "day of the year"})


@dataclass(frozen=True, slots=True)
class Window:
    """The values that a reading allows, in the base unit, ends included; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Window") -> bool:
        """Whether some value lies in both."""
        return not (_over(self.low, other.high) or _over(other.low, self.high))


def stated(reading: Reading) -> Window:
    """Exactly what the words say, no more; "before 1983" ends on the last day of 1982."""
    low, high = reading.base_low, reading.base_high
    if reading.unit.dimension not in EXACT_DIMENSIONS or low is None or high is None:
        return Window(low, high)
    match reading.hedge:
        case Hedge.BELOW:
            return Window(None, low - 1)
        case Hedge.AT_MOST:
            return Window(None, high)
        case Hedge.ABOVE:
            return Window(high + 1, None)
        case _:
            return Window(low, high)


def allowed(reading: Reading) -> Window:
    """What a hedge lets the words mean: "around 2 billion" is 1.8 to 2.2."""
    low, high = reading.low, reading.high
    if reading.unit.dimension in EXACT_DIMENSIONS or reading.hedge is not Hedge.ABOUT:
        return stated(reading)
    to_base = reading.unit.to_base
    return Window(
        None if low is None else to_base(low - _leeway(low)), None if high is None else to_base(high + _leeway(high))
    )


def allowance(reading: Reading) -> Decimal | None:
    """What a hedge leaves open either way, as a share of the value; None where there is no hedge to widen."""
    end = reading.high if reading.high is not None else reading.low
    plain = reading.hedge is Hedge.ABOUT and reading.low == reading.high
    if not plain or reading.unit.dimension in EXACT_DIMENSIONS or not end:
        return None
    return _leeway(end) / abs(end)


def rounds_to(fine: Reading, coarse: Reading) -> bool:
    """Whether the plain figure `coarse` may be `fine` rounded to the places it shows: 2.48 to 2.5, 14,200 to 14,000."""
    value, shown = _single(fine), coarse.low
    if value is None or shown is None or _single(coarse) is None or fine.unit.dimension in EXACT_DIMENSIONS:
        return False
    if coarse.unit.dimension == "count" and abs(shown) < EXACT_BELOW and shown == shown.to_integral_value():
        return False
    in_unit = (value - coarse.unit.offset) / coarse.unit.factor
    place = last_place(shown)
    off = abs(in_unit - shown)
    return off <= place / 2 and off <= ROUNDING_CAP * abs(shown)


@lru_cache(maxsize=1 << 16)
def apart(a: Reading, b: Reading) -> Decimal | None:
    """The gap between the two as a share of the lesser value; None for dates and where one of them is zero."""
    if a.unit.dimension in EXACT_DIMENSIONS:
        return None
    low, high = sorted((a, b), key=_middle)
    one, other = _middle(low), _middle(high)
    return (other - one) / abs(one) if one else None


def slack_around(reading: Reading, share: Decimal) -> Window:
    """The stated interval widened by a share of its own ends."""
    low, high = reading.base_low, reading.base_high
    return Window(None if low is None else low - share * abs(low), None if high is None else high + share * abs(high))


def reach(reading: Reading) -> Window:
    """The widest that a reading can be taken, by whatever level: two of which these do not meet never agree."""
    if reading.unit.dimension in EXACT_DIMENSIONS:
        return stated(reading)
    end = max(abs(end) for end in (reading.low, reading.high) if end is not None)
    base = max(abs(end) for end in (reading.base_low, reading.base_high) if end is not None)
    about = reading.hedge is Hedge.ABOUT
    off = reading.unit.factor * (max(Decimal(1), ABOUT_AT_MOST * end) if about else ROUNDING_CAP * end)
    off += CONVERSION * base
    low, high = reading.base_low, reading.base_high
    return Window(None if low is None else low - off, None if high is None else high + off)


def _leeway(value: Decimal) -> Decimal:
    size = abs(value)
    if size < SMALL and value == value.to_integral_value():
        return max(Decimal(1), ABOUT_AT_MOST * size)
    return min(max(last_place(value), ABOUT_AT_LEAST * size), ABOUT_AT_MOST * size)


def _single(reading: Reading) -> Decimal | None:
    return reading.base_low if reading.low == reading.high else None


def last_place(value: Decimal) -> Decimal:
    """The weight of the last digit that is not a padding zero: 100,000,000 for 2,500,000,000."""
    digits = value.normalize().as_tuple()
    exponent = digits.exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _middle(reading: Reading) -> Decimal:
    low, high = reading.base_low, reading.base_high
    if low is None or high is None:
        return high if high is not None else low if low is not None else Decimal(0)
    return (low + high) / 2


def _over(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high
