"""One day told twice: "Friday (July 16, 1999)", "July 18, Friday"; the date tells, the weekday settles its year."""

from dataclasses import replace
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import of_period
from s400check.extract.patterns import Pattern
from s400check.extract.registry import Registry
from s400check.extract.rule import Found, Scene
from s400check.model.figures import Kind
from s400check.model.readings import Reading, Unresolved

_BRACKET: Final = Pattern(r" ?\( ?(?=[\dA-Z])", ignore_case=False)
_CLOSED: Final = Pattern(r" ?\)")
_WEEKDAY: Final = Pattern(
    r"(?: ?, | ?\( ?)(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"(?-i:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\b\.?)(?P<closed> ?\))?"
    r"(?=\s*(?:[.,;:)]|\Z)| (?:and|at|in|to|by|for|morning|afternoon|evening|night)\b)"
)


def told_twice(found: Found, scene: Scene, registry: Registry) -> Found:
    """The day together with the date in brackets behind it, or with the weekday behind it."""
    if found.kind is not Kind.DATE or not _is_a_day(found):
        return found
    bracket = _BRACKET.match(scene.text, found.end) if found.relative else None
    other = None if bracket is None else registry.read_at(scene, bracket.end())
    closed = None if other is None else _CLOSED.match(scene.text, other.end)
    if other is None or closed is None or other.kind is not Kind.DATE or not _is_a_day(other):
        return _with_weekday(found, scene)
    if not _in_figures(scene.text, other):  # yesterday (Thursday)
        return replace(found, end=closed.end())
    reading = _of_weekday_in(scene.text[found.start : found.end], other)
    return replace(found, end=closed.end(), reading=reading, relative=other.relative)


def _in_figures(text: str, found: Found) -> bool:
    return any(sign.isdigit() for sign in text[found.start : found.end])


def _is_a_day(found: Found) -> bool:
    reading = found.reading
    if isinstance(reading, Unresolved):
        return True
    return reading is not None and reading.low == reading.high


def _of_weekday_in(words: str, other: Found) -> Reading | Unresolved | None:
    number = next((WEEKDAYS[word] for word in words.lower().split() if word in WEEKDAYS), None)
    return _settled(other, number)


def _with_weekday(found: Found, scene: Scene) -> Found:
    """The date with the weekday that follows it; "Monday, Tuesday" are two days, and so is a weekday alone."""
    if not _in_figures(scene.text, found):
        return found
    weekday = _WEEKDAY.match(scene.text, found.end)
    if weekday is None or ("(" in weekday.group()) != (weekday["closed"] is not None):
        return found
    return replace(found, end=weekday.end(), reading=_settled(found, WEEKDAYS[weekday["day"].lower().rstrip(".")]))


def _settled(found: Found, number: int | None) -> Reading | Unresolved | None:
    reading = found.reading
    if number is None or not found.relative or not isinstance(reading, Reading):
        return reading
    return on_weekday(reading, number)


def on_weekday(reading: Reading, number: int) -> Reading:
    """The day without a year, moved to the year before or after if only there it falls on the weekday named."""
    if reading.low is None or reading.low != reading.high:
        return reading
    there = date.fromordinal(int(reading.low))
    if there.weekday() == number:
        return reading
    years = [calendar.day(there.year + shift, there.month, there.day) for shift in (1, -1)]
    falls = next((year for year in years if year is not None and year.first.weekday() == number), None)
    return reading if falls is None else of_period(falls, reading.hedge)
