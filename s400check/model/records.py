"""Readings as JSON has them (docs/formats.md)."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from s400check.model.readings import Reading, Unit, Unresolved

End: TypeAlias = int | float | str | None
"""One end of an interval: a number as stated, a day as "2019-11-27", or None where it is open."""


def ends(reading: Reading | Unresolved | None) -> tuple[End, End]:
    """The two ends as stated; both None for a date that cannot be told and for what is no figure."""
    if not isinstance(reading, Reading):
        return None, None
    return end(reading.low, reading.unit), end(reading.high, reading.unit)


def end(value: Decimal | None, unit: Unit) -> End:
    """One end of an interval in `unit`."""
    if value is None:
        return None
    if unit.dimension == "date":
        return date.fromordinal(int(value)).isoformat()
    return int(value) if value == value.to_integral_value() else float(value)


def reading_record(reading: Reading | Unresolved | None) -> dict[str, object]:
    """The keys low, high, unit, hedge and unresolved; all None for what is no figure."""
    low, high = ends(reading)
    told = reading if isinstance(reading, Reading) else None
    return {
        "low": low,
        "high": high,
        "unit": told.unit.name if told else None,
        "hedge": str(told.hedge) if told else None,
        "unresolved": reading.reason if isinstance(reading, Unresolved) else None,
    }
