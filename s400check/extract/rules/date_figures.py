"""Dates in figures: "27.11.2019", "2014-10", "on 4/22"."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import MONTHS
from s400check.extract.datings import dated
from s400check.extract.months import (
    FREE,
    LONGEST,
    MONTH,
    TH,
    TO,
    days_of,
    ends_a_clause,
    number_of_month,
    of_month,
)
from s400check.extract.ordinal_words import SUFFIXES
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.periods import Period
from s400check.model.readings import Unresolved


def _read_iso(match: re.Match[str], place: Place) -> Found | None:
    name = match["month"]
    if name is None:
        digits = match.group()
        if int(digits[6:]) > LONGEST[int(digits[4:6])]:
            return None
        return of_month(place, match.start(), match.end(), digits[:4], int(digits[4:6]), int(digits[6:]))
    number = int(name) if name.isdigit() else number_of_month(name)
    if not 1 <= number <= 12:
        return None
    return of_month(place, match.start(), match.end(), match["year"], number, int(match["day"]))


ISO: Final = Rule(
    name="date.year-month-day",
    about="Year, month and day in figures, the year first.",
    starts=(DIGIT,),
    pattern=Pattern(
        FREE + rf"(?P<year>[12]\d{{3}})(?P<sep>[-/.])(?P<month>\d{{1,2}}|{MONTH})(?P=sep)(?P<day>\d{{1,2}})(?!\d)"
        r"|(?<![\w.,:/$€£-])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w.,-])"
    ),
    read=_read_iso,
    examples=(Example("Filed 2019-09-16 late", "2019-09-16", "2019-09-16", "2019-09-16"),),
    rejects=("2019-13-40", "12019-09-16", "2019.5 points"),
)


def _read_numeric(match: re.Match[str], place: Place) -> Found | None:
    one, other, year = int(match["one"]), int(match["other"]), match["year"]
    if len(year) == 2 and match["sep"] == "-":
        return None
    if match["sep"] == "." and _RELEASED.search(place.text, max(0, place.start - 10), place.start) is not None:
        return None
    day_first = match["sep"] != "/" or one > 12
    number_of_day, number = (one, other) if day_first and other <= 12 else (other, one)
    if not 1 <= number <= 12:
        return None
    return of_month(place, match.start(), match.end(), year, number, number_of_day)


_RELEASED: Final = Pattern(r"\b(?:version|build|release|firmware|v\.?) ?\Z")
"""Before the numbers of a program: version 10.4.2020."""

NUMERIC: Final = Rule(
    name="date.day-month-year",
    about="Day, month and year in figures; with slashes the month comes first where it can.",
    starts=(DIGIT,),
    cue=words("0 /"),
    pattern=Pattern(
        FREE + r"(?P<one>\d{1,2})(?P<sep>[./-])(?P<other>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\d/]|[.-]\d)"
    ),
    read=_read_numeric,
    examples=(
        Example("16:02 27.11.2019 Moscow", "27.11.2019", "2019-11-27", "2019-11-27"),
        Example("due 04/25/2018 at the latest", "04/25/2018", "2018-04-25", "2018-04-25"),
    ),
    rejects=("version 1.2.3", "version 10.4.2020", "192.168.0.7", "32/13/2018"),
)


def _read_year_month(match: re.Match[str], place: Place) -> Found | None:
    number = int(match["month"] or match["before"])
    year = match["year"] or match["after"]
    if not 1 <= number <= 12 or (match["year"] and len(match["month"]) == 2 and number == int(year) % 100 + 1):
        return None
    return of_month(place, match.start(), match.end(), year, number)


YEAR_MONTH: Final = Rule(
    name="date.year-month-figures",
    about="A year and a month in figures: 2014-10, 10/2014; the next year's two digits make a span of years instead.",
    starts=(DIGIT,),
    cue=words("0 /"),
    pattern=Pattern(
        FREE + r"(?:(?P<year>19\d\d|20\d\d)(?: ?/ ?| ?- ?)(?P<month>0?[1-9]|1[0-2])"
        r"|(?P<before>0?[1-9]|1[0-2])(?: ?/ ?| - )(?P<after>19\d\d|20\d\d))(?![\w/%]|[.,:-]\d)"
    ),
    read=_read_year_month,
    examples=(
        Example("dated 2014-10 only", "2014-10", "2014-10-01", "2014-10-31"),
        Example("as of 10/2014 there", "10/2014", "2014-10-01", "2014-10-31"),
    ),
    rejects=("the 2018-19 season", "2011-12", "2014-32", "1/20145"),
)


def _read_year_name(match: re.Match[str], place: Place) -> Found | None:
    number = number_of_month(match["month"])
    if match["month"].lower() in ("may", "march", "mar") and not ends_a_clause(place.text, match.end()):
        return None
    return of_month(place, match.start(), match.end(), match["year"], number)


YEAR_NAME: Final = Rule(
    name="date.year-month-name",
    about="A year, then the month's name.",
    starts=(DIGIT,),
    cue=frozenset(MONTHS),
    pattern=Pattern(FREE + rf"(?P<year>19\d\d|20\d\d) ?,? (?P<month>{MONTH})(?![\w-]| \d)"),
    read=_read_year_name,
    examples=(Example("back in 2016 June they", "2016 June", "2016-06-01", "2016-06-30"),),
    rejects=("in 2018 May said", "2016 June 3"),
)


def _read_month_and_day(match: re.Match[str], place: Place) -> Found | None:
    one, other = int(match["one"]), int(match["other"])
    number, day = (one, other) if one <= 12 else (other, one)
    if not 1 <= number <= 12 or match.group() in ("24/7", "9/11"):
        return None
    if match["sep"] != "/" and (day > LONGEST[number] or not _is_dotted_date(match, place)):
        return None
    padded = match["sep"] == "/" and match["other"].startswith("0")
    if not padded and _TAKES_A_DATE.search(place.text, max(0, place.start - 10), place.start) is None:
        return None
    return of_month(place, match.start(), match.end(), None, number, day)


def _is_dotted_date(match: re.Match[str], place: Place) -> bool:
    """Whether "on 7.3" is a day: a clause goes on behind it, and nothing that is counted, as the acres of 7.3 acres."""
    if _ON.search(place.scene.before(place.start, 4)) is None:
        return False
    return _GOES_ON.match(place.text, match.end()) is not None


_ON: Final = Pattern(r"\bon \Z")
_GOES_ON: Final = Pattern(r"\s*(?:[,;)!?]|\.(?!\d)|\Z)| (?:and|to|in|at|for|with|when|he|she|they|we|the)\b")
_TAKES_A_DATE: Final = Pattern(
    r"\b(?:on|from|between|until|since|by|this|due|dated|before|after) {1,4}\Z|\d/\d{1,2}(?:[-–]| (?:to|and|until) )\Z"
)

MONTH_AND_DAY: Final = Rule(
    name="date.month-day-figures",
    about="A month and a day in figures, behind a word that takes a date: on 4/22, from 10/1.",
    starts=(DIGIT,),
    cue=words("0 /"),
    pattern=Pattern(
        r"(?<![\w.,:/$€£])(?P<one>\d{1,2})(?P<sep>[/.])(?P<other>\d{1,2})(?![\w/%]|[.,:]\d)"
        r"(?! ?(?:%|per ?cent|million|billion|points?|[ap]\.?m))"
    ),
    read=_read_month_and_day,
    examples=(
        Example("They met on 4/22 in Oslo.", "4/22", "2016-04-22", "2016-04-22", published="2016-11-07"),
        Example("Filed 22/04 in Oslo.", "22/04", "2016-04-22", "2016-04-22", published="2016-11-07"),
    ),
    rejects=("a 4/5 share", "took 4/22", "at 4.22", "rose to 1.5 points", "on 24/7 radio"),
)


def _read_day_of_unit(match: re.Match[str], place: Place) -> Found | None:
    first, last = int(match["first"]), int(match["last"] or match["first"])
    shift = (
        -1
        if match["rel"].lower() in ("last", "previous", "past")
        else 1
        if match["rel"].lower() in ("next", "coming", "following")
        else 0
    )
    plain = match["last"] is None and not match["th"] and not match["of"]
    if not 1 <= first <= last <= 31 or plain:
        return None

    def resolve(of: date) -> Period | None:
        whole = calendar.month(of.year, of.month + shift)
        return None if whole is None else days_of(whole.first.year, whole.first.month, first, last)

    return dated(
        place,
        match.start(),
        match.end(),
        resolve,
        Unresolved(reason="which month depends on the article's date, which is not known", day=first),
    )


DAY_OF_UNIT: Final = Rule(
    name="date.day-of-this-month",
    about="A day or a run of days of this, last or next month.",
    starts=(DIGIT,),
    cue=SUFFIXES
    | words("0 to until till thru through and day of in the this next last current previous coming following"),
    pattern=Pattern(
        FREE + rf"(?P<first>\d{{1,2}})(?P<th>{TH})(?:(?:{TO})(?P<last>\d{{1,2}}){TH})?(?P<of>(?: day)? (?:of|in))?"
        r" (?:the )?(?P<rel>this|next|last|current|previous|coming|following) month\b"
    ),
    read=_read_day_of_unit,
    examples=(
        Example("on the 20th of next month", "20th of next month", "2013-03-20", "2013-03-20", published="2013-02-12"),
    ),
    rejects=("12 last month", "killed 40 this month"),
)

RULES: Final = (ISO, NUMERIC, YEAR_NAME, YEAR_MONTH, MONTH_AND_DAY, DAY_OF_UNIT)
