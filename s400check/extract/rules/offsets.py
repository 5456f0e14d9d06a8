"""So many units of time from the article's date: two months ago, three Sundays from now, the last two years."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import counted_from, dated
from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.periods import VERB
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved

_TIME: Final = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century|centurie)s?"
_TIME_AGO: Final = _TIME.replace("day|", "day|hour|")
_TIMES: Final = words(
    """
    day days week weeks fortnight fortnights month months quarter quarters year years decade decades century centuries
    """
)
_MORE: Final = r"(?P<more>(?:,? (?:and )?(?:\d{1,3}|[a-z]+) (?:day|week|month|year)s?){1,2})?"
_ADDED: Final = Pattern(r",? (?:and )?(?P<count>\d{1,3}|[a-z]+) (?P<unit>day|week|month|year)s?")


def _read_ago(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or numeral.vague:
        return None
    if match["more"] and _LAST_N.search(place.text, max(0, numeral.start - 20), numeral.start) is not None:
        return None
    first = _step(match["unit"].lower(), int(numeral.low))
    if first is None:
        return None
    steps = [first]
    at, end = (match.start("more"), match.end("more")) if match["more"] else (0, 0)
    while at < end:
        added = _ADDED.match(place.text, at)
        count = None if added is None else read_numeral(place.text, added.start("count"))
        if added is None or count is None:
            return None
        steps.append((added["unit"].lower(), int(count.low)))
        at = added.end()
    return _ago(place, numeral.start, match.end(), steps, back=match["way"].lower() == "ago")


def _step(unit: str, count: int) -> tuple[str, int] | None:
    """A step in time: whole days for hours that make them (48 hours ago); None for fewer or odd ones."""
    if unit == "hour":
        return ("day", count // 24) if count and count % 24 == 0 else None
    return "century" if unit == "centurie" else unit, count


def _ago(place: Place, start: int, end: int, steps: list[tuple[str, int]], *, back: bool) -> Found | None:
    """The day so many units away; only days are counted exactly, hence about."""
    if any(count > 5000 for _, count in steps):
        return None
    same = _SAME.match(place.text, end) if back else None

    def resolve(of: date) -> Period | None:
        for unit, count in steps:
            there = calendar.moved(of, unit, -count if back else count)
            if there is None:
                return None
            of = there
        return calendar.period(same["unit"].lower(), of, 0) if same is not None and same["unit"] else Period.day(of)

    exact = same is not None or any(unit == "day" for unit, _ in steps)
    found = dated(
        place, start, end if same is None else same.end(), resolve, hedge=Hedge.EXACT if exact else Hedge.ABOUT
    )
    return counted_from(found, place.scene.published)


_SAME: Final = Pattern(r",? (?:today|this (?P<unit>week|month))\b(?!['’])")
"""Behind "a year ago": the very day, or the week or month that holds it."""

AGO: Final = Rule(
    name="date.number-ago",
    about="So many days, weeks, months or years ago, counted from the article's date.",
    starts=(NUMERAL,),
    cue=_TIMES | {"hours"},
    pattern=Pattern(rf"[ -]?{_TIME_AGO}{_MORE} (?P<way>ago|from now|hence|from today)\b"),
    read=_read_ago,
    examples=(
        Example("Three days ago it lapsed.", "Three days ago", "2019-10-23", "2019-10-23", published="2019-10-26"),
        Example(
            "Ten years ago today it fell.", "Ten years ago today", "2009-10-26", "2009-10-26", published="2019-10-26"
        ),
        Example("It fell 48 hours ago.", "48 hours ago", "2019-10-24", "2019-10-24", published="2019-10-26"),
        Example(
            "It fell five centuries ago.",
            "five centuries ago",
            "1519-10-26",
            "1519-10-26",
            "",
            Hedge.ABOUT,
            "2019-10-26",
        ),
        Example("1 month 21 days ago", "1 month 21 days ago", "2017-10-02", "2017-10-02", published="2017-11-23"),
    ),
    rejects=("three days later", "six hours ago", "two agonies"),
)

_ARTICLE: Final = Pattern(r"\ban? \Z")


def _read_a_ago(match: re.Match[str], place: Place) -> Found | None:
    lead = _ARTICLE.search(place.text, max(0, place.start - 3), place.start)
    if lead is None:
        return None
    back = match["way"].lower() == "ago"
    return _ago(place, lead.start(), match.end(), [(match["unit"].lower(), 1)], back=back)


A_TIME_AGO: Final = Rule(
    name="date.a-time-ago",
    about="A week, month or year ago.",
    starts=("day", "week", "fortnight", "month", "year", "decade", "century"),
    cue=words("ago from hence"),
    pattern=Pattern(rf"{_TIME} (?P<way>ago|from now|from today|hence)\b"),
    read=_read_a_ago,
    examples=(
        Example("It lapsed a week ago.", "a week ago", "2019-10-19", "2019-10-19", "", Hedge.ABOUT, "2019-10-26"),
    ),
    rejects=("a week later", "weeks ago"),
)


def _read_weekdays_off(match: re.Match[str], place: Place) -> Found | None:
    count, number = place.numeral.low, WEEKDAYS[match["day"].lower()]
    if count != int(count) or not 0 < count < 60:
        return None
    back = match["way"].lower() == "ago"
    steps = int(count) - 1

    def resolve(of: date) -> Period:
        nearest = of + timedelta(days=(number - of.weekday() - 1) % 7 + 1)
        if back:
            nearest = of - timedelta(days=(of.weekday() - number - 1) % 7 + 1)
        return Period.day(nearest + timedelta(weeks=-steps if back else steps))

    return dated(place, place.numeral.start, match.end(), resolve)


WEEKDAYS_OFF: Final = Rule(
    name="date.weekdays-off",
    about="So many Mondays ago or from now.",
    starts=(NUMERAL,),
    cue=frozenset((*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS))),
    pattern=Pattern(
        r" (?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s? (?P<way>ago|from now|hence)\b"
    ),
    read=_read_weekdays_off,
    examples=(
        Example("three Sundays from now", "three Sundays from now", "2013-03-03", "2013-03-03", published="2013-02-12"),
    ),
    rejects=("two Sundays later", "two sunny days ago"),
)


def _read_last_n(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or not 0 < numeral.low < 1000:
        return None
    lead = _LAST_N.search(place.text, max(0, numeral.start - 20), numeral.start)
    if (
        lead is not None
        and lead.group().lower() in ("last ", "following ")
        and _TAKES_LAST.search(place.scene.before(lead.start(), 12)) is None
    ):
        return None
    step = (match["inner"] or (lead["step"] if lead is not None else "")).lower()
    if not step or (lead is not None and VERB.search(place.text, max(0, lead.start() - 8), lead.start()) is not None):
        return None
    count, unit = int(numeral.low), match["unit"].lower()
    if match["inner"] and count > 1 and match.group()[-1] != "s":
        return None
    if match["business"]:
        unit = "business day"
    start = numeral.start if lead is None else lead.start()
    back = step in ("last", "past", "previous")
    within = not back and place.scene.before(start, 7).lower() == "within "

    def resolve(of: date) -> Period | None:
        days = calendar.run(of, unit, count, back=back)
        return Period(of, days.last) if days is not None and within else days

    return dated(place, start, match.end(), resolve)


_TAKES_LAST: Final = Pattern(
    r"\b(?:in|over|during|for|of|from|within|across|throughout|these|his|her|its|their|our|out|since) \Z"
    r"|\A\s*\Z|[.:\n]\s?\Z"
)
"""What stands before "last two weeks" without an article; elsewhere it is a verb: the talks last two weeks."""

_LAST_N: Final = Pattern(r"\b(?:the )?(?P<step>last|past|previous|next|coming|upcoming|following) \Z")

LAST_N: Final = Rule(
    name="date.last-number",
    about="The last, past or next so many days, weeks, months or years, up to the article's date or from it.",
    starts=(NUMERAL,),
    cue=_TIMES | words("past next coming upcoming previous calendar consecutive business working"),
    pattern=Pattern(
        r"[ -]?(?:(?P<inner>past|next|coming|upcoming|previous) )?"
        r"(?:calendar |consecutive |(?P<business>business |working )(?=days?\b))?"
        rf"{_TIME}\b(?! (?:ago|old))"
    ),
    read=_read_last_n,
    examples=(
        Example("over the last two years", "the last two years", "2017-10-26", "2019-10-25", published="2019-10-26"),
        Example(
            "in the last three quarters", "the last three quarters", "2019-01-01", "2019-09-30", published="2019-10-26"
        ),
    ),
    rejects=(
        "It will last two years",
        "The talks last two years",
        "but last five days",
        "two years",
        "at last two men",
        "the last two",
        "only 3 next week",
    ),
)


def _read_earlier(match: re.Match[str], place: Place) -> Found | None:
    lead = _ARTICLE.search(place.text, max(0, place.start - 3), place.start)
    if lead is None or _AMOUNT.search(place.text, max(0, lead.start() - 12), lead.start()) is None:
        return None
    reading = Unresolved(reason="it counts from a date told before")
    return Found(start=lead.start(), end=match.end(), kind=Kind.DATE, reading=reading, relative=True)


_AMOUNT: Final = Pattern(r"(?:[\d%)]|\d[mbk]n?|[mbtr]illion|per ?cent|points?|cents|pence|dollars|euros|pounds) \Z")

TIME_EARLIER: Final = Rule(
    name="date.a-time-earlier",
    about="A year earlier, behind the value that something had then: the date of an older figure, and no length.",
    starts=("day", "week", "month", "quarter", "year"),
    cue=words("earlier before previously"),
    pattern=Pattern(
        r"(?:day|week|month|quarter|year) (?:earlier|before|previously)\b(?=\s*(?:[.,;:)]|\Z)| (?:and|to|but|on)\b)"
    ),
    read=_read_earlier,
    examples=(
        Example("from £5m a year earlier.", "a year earlier"),
        Example("9.1% a month before, the bank said", "a month before"),
    ),
    rejects=("A year earlier he left.", "lost a week before the vote", "£5m a year before tax"),
)

RULES: Final = (TIME_EARLIER, AGO, WEEKDAYS_OFF, LAST_N, A_TIME_AGO)
