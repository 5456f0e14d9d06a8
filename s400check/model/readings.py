"""What a figure means: a set of values, as an interval in a unit."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Hedge(StrEnum):
    """How the words bind a figure: "about 5" ~, "up to 5" <=, "more than 5" >."""

    EXACT = "="
    ABOUT = "~"
    BELOW = "<"
    AT_MOST = "<="
    ABOVE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as stated, and the way to its dimension's base unit: `value * factor + offset`.

    `dimension` is what makes two units comparable: "length" for km and mile, "money USD" for USD
    (currencies never convert), "date" for days of the calendar, "count" for bare numbers.
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)

    def to_base(self, value: Decimal) -> Decimal:
        """`value` of this unit in the dimension's base unit."""
        return value * self.factor + self.offset

    def told(self, value: Decimal) -> str:
        """`value` of this unit for a person: digits, or a day of the calendar."""
        return date.fromordinal(int(value)).isoformat() if self.dimension == "date" else plain(value)

    def from_base(self, value: Decimal) -> Decimal:
        """`value` of the dimension's base unit in this unit."""
        return (value - self.offset) / self.factor


DAY_OF_CALENDAR: Final = Unit("date", "date")
"""The unit of dates: `low` and `high` are proleptic Gregorian day ordinals (`date.toordinal`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The values a figure stands for, ends included, None at an open end.

    `low` and `high` are as stated, in `unit` ("250 miles" is 250 mile); `base_low` and `base_high` are the
    same in the base unit, worked out once, for a reading meets many. A plain figure has its value twice. The two
    are never both None, and low <= high.
    """

    unit: Unit
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge = Hedge.EXACT
    base_low: Decimal | None = field(init=False, repr=False, compare=False)
    base_high: Decimal | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a reading with two open ends says nothing")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"no interval: {self.low}..{self.high}")
        for name, end in (("base_low", self.low), ("base_high", self.high)):
            object.__setattr__(self, name, None if end is None else self.unit.to_base(end))

    @property
    def lone_end(self) -> Decimal | None:
        """The only end of a one-sided reading, in the base unit; None for a closed one."""
        if self.low is None:
            return self.base_high
        return self.base_low if self.high is None else None

    def __str__(self) -> str:
        """The reading for a person: "about 2000000000 USD", "2019-07-01 to 2019-07-31", "at most 400 km"."""
        low, high = (None if end is None else self.unit.told(end) for end in (self.low, self.high))
        name = "" if self.unit.name in ("date", "count") else " " + self.unit.name
        if low is None or high is None:
            end, words = (high, _OPEN_BELOW) if low is None else (low, _OPEN_ABOVE)
            words = _CLOSED if self.unit.name == "date" else words
            return f"{words.get(self.hedge, 'up to' if low is None else 'from')} {end}{name}"
        amount = f"{low}{name}" if low == high else f"{low} to {high}{name}"
        lead = _CLOSED.get(self.hedge)
        return f"{lead} {amount}" if lead else amount

    @property
    def worded(self) -> str:
        """The reading as a sentence has it: `str`, but "about 2 billion USD", "1,172", "7 years" and "3-1"."""
        if self.unit.dimension == "score" and self.low is not None and self.high is not None:
            return f"{plain(self.high)}-{plain(self.low)}"
        words = _LONG.sub(lambda found: scaled(Decimal(found.group())), str(self))
        return words if self.low == 1 == self.high else words.removesuffix(self.unit.name) + _plural(self.unit)


def _plural(unit: Unit) -> str:
    """The unit's name for several of it: "years", "feet"; symbols, currencies and compounds stay as they are."""
    if unit.name in ("date", "count"):
        return ""
    if unit.dimension not in _COUNTABLE or not unit.name.replace(" ", "").isalpha() or len(unit.name) < len("mile"):
        return _IRREGULAR.get(unit.name, unit.name)
    return _IRREGULAR.get(unit.name, f"{unit.name}s")


_COUNTABLE: Final = frozenset({"age", "time", "percentage point", "length", "mass", "volume", "area"})
_IRREGULAR: Final = {"foot": "feet", "inch": "inches", "century": "centuries", "day": "days", "ton": "tons"}
_OPEN_BELOW: Final = {Hedge.BELOW: "less than", Hedge.AT_MOST: "at most"}
_OPEN_ABOVE: Final = {Hedge.ABOVE: "more than", Hedge.AT_LEAST: "at least"}
_CLOSED: Final = {
    Hedge.ABOUT: "about",
    Hedge.BELOW: "before",
    Hedge.AT_MOST: "by",
    Hedge.ABOVE: "after",
    Hedge.AT_LEAST: "since",
}


_LONG: Final = re.compile(r"(?<![\d.,-])\d{4,}(?:\.\d+)?(?![\d-])")
"""A number that wants grouping; the years of ISO days are followed by a dash."""

_SCALES: Final = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def scaled(value: Decimal) -> str:
    """The value as news writes it: "2.5 billion" where two decimals tell it whole, else with commas: "1,234,567"."""
    for scale, name in _SCALES:
        if value >= scale and (short := value / scale) == round(short, 2):
            return f"{plain(round(short, 2))} {name}"
    return f"{value:,f}"


def plain(value: Decimal) -> str:
    """The value in digits, without an exponent or trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A date that cannot be told: why, and what is known of it; listed, never compared as an interval.

    `impossible` says that no calendar has the day: February 30.
    """

    reason: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    impossible: bool = False

    def __str__(self) -> str:
        """The reason, for a person."""
        return f"unresolved: {self.reason}"
