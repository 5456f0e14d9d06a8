"""The calendar as news speaks of it: months, quarters, seasons, weeks, decades, and parts of them."""

from datetime import MAXYEAR, date, timedelta
from typing import Final

from s400check.model.periods import Period, last_day

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        ("monday,mon", "tuesday,tue,tues", "wednesday,wed,weds", "thursday,thu,thur,thurs", "friday,fri",
         "saturday,sat", "sunday,sun")
    )
    for name in names.split(",")
}  # fmt: skip
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Season: its first month in the north; winter runs on into the next year."""


def year(number: int) -> Period | None:
    """The year's days, or None for a year that the calendar does not have."""
    return Period(date(number, 1, 1), date(number, 12, 31)) if 1 <= number <= MAXYEAR else None


def years(first: int, last: int) -> Period | None:
    """All days from the first year to the last."""
    one, other = year(first), year(last)
    return Period(one.first, other.last) if one and other and first <= last else None


def month(number_of_year: int, number: int, count: int = 1) -> Period | None:
    """The days of `count` months from this one; month 13 is the next year's January."""
    if not 1 <= number_of_year < MAXYEAR - count:
        return None
    first_year, first_month = _carried(number_of_year, number)
    last_year, last_month = _carried(number_of_year, number + count - 1)
    return Period(date(first_year, first_month, 1), date(last_year, last_month, last_day(last_year, last_month)))


def _carried(number_of_year: int, number: int) -> tuple[int, int]:
    return number_of_year + (number - 1) // 12, (number - 1) % 12 + 1


def day(number_of_year: int, number: int, number_of_day: int) -> Period | None:
    """The day, or None where it does not exist."""
    try:
        return Period.day(date(number_of_year, number, number_of_day))
    except ValueError:
        return None


def week(of: date, shift: int = 0) -> Period:
    """The week from Monday to Sunday that holds a day, or one `shift` weeks later."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=shift)
    return Period(monday, monday + timedelta(days=6))


def weekend(of: date, shift: int = 0) -> Period:
    """Saturday and Sunday of the week that holds a day, or one `shift` weeks later."""
    sunday = week(of, shift).last
    return Period(sunday - timedelta(days=1), sunday)


def business_days(of: date, count: int, *, back: bool) -> Period:
    """The next or last so many days from Monday to Friday, as seen from a day."""
    step, days = timedelta(days=-1 if back else 1), list[date]()
    while len(days) < count:
        of += step
        if of.weekday() < 5:
            days.append(of)
    return Period(min(days), max(days))


def moved(of: date, unit: str, count: int) -> date | None:
    """The day `count` units of time after `of` (before it, if negative)."""
    try:
        if unit in ("day", "night"):
            return of + timedelta(days=count)
        if unit in ("week", "fortnight"):
            return of + timedelta(weeks=count * (2 if unit == "fortnight" else 1))
        months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    except (OverflowError, KeyError):
        return None
    number_of_year, number = _carried(of.year, of.month + months)
    if not 1 <= number_of_year <= MAXYEAR:
        return None
    return date(number_of_year, number, min(of.day, last_day(number_of_year, number)))


def run(of: date, unit: str, count: int, *, back: bool) -> Period | None:
    """The last so many days, weeks, months or years up to the day before, or the next from the day behind."""
    if unit == "business day":
        return business_days(of, count, back=back)
    if unit == "quarter":
        first = period(unit, of, -count if back else 1)
        return None if first is None else month(first.first.year, first.first.month, 3 * count)
    there = moved(of, unit, -count if back else count)
    if there is None:
        return None
    one = timedelta(days=1)
    return Period(there, of - one) if back else Period(of + one, there)


def period(unit: str, of: date, shift: int) -> Period | None:
    """This (0), last (-1) or next (1) week, month, quarter, year, decade, century, as seen from a day."""
    if unit == "week":
        return week(of, shift)
    if unit == "weekend":
        return weekend(of, shift)
    if unit == "day":
        there = moved(of, "day", shift)
        return None if there is None else Period.day(there)
    return _months_or_years(unit, of, shift)


def _months_or_years(unit: str, of: date, shift: int) -> Period | None:
    if unit == "month":
        return month(of.year, of.month + shift)
    if unit in ("quarter", "qtr"):
        return month(of.year, (of.month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    width = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if width is None:
        return None
    first = (of.year // width + shift) * width
    return years(first, first + width - 1)


_MONTHS_OF_YEAR: Final = {
    "early": (1, 6),
    "late": (7, 6),
    "mid": (5, 4),
    "beginning": (1, 4),
    "middle": (5, 4),
    "end": (9, 4),
    "half": (1, 6),
}
_MONTHS_OF_SEASON: Final = {
    "early": (7, 6),
    "late": (13, 8),
    "mid": (11, 5),
    "beginning": (7, 5),
    "middle": (11, 5),
    "end": (15, 6),
}
"""Of a season or a school year over two years, 2018-19: it begins in the second half of the one, ends in the other."""
_DAYS_OF_MONTH: Final = {
    "early": (0, 14),
    "late": (15, 30),
    "mid": (10, 19),
    "beginning": (0, 9),
    "middle": (10, 19),
    "end": (20, 30),
}
_DAYS_OF_WEEK: Final = {
    "early": (0, 2),
    "late": (3, 6),
    "mid": (1, 4),
    "beginning": (0, 2),
    "middle": (1, 4),
    "end": (4, 6),
}
_TENTHS_OF_YEARS: Final = {
    "early": (0, 4),
    "late": (5, 9),
    "mid": (4, 6),
    "beginning": (0, 3),
    "middle": (4, 6),
    "end": (7, 9),
}
_SAME_PARTS: Final = {"start": "beginning", "close": "end", "early part": "early", "latter part": "late"}


def part_of(whole: Period, part: str) -> Period:
    """The part of a period that its words name: early and late take half, beginning, middle and end a third.

    Nobody draws these lines exactly: they are wide on purpose, and the reading says "about".
    """
    days = (whole.last - whole.first).days
    words = part.lower().removeprefix("the ")
    if words.endswith("half"):
        return _half_of(whole, first="first" in words)
    words = _SAME_PARTS.get(words, words)
    if days > 3000:
        tenth = (whole.last.year - whole.first.year + 1) // 10
        low, high = _TENTHS_OF_YEARS[words]
        after = 6 * tenth if tenth > 1 and low == 4 else (high + 1) * tenth - 1  # the middle is 1940 to 1960
        return years(whole.first.year + low * tenth, whole.first.year + after) or whole
    if 360 < days < 367 or 728 < days < 732:
        first, count = (_MONTHS_OF_YEAR if days < 367 else _MONTHS_OF_SEASON)[words]
        return month(whole.first.year, first, count) or whole
    if 26 < days < 32 or days == 6:
        low, high = (_DAYS_OF_WEEK if days == 6 else _DAYS_OF_MONTH)[words]
    else:
        third = {"early": 0, "beginning": 0, "late": 2, "end": 2}.get(words, 1)
        low, high = days * third // 3, days * (third + 1) // 3
    return Period(whole.first + timedelta(days=low), whole.first + timedelta(days=min(high, days)))


def _half_of(whole: Period, *, first: bool) -> Period:
    days = (whole.last - whole.first).days
    if 360 < days < 367:
        return month(whole.first.year, 1 if first else 7, 6) or whole
    middle = whole.first + timedelta(days=days // 2)
    return Period(whole.first, middle) if first or days < 2 else Period(middle + timedelta(days=1), whole.last)
