"""Days and months by the month's name: "3 May 2018", "July", "mid-July"."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import MONTHS
from s400check.extract.datings import dated
from s400check.extract.months import (
    FREE,
    MONTH,
    MONTH_NAMES,
    TH,
    TO,
    YEAR_DIGITS,
    YEAR_OFF,
    ends_a_clause,
    number_of_month,
    of_month,
    spelled_year,
    yearless,
)
from s400check.extract.ordinal_words import SUFFIXES
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved


def _read_day_month(match: re.Match[str], place: Place) -> Found | None:
    number = number_of_month(match["month"])
    days = [int(match[group]) for group in ("first", "last") if match[group]]
    if not all(1 <= number_of_day <= 31 for number_of_day in days):
        return None
    if match["month"].islower() and match["month"] in ("may", "march") and not match["th"] and not match["year"]:
        return None
    return of_month(place, match.start(), match.end(), match["year"] or match["short"] or match["two"], number, *days)


DAY_MONTH: Final = Rule(
    name="date.day-month",
    about="A day or a run of days, then the month's name, then perhaps the year.",
    starts=(DIGIT,),
    cue=frozenset((*MONTH_NAMES, *SUFFIXES, *words("0 to until till thru through and day of the /"))),
    pattern=Pattern(
        FREE + rf"(?P<first>\d{{1,2}})(?P<th>{TH})(?:(?:{TO})(?P<last>\d{{1,2}}){TH})?(?:\.? (?:day )?(?:of )?|[-/. ])"
        r"(?:the month of )?"
        rf"(?P<month>{MONTH})(?![\w])(?:(?: ?,? ?(?:of |in )?|[-/]){YEAR_DIGITS}"
        r"| ?['’](?P<short>\d\d)\b| (?P<two>\d\d)(?=\s*(?:[.,;)]|\Z)))?"
    ),
    read=_read_day_month,
    examples=(
        Example("on 3 May 2018 in Sofia", "3 May 2018", "2018-05-03", "2018-05-03"),
        Example("from 13 to 15 July 2012", "13 to 15 July 2012", "2012-07-13", "2012-07-15"),
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
        and not place.scene.begins_at(place.start)
    ):
        return None
    days = [int(match[group]) for group in ("first", "last") if match[group]]
    if not all(1 <= number_of_day <= 31 for number_of_day in days):
        return None
    number = number_of_month(name)
    if days[-1] < days[0] or (match["and"] and _COUNTS_ON.match(place.text, match.end()) is not None):
        return of_month(place, match.start(), match.end("th"), None, number, days[0])
    return of_month(place, match.start(), match.end(), match["year"] or match["short"], number, *days)


_COUNTS_ON: Final = Pattern(
    r" (?!at |in |for |to |on |with |from |when |as |and |by |but |after |before )[a-z]", ignore_case=False
)
"""Behind "and" and a number, a word that it may count: on May 27 and 30 people."""


MONTH_DAY: Final = Rule(
    name="date.month-day",
    about="The month's name, then a day or a run of days, then perhaps the year.",
    starts=MONTH_NAMES,
    cue=words("0 the"),
    pattern=Pattern(
        rf"(?P<month>{MONTH})[ .-]{{1,2}}(?:the )?(?P<first>\d{{1,2}})(?P<th>{TH})(?![\d:%])(?!\.\d|,\d{{3}}|"
        r" ?(?:%|percent|per cent|million|billion|thousand|people)|\w)"
        rf"(?:(?:(?P<and> and )|{TO})(?P<last>\d{{1,2}}){TH}(?![\w:])(?!,\d{{3}}))?"
        r"(?:(?: ?, ?| of | in | |-)(?P<year>1\d{3}|20\d\d|21\d\d)(?![\d%]|[.,]\d|\w)|,? ['’](?P<short>\d\d)\b)?"
    ),
    read=_read_month_day,
    examples=(
        Example("on June 4, 2018, they met", "June 4, 2018", "2018-06-04", "2018-06-04"),
        Example("Protesters gathered on March 3.", "March 3", "2019-03-03", "2019-03-03", published="2019-10-26"),
        Example("Nov. 13-15 in Sochi", "Nov. 13-15", "2017-11-13", "2017-11-15", published="2017-11-20"),
        Example("on May 27 and 20 others left", "May 27", "2017-05-27", "2017-05-27", published="2017-11-20"),
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
    starts=MONTH_NAMES,
    cue=words("0 of in ' ’ /"),
    pattern=Pattern(
        rf"(?P<month>{MONTH})(?:(?: ?,? ?(?:of |in )?| ?[-/] ?){YEAR_DIGITS}| (?:of )?['’](?P<short>\d\d)\b)"
    ),
    read=_read_month_year,
    examples=(
        Example("The lease was renewed in December 2017.", "December 2017", "2017-12-01", "2017-12-31"),
        Example("ready by April 2020", "April 2020", "2020-04-01", "2020-04-30", "", Hedge.AT_MOST),
        Example("deliveries in mid-July 2019", "mid-July 2019", "2019-07-11", "2019-07-20", "", Hedge.ABOUT),
    ),
    rejects=("May 20 people", "December 20171"),
)


def _read_month(match: re.Match[str], place: Place) -> Found | None:
    name, end = match["month"].rstrip("."), match.end()
    quarter = name.lower() in _ENDS_QUARTERS and _QUARTER.match(place.text, end) is not None
    if quarter or (_GENITIVE.match(place.text, end) is not None and not _owns(name, place)):
        return None
    if not stands_alone(place) or not _may_be_a_month(name, place, end):
        return None
    number = number_of_month(name)
    if YEAR_OFF.match(place.text, end) is not None or spelled_year(place.text, end) is not None:
        return of_month(place, place.start, end, None, number)
    told = _TOLD_BEFORE.search(place.text, max(0, place.start - 14), place.start)
    if told is not None:
        reading = Unresolved(reason="it counts from a date told before", month=number)
        return Found(start=told.start(), end=end, kind=Kind.DATE, reading=reading, relative=True)
    shift = _SHIFT.search(place.text, max(0, place.start - 14), place.start)
    known = Unresolved(reason="no year is named, and the article's date is not known", month=number)
    if shift is not None:
        step = shift[1].lower()
        return dated(place, shift.start(1), end, lambda of: _shifted_month(of, number, step), known)
    return dated(place, place.start, end, yearless(number, None, None, place, end), known)


def stands_alone(place: Place) -> bool:
    """Whether no hyphen or apostrophe joins the word to another, but for "mid-"."""
    text, start = place.text, place.start
    if start and text[start - 1] in "-'’$#@" and (text[start - 1] in "$#@" or text[max(0, start - 2)].isalpha()):
        return _JOINED.search(text, max(0, start - 11), start) is not None
    return not (start and text[start - 1].isalnum())


def _may_be_a_month(name: str, place: Place, end: int) -> bool:
    """Whether the word is a month here: the short and the double-faced names want a word before them that takes one."""
    text, start = place.text, place.start
    low = name.lower().rstrip(".")
    if name.islower() and (len(low) < 5 or low in ("march", "august")):
        led = _LEAD.search(text, max(0, start - 10), start) is not None or place.scene.begins_at(start)
        led = led or YEAR_OFF.match(text, end) is not None
        if not led or (low in ("may", "march", "august") and not ends_a_clause(text, end)):
            return False
    return low not in ("may", "march", "august", "april", "june", "jan", "mar") or _is_month(place, end)


_QUARTER: Final = Pattern(r"[- ]quarters?\b")
_ENDS_QUARTERS: Final = words("march june september december")
_GENITIVE: Final = Pattern(r"['’]s\b")
_TIMED: Final = Pattern(r"\b(?:in|since|until|during|last|next|this|early|late|mid|before|after)[ -]\Z")
_PERSONS: Final = words("april june may august march")


def _owns(name: str, place: Place) -> bool:
    """Whether a month owns what follows, January's peak, and no person of that name does: April's mother."""
    if name.islower() or name.rstrip(".").lower() not in MONTHS or len(name) < len("March"):
        return False
    return name.lower() not in _PERSONS or _TIMED.search(place.text, max(0, place.start - 10), place.start) is not None


_JOINED: Final = Pattern(rf"\b(?:mid|{MONTH})-\Z")
"""A hyphen that joins a month to no other word: mid-July, the December-March season."""

_LEAD: Final = Pattern(
    r"\b(?:in|since|until|by|from|to|of|during|last|next|this|early|late|mid|before|after|and|through|between)[ -]\Z"
)
_TOLD_BEFORE: Final = Pattern(r"\b(?:the )?(?:following|previous) \Z")
_SHIFT: Final = Pattern(r"\b(last|this|next|this past|this coming|coming|past) \Z")
_SURNAME: Final = Pattern(r"\b(?:[A-Z][\w.]*|Mrs?\.?|Ms\.?|Dr\.?|Theresa|the) \Z", ignore_case=False)
_OF_A_MONTH: Final = Pattern(
    r"\b(?:In|Since|Until|By|From|During|Last|Next|This|Early|Late|Mid|Before|After|And|Through|Between|On|Of|For) \Z",
    ignore_case=False,
)


_NAME: Final = Pattern(r" [A-Z][a-z]+ ?(?:[,.;]|and )", ignore_case=False)
"""Behind a May of a list of names: April Jones, May Lee and June Carter."""
_TO_MONTH: Final = Pattern(rf" ?[-–] ?{MONTH}\b")
_MARCHING: Final = Pattern(r" (?:[a-z]+ed|the|in)\b", ignore_case=False)


def _opens_a_sentence(place: Place) -> bool:
    """Whether a sentence begins with the word: there a capital tells nothing."""
    before = place.scene.before(place.start, 4).rstrip(' "“')
    return place.scene.begins_at(place.start) or not before or before.endswith((".", "!", "?", "\n", ":"))


def _is_month(place: Place, end: int) -> bool:
    """Whether a capitalised May, March, August, April or June is the month, not a surname, a verb or a first name."""
    text, start = place.text, place.start
    if _LEAD.search(text, max(0, start - 10), start) is not None or _TO_MONTH.match(text, end) is not None:
        return True
    if (
        _SURNAME.search(text, max(0, start - 16), start) is not None
        and _OF_A_MONTH.search(text, max(0, start - 9), start) is None
    ):
        return False
    name = text[start:end]
    if name == "May" and not _opens_a_sentence(place):
        return not (text[:start].endswith(", ") and _NAME.match(text, end) is not None)
    if name in ("April", "June", "August") and re.match(r" [A-Z]", text[end : end + 2]) is None:
        return True
    return name == "March" and _MARCHING.match(text, end) is None


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
    starts=MONTH_NAMES,
    pattern=Pattern(
        r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december|"
        r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b(?:\.(?= (?:to|until|through|and) ))?)"
        r"(?!['’](?!s\b)\w|\w| ?\d)"
        r"(?!(?-i: Day\b))(?!-(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w)"
    ),
    read=_read_month,
    examples=(
        Example("In July the last ferry sailed.", "July", "2019-07-01", "2019-07-31", published="2019-10-26"),
        Example(
            "The bridge opened in mid-July.", "mid-July", "2019-07-11", "2019-07-20", "", Hedge.ABOUT, "2019-10-26"
        ),
        Example("down from January's peak", "January", "2019-01-01", "2019-01-31", published="2019-10-26"),
        Example("She died the following March.", "the following March"),
        Example("They may vote in May.", "May", "2020-05-01", "2020-05-31", published="2019-10-26"),
        Example("It will open in December.", "December", "2019-12-01", "2019-12-31", published="2019-10-26"),
    ),
    rejects=(
        "It may rain.",
        "They march in august company.",
        "Theresa May resigned",
        "the Marcher lords",
        "April O'Neil came",
        "April's mother came",
    ),
)


RULES: Final = (DAY_MONTH, MONTH_DAY, MONTH_YEAR, MONTH_ALONE)
