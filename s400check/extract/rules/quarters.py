"""Quarters and halves of years, and seasons."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import MONTHS, SEASONS
from s400check.extract.datings import dated, lying_near, with_article
from s400check.extract.months import YEAR_OFF, spelled_year
from s400check.extract.ordinal_words import SUFFIXES, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.tenses import points_ahead
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved

_OF_YEAR: Final = (
    r"(?:,? (?:of |in )?(?:the )?(?:(?P<fiscal>fiscal |calendar )?(?:year"
    r" )?(?P<year>1\d{3}|20\d\d)(?![\d%]|[.,]\d|\w)|(?P<rel>this|last|next|the|that|the previous|the following)"
    r" year\b)|"
    r" ?['’](?P<short>\d\d)\b)"
)


def _year_of(match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    return 2000 + int(match["short"]) if match["short"] else None


def _of_months(match: re.Match[str], place: Place, start: int, first: int, count: int, unknown: str) -> Found | None:
    year, end = _year_of(match), match.end()
    if year is None and not match["rel"] and (spelled := spelled_year(place.text, end)) is not None:
        year, end = int(spelled[0]), spelled[1]
    if year is not None:
        whole = calendar.month(year, first, count)
        return None if whole is None else dated(place, start, end, whole)
    shift = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get((match["rel"] or "").lower(), 0)
    ahead = points_ahead(place.text, place.start, match.end())

    def resolve(of: date) -> Period | None:
        if match["rel"]:
            return calendar.month(of.year + shift, first, count)
        past = [calendar.month(of.year + back, first, count) for back in (-1, 0)]
        future = [calendar.month(of.year + step, first, count) for step in (0, 1)]
        begun = [option for option in past if option and option.first <= of]
        coming = [option for option in future if option and option.last >= of]
        return lying_near(begun[-1] if begun else None, coming[0] if coming else None, of, ahead)

    return dated(place, start, match.end(), resolve, Unresolved(reason=unknown))


def _read_nth_quarter(match: re.Match[str], place: Place) -> Found | None:
    named = match["year"] or match["rel"] or match["short"]
    if not named and (match["nth"].lower() == "last" or _OF_ELSE.match(place.text, match.end()) is not None):
        return None
    number = 4 if match["nth"].lower() in ("last", "final") else nth(match["nth"]) or 1
    start = with_article(place, match.start())
    if match["financial"] or match["fiscal"] == "fiscal " or place.scene.before(place.start, 7).lower() == "fiscal ":
        reading = Unresolved(reason="a fiscal year begins on a day of its own")
        return Found(start=start, end=match.end(), kind=Kind.DATE, reading=reading)
    return _of_months(match, place, start, (number - 1) * 3 + 1, 3, "which year's quarter is not told")


_OF_ELSE: Final = Pattern(r" of (?:an?|the|his|her|their) (?!year|fiscal|current|financial)")

NTH_QUARTER: Final = Rule(
    name="date.nth-quarter",
    about="A quarter of a year in words, with its year or the article's.",
    starts=("first", "second", "third", "fourth", "last", "final", DIGIT),
    cue=words("quarter qtr fiscal") | SUFFIXES,
    pattern=Pattern(
        r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[- ](?P<financial>fiscal[- ])?"
        r"(?:quarter|qtr)\b(?!-| of"
        rf" (?:a|an)\b| century| final)(?:{_OF_YEAR})?"
    ),
    read=_read_nth_quarter,
    examples=(
        Example("Exports sank in the third quarter of 2018.", "the third quarter of 2018", "2018-07-01", "2018-09-30"),
        Example("its third fiscal quarter was weak", "third fiscal quarter"),
        Example("fourth-quarter profit fell", "fourth-quarter", "2018-10-01", "2018-12-31", published="2019-02-26"),
    ),
    rejects=("the first quarter of the game", "the first quarter-final", "a quarter of 2018", "the third of a century"),
)


def _read_q(match: re.Match[str], place: Place) -> Found | None:
    if place.start and place.text[place.start - 1].isalnum():
        return None
    year, count = match["before"] or match["dashed"], 3 if match["q"].lower() == "q" else 6
    number = int(match["nth"])
    if number > 12 // count:
        return None
    first = (number - 1) * count + 1
    if count == 6 and year is None and _year_of(match) is None:
        return None
    if year is not None:
        whole = calendar.month(int(year) if len(year) > 2 else 2000 + int(year), first, count)
        return None if whole is None else dated(place, match.start(), match.end(), whole)
    return _of_months(match, place, match.start(), first, count, "which year's quarter is not told")


QUARTER_SIGN: Final = Rule(
    name="date.quarter-sign",
    about="Q3 2018, 2018 Q3, H1 2019.",
    starts=("q", "h", DIGIT),
    cue=words("0 q h"),
    pattern=Pattern(
        r"(?:(?<![\w.,-])(?P<before>20\d\d|\d\d)[- ]?(?=[qh]\d))?"
        r"(?-i:(?P<q>[QqHh]))(?P<nth>[1-4])\b(?!\.\w|-(?!20\d\d\b))"
        rf"(?:{_OF_YEAR}|-(?P<dashed>20\d\d))?"
    ),
    read=_read_q,
    examples=(
        Example("Revenue for Q3 2018 grew.", "Q3 2018", "2018-07-01", "2018-09-30"),
        Example("sales in q1-2019 sank", "q1-2019", "2019-01-01", "2019-03-31"),
        Example("due in 2019 H1 at best", "2019 H1", "2019-01-01", "2019-06-30"),
    ),
    rejects=("H5N1 flu", "the Q400 turboprop", "Q9 2018"),
)


def _read_month_quarter(match: re.Match[str], place: Place) -> Found | None:
    last = MONTHS[match["month"].lower()]
    return _of_months(match, place, with_article(place, match.start()), last - 2, 3, "which year's quarter is not told")


MONTH_QUARTER: Final = Rule(
    name="date.month-quarter",
    about="A quarter by the month that ends it, as in Australia: the June quarter, the March quarter of 2015.",
    starts=("march", "june", "september", "december"),
    cue=words("quarter"),
    pattern=Pattern(rf"(?P<month>march|june|september|december)[- ]quarter\b(?!-)(?:{_OF_YEAR})?"),
    read=_read_month_quarter,
    examples=(
        Example(
            "by the June quarter of 2015", "the June quarter of 2015", "2015-04-01", "2015-06-30", "", Hedge.AT_MOST
        ),
        Example("The March quarter was weak.", "The March quarter", "2019-01-01", "2019-03-31", published="2019-10-26"),
    ),
    rejects=("the June quarter-final", "March quarters"),
)


def _read_half(match: re.Match[str], place: Place) -> Found | None:
    number = nth(match["nth"]) or 1
    return _of_months(
        match, place, with_article(place, match.start()), 6 * number - 5, 6, "which year's half is not told"
    )


HALF: Final = Rule(
    name="date.half",
    about="The first or second half of a year.",
    starts=("first", "second", DIGIT),
    cue=words("half st nd"),
    pattern=Pattern(rf"(?P<nth>first|second|1st|2nd) half{_OF_YEAR}"),
    read=_read_half,
    examples=(Example("in the second half of 2019", "the second half of 2019", "2019-07-01", "2019-12-31"),),
    rejects=("the first half of the game", "a half of 2019"),
)


def _read_season(match: re.Match[str], place: Place) -> Found | None:
    text, start, end = place.text, place.start, match.end()
    if (start and text[start - 1].isalnum()) or _TITLE.match(text, start) is not None:
        return None
    word = match["season"].lower()
    if match["year"]:
        whole = calendar.month(int(match["year"]), SEASONS[word], 3)
        return None if whole is None else dated(place, with_article(place, start), end, whole, hedge=Hedge.ABOUT)
    lead = _SEASON_LEAD.search(text, max(0, start - 14), start)
    step = "" if lead is None else lead["step"].lower()
    if lead is None or (step == "the" and not lead["in"]) or (word == "fall" and step not in ("last", "next", "this")):
        return None
    told = YEAR_OFF.match(text, end)
    if told is not None and told["step"].lower() not in ("this", "last", "next"):
        reading = Unresolved(reason="it counts from a year told before")
        return Found(start=lead.start("step"), end=told.end(), kind=Kind.DATE, reading=reading, relative=True)
    known = Unresolved(reason="which year's season depends on the article's date, which is not known")
    ahead = points_ahead(text, start, end)
    return dated(
        place, lead.start("step"), end, lambda of: _season(of, SEASONS[word], step, ahead), known, hedge=Hedge.ABOUT
    )


def _season(of: date, first: int, step: str, ahead: bool | None) -> Period | None:
    """The season that begins in month `first` and that "last", "next" or the words around it mean."""
    options = [option for shift in (-1, 0, 1) if (option := calendar.month(of.year + shift, first, 3)) is not None]
    if step == "last":
        return next((option for option in reversed(options) if option.last < of), None)
    if step in ("next", "coming", "the coming"):
        return next((option for option in options if option.first > of), None)
    if step == "this":
        return min(options, key=lambda option: abs((option.first - of).days + 45), default=None)
    past = next((option for option in reversed(options) if option.first <= of), None)
    future = next((option for option in options if option.last >= of), None)
    return lying_near(past, future, of, ahead)


_TITLE: Final = Pattern(r"[A-Z][a-z]+ [A-Z]", ignore_case=False)
"""A season with a capital before another: the Winter Palace, the Spring Budget."""
_SEASON_LEAD: Final = Pattern(
    r"(?P<in>\b(?:in|over|during|since|by|until|early|late|mid|of|through) )?"
    r"\b(?P<step>last|this|next|the coming|coming|the|past) \Z"
)

SEASON: Final = Rule(
    name="date.season",
    about="A season with its year, or last, this and next; three months of the northern year, about.",
    starts=tuple(SEASONS),
    pattern=Pattern(
        r"(?P<season>spring|summer|autumn|fall|winter)\b(?![-'’]\w)(?:,? (?:of"
        r" )?(?P<year>1\d{3}|20\d\d)(?:[-–/]\d\d(?:\d\d)?)?(?![\d%]|[.,]\d|\w))?(?! (?:olympics?|games)\b)"
    ),
    read=_read_season,
    examples=(
        Example("by the summer of 2016 it was", "the summer of 2016", "2016-06-01", "2016-08-31", "", Hedge.AT_MOST),
        Example("in the winter of 1944-45", "the winter of 1944-45", "1944-12-01", "1945-02-28", "", Hedge.ABOUT),
        Example("in the spring of that year he", "the spring of that year"),
        Example("He left last autumn.", "last autumn", "2018-09-01", "2018-11-30", "", Hedge.ABOUT, "2019-06-10"),
    ),
    rejects=("a hot spring", "the fall of the wall", "a summer job", "Winter Olympics 2018"),
)


RULES: Final = (NTH_QUARTER, QUARTER_SIGN, MONTH_QUARTER, HALF, SEASON)
