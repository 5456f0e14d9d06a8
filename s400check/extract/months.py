"""Months by their names, and the days of one with its year or told by the article's."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import MONTHS
from s400check.extract.datings import Resolve, dated, lying_near
from s400check.extract.number_words import TENS, UNITS, read_words
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found, Place
from s400check.extract.tenses import points_ahead
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.periods import Period, last_day
from s400check.model.readings import Unresolved

MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
MONTH_NAMES: Final = tuple(MONTHS)
TH: Final = r"(?:st|nd|rd|th)?"
YEAR_DIGITS: Final = r"(?P<year>1\d{3}|20\d\d|21\d\d)(?![\d%]|[.,]\d|-\d{3}|\w)"
TO: Final = r"(?: ?[-–] ?| to | until | till | thru | through | and )(?:the )?"
FREE: Final = r"(?<![\w.,:/$€£-])"


_TWO_DIGITS: Final = any_of(
    """
    hundred oh zero ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty sixty seventy eighty ninety
    """
)
_YEAR_WORDS: Final = Pattern(
    r",? ?(?:of |in )?(?:the year )?"
    rf"(?:(?P<century>eighteen|nineteen|twenty) (?=(?:{_TWO_DIGITS})\b)|(?=(?:one|two) thousand\b))"
)
_OH: Final = Pattern(r"(?:oh|zero)[ -](one|two|three|four|five|six|seven|eight|nine)\b")


def spelled_year(text: str, end: int) -> tuple[str, int] | None:
    """The year in words that follows `end` ("nineteen eighty-four"), in digits, and where it ends; or None."""
    lead = _YEAR_WORDS.match(text, end)
    if lead is None:
        return None
    if lead["century"] is None:
        whole = read_words(text, lead.end())
        return None if whole is None or not 1000 <= whole.low < 2100 else (str(int(whole.low)), whole.end)
    century = int({**UNITS, **TENS}[lead["century"].lower()])
    oh = _OH.match(text, lead.end())
    if oh is not None:
        return f"{century}0{int(UNITS[oh[1].lower()])}", oh.end()
    rest = read_words(text, lead.end())
    return None if rest is None or not 10 <= rest.low < 100 else (f"{century}{int(rest.low)}", rest.end)


def number_of_month(name: str) -> int:
    """The month's number, by its name or its short form."""
    return MONTHS[name.lower().rstrip(".")]


def full_year(digits: str, published: Period | None = None) -> int:
    """The year of two or four digits: '71 is 1971, '18 is 2018, and '44 is 1944 where 2044 lies far off."""
    value = int(digits)
    if len(digits) > 2:
        return value
    latest = published.last.year + _FAR_AHEAD if published is not None else 2049
    return value + (2000 if value + 2000 <= latest else 1900)


_FAR_AHEAD: Final = 15
"""Years: two digits name a year no farther behind the article than this."""


LONGEST: Final = {number: 29 if number == 2 else last_day(2001, number) for number in range(1, 13)}
"""How many days a month has at most."""


def yearless(number: int, first: int | None, last: int | None, place: Place, end: int) -> Resolve:
    """How a month, or days of one, without a year is told from the article's date."""
    ahead = points_ahead(place.text, place.start, end)
    shifts = range(-8, 9) if (number, last) == (2, 29) else range(-1, 2)

    def resolve(of: date) -> Period | None:
        options = [days_of(of.year + shift, number, first, last) for shift in shifts]
        known = [option for option in options if option is not None]
        past = [option for option in known if option.first <= of]
        future = [option for option in known if option.last >= of]
        if past and past[-1].last >= of:
            return past[-1]
        return lying_near(past[-1] if past else None, future[0] if future else None, of, ahead)

    return resolve


def days_of(year: int, number: int, first: int | None, last: int | None) -> Period | None:
    """A month's days from the first to the last named, or all of them; None where one does not exist."""
    if first is None:
        return calendar.month(year, number)
    low, high = calendar.day(year, number, first), calendar.day(year, number, last or first)
    return Period(low.first, high.last) if low and high and low.first <= high.last else None


YEAR_OFF: Final = Pattern(r",? (?:of )?(?P<step>this|last|next|that|the same|the following|the previous) year\b")


def _of_year_off(
    place: Place, start: int, year: re.Match[str], number: int, first: int | None, last: int | None
) -> Found | None:
    """A month or day of last, this or next year."""
    step = year["step"].lower()
    known = Unresolved(reason=f"which year is “{step} year” depends on the article's date", month=number, day=first)
    if step.startswith("th") and step != "this":
        return Found(
            start=start,
            end=year.end(),
            kind=Kind.DATE,
            reading=replace(known, reason="it counts from a year told before"),
            relative=True,
        )
    shift = {"last": -1, "this": 0}.get(step, 1)
    return dated(place, start, year.end(), lambda of: days_of(of.year + shift, number, first, last), known)


def of_month(place: Place, start: int, end: int, year: str | None, number: int, *days: int) -> Found | None:
    """A month, a day or a run of days of it, with its year or told by the article's."""
    first, last = (days[0], days[-1]) if days else (None, None)
    if year is None:
        spelled = spelled_year(place.text, end)
        year, end = spelled if spelled is not None else (None, end)
    if year is None and last is not None and last > LONGEST[number]:
        return _no_such_day(start, end, number, last) if last <= 31 and ends_a_clause(place.text, end) else None
    if year is None:
        relative = YEAR_OFF.match(place.text, end)
        if relative is not None:
            return _of_year_off(place, start, relative, number, first, last)
        known = Unresolved(reason="no year is named, and the article's date is not known", month=number, day=first)
        return dated(place, start, end, yearless(number, first, last, place, end), known)
    of_year = full_year(year, place.scene.published)
    whole = days_of(of_year, number, first, last)
    if whole is not None:
        return dated(place, start, end, whole)
    return _no_such_day(start, end, number, days[-1], of_year) if days and 1 <= days[0] <= days[-1] <= 31 else None


def _no_such_day(start: int, end: int, number: int, last: int, year: int | None = None) -> Found:
    """A day that the calendar does not have: a checker wants to see it, and that it is none."""
    told = f"{_name(number)} {last}"
    reason = f"{year} has no {told}" if year else f"there is no {told}"
    none = Unresolved(reason=reason, month=number, day=last, impossible=True)
    return Found(start=start, end=end, kind=Kind.DATE, reading=none)


def ends_a_clause(text: str, end: int) -> bool:
    """Whether a clause ends at `end`, or goes on with and, to or until."""
    return re.match(r"\s*(?:$|[.,;:?!)]|(?:and|to|until) )", text[end : end + 8]) is not None


def _name(number: int) -> str:
    return next(name for name, month in MONTHS.items() if month == number).capitalize()
