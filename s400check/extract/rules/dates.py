"""Days, months and years by their numbers and names: "27.11.2019", "3 May 2018", "July", "2018-19"."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import MONTHS, dated
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved

MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_NAMES: Final = tuple(MONTHS)
_TH: Final = r"(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>1\d{3}|20\d\d|21\d\d)(?![\d%]|[.,]\d|-\d{3}|\w)"
_TO: Final = r"(?: ?[-–] ?| to | until | till | thru | through | and )(?:the )?"
_FREE: Final = r"(?<![\w.,:/$€£-])"


def number_of_month(name: str) -> int:
    """The month's number, by its name or its short form."""
    return MONTHS[name.lower().rstrip(".")]


def full_year(digits: str) -> int:
    """The year of two or four digits: '71 is 1971, '18 is 2018."""
    value = int(digits)
    return value if len(digits) > 2 else value + (2000 if value < 50 else 1900)


def yearless(number: int, first: int | None, last: int | None, place: Place, end: int) -> calendar.Resolve:
    """How a month, or days of one, without a year is told from the article's date."""
    ahead = calendar.points_ahead(place.text, place.start, end)

    def resolve(of: date) -> Period | None:
        options = [_days(of.year + shift, number, first, last) for shift in (-1, 0, 1)]
        known = [option for option in options if option is not None]
        past = [option for option in known if option.first <= of]
        future = [option for option in known if option.last >= of]
        if past and past[-1].last >= of:
            return past[-1]
        return calendar.lying_near(past[-1] if past else None, future[0] if future else None, of, ahead)

    return resolve


def _days(year: int, number: int, first: int | None, last: int | None) -> Period | None:
    if first is None:
        return calendar.month(year, number)
    low, high = calendar.day(year, number, first), calendar.day(year, number, last or first)
    return Period(low.first, high.last) if low and high and low.first <= high.last else None


def of_month(place: Place, start: int, end: int, year: str | None, number: int, *days: int) -> Found | None:
    """A month, a day or a run of days of it, with its year or told by the article's."""
    first, last = (days[0], days[-1]) if days else (None, None)
    if year is None:
        known = Unresolved(reason="no year is named, and the article's date is not known", month=number, day=first)
        return dated(place, start, end, yearless(number, first, last, place, end), known)
    whole = _days(full_year(year), number, first, last)
    return None if whole is None else dated(place, start, end, whole)


def _read_iso(match: re.Match[str], place: Place) -> Found | None:
    name = match["month"]
    number = int(name) if name.isdigit() else number_of_month(name)
    if not 1 <= number <= 12:
        return None
    return of_month(place, match.start(), match.end(), match["year"], number, int(match["day"]))


ISO: Final = Rule(
    name="date.year-month-day",
    about="Year, month and day in figures, the year first.",
    starts=(DIGIT,),
    pattern=_FREE
    + rf"(?P<year>[12]\d{{3}})(?P<sep>[-/.])(?P<month>\d{{1,2}}|{MONTH})(?P=sep)(?P<day>\d{{1,2}})(?![\d])",
    read=_read_iso,
    examples=(Example("Filed 2019-09-16 late", "2019-09-16", "2019-09-16", "2019-09-16"),),
    rejects=("2019-13-40", "12019-09-16", "2019.5 points"),
)


def _read_numeric(match: re.Match[str], place: Place) -> Found | None:
    one, other, year = int(match["one"]), int(match["other"]), match["year"]
    if len(year) == 2 and match["sep"] == "-":
        return None
    day_first = match["sep"] != "/" or one > 12
    number_of_day, number = (one, other) if day_first and other <= 12 else (other, one)
    if not 1 <= number <= 12:
        return None
    return of_month(place, match.start(), match.end(), year, number, number_of_day)


NUMERIC: Final = Rule(
    name="date.day-month-year",
    about="Day, month and year in figures; with slashes the month comes first where it can.",
    starts=(DIGIT,),
    pattern=_FREE + r"(?P<one>\d{1,2})(?P<sep>[./-])(?P<other>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\d/]|[.-]\d)",
    read=_read_numeric,
    examples=(
        Example("16:02 27.11.2019 Moscow", "27.11.2019", "2019-11-27", "2019-11-27"),
        Example("due 04/25/2018 at the latest", "04/25/2018", "2018-04-25", "2018-04-25"),
    ),
    rejects=("version 1.2.3", "192.168.0.7", "32/13/2018"),
)


def _read_day_month(match: re.Match[str], place: Place) -> Found | None:
    number = number_of_month(match["month"])
    days = [int(match[group]) for group in ("first", "last") if match[group]]
    if not all(1 <= number_of_day <= 31 for number_of_day in days):
        return None
    if match["month"].islower() and match["month"] in ("may", "march") and not match["th"] and not match["year"]:
        return None
    return of_month(place, match.start(), match.end(), match["year"] or match["short"], number, *days)


DAY_MONTH: Final = Rule(
    name="date.day-month",
    about="A day or a run of days, then the month's name, then perhaps the year.",
    starts=(DIGIT,),
    pattern=_FREE
    + rf"(?P<first>\d{{1,2}})(?P<th>{_TH})(?:(?:{_TO})(?P<last>\d{{1,2}}){_TH})?(?:\.? (?:day )?(?:of )?|[-/. ])(?:the"
    r" month of )?"
    rf"(?P<month>{MONTH})(?![\w])(?:(?:,? ?(?:of |in )?|[-/]){_YEAR}| ?['’](?P<short>\d\d)\b)?",
    read=_read_day_month,
    examples=(
        Example("on 3 May 2018 in Sofia", "3 May 2018", "2018-05-03", "2018-05-03"),
        Example("from 13 to 15 July 2012", "13 to 15 July 2012", "2012-07-13", "2012-07-15", "", Hedge.AT_LEAST),
        Example("on 13th November they met", "13th November", "2017-11-13", "2017-11-13", published="2017-11-20"),
    ),
    rejects=("the 40 Marchers", "5 may fall", "32 July"),
)


def _read_month_day(match: re.Match[str], place: Place) -> Found | None:
    if place.start and place.text[place.start - 1].isalnum():
        return None
    name = match["month"]
    if (
        name in ("may", "march", "mar", "sun")
        and not (match["year"] or match["th"])
        and place.text[: place.start].strip()
    ):
        return None
    days = [int(match[group]) for group in ("first", "last") if match[group]]
    if not all(1 <= number_of_day <= 31 for number_of_day in days):
        return None
    return of_month(place, match.start(), match.end(), match["year"] or match["short"], number_of_month(name), *days)


MONTH_DAY: Final = Rule(
    name="date.month-day",
    about="The month's name, then a day or a run of days, then perhaps the year.",
    starts=_NAMES,
    pattern=(
        rf"(?P<month>{MONTH})[ .-]{{1,2}}(?:the )?(?P<first>\d{{1,2}})(?P<th>{_TH})(?![\d:%])(?!\.\d|,\d{{3}}|"
        r" ?(?:%|percent|per cent|million|billion|thousand|people)|\w)"
        rf"(?:(?:{_TO})(?P<last>\d{{1,2}}){_TH}(?![\w:])(?!,\d{{3}}))?(?:(?:, ?| of | in |,?"
        r" )(?P<year>1\d{3}|20\d\d|21\d\d)(?![\d%]|[.,]\d|\w)|,? ['’](?P<short>\d\d)\b)?"
    ),
    read=_read_month_day,
    examples=(
        Example("on June 4, 2018, they met", "June 4, 2018", "2018-06-04", "2018-06-04"),
        Example("Protesters gathered on March 3.", "March 3", "2019-03-03", "2019-03-03", published="2019-10-26"),
        Example("Nov. 13-15 in Sochi", "Nov. 13-15", "2017-11-13", "2017-11-15", published="2017-11-20"),
    ),
    rejects=("It may 3 times", "July 45", "March 12,000 miles", "May 2018"),
)


def _read_month_year(match: re.Match[str], place: Place) -> Found | None:
    if place.start and place.text[place.start - 1].isalnum():
        return None
    return of_month(place, match.start(), match.end(), match["year"] or match["short"], number_of_month(match["month"]))


MONTH_YEAR: Final = Rule(
    name="date.month-year",
    about="The month's name and its year.",
    starts=_NAMES,
    pattern=rf"(?P<month>{MONTH})(?:(?:,? ?(?:of |in )?| ?[-/] ?){_YEAR}| (?:of )?['’](?P<short>\d\d)\b)",
    read=_read_month_year,
    examples=(
        Example("They signed in December 2017.", "December 2017", "2017-12-01", "2017-12-31"),
        Example("ready by April 2020", "April 2020", "2020-04-01", "2020-04-30", "", Hedge.AT_MOST),
        Example("deliveries in mid-July 2019", "mid-July 2019", "2019-07-11", "2019-07-20", "", Hedge.ABOUT),
    ),
    rejects=("May 20 people", "December 20171"),
)


def _read_month(match: re.Match[str], place: Place) -> Found | None:
    name, end = match["month"], match.end()
    if not _stands_alone(place) or not _may_be_a_month(name, place, end):
        return None
    number = number_of_month(name)
    shift = _SHIFT.search(place.text, max(0, place.start - 14), place.start)
    known = Unresolved(reason="no year is named, and the article's date is not known", month=number)
    if shift is not None:
        step = shift[1].lower()
        return dated(place, shift.start(1), end, lambda of: _shifted_month(of, number, step), known)
    return dated(place, place.start, end, yearless(number, None, None, place, end), known)


def _stands_alone(place: Place) -> bool:
    """Whether no hyphen or apostrophe joins the word to another, but for "mid-"."""
    text, start = place.text, place.start
    if start and text[start - 1] in "-'’" and text[max(0, start - 2)].isalpha():
        return text[max(0, start - 4) : start].lower() == "mid-"
    return not (start and text[start - 1].isalnum())


def _may_be_a_month(name: str, place: Place, end: int) -> bool:
    """Whether the word is a month here: the short and the double-faced names want a word before them that takes one."""
    text, start = place.text, place.start
    low = name.lower().rstrip(".")
    if name.islower() and (len(low) < 5 or low in ("march", "august")):
        led = _LEAD.search(text, max(0, start - 10), start) is not None or not text[:start].strip()
        if not led or (low in ("may", "march", "august") and not _ends_a_clause(text, end)):
            return False
    return low not in ("may", "march", "august", "april", "june", "jan", "mar") or _is_month(place, end)


def _ends_a_clause(text: str, end: int) -> bool:
    return re.match(r"\s*(?:$|[.,;:?!)])", text[end : end + 8]) is not None


_LEAD: Final = re.compile(
    r"\b(?:in|since|until|by|from|to|of|during|last|next|this|early|late|mid|before|after|and|through|between)[ -]\Z",
    re.IGNORECASE,
)
_SHIFT: Final = re.compile(r"\b(last|this|next|this past|this coming|coming|past) \Z", re.IGNORECASE)
_SURNAME: Final = re.compile(r"\b(?:[A-Z][\w.]*|Mrs?\.?|Ms\.?|Dr\.?|Theresa|the) \Z")
_OF_A_MONTH: Final = re.compile(
    r"\b(?:In|Since|Until|By|From|During|Last|Next|This|Early|Late|Mid|Before|After|And|Through|Between|On|Of|For) \Z"
)


def _is_month(place: Place, end: int) -> bool:
    """Whether a capitalised May, March, August, April or June is the month, not a surname, a verb or a first name."""
    text, start = place.text, place.start
    if _LEAD.search(text, max(0, start - 10), start) is not None:
        return True
    if (
        _SURNAME.search(text, max(0, start - 16), start) is not None
        and _OF_A_MONTH.search(text, max(0, start - 9), start) is None
    ):
        return False
    name = text[start:end]
    if name == "May" and not text[:start].rstrip(' "“').endswith((".", "!", "?", "\n", ":")) and text[:start].strip():
        return True
    if name in ("April", "June", "August") and re.match(r" [A-Z]", text[end : end + 2]) is None:
        return True
    return name == "March" and re.match(r" (?:[a-z]+ed|the|in)\b", text[end:]) is None


def _shifted_month(of: date, number: int, step: str) -> Period | None:
    here = calendar.month(of.year, number)
    if step.startswith("this") and here is not None:
        return here
    options = [calendar.month(of.year + shift, number) for shift in (-1, 0, 1)]
    if step in ("next", "coming"):
        return next((option for option in options if option and option.first > of), None)
    return next((option for option in reversed(options) if option and option.last < of), None)


MONTH_ALONE: Final = Rule(
    name="date.month",
    about="A month without a year: the latest one, or the next where the words look ahead; not may, march or a Ms May.",
    starts=_NAMES,
    pattern=r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b)(?!['’]?\w| ?\d)(?!-\w)",
    read=_read_month,
    examples=(
        Example("In July the first batch came.", "July", "2019-07-01", "2019-07-31", published="2019-10-26"),
        Example("Deliveries began in mid-July.", "mid-July", "2019-07-11", "2019-07-20", "", Hedge.ABOUT, "2019-10-26"),
        Example("It may rain in May.", "May", "2019-05-01", "2019-05-31", published="2019-10-26"),
        Example("It will open in December.", "December", "2019-12-01", "2019-12-31", published="2019-10-26"),
    ),
    rejects=(
        "It may rain.",
        "They march in august company.",
        "Theresa May resigned",
        "the Marcher lords",
        "April O'Neil came",
    ),
)

RULES: Final = (ISO, NUMERIC, DAY_MONTH, MONTH_DAY, MONTH_YEAR, MONTH_ALONE)
