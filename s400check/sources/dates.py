"""Days as pages print them: in stamps, datelines and by-lines; those in prose are figures, read elsewhere."""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from s400check.model.periods import Period

_MONTHS: Final = {name.casefold(): i for names in (month_name, month_abbr) for i, name in enumerate(names) if name} | {
    "sept": 9
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))

_DAY: Final = re.compile(
    rf"\b(?P<iso>\d{{4}}(?P<mark>[-/])\d\d(?P=mark)\d\d)(?=T\d|\b)"
    r"|\b(?P<d1>\d{1,2})(?P<sep>[./-])(?P<d2>\d{1,2})(?P=sep)(?P<y1>(?:19|20)\d\d)\b"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<m3>{_MONTH})\b\.?(?:,? ?-?(?P<y3>(?:19|20)\d\d)\b)?"
    rf"|\b(?P<m4>{_MONTH})\b\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y4>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day as printed; `period` is None where the year is missing or day and month cannot be told apart.

    `known` says what is known then: "November 13, no year".
    """

    start: int
    end: int
    period: Period | None
    known: str = ""


def find_days(text: str) -> Iterator[Day]:
    """Every day that the text names, from the left; a day that no calendar has is left out."""
    for match in _DAY.finditer(text):
        day = _read(match)
        if day is not None:
            yield day


def _read(match: re.Match[str]) -> Day | None:
    start, end = match.span()
    try:
        if match["iso"]:
            return Day(start=start, end=end, period=Period.parse(match["iso"].replace("/", "-")))
        if match["sep"]:
            return _numeric(match)
        month = _MONTHS[(match["m3"] or match["m4"]).casefold()]
        day = int(match["d3"] or match["d4"])
        year = match["y3"] or match["y4"]
        if year is None:
            date(2000, month, day)  # a leap year: is there such a day?
            return Day(start=start, end=end, period=None, known=f"{month_name[month]} {day}, no year")
        return Day(start=start, end=end, period=Period.day(date(int(year), month, day)))
    except ValueError:
        return None


def _numeric(match: re.Match[str]) -> Day | None:
    """27.11.2019 and 11/27/2019 are one day; 11/12/2019 may be two; with full stops the day comes first."""
    first, second, year = int(match["d1"]), int(match["d2"]), int(match["y1"])
    start, end = match.span()
    if match["sep"] == "." or first > 12 or first == second:
        return Day(start=start, end=end, period=Period.day(date(year, second, first)))
    if second > 12:
        return Day(start=start, end=end, period=Period.day(date(year, first, second)))
    return Day(start=start, end=end, period=None, known=f"{match.group()}, day or month first")


_LABEL: Final = re.compile(
    r"\b(?:(?P<changed>updated?|modified|edited|revised|corrected)|(?P<published>published|posted|publication"
    r"|created|issued|released)"
    r"|first|last|time|date|on|at|by|the|and|from|as of)\b",
    re.IGNORECASE,
)
_NAMED_ZONE: Final = (
    r"(?:GMT|UTC|EST|EDT|ET|CET|CEST|BST|MSK|PST|PDT|PT|CST|CDT|IST|EET|EEST|TRT|KST|JST|SGT|AEST|AEDT)\b"
    r"(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?"
)
_ZONE: Final = rf"(?:Z\b|[+-]\d\d:?\d\d|\(?{_NAMED_ZONE}\)?)"
_CLOCK: Final = re.compile(
    r"\b(?:T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)"
    r"|T?\d{1,2}[:.h]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
    rf"|{_NAMED_ZONE}"
    r"|[ap]\.?m\b\.?|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?|(?:an?"
    r"|\d{1,3}) (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago"
    r"|today|yesterday|hrs?|hours|local time)",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?P<second>:\d\d(?:\.\d+)?)?(?![\d.:])"
    rf"(?P<half>\s?[ap]\.?m\b\.?)?(?:\s?(?P<zone>{_ZONE}))?",
    re.IGNORECASE,
)


def find_clock(line: str) -> str:
    """The first time of day that the line gives, with its zone: "16:02", "5:37 pm CDT", "14:05 +02:00"; "" for none."""
    bare = "".join(line[a:b].removeprefix("T") for a, b in _between(list(find_days(line)), len(line)))
    for found in _HOUR.finditer(bare):
        if int(found["hour"]) < 24 and int(found["minute"]) < 60:
            half = (found["half"] or "").replace(".", "").strip().lower()
            zone = (found["zone"] or "").strip("()").upper()
            parts = (f"{found['hour']}:{found['minute']}", half, "UTC" if zone == "Z" else zone)
            return " ".join(part for part in parts if part)
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A line that only says when: its first day and time, and whether it calls them those of publication or change."""

    day: Day | None
    clock: str
    published: bool
    changed: bool


def find_stamp(line: str) -> Stamp | None:
    """The stamp that a line is; None for a line that says anything else, or a bare day without year or clock."""
    days = list(find_days(line))
    rest = "".join(line[a:b] for a, b in _between(days, len(line)))
    clocked = _CLOCK.sub(" ", rest)
    bare = _LABEL.sub(" ", clocked)
    if any(letter.isalnum() for letter in bare):
        return None
    labels = [match for match in _LABEL.finditer(clocked) if match["changed"] or match["published"]]
    if not days and (clocked == rest or ("ago" not in rest and not labels)):
        return None
    first = next((match for match in labels), None)
    return Stamp(
        day=days[0] if days else None,
        clock=find_clock(line[: days[1].start] if len(days) > 1 else line),
        published=first is not None and first["published"] is not None,
        changed=first is not None and first["changed"] is not None,
    )


def without_dates(line: str) -> str:
    """The line without its days, clock times and words like "published" and "updated"."""
    rest = "".join(line[a:b] for a, b in _between(list(find_days(line)), len(line)))
    return _DANGLING.sub("", _SAID.sub(" ", _CLOCK.sub(" ", rest))).strip(" ,;:|•·–—-")


_SAID: Final = re.compile(r"\b(?:published|posted|updated?|modified)\b\s*(?:on|at)?\s*:?", re.IGNORECASE)


_DANGLING: Final = re.compile(r"(?:\s+(?:on|at))+\W*\Z")


def _between(days: list[Day], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for day in days:
        yield start, day.start
        start = day.end
    yield start, length
