"""So long before or after a date that is named: two weeks before Christmas, the week of April 10."""

import re
from datetime import date, timedelta
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import counted_from, with_article
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.date_anchors import date_at, days_named, told_from
from s400check.extract.vocabulary import words
from s400check.model.periods import Period
from s400check.model.readings import Hedge


def _read_distance(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or numeral.low > 5000:
        return None
    return _moved(match, place, numeral.start, int(numeral.low))


def _moved(match: re.Match[str], place: Place, start: int, count: int) -> Found | None:
    source = date_at(place.scene, match.end())
    if source is None:
        return None
    whole, unit = days_named(source), match["unit"].lower()
    if _is_of_a_thing(match, source, place.text):
        return None
    if whole is None:
        return told_from(start, source, None)
    way = (match["way"] or "").lower()
    if not way or (way == "from" and _FOR.search(place.text, max(0, start - 8), start) is not None):
        end = calendar.moved(whole.first, unit, count)
        return None if end is None else told_from(start, source, Period(whole.first, end - timedelta(days=1)))
    sign = -1 if way in ("before", "prior to") else 1
    first, last = (calendar.moved(end, unit, sign * count) for end in (whole.first, whole.last))
    if first is None or last is None:
        return None
    found = told_from(start, source, Period(first, last), Hedge.EXACT if unit == "day" else Hedge.ABOUT)
    return counted_from(found, whole)


def _is_of_a_thing(match: re.Match[str], source: Found, text: str) -> bool:
    """Whether the date belongs to what it stands before, or begins a run: after the 2011 flood, from May to June."""
    if match.group().lower().endswith(" the ") and text[source.start : source.end].isdecimal():
        return True
    return match["way"] == "from" and _TO.match(text, source.end) is not None


_TO: Final = Pattern(r" ?(?:to|until|till|through|[-–]) ?(?:the )?(?=\w)")
"""Behind the date: 872 days from September 1941 to January 1944 is a length told twice, and no day so far off."""

_TIME: Final = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
_WAY: Final = r"(?P<way>after|before|from|prior to|following)"
_FOR: Final = Pattern(r"\bfor (?:the )?\Z")
"""Before so many days from a date: "for three days from Monday" is all three, without "for" it is their end."""

DISTANCE: Final = Rule(
    name="date.distance",
    about="So many days, weeks, months or years before or after a date that is named.",
    starts=(NUMERAL,),
    cue=words("day days week weeks fortnight fortnights month months year years decade decades"),
    pattern=Pattern(
        rf"[ -]{_TIME}(?: {_WAY}|,? (?P<from>starting|beginning)(?: on| from| in)?) (?:the )?(?=[\dA-Za-z])"
    ),
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
        Example(
            "shut for two weeks starting June 4, 2018", "two weeks starting June 4, 2018", "2018-06-04", "2018-06-17"
        ),
        Example("a strike for 3 days from June 4, 2018", "3 days from June 4, 2018", "2018-06-04", "2018-06-06"),
        Example(
            "three days from next Monday",
            "three days from next Monday",
            "2018-03-29",
            "2018-03-29",
            published="2018-03-20",
        ),
    ),
    rejects=(
        "872 days, from May 1941 to May 1944",
        "two years from May 2011 to May 2013",
        "two days after the vote",
        "three years before he left",
    ),
)


def _read_a_distance(match: re.Match[str], place: Place) -> Found | None:
    lead = _ARTICLE.search(place.text, max(0, place.start - 4), place.start)
    if lead is None or _RATED.search(place.text, max(0, lead.start() - 10), lead.start()) is not None:
        return None
    return _moved(match, place, lead.start(), 1)


_RATED: Final = Pattern(r"(?:[\d%]|[mb]n|illion|thousand|pounds|dollars|euros|cents|pence|head) \Z")
"""What a rate is told with: in "£1,690 a year from April" the year is no distance."""
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
    rejects=("a day after the vote", "the year before he left", "£1,690 a year from April 2018"),
)


def _read_week_of(match: re.Match[str], place: Place) -> Found | None:
    source = date_at(place.scene, match.end())
    if source is None:
        return None
    start = with_article(place, match.start())
    whole = days_named(source)
    if whole is None or whole.first != whole.last:
        return told_from(start, source, None) if whole is None else None
    if match["unit"].lower() == "weekend":
        return told_from(start, source, calendar.weekend(whole.first)) if match["way"].lower() == "of" else None
    return told_from(start, source, _week(whole.first, match["way"].lower()))


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
    starts=("week", "weekend"),
    cue=words("of starting beginning commencing ending ended to"),
    pattern=Pattern(
        r"(?P<unit>week|weekend) (?P<way>of|starting|beginning|commencing|ending|ended|to)"
        r"(?: on)?(?: the)? (?=[\dA-Za-z])"
    ),
    read=_read_week_of,
    examples=(
        Example("the week of April 10, 2018", "the week of April 10, 2018", "2018-04-09", "2018-04-15"),
        Example("the weekend of 22 July 2017", "the weekend of 22 July 2017", "2017-07-22", "2017-07-23"),
        Example("in the week ended Oct. 7, 1989", "the week ended Oct. 7, 1989", "1989-10-01", "1989-10-07"),
    ),
    rejects=("a week of talks", "the week of 2018 Games"),
)

RULES: Final = (DISTANCE, A_DISTANCE, WEEK_OF)
