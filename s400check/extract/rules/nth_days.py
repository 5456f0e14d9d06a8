"""Days and weeks by their place in a period or by their distance from another date: "the last Monday of March"."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import counted_from, of_period, with_article
from s400check.extract.numerals import read_numeral
from s400check.extract.ordinal_words import SUFFIXES, in_words_and_figures, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, NUMERAL, Example, Found, Place, Rule, Scene
from s400check.extract.rules import date_figures, dates, days, holidays, periods, quarters, years
from s400check.extract.vocabulary import any_of, words
from s400check.model.claims import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading

_DAYS: Final = any_of("monday tuesday wednesday thursday friday saturday sunday")
_NTHS: Final = in_words_and_figures(12)
_UNIT: Final = Pattern(
    r"(?:the )?(?:this|last|next|past|previous|current|coming|following|that|the)? ?"
    r"(?P<unit>week|month|quarter|year|decade|century)\b"
)
_DIRECT: Final = (
    date_figures.ISO, date_figures.NUMERIC, dates.DAY_MONTH, dates.MONTH_DAY, dates.MONTH_YEAR, dates.MONTH_ALONE,
    days.NAMED_DAY, holidays.HOLIDAY, days.WEEKDAY_DATE, days.WEEKDAY, quarters.NTH_QUARTER,
    years.CENTURY, years.DECADE, years.YEAR_SPAN, years.YEAR,
)  # fmt: skip


_NTH_CUE: Final = words("day days week weeks month months decade to last 0 two three four five six ten couple")


def date_at(scene: Scene, start: int) -> Found | None:
    """The date that begins right at `start`; None for anything else."""
    for rule in _DIRECT:
        found = rule.match(Place(scene, start))
        if found is not None:
            return found
    unit = _UNIT.match(scene.text, start)
    if unit is None or unit["unit"] is None:
        return None
    return periods.RELATIVE.match(Place(scene, unit.start("unit")))


def _days(found: Found | None) -> Period | None:
    """The days of a date that was found, or None where they cannot be told."""
    if found is None or not isinstance(found.reading, Reading) or found.reading.low is None:
        return None
    high = found.reading.low if found.reading.high is None else found.reading.high
    return Period(date.fromordinal(int(found.reading.low)), date.fromordinal(int(high)))


def _told(start: int, source: Found, known: Period | None, hedge: Hedge = Hedge.EXACT) -> Found | None:
    """The date that rests on another one: its days where they are known, else unresolved like the other."""
    if isinstance(source.reading, Reading):
        if known is None:
            return None
        return Found(
            start=start, end=source.end, kind=Kind.DATE, reading=of_period(known, hedge), relative=source.relative
        )
    return Found(start=start, end=source.end, kind=Kind.DATE, reading=source.reading, relative=True)


def _place_in_order(match: re.Match[str]) -> int:
    """1 for the first, 2 for the second; -1 for the last, -2 for the second last."""
    number = nth(match["nth"]) if match["nth"] else None
    return -(number or 1) if match["last"] or match["only"] else number or 1


def _read_nth(match: re.Match[str], place: Place) -> Found | None:
    whole = date_at(place.scene, match.end())
    if whole is None:
        return None
    known = _days(whole)
    unit, place_in_order = match["unit"].lower().rstrip("s"), _place_in_order(match)
    count = 1
    if match["count"]:
        numeral = read_numeral(place.text, match.start("count"))
        count = int(numeral.low) if numeral is not None else 1
    known = None if known is None else _part(known, unit, place_in_order, count)
    return _told(with_article(place, match.start()), whole, known)


def _part(whole: Period, unit: str, order: int, count: int) -> Period | None:
    """The nth weekday, day, week or month of a period; weeks belong to the period that holds their Thursday."""
    if unit in WEEKDAYS:
        starts, width = _weekdays(whole, WEEKDAYS[unit]), 1
    elif unit == "day":
        starts, width = [whole.first + timedelta(days=step) for step in range((whole.last - whole.first).days + 1)], 1
    elif unit == "decade":
        return _decade(whole, order)
    elif unit == "week":
        starts, width = [day - timedelta(days=3) for day in _weekdays(whole, 3)], 7
    else:
        return _months(whole, order, count)
    chosen = starts[order - 1 :] if order > 0 else starts[: len(starts) + order + 1]
    if not 0 < count <= len(chosen) or abs(order) > len(starts):
        return None
    run = chosen[:count] if order > 0 else chosen[-count:]
    return Period(run[0], run[-1] + timedelta(days=width - 1))


def _decade(whole: Period, order: int) -> Period | None:
    """The nth ten years of a century, or of any longer run of them."""
    decades = (whole.last.year - whole.first.year + 1) // 10
    if not 0 < abs(order) <= decades:
        return None
    first = whole.first.year + 10 * (order - 1 if order > 0 else decades + order)
    return calendar.years(first, first + 9)


def _weekdays(whole: Period, number: int) -> list[date]:
    first = whole.first + timedelta(days=(number - whole.first.weekday()) % 7)
    return [first + timedelta(weeks=step) for step in range((whole.last - first).days // 7 + 1)]


def _months(whole: Period, order: int, count: int) -> Period | None:
    span = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    first = order if order > 0 else span + order - count + 2
    if not 1 <= first <= span or first + count - 1 > span:
        return None
    return calendar.month(whole.first.year, whole.first.month + first - 1, count)


NTH: Final = Rule(
    name="date.nth-of",
    about="The first, second or last weekday, day, week or month of a month, a year or a span told from today.",
    starts=(*(word for word in _NTHS if word[0].isalpha()), "last", DIGIT),
    cue=frozenset((*WEEKDAYS, *_NTH_CUE, *SUFFIXES)),
    pattern=Pattern(
        rf"(?<![\w.,-])(?:(?P<nth>{'|'.join(_NTHS)})(?: to)?(?P<last>[ -]last)?|(?P<only>last))"
        r"(?: (?P<count>\d{1,2}|two|three|four|five|six|ten|couple of))?"
        rf" (?P<unit>{_DAYS}|days?|weeks?|months?|decades?) (?:(?:of|in)(?: the)? |(?=(?:this|last|next) (?:month|year)))"
    ),
    read=_read_nth,
    examples=(
        Example("the last Monday of March 2014", "the last Monday of March 2014", "2014-03-31", "2014-03-31"),
        Example("in the first week of 2015", "the first week of 2015", "2014-12-29", "2015-01-04"),
        Example("the last three months of 2021", "the last three months of 2021", "2021-10-01", "2021-12-31"),
        Example(
            "the last decade of the 19th century", "the last decade of the 19th century", "1890-01-01", "1899-12-31"
        ),
        Example(
            "the third week next year", "the third week next year", "2019-01-14", "2019-01-20", published="2018-03-20"
        ),
        Example(
            "the first Monday of next month",
            "the first Monday of next month",
            "2018-04-02",
            "2018-04-02",
            published="2018-03-20",
        ),
    ),
    rejects=("the first day of school", "last week of talks", "the second week in a row"),
)


def _read_distance(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or numeral.low > 5000:
        return None
    return _moved(match, place, numeral.start, int(numeral.low))


def _moved(match: re.Match[str], place: Place, start: int, count: int) -> Found | None:
    source = date_at(place.scene, match.end())
    if source is None:
        return None
    whole, unit = _days(source), match["unit"].lower()
    sign = -1 if match["way"].lower() in ("before", "prior to") else 1
    if whole is None:
        return _told(start, source, None)
    first, last = (calendar.moved(end, unit, sign * count) for end in (whole.first, whole.last))
    if first is None or last is None:
        return None
    found = _told(start, source, Period(first, last), Hedge.EXACT if unit == "day" else Hedge.ABOUT)
    return counted_from(found, whole)


_TIME: Final = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
_WAY: Final = r"(?P<way>after|before|from|prior to|following)"

DISTANCE: Final = Rule(
    name="date.distance",
    about="So many days, weeks, months or years before or after a date that is named.",
    starts=(NUMERAL,),
    cue=words("day days week weeks fortnight fortnights month months year years decade decades"),
    pattern=Pattern(rf"[ -]{_TIME} {_WAY} (?:the )?(?=[\dA-Za-z])"),
    read=_read_distance,
    examples=(
        Example(
            "two weeks before Christmas 2016",
            "two weeks before Christmas 2016",
            "2016-12-11",
            "2016-12-11",
            "",
            Hedge.ABOUT,
        ),
        Example("3 days after June 4, 2018", "3 days after June 4, 2018", "2018-06-07", "2018-06-07"),
    ),
    rejects=("two days after the vote", "three years before he left"),
)


def _read_a_distance(match: re.Match[str], place: Place) -> Found | None:
    lead = _ARTICLE.search(place.text, max(0, place.start - 4), place.start)
    return None if lead is None else _moved(match, place, lead.start(), 1)


_ARTICLE: Final = Pattern(r"\b(?:an?|the) \Z")

A_DISTANCE: Final = Rule(
    name="date.a-distance",
    about="A day, a week, a month or a year before or after a date that is named.",
    starts=("day", "week", "fortnight", "month", "year", "decade"),
    cue=words("after before from prior following"),
    pattern=Pattern(rf"{_TIME} {_WAY} (?:the )?(?!today|tomorrow|yesterday|tmrw)(?=[\dA-Za-z])"),
    read=_read_a_distance,
    examples=(
        Example("a year after March 2014", "a year after March 2014", "2015-03-01", "2015-03-31", "", Hedge.ABOUT),
    ),
    rejects=("a day after the vote", "the year before he left"),
)


def _read_week_of(match: re.Match[str], place: Place) -> Found | None:
    source = date_at(place.scene, match.end())
    if source is None:
        return None
    start = with_article(place, match.start())
    whole = _days(source)
    if whole is None or whole.first != whole.last:
        return _told(start, source, None) if whole is None else None
    return _told(start, source, _week(whole.first, match["way"].lower()))


def _week(day: date, way: str) -> Period:
    """The week of a day, or the seven days that begin or end with it."""
    if way in ("starting", "beginning", "commencing"):
        return Period(day, day + timedelta(days=6))
    if way in ("ending", "ended", "to"):
        return Period(day - timedelta(days=6), day)
    return calendar.week(day)


WEEK_OF: Final = Rule(
    name="date.week-of",
    about="The week of a date, beginning with it or ending with it.",
    starts=("week",),
    cue=words("of starting beginning commencing ending ended to"),
    pattern=Pattern(r"week (?P<way>of|starting|beginning|commencing|ending|ended|to)(?: on)?(?: the)? (?=[\dA-Za-z])"),
    read=_read_week_of,
    examples=(
        Example("the week of April 10, 2018", "the week of April 10, 2018", "2018-04-09", "2018-04-15"),
        Example("in the week ended Oct. 7, 1989", "the week ended Oct. 7, 1989", "1989-10-01", "1989-10-07"),
    ),
    rejects=("a week of talks", "the week of 2018 Games"),
)


def _read_nth_after(match: re.Match[str], place: Place) -> Found | None:
    source = NTH.match(Place(place.scene, match.end())) or date_at(place.scene, match.end())
    if source is None:
        return None
    known, order, number = _days(source), _place_in_order(match), WEEKDAYS[match["unit"].lower()]
    if match["last"] or (match["only"] and match["way"].lower() != "before"):
        return None
    found = None if known is None else _after(known, number, abs(order), back=match["way"].lower() == "before")
    return _told(with_article(place, match.start()), source, found)


def _after(known: Period, number: int, order: int, *, back: bool) -> Period:
    """The nth such weekday behind a date, or before it, the date itself left out."""
    if back:
        nearest = known.first - timedelta(days=(known.first.weekday() - number - 1) % 7 + 1)
        return Period.day(nearest - timedelta(weeks=order - 1))
    nearest = known.last + timedelta(days=(number - known.last.weekday() - 1) % 7 + 1)
    return Period.day(nearest + timedelta(weeks=order - 1))


NTH_AFTER: Final = Rule(
    name="date.nth-after",
    about="The first, second or last weekday after or before a date that is named.",
    starts=NTH.starts,
    cue=frozenset((*WEEKDAYS, *SUFFIXES)),
    pattern=Pattern(
        rf"(?<![\w.,-])(?:(?P<nth>{'|'.join(_NTHS)})|(?P<only>last))(?P<last>[ -]last)? (?P<unit>{_DAYS})"
        r" (?P<way>after|before|following) (?:the )?(?=[\dA-Za-z])"
    ),
    read=_read_nth_after,
    examples=(
        Example(
            "on the first Sunday after Christmas 2016",
            "the first Sunday after Christmas 2016",
            "2017-01-01",
            "2017-01-01",
        ),
        Example(
            "the first Tuesday after the first Monday in May 2018",
            "the first Tuesday after the first Monday in May 2018",
            "2018-05-08",
            "2018-05-08",
        ),
        Example(
            "the last Friday before June 4, 2018", "the last Friday before June 4, 2018", "2018-06-01", "2018-06-01"
        ),
    ),
    rejects=("the first Sunday after the vote", "the last Friday after June 4, 2018"),
)

RULES: Final = (NTH, NTH_AFTER, DISTANCE, A_DISTANCE, WEEK_OF)
