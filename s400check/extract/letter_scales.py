"""The letter of a scale where only the other end of a range says that it is one: from 2m to 3m euros, $1.1-1.2B."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found
from s400check.extract.rules.counts import COUNT
from s400check.extract.rules.money import LETTER_SCALES
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_MILLION: Final = Decimal(10**6)


def in_millions(found: Found, other: Found, text: str) -> tuple[Found, Found]:
    """Two ends of a range, what was read as metres in millions where the other end is money or counted in millions."""
    if _tells_millions(other) and _may_be_millions(found, text):
        return _as_count(found), other
    if (found.kind is Kind.MONEY or _tells_millions(found)) and _may_be_millions(other, text):
        return found, _as_count(other)
    return found, other


def scaled_end(found: Found, start: int, text: str) -> Found | None:
    """The number with a letter for its scale that ends a range of money and would be none alone; None for any other."""
    match = _SCALED.match(text, start) if found.kind is Kind.MONEY else None
    numeral = None if match is None else read_numeral(text, start, open_left=True)
    if match is None or numeral is None or numeral.end != match.end("digits"):
        return None
    return _as_count(
        replace(found, start=start, end=match.end(), numeral=numeral), LETTER_SCALES[match["letter"].lower()]
    )


_SCALED: Final = Pattern(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<letter>bn|[BMT])\b(?!['’.-]\w)", ignore_case=False)


def _tells_millions(found: Found) -> bool:
    return found.kind in (Kind.MONEY, Kind.COUNT) and found.numeral.scale >= _MILLION


def _may_be_millions(found: Found, text: str) -> bool:
    """Whether a length in metres is digits and an m that touches them."""
    if found.kind is not Kind.MEASURE or not isinstance(found.reading, Reading) or found.reading.unit.name != "m":
        return False
    numeral = found.numeral
    return bool(numeral.digits) and found.end == numeral.end + 1 and text[numeral.end : found.end] == "m"


def _as_count(found: Found, scale: Decimal = _MILLION) -> Found:
    numeral = found.numeral.scaled(scale, found.end)
    return Found(
        start=found.start, end=found.end, kind=Kind.COUNT, numeral=numeral, rule=found.rule,
        reading=Reading(unit=COUNT, low=numeral.low, high=numeral.high),
    )  # fmt: skip
