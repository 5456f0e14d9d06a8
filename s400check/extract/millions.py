"""The letter m for millions where only the other end of a range says so: from 2m to 3m euros, $14-15m."""

from decimal import Decimal
from typing import Final

from s400check.extract.rule import Found
from s400check.extract.rules.counts import COUNT
from s400check.model.claims import Kind
from s400check.model.readings import Reading

_MILLION: Final = Decimal(10**6)


def in_millions(found: Found, other: Found, text: str) -> tuple[Found, Found]:
    """Two ends of a range, what was read as metres in millions where the other end is money or counted in millions."""
    if _tells_millions(other) and _may_be_millions(found, text):
        return _as_count(found), other
    if (found.kind is Kind.MONEY or _tells_millions(found)) and _may_be_millions(other, text):
        return found, _as_count(other)
    return found, other


def _tells_millions(found: Found) -> bool:
    return found.kind in (Kind.MONEY, Kind.COUNT) and found.numeral.scale >= _MILLION


def _may_be_millions(found: Found, text: str) -> bool:
    """Whether a length in metres is digits and an m that touches them."""
    if found.kind is not Kind.MEASURE or not isinstance(found.reading, Reading) or found.reading.unit.name != "m":
        return False
    numeral = found.numeral
    return bool(numeral.digits) and found.end == numeral.end + 1 and text[numeral.end : found.end] == "m"


def _as_count(found: Found) -> Found:
    numeral = found.numeral.scaled(_MILLION, found.end)
    return Found(
        start=found.start, end=found.end, kind=Kind.COUNT, numeral=numeral, rule=found.rule,
        reading=Reading(unit=COUNT, low=numeral.low, high=numeral.high),
    )  # fmt: skip
