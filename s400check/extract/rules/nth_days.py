"""Days and weeks by their place in a period or from another date: "the last Monday of March"."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import WEEKDAYS
from s400check.extract.datings import of_period, with_article
from s400check.extract.numerals import read_numeral
from s400check.extract.ordinal_words import SUFFIXES, in_words_and_figures, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.rules.date_anchors import date_at, days_named, told_from
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Unresolved

_DAYS: Final = any_of("monday tuesday wednesday thursday friday saturday sunday")
_NTHS: Final = in_words_and_figures(12)
_NTH_CUE: Final = words(
    """
    days day week weeks weekend month months decade to last 0 two three four five six seven eight nine ten eleven couple
    """
)


def _place_in_order(match: re.Match[str]) -> int:
    """1 for the first, 2 for the second; -1 for the last, -2 for the second last."""
    number = nth(match["nth"]) if match["nth"] else None
    return -(number or 1) if match["last"] or match["only"] else number or 1


def _read_nth(match: re.Match[str], place: Place) -> Found | None:
    whole = date_at(place.scene, match.end()) or _of_the_year(match, place)
    if whole is None:
        return None
    known = days_named(whole)
    unit, place_in_order = match["unit"].lower().rstrip("s"), _place_in_order(match)
    count = 1
    if match["count"]:
        numeral = read_numeral(place.text, match.start("count"))
        count = int(numeral.low) if numeral is not None else 1
    known = None if known is None else _part(known, unit, place_in_order, count)
    return told_from(with_article(place, match.start()), whole, known)


def _of_the_year(match: re.Match[str], place: Place) -> Found | None:
    """The year in which the article appears: the first eight months of the year; None for any other word."""
    end = match.end() + len("year")
    if not match.group().endswith(" the ") or place.text[match.end() : end].lower() != "year":
        return None
    published = place.scene.published
    year = calendar.period("year", published.first, 0) if published is not None else None
    reading = of_period(year) if year else Unresolved(reason="it counts from the article's date, which is not known")
    return Found(start=match.end(), end=end, kind=Kind.DATE, relative=True, reading=reading)


def _part(whole: Period, unit: str, order: int, count: int) -> Period | None:
    """The nth weekday, day, week or month of a period; weeks belong to the period that holds their Thursday."""
    if unit in WEEKDAYS:
        starts, width = _weekdays(whole, WEEKDAYS[unit]), 1
    elif unit == "day":
        starts, width = [whole.first + timedelta(days=step) for step in range((whole.last - whole.first).days + 1)], 1
    elif unit == "weekend":
        starts, width = [day for day in _weekdays(whole, 5) if day < whole.last], 2
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
        r"(?: (?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|couple of))?"
        rf" (?P<unit>{_DAYS}|days?|weeks?|weekends?|months?|decades?) "
        r"(?:(?:of|in)(?: the)? |(?=(?:this|last|next) (?:month|year)))"
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
            "in the first eight months of the year",
            "the first eight months of the year",
            "2018-01-01",
            "2018-08-31",
            published="2018-10-20",
        ),
        Example("the last weekend of July 2016", "the last weekend of July 2016", "2016-07-30", "2016-07-31"),
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


def _read_nth_after(match: re.Match[str], place: Place) -> Found | None:
    source = NTH.match(Place(place.scene, match.end())) or date_at(place.scene, match.end())
    if source is None:
        return None
    known, order, number = days_named(source), _place_in_order(match), WEEKDAYS[match["unit"].lower()]
    if match["last"] or (match["only"] and match["way"].lower() != "before"):
        return None
    found = None if known is None else _after(known, number, abs(order), back=match["way"].lower() == "before")
    return told_from(with_article(place, match.start()), source, found)


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

RULES: Final = (NTH, NTH_AFTER)
