"""The dates that others are told from: what follows "the last Monday of" or "two weeks before". No rules of its own."""

from datetime import date
from typing import Final

from s400check.extract.datings import of_period
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found, Place, Scene
from s400check.extract.rules import date_figures, dates, days, holidays, periods, quarters, years
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading

_UNIT: Final = Pattern(
    r"(?:the )?(?:this|last|next|past|previous|current|coming|following|that|the)? ?"
    r"(?P<unit>week|month|quarter|year|decade|century)\b"
)
_WEEKDAY: Final = Pattern(r"(?:this|last|next|coming|following) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)")
_DIRECT: Final = (
    date_figures.ISO, date_figures.NUMERIC, dates.DAY_MONTH, dates.MONTH_DAY, dates.MONTH_YEAR, dates.MONTH_ALONE,
    days.NAMED_DAY, holidays.HOLIDAY, days.WEEKDAY_DATE, days.WEEKDAY, quarters.NTH_QUARTER,
    years.CENTURY, years.DECADE, years.YEAR_SPAN, years.YEAR,
)  # fmt: skip


def date_at(scene: Scene, start: int) -> Found | None:
    """The date that begins right at `start`; None for anything else."""
    for rule in _DIRECT:
        found = rule.match(Place(scene, start))
        if found is not None:
            return found
    weekday = _WEEKDAY.match(scene.text, start)
    if weekday is not None:
        return days.WEEKDAY.match(Place(scene, weekday.end()))
    unit = _UNIT.match(scene.text, start)
    if unit is None or unit["unit"] is None:
        return None
    return periods.RELATIVE.match(Place(scene, unit.start("unit")))


def days_named(found: Found | None) -> Period | None:
    """The days of a date that was found, or None where they cannot be told."""
    if found is None or not isinstance(found.reading, Reading) or found.reading.low is None:
        return None
    high = found.reading.low if found.reading.high is None else found.reading.high
    return Period(date.fromordinal(int(found.reading.low)), date.fromordinal(int(high)))


def told_from(start: int, source: Found, known: Period | None, hedge: Hedge = Hedge.EXACT) -> Found | None:
    """The date that rests on another one: its days where they are known, else unresolved like the other."""
    if isinstance(source.reading, Reading):
        if known is None:
            return None
        return Found(
            start=start, end=source.end, kind=Kind.DATE, reading=of_period(known, hedge), relative=source.relative
        )
    return Found(start=start, end=source.end, kind=Kind.DATE, reading=source.reading, relative=True)
