"""Days and weeks told from the article's date: weekdays, today, last week, three days ago, the weekend."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS, dated, vague
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved

_DAY: Final = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
)
_LEAD: Final = re.compile(
    r"\b(?P<step>last|next|this|this past|this coming|coming|past|the following|following|previous|this"
    r" upcoming|upcoming)[ ](?:week(?: on|'s|’s)? )?\Z",
    re.IGNORECASE,
)
_WEEK: Final = r"(?:(?: of| from)? (?P<week>last|this|next|the following|the previous) week\b)?"


def _read_weekday(match: re.Match[str], place: Place) -> Found | None:
    text, start, end = place.text, place.start, match.end()
    if start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
        return None
    number = WEEKDAYS[match["day"].lower().rstrip(".")]
    lead = _LEAD.search(text, max(0, start - 24), start)
    step = lead["step"].lower() if lead is not None else ""
    begin = start if lead is None else lead.start()
    known = Unresolved(reason="which week's day depends on the article's date, which is not known", weekday=number)
    week = "last" if lead is not None and "week" in lead.group().lower() and step == "last" else (match["week"] or "")
    if lead is not None and "week" in lead.group().lower():
        week = step
    ahead = calendar.points_ahead(text, start, end)
    return dated(place, begin, end, lambda of: _weekday(of, number, step, week.lower(), ahead), known)


def _weekday(of: date, number: int, step: str, week: str, ahead: bool | None) -> Period:
    """The day meant: the latest one that is not to come, unless the words name another week or look ahead."""
    here = calendar.week(of).first + timedelta(days=number)
    shift = {"last": -1, "next": 1, "this": 0, "the following": 1, "following": 1, "the previous": -1, "previous": -1}
    if week:
        return Period.day(here + timedelta(weeks=shift.get(week, 0)))
    if step in ("next", "following", "the following"):
        return Period.day(here + timedelta(weeks=1))
    if step == "this":
        return Period.day(here)
    if step in ("coming", "this coming", "upcoming", "this upcoming"):
        late = here <= of
        return Period.day(here + timedelta(weeks=late))
    if ahead and not step:
        late = here < of
        return Period.day(here + timedelta(weeks=late))
    early = here >= of if step else here > of
    return Period.day(here - timedelta(weeks=early))


WEEKDAY: Final = Rule(
    name="date.weekday",
    about="A weekday: the latest one, today's included, unless the words name another week or look ahead.",
    starts=tuple(WEEKDAYS),
    pattern=rf"(?P<day>{_DAY})(?!\w){_WEEK}",
    read=_read_weekday,
    examples=(
        Example("He spoke on Tuesday.", "Tuesday", "2019-10-22", "2019-10-22", published="2019-10-26"),
        Example("They will meet on Friday.", "Friday", "2019-11-01", "2019-11-01", published="2019-10-26"),
        Example("It opened last Sunday.", "last Sunday", "2019-10-20", "2019-10-20", published="2019-10-26"),
        Example(
            "He spoke Tuesday of last week.", "Tuesday of last week", "2019-10-15", "2019-10-15", published="2019-10-26"
        ),
    ),
    rejects=("the sun rose", "they sat down", "wed in May", "Black-Friday"),
)


def _read_dated_weekday(match: re.Match[str], place: Place) -> Found | None:
    """A weekday before a date: the date tells, the weekday is part of the words."""
    from s400check.extract.rules.dates import DAY_MONTH, MONTH_DAY  # noqa: PLC0415

    for rule in (MONTH_DAY, DAY_MONTH):
        found = rule.match(Place(place.scene, match.end()))
        if found is not None:
            return Found(
                start=place.start, end=found.end, kind=found.kind, reading=found.reading, relative=found.relative
            )
    return None


WEEKDAY_DATE: Final = Rule(
    name="date.weekday-date",
    about="A weekday and the date it falls on, one day told twice.",
    starts=tuple(WEEKDAYS),
    pattern=rf"(?P<day>{_DAY})(?: the|,? on)?,? (?=\d|[a-z]{{3}})",
    read=_read_dated_weekday,
    examples=(Example("on Friday, July 18, 2014, he", "Friday, July 18, 2014", "2014-07-18", "2014-07-18"),),
    rejects=("on Friday, they", "Friday 20 people"),
)

_NAMED_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}


def _read_named_day(match: re.Match[str], place: Place) -> Found | None:
    if place.start and place.text[place.start - 1] in "-’'":
        return None
    shift = _NAMED_DAYS[match["day"].lower()]
    start = place.start
    lead = _BEYOND.search(place.text, max(0, start - 22), start)
    if lead is not None:
        start, shift = lead.start(), shift + (1 if lead["way"].lower() == "after" else -1)
    return dated(place, start, match.end(), lambda of: calendar.period("day", of, shift))


_BEYOND: Final = re.compile(r"\b(?:the )?day (?P<way>before|after) \Z", re.IGNORECASE)

NAMED_DAY: Final = Rule(
    name="date.named-day",
    about="Today, yesterday, tomorrow, and the day before or after; not the Today of a title.",
    starts=tuple(_NAMED_DAYS),
    pattern=r"(?P<day>today|yesterday|tomorrow|tmrw)\b(?!['’-]\w)(?! [A-Z]\w+ [A-Z])",
    read=_read_named_day,
    examples=(
        Example("It began yesterday.", "yesterday", "2019-10-25", "2019-10-25", published="2019-10-26"),
        Example(
            "the day before yesterday, he",
            "the day before yesterday",
            "2019-10-24",
            "2019-10-24",
            published="2019-10-26",
        ),
    ),
    rejects=("today's youth", "USA-today"),
)

_UNITS: Final = "day|week|weekend|month|quarter|year|decade|century"
_STEP: Final = re.compile(
    r"\b(?P<step>this|last|next|the last|the past|past|the next|the previous|previous|the following|the"
    r" coming|coming|upcoming|the current|current|that|the|our|rest of the|"
    r"the rest of the|rest of|the same|over the) (?P<part>early |late |mid-?)?\Z",
    re.IGNORECASE,
)
_SHIFTS: Final = {
    "this": 0,
    "the current": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "the coming": 1,
    "coming": 1,
    "upcoming": 1,
}
_LOOSE: Final = frozenset(("the past", "the last", "the next", "the coming", "coming", "recent", "past"))


def _read_unit(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    lead = _STEP.search(text, max(0, start - 20), start)
    if lead is None:
        return None
    step, unit = lead["step"].lower(), match["unit"].lower()
    begin = lead.start("step")
    shift = _SHIFTS.get(step)
    if shift is None:
        if unit == "weekend" and step in ("the", "over the"):
            return dated(
                place,
                start - 4,
                match.end(),
                lambda of: _latest_weekend(of, calendar.points_ahead(text, start, match.end())),
            )
        if (
            step == "the"
            and unit in ("year", "month", "week", "quarter", "decade", "century")
            and calendar.PART.search(text, max(0, begin - 22), begin) is not None
        ):
            return dated(place, begin, match.end(), lambda of: calendar.period(unit, of, 0))
        return None
    if unit == "day":
        return None
    return dated(place, begin, match.end(), lambda of: calendar.period(unit, of, shift))


def _latest_weekend(of: date, ahead: bool | None) -> Period:
    """The weekend that a bare "the weekend" means: the latest begun, or the next where the words look ahead."""
    here = calendar.weekend(of)
    if here.first <= of:
        return here
    return here if ahead else calendar.weekend(of, -1)


RELATIVE: Final = Rule(
    name="date.this-last-next",
    about="This, last or next week, month, quarter, year, decade; the weekend.",
    starts=("week", "weekend", "month", "quarter", "year", "decade", "century", "qtr"),
    pattern=rf"(?P<unit>{_UNITS})\b(?![-]\w)(?!['’]s? old)",
    read=_read_unit,
    examples=(
        Example("announced earlier this month", "this month", "2019-10-01", "2019-10-31", published="2019-10-26"),
        Example("over the weekend they met", "the weekend", "2017-11-11", "2017-11-12", published="2017-11-13"),
        Example("Last year it fell.", "Last year", "2018-01-01", "2018-12-31", published="2019-10-26"),
        Example("early next year", "early next year", "2020-01-01", "2020-04-30", "", Hedge.ABOUT, "2019-10-26"),
    ),
    rejects=("a year", "every week", "the year", "this year-old dog"),
)


def _read_ago(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = match["unit"].lower()
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or numeral.vague:
        return None
    return _ago(
        place,
        numeral.start,
        match.end(),
        unit,
        int(numeral.low),
        -1 if match["way"].lower() in ("ago", "earlier") else 1,
    )


def _ago(place: Place, start: int, end: int, unit: str, count: int, sign: int) -> Found | None:
    if count > 5000:
        return None
    return dated(
        place,
        start,
        end,
        lambda of: _around(of, unit, sign * count),
        hedge=Hedge.EXACT if unit == "day" else Hedge.ABOUT,
    )


def _around(of: date, unit: str, count: int) -> Period | None:
    """The day so many units away; of months and longer, the month or year there, for nobody counts the days."""
    there = calendar.moved(of, unit, count)
    return None if there is None else Period.day(there)


_TIME: Final = r"(?P<unit>day|week|fortnight|month|year|decade|century|centurie)s?"

AGO: Final = Rule(
    name="date.number-ago",
    about="So many days, weeks, months or years ago, counted from the article's date.",
    starts=(NUMERAL,),
    pattern=rf"[ -]{_TIME} (?P<way>ago|from now|hence|from today)\b",
    read=_read_ago,
    examples=(
        Example(
            "Three days ago the pact lapsed.", "Three days ago", "2019-10-23", "2019-10-23", published="2019-10-26"
        ),
    ),
    rejects=("three days later", "two agonies"),
)


def _read_a_ago(match: re.Match[str], place: Place) -> Found | None:
    lead = re.compile(r"\ban? \Z", re.IGNORECASE).search(place.text, max(0, place.start - 3), place.start)
    if lead is None:
        return None
    return _ago(place, lead.start(), match.end(), match["unit"].lower(), 1, -1 if match["way"].lower() == "ago" else 1)


A_TIME_AGO: Final = Rule(
    name="date.a-time-ago",
    about="A week, month or year ago.",
    starts=("day", "week", "fortnight", "month", "year", "decade", "century"),
    pattern=rf"{_TIME} (?P<way>ago|from now|from today)\b",
    read=_read_a_ago,
    examples=(
        Example("It lapsed a week ago.", "a week ago", "2019-10-19", "2019-10-19", "", Hedge.ABOUT, "2019-10-26"),
    ),
    rejects=("a week later", "weeks ago"),
)

_VAGUE_LEAD: Final = re.compile(
    r"\b(?P<words>(?:(?:in )?the )?(?:coming|next|last|past|recent|previous)(?: (?:few|several|couple of))? )\Z",
    re.IGNORECASE,
)


def _read_vague(match: re.Match[str], place: Place) -> Found | None:
    lead = _VAGUE_LEAD.search(place.text, max(0, place.start - 32), place.start)
    if lead is None:
        return None
    start = lead.start()
    if place.text[start : start + 3].lower() == "in ":
        start += 3
    return vague(start, match.end(), place.text[start : match.end()])


VAGUE: Final = Rule(
    name="date.vague-span",
    about="The coming years, recent weeks, the past few days: no article's date resolves them.",
    starts=("days", "weeks", "months", "years", "decades"),
    pattern=r"(?:days|weeks|months|years|decades)\b",
    read=_read_vague,
    examples=(Example("in the coming years it may", "the coming years"),),
    rejects=("for years", "two years", "the years of war"),
)


def _read_last_n(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or not 0 < numeral.low < 1000:
        return None
    lead = _LAST_N.search(place.text, max(0, numeral.start - 20), numeral.start)
    if lead is None:
        return None
    count, unit = int(numeral.low), match["unit"].lower()
    back = lead["step"].lower() in ("last", "past", "previous")
    return dated(place, lead.start(), match.end(), lambda of: _run(of, unit, count, back))


def _run(of: date, unit: str, count: int, back: bool) -> Period | None:
    there = calendar.moved(of, unit, -count if back else count)
    if there is None:
        return None
    one = timedelta(days=1)
    return Period(there, of - one) if back else Period(of + one, there)


_LAST_N: Final = re.compile(r"\b(?:the )?(?P<step>last|past|previous|next|coming|upcoming|following) \Z", re.IGNORECASE)

LAST_N: Final = Rule(
    name="date.last-number",
    about="The last, past or next so many days, weeks, months or years, up to the article's date or from it.",
    starts=(NUMERAL,),
    pattern=rf"[ -]?(?:calendar )?{_TIME}\b(?! (?:ago|old))",
    read=_read_last_n,
    examples=(
        Example("over the last two years", "the last two years", "2017-10-26", "2019-10-25", published="2019-10-26"),
    ),
    rejects=("two years", "at last two men", "the last two"),
)

RULES: Final = (WEEKDAY_DATE, WEEKDAY, NAMED_DAY, AGO, LAST_N, A_TIME_AGO, RELATIVE, VAGUE)
