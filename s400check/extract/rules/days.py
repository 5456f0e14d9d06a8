"""Days told from the article's date: weekdays, today, yesterday."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import dated
from s400check.extract.days_told_twice import on_weekday
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.rules.date_figures import ISO, NUMERIC
from s400check.extract.rules.date_words import MONTH_DAY_WORD
from s400check.extract.rules.dates import DAY_MONTH, MONTH_DAY
from s400check.extract.tenses import points_ahead
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unresolved

_SHORT: Final = (
    r"(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b"
    r"(?:\.|(?=,| \d|\s*\Z| (?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
)
WEEKDAY_NAME: Final = rf"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|{_SHORT})"
"""A weekday; the short names are words and names as well, so only where a date goes on or the text ends."""
_LEAD: Final = Pattern(
    r"\b(?P<step>last|next|this(?: past| coming| upcoming)?|coming|upcoming|past|(?:the )?following|previous) "
    r"(?:week(?: on|'s|’s)? )?\Z"
)
_PAPERS: Final = (
    "School|school|Times|Telegraph|Mirror|Mail|Express|Herald|Post|Tribune|Mass|World|Independent|Star|Night"
)
"""What makes a weekday the name of a newspaper, a school or a show."""
_NAMED_WEEKDAY: Final = Pattern(
    r"\b(?:any|each|every(?: (?:second|other|third|fourth|first|last))?|most|"
    r"(?-i:Super|Cyber|Bloody|Black|Patch|Giving|Fat|Shrove|Maundy|Holy|Ruby|Freaky|Spy"
    r"|Remembrance|Mothering|Whit|Trinity|Passion|Sheffield|Mail [Oo]n|Small Business|Red|Blue|Manic|Casual)) \Z"
)
"""What makes a weekday no day of the calendar, or a name: every Monday, Super Tuesday, Sheffield Wednesday."""
_WEEK: Final = r"(?:(?: of| from)? (?P<week>last|this|next|the following|the previous) week\b)?"


def _read_weekday(match: re.Match[str], place: Place) -> Found | None:
    text, start, end = place.text, place.start, match.end()
    if start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
        return None
    if start and _is_no_day(text, start, end):
        return None
    number = WEEKDAYS[match["day"].lower().rstrip(".")]
    lead = _LEAD.search(text, max(0, start - 24), start)
    step = lead["step"].lower() if lead is not None else ""
    begin = start if lead is None else lead.start()
    known = Unresolved(reason="which week's day depends on the article's date, which is not known", weekday=number)
    week = "last" if lead is not None and "week" in lead.group().lower() and step == "last" else (match["week"] or "")
    if lead is not None and "week" in lead.group().lower():
        week = step
    if match["beyond"]:
        return dated(place, begin, end, lambda of: _a_week_further(of, number, back=False), known)
    ahead = points_ahead(text, start, end)
    if step.endswith("following") and ahead is False:
        told = Unresolved(reason="it counts from a date told before", weekday=number)
        return Found(start=begin, end=end, kind=Kind.DATE, reading=told, relative=True)
    return dated(place, begin, end, lambda of: _weekday(of, number, step, week.lower(), ahead), known)


def _a_week_further(of: date, number: int, *, back: bool) -> Period:
    if back:
        return Period.day(_weekday(of, number, "last", "", None).first - timedelta(weeks=1))
    return Period.day(_weekday(of, number, "coming", "", True).first + timedelta(weeks=1))


def _is_no_day(text: str, start: int, end: int) -> bool:
    if end - start < len("Sunday") and text[max(0, start - 4) : start].lower() == "the ":
        return True  # the Sun, in the sky or on the news-stand
    if _NAMED_WEEKDAY.search(text, max(0, start - 16), start) is not None:
        return True
    if _NTH_OF.search(text, max(0, start - 9), start) is not None and _OF.match(text, end) is not None:
        return True
    if _HABIT.match(text, end) is not None:
        return True
    return _ANY_ONE.search(text, max(0, start - 5), start) is not None and _SOME_DAY.match(text, end) is not None


_NTH_OF: Final = Pattern(r"(?:\b(?:first|second|third|fourth|fifth|last)|\d(?:st|nd|rd|th)) \Z")
_OF: Final = Pattern(r" (?:of|in (?!a row)|after|before)\b(?! (?:this|last|next|the (?:following|previous)) week)")
"""The first Sunday of Advent, the third Tuesday after the vote: days that the article's own date does not tell."""
_HABIT: Final = Pattern(r" (?:nights|mornings|afternoons|evenings|lunchtimes)\b")
_ANY_ONE: Final = Pattern(r"(?:\A| )(?:a|one) \Z")
_SOME_DAY: Final = Pattern(r"\s*(?:[.,;)]|\Z)| (?:in|when|and|or|of|before|after|night|morning)\b")
"""Behind "a" and a weekday: on a Tuesday in 2019; a Monday statement is one of the Monday just past."""


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
    pattern=Pattern(
        rf"(?P<day>{WEEKDAY_NAME})(?!\w)(?!(?-i: (?:{_PAPERS})))"
        rf"(?:(?P<beyond> after (?:the )?next\b| week\b(?=\s*(?:[.,;)]|\Z)))|{_WEEK})"
    ),
    read=_read_weekday,
    examples=(
        Example("The council met on Tuesday.", "Tuesday", "2019-10-22", "2019-10-22", published="2019-10-26"),
        Example("They will meet on Friday.", "Friday", "2019-11-01", "2019-11-01", published="2019-10-26"),
        Example("He was freed the following Monday.", "the following Monday", published="2019-10-26"),
        Example("It opened last Sunday.", "last Sunday", "2019-10-20", "2019-10-20", published="2019-10-26"),
        Example(
            "They will pay a fifth more than the closing price on Monday.",
            "Monday",
            "2019-10-21",
            "2019-10-21",
            published="2019-10-26",
        ),
        Example(
            "He spoke Tuesday of last week.", "Tuesday of last week", "2019-10-15", "2019-10-15", published="2019-10-26"
        ),
    ),
    rejects=(
        "the sun rose",
        "they sat down",
        "wed in May",
        "heavy as the Sun.",
        "Black-Friday",
        "on Super Tuesday",
        "open every Monday",
        "on Friday nights",
        "one Monday in May",
    ),
)


def _read_week_on(match: re.Match[str], place: Place) -> Found | None:
    if place.scene.before(place.start, 2).lower() != "a ":
        return None
    number, back = WEEKDAYS[match["day"].lower()], match["last"] is not None
    known = Unresolved(reason="which week's day depends on the article's date, which is not known", weekday=number)
    return dated(place, place.start - 2, match.end(), lambda of: _a_week_further(of, number, back=back), known)


WEEK_ON: Final = Rule(
    name="date.week-on",
    about="A week on Saturday, a week last Tuesday: seven days further than the one to come or just past.",
    starts=("week",),
    cue=words("on last"),
    pattern=Pattern(
        r"week (?:on|(?P<last>last)) (?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!['’])"
    ),
    read=_read_week_on,
    examples=(
        Example("They meet a week on Monday.", "a week on Monday", "2019-11-04", "2019-11-04", published="2019-10-26"),
        Example(
            "It shut a week last Monday.", "a week last Monday", "2019-10-14", "2019-10-14", published="2019-10-26"
        ),
    ),
    rejects=("the week on Monday", "a week last year", "twice a week on the river"),
)


def _read_dated_weekday(match: re.Match[str], place: Place) -> Found | None:
    """A weekday before a date: the date tells, the weekday is part of the words."""
    for rule in (MONTH_DAY, DAY_MONTH, MONTH_DAY_WORD, ISO, NUMERIC):
        found = rule.match(Place(place.scene, match.end()))
        if found is not None:
            reading = found.reading
            if found.relative and isinstance(reading, Reading):
                reading = on_weekday(reading, WEEKDAYS[match["day"].lower().rstrip(".")])
            return Found(start=place.start, end=found.end, kind=found.kind, reading=reading, relative=found.relative)
    return None


WEEKDAY_DATE: Final = Rule(
    name="date.weekday-date",
    about="A weekday and the date it falls on, one day told twice.",
    starts=tuple(WEEKDAYS),
    pattern=Pattern(rf"(?P<day>{WEEKDAY_NAME})(?: the|,? on)?(?: ?,)? (?=\d|[a-z]{{3}})"),
    read=_read_dated_weekday,
    examples=(
        Example("on Friday, July 18, 2014, he", "Friday, July 18, 2014", "2014-07-18", "2014-07-18"),
        Example("on Friday, July 18 he", "Friday, July 18", "2014-07-18", "2014-07-18", published="2013-02-12"),
    ),
    rejects=("on Friday, they", "Friday 20 people"),
)

_TITLED: Final = Pattern(r"(?<![.!?:][\"”’]) ?\b[\w’']+ \Z")
"""A word right before "Today" with a capital: it stands in a title, and no sentence begins with it."""
_TITLE: Final = Pattern(r" [A-Z]\w+ [A-Z]", ignore_case=False)
_NAMED_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}


def _read_named_day(match: re.Match[str], place: Place) -> Found | None:
    if _TITLED.search(place.text, max(0, place.start - 12), place.start) is not None and match["day"][0].isupper():
        return None
    if place.start and place.text[place.start - 1] in "-’'":
        return None
    if match["day"] == "Today" and place.text.startswith(" programme", match.end()):
        return None
    if _TITLE.match(place.text, match.end()) is not None and not place.scene.opens_at(place.start):
        return None
    shift = _NAMED_DAYS[match["day"].lower()]
    start = place.start
    lead = _BEYOND.search(place.text, max(0, start - 22), start)
    if lead is not None:
        start, shift = lead.start(), shift + (1 if lead["way"].lower() == "after" else -1)
    return dated(place, start, match.end(), lambda of: calendar.period("day", of, shift))


_BEYOND: Final = Pattern(r"\b(?:the )?day (?P<way>before|after) \Z")

_EVENTS: Final = any_of(
    """
    vote hearing verdict ruling match game race final meeting summit election announcement statement attack result
    results decision session debate keynote launch protest talks report strike sentencing funeral ceremony
    """
)
"""What happens on a day: today's hearing is this day's, today's youth that of our times."""

NAMED_DAY: Final = Rule(
    name="date.named-day",
    about="Today, yesterday, tomorrow, and the day before or after; not the Today of a title.",
    starts=tuple(_NAMED_DAYS),
    pattern=Pattern(rf"(?P<day>today|yesterday|tomorrow|tmrw)\b(?!-\w|['’](?!s (?:{_EVENTS})\b)\w)"),
    read=_read_named_day,
    examples=(
        Example("It began yesterday.", "yesterday", "2019-10-25", "2019-10-25", published="2019-10-26"),
        Example("at today's hearing", "today", "2019-10-26", "2019-10-26", published="2019-10-26"),
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


RULES: Final = (WEEK_ON, WEEKDAY_DATE, WEEKDAY, NAMED_DAY)
