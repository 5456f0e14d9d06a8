"""Days of a month that is not named: on the 27th, Friday the 15th."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import dated
from s400check.extract.months import MONTH
from s400check.extract.ordinal_words import SUFFIXES
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.rules.days import WEEKDAY_NAME
from s400check.extract.tenses import points_ahead
from s400check.extract.vocabulary import words
from s400check.model.periods import Period
from s400check.model.readings import Unresolved


def _read_weekday_day(match: re.Match[str], place: Place) -> Found | None:
    number, day = WEEKDAYS[match["day"].lower().rstrip(".")], int(match["number"])
    if not 1 <= day <= 31 or (place.start and place.text[place.start - 1].isalnum()):
        return None
    known = Unresolved(reason="which month depends on the article's date, which is not known", weekday=number, day=day)
    return dated(place, place.start, match.end(), lambda of: _nearest(of, number, day), known)


def _nearest(of: date, number: int, day: int) -> Period | None:
    """The day of a month, nearest to the article's, that falls on the weekday."""
    days = [
        calendar.day(whole.first.year, whole.first.month, day)
        for shift in range(-11, 12)
        if (whole := calendar.month(of.year, of.month + shift))
    ]
    falls = [there for there in days if there is not None and there.first.weekday() == number]
    return min(falls, key=lambda there: abs((there.first - of).days), default=None)


WEEKDAY_DAY: Final = Rule(
    name="date.weekday-day",
    about="A weekday and the day of a month it falls on, without the month.",
    starts=tuple(WEEKDAYS),
    cue=words("0 the"),
    pattern=Pattern(
        rf"(?P<day>{WEEKDAY_NAME}),? (?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)\b"
        rf"(?! (?:of|century|anniversary)|,? {MONTH})"
    ),
    read=_read_weekday_day,
    examples=(Example("on Friday the 15th he", "Friday the 15th", "2017-09-15", "2017-09-15", published="2017-09-27"),),
    rejects=("Friday the 15 men", "Sunday 4th of July"),
)


def _read_day_alone(match: re.Match[str], place: Place) -> Found | None:
    day = int(match["number"])
    lead = _LEAD_TO_DAY.search(place.text, max(0, place.start - 12), place.start)
    if lead is None or not 1 <= day <= 31:
        return None
    known = Unresolved(reason="which month depends on the article's date, which is not known", day=day)
    ahead = points_ahead(place.text, place.start, match.end())

    def resolve(of: date) -> Period | None:
        days = [
            calendar.day(whole.first.year, whole.first.month, day)
            for shift in (-2, -1, 0, 1, 2)
            if (whole := calendar.month(of.year, of.month + shift))
        ]
        past = next((there for there in reversed(days) if there and there.first <= of), None)
        return next((there for there in days if there and there.first >= of), None) if ahead else past

    return dated(place, lead.start("the") if lead["the"] else place.start, match.end(), resolve, known)


_LEAD_TO_DAY: Final = Pattern(r"\b(?:on|for|by|until|since|from|before|after) (?P<the>the )\Z|\bon (?P<bare>)\Z")

DAY_ALONE: Final = Rule(
    name="date.day-alone",
    about="A day of an unnamed month: on the 27th, with nothing behind it that it could count.",
    starts=(DIGIT,),
    cue=SUFFIXES,
    pattern=Pattern(
        r"(?<![\w.,-])(?P<number>\d{1,2})(?:st|nd|rd|th)\b"
        r"(?=\s*(?:[.,;:)!?]|\Z)| (?:and|when|at|but|to|they|he|she|it)\b)"
    ),
    read=_read_day_alone,
    examples=(Example("It ended on the 27th.", "the 27th", "2016-10-27", "2016-10-27", published="2016-11-07"),),
    rejects=("on the 27th floor", "a 27th.", "for the 35th time"),
)


RULES: Final = (WEEKDAY_DAY, DAY_ALONE)
