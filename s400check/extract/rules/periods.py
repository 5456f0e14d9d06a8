"""Periods told from the article's date: last week, this year, the weekend, the coming years."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import PART, Resolve, dated, vague
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.tenses import points_ahead
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved

SHIFTS: Final = {
    "this": 0, "the current": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "the coming": 1,
    "coming": 1, "upcoming": 1, "the next": 1, "the last": -1, "the past": -1,
}  # fmt: skip
_ABBREVIATED: Final = {"yr": "year", "qtr": "quarter"}
_UNITS: Final = "day|week|weekend|month|quarter|qtr|year|yr|decade|century"
STEP: Final = Pattern(
    r"\b(?P<step>this|last|next|past|(?:the )?(?:current|coming|upcoming|previous|following)|the (?:last|past|next)|"
    r"(?:the )?rest of(?: the| this)?|the) \Z"
)
_SO_LONG: Final = Pattern(r"\b(?:in|for|(?P<on>over|during|within|throughout|across)) \Z")
"""Before the past year or the next week: twelve months, seven days from the article's, not those of the calendar."""
_OF_ELSE: Final = Pattern(r" of (?!(?:this|last|next|the)? ?(?:year|month|quarter|decade|century)\b|\d{4})")
"""Behind the last week or the next year of something else: the last year of the war is none of the calendar's."""
_CLIPPED: Final = Pattern(r"\b(?:(?P<later>later)(?: in)?|earlier in) \Z")
_TOLD_BEFORE: Final = Unresolved(reason="it counts from a date told before, not from the article's")
_WITHIN: Final = Pattern(r"\b(?:earlier|later|so far|sooner|late|early) in \Z")


def _read_unit(match: re.Match[str], place: Place) -> Found | None:
    text, start, end = place.text, place.start, match.end()
    unit = _ABBREVIATED.get(match["unit"].lower(), match["unit"].lower())
    lead = STEP.search(text, max(0, start - 20), start)
    if lead is None:
        return _part_alone(place, unit, end)
    step, begin = lead["step"].lower(), lead.start("step")
    if match["beyond"] or match["further"]:
        return dated(place, begin, end, _resolved(unit, 2 if match["beyond"] else -2))
    if step in SHIFTS:
        return _shifted(match, place, begin, unit, SHIFTS[step])
    if step == "the":
        return _bare(match, place, begin, unit)
    if step.endswith(("following", "previous")):
        return Found(start=begin, end=end, kind=Kind.DATE, reading=_TOLD_BEFORE, relative=True)
    return dated(place, begin, end, _rest(unit))


def _part_alone(place: Place, unit: str, end: int) -> Found | None:
    """The end of year, without an article."""
    part = PART.search(place.text, max(0, place.start - 22), place.start)
    if part is None or unit in ("day", "weekend"):
        return None
    if " of" not in part.group() and not _is_middle(place, part.start(), end):
        return None
    return dated(place, place.start, end, _resolved(unit, 0))


def _is_middle(place: Place, start: int, end: int) -> bool:
    """Whether "mid-year" or "mid-century" is a time, and no adjective: by mid-century, not mid-year exams."""
    text = place.text
    lead = TAKES_A_TIME.search(text, max(0, start - 12), start) if text[start : start + 4].lower() == "mid-" else None
    if lead is None or not lead.group().strip():
        return False
    return lead["to"] is not None or ENDS.match(text, end) is not None


TAKES_A_TIME: Final = Pattern(
    r"\b(?P<to>by|before|until|till|towards?)? ?(?:(?:at|in|from|since|of|after|around|to|past) )?(?:the )?\Z"
)


def _shifted(match: re.Match[str], place: Place, begin: int, unit: str, shift: int) -> Found | None:
    if unit == "day":
        return _day(match, place, begin, shift)
    if match["weekday"]:
        number = WEEKDAYS[match["weekday"].lower()]
        known = Unresolved(reason="which week depends on the article's date, which is not known", weekday=number)
        return dated(place, begin, match.end(), lambda of: _day_of_week(of, shift, number), known)
    end = match.start("on") if match["on"] else match.end()
    text = place.text
    if shift and _OF_ELSE.match(text, end) is not None:
        return None
    if text[begin : begin + 8].lower() == "the next" and points_ahead(text, begin, end) is False:
        return Found(start=begin, end=end, kind=Kind.DATE, reading=_TOLD_BEFORE, relative=True)
    if shift and unit != "weekend" and _is_run(text, begin, ahead=shift > 0):
        return dated(place, begin, end, lambda of: calendar.run(of, unit, 1, back=shift < 0))
    return dated(place, begin, end, _clipped(place, begin, _resolved(unit, shift)))


def _is_run(text: str, begin: int, *, ahead: bool) -> bool:
    """Whether twelve months or seven days are meant, up to the article's day or from it, and no calendar year."""
    lead = _SO_LONG.search(text, max(0, begin - 12), begin)
    if lead is None or (ahead and not lead["on"]):
        return False
    return text[begin : begin + 4].lower() in ("the ", "past")


def _day(match: re.Match[str], place: Place, begin: int, shift: int) -> Found | None:
    """The next day, of a story; the past day, up to the article's own."""
    text, end, words = place.text, match.end("unit"), match.string[begin : match.end("unit")].lower()
    if words == "the next day" or (words == "next day" and ENDS.match(text, end) is not None):
        return Found(start=begin, end=end, kind=Kind.DATE, reading=_TOLD_BEFORE, relative=True)
    if words.endswith("past day") and shift < 0:
        return dated(place, begin, end, _resolved("day", -1))
    return None


ENDS: Final = Pattern(r"\s*(?:[.,;:?!)]|\Z)| (?:and|but|when|as|if|unless|because)\b")


def _clipped(place: Place, begin: int, whole: Resolve) -> Resolve:
    """The part of a period behind the article's day, or before it, where "later" or "earlier in" stands before it."""
    lead = _CLIPPED.search(place.text, max(0, begin - 12), begin)
    if lead is None:
        return whole

    def resolve(of: date) -> Period | None:
        days = whole(of)
        if days is None or not days.first < of <= days.last:
            return days
        return Period(of, days.last) if lead["later"] else Period(days.first, of - timedelta(days=1))

    return resolve


def _day_of_week(of: date, shift: int, number: int) -> Period:
    return Period.day(calendar.week(of, shift).first + timedelta(days=number))


def _resolved(unit: str, shift: int) -> Resolve:
    return lambda of: calendar.period(unit, of, shift)


def _rest(unit: str) -> Resolve:
    def resolve(of: date) -> Period | None:
        whole = calendar.period(unit, of, 0)
        return None if whole is None else Period(of, whole.last)

    return resolve


def _bare(match: re.Match[str], place: Place, begin: int, unit: str) -> Found | None:
    """The weekend; and the year, the week where "the end of" or "earlier in" stands before them."""
    text, end = place.text, match.end()
    if unit == "weekend":
        ahead = points_ahead(text, begin, end)
        return dated(place, begin, end, lambda of: _latest_weekend(of, ahead))
    if unit == "day":
        return None
    part = PART.search(text, max(0, begin - 22), begin)
    if part is None and _WITHIN.search(text, max(0, begin - 12), begin) is None:
        return None
    return dated(place, begin, end, _clipped(place, begin, _resolved(unit, 0)))


def _latest_weekend(of: date, ahead: bool | None) -> Period:
    """The weekend that a bare "the weekend" means: the latest begun, or the next where the words look ahead."""
    here = calendar.weekend(of)
    return here if here.first <= of or ahead else calendar.weekend(of, -1)


RELATIVE: Final = Rule(
    name="date.this-last-next",
    about="This, last or next week, month, quarter, year, decade, and a day of such a week; the weekend.",
    starts=("week", "weekend", "month", "quarter", "year", "decade", "century", "qtr", "yr", "day"),
    pattern=Pattern(
        rf"(?P<unit>{_UNITS})\b(?![-]\w)(?!['’]s? old)"
        r"(?:(?P<beyond> after (?:the )?next\b)|(?P<further> before last\b))?"
        r"(?P<on>,?(?: on)? (?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)?"
    ),
    read=_read_unit,
    examples=(
        Example("agreed earlier this month", "this month", "2019-10-01", "2019-10-31", published="2019-10-26"),
        Example("over the weekend they met", "the weekend", "2017-11-11", "2017-11-12", published="2017-11-13"),
        Example("Last year it fell.", "Last year", "2018-01-01", "2018-12-31", published="2019-10-26"),
        Example("early next year", "early next year", "2020-01-01", "2020-06-30", "", Hedge.ABOUT, "2019-10-26"),
        Example("next week on Friday", "next week on Friday", "2016-11-18", "2016-11-18", published="2016-11-07"),
        Example("in the following year", "the following year", published="2016-11-07"),
        Example(
            "down by half by mid-century.", "mid-century", "2040-01-01", "2060-12-31", "", Hedge.AT_MOST, "2016-11-07"
        ),
        Example(
            "It fell the week before last.", "the week before last", "2016-10-24", "2016-10-30", published="2016-11-07"
        ),
        Example("He left the next day.", "the next day", published="2016-11-07"),
    ),
    rejects=("a year", "every week", "the year", "this year-old dog", "mid-year exams", "the day"),
)


VERB: Final = Pattern(r"(?:\b(?:to|will|would|could|can|may|might|must|should|not)|n['’]t|did) \Z")
"""Before "last" as a verb: the trial will last several days."""
_VAGUE_LEAD: Final = Pattern(
    r"\b(?:(?:the )?(?:coming|next|last|past|recent|previous)(?: (?:few|several|couple of))?"
    r"|(?:a few|a couple of|few|several|some|many)) \Z"
)


def _read_vague(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    lead = _VAGUE_LEAD.search(text, max(0, start - 32), start)
    if lead is None:
        return None
    if VERB.search(text, max(0, lead.start() - 8), lead.start()) is not None:
        return None
    counted = lead.group().lower().startswith(("a ", "few", "several", "some", "many"))
    if counted != (match["ago"] is not None):
        return None
    return vague(lead.start(), match.end(), text[lead.start() : match.end()])


VAGUE: Final = Rule(
    name="date.vague-span",
    about="The coming years, recent weeks, a few days ago: no article's date resolves them.",
    starts=("days", "weeks", "months", "years", "decades"),
    pattern=Pattern(r"(?:days|weeks|months|years|decades)\b(?P<ago> ago\b)?(?! of (?!this|last|next))"),
    read=_read_vague,
    examples=(
        Example("in the coming years it may", "the coming years"),
        Example("It fell a few days ago.", "a few days ago"),
    ),
    rejects=(
        "It may last several days",
        "for years",
        "two years",
        "the years of war",
        "a few days later",
        "the last days of the war",
    ),
)


RULES: Final = (RELATIVE, VAGUE)
