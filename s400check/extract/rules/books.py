"""The year by its books: year-end, the year to date, this financial year."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import dated
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.rules.periods import ENDS, STEP, TAKES_A_TIME
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved


def _read_fiscal(match: re.Match[str], place: Place) -> Found | None:
    lead = STEP.search(place.text, max(0, place.start - 20), place.start)
    if lead is None or lead["step"].lower() == "the":
        return None
    reading = Unresolved(reason="a fiscal year begins on a day of its own")
    return Found(start=lead.start("step"), end=match.end(), kind=Kind.DATE, reading=reading, relative=True)


FISCAL: Final = Rule(
    name="date.fiscal-year",
    about="This, last or next financial year: no calendar tells its days.",
    starts=("financial", "fiscal"),
    cue=words("year"),
    pattern=Pattern(r"(?:financial|fiscal) year\b"),
    read=_read_fiscal,
    examples=(Example("borrowing this financial year", "this financial year"),),
    rejects=("a financial year", "the financial year 2019"),
)


def _read_year_end(match: re.Match[str], place: Place) -> Found | None:
    lead = TAKES_A_TIME.search(place.text, max(0, place.start - 14), place.start)
    if lead is None or not lead.group().strip() or ENDS.match(place.text, match.end()) is None:
        return None
    if match["year"]:
        december = calendar.month(int(match["year"]), 12)
        return None if december is None else dated(place, place.start, match.end(), december, hedge=Hedge.ABOUT)

    def resolve(of: date) -> Period | None:
        return calendar.month(of.year - (of.month < _EARLY_IN_YEAR and lead["to"] is None), 12)

    return dated(place, place.start, match.end(), resolve, hedge=Hedge.ABOUT)


_EARLY_IN_YEAR: Final = 4
"""The month from which on a bare "at year-end" is the one to come: annual figures are out by then."""

YEAR_END: Final = Rule(
    name="date.year-end",
    about="The year's end in one word, behind a word that takes a time: its last month.",
    starts=("year",),
    cue=frozenset(("end",)),
    pattern=Pattern(r"year[- ]end\b(?!-\w)(?: (?P<year>20\d\d)\b)?"),
    read=_read_year_end,
    examples=(
        Example("due by year-end.", "year-end", "2019-12-01", "2019-12-31", "", Hedge.AT_MOST, "2019-10-26"),
        Example("It had 40 staff at year-end.", "year-end", "2018-12-01", "2018-12-31", "", Hedge.ABOUT, "2019-02-26"),
    ),
    rejects=("year-end results", "the year-end party", "a year end to end"),
)


def _read_year_to_date(match: re.Match[str], place: Place) -> Found | None:
    lead = place.scene.before(place.start, 4).lower()

    def resolve(of: date) -> Period:
        return Period(date(of.year, 1, 1), of)

    return dated(place, place.start - 4 if lead == "the " else place.start, match.end(), resolve)


YEAR_TO_DATE: Final = Rule(
    name="date.year-to-date",
    about="The year to date: from New Year to the article's day.",
    starts=("year",),
    cue=frozenset(("to",)),
    pattern=Pattern(r"year[- ]to[- ]date\b(?!-\w)"),
    read=_read_year_to_date,
    examples=(
        Example("down in the year to date.", "the year to date", "2019-01-01", "2019-10-26", published="2019-10-26"),
    ),
    rejects=("a year to remember", "the year to March"),
)

RULES: Final = (FISCAL, YEAR_END, YEAR_TO_DATE)
