"""So long from the article's day on: back in court in three weeks, in a fortnight's time, within ten days.

"In three weeks" tells how long something takes as often as when it comes. It is a date only where a verb of a moment
that is to come leads to it ("will return", "is due") and the clause ends with it, or where "time" says so.
"""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import counted_from, dated
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.tenses import points_ahead
from s400check.extract.vocabulary import any_of, words
from s400check.model.periods import Period
from s400check.model.readings import Hedge

_MOMENTS: Final = any_of(
    """
    return arrive leave depart resign retire resume begin start open reopen close end expire meet marry vote launch
    sail appear decide finish go_on_sale go_on_trial take_place take_effect take_office come_into_force
    come_into_effect come_out come_home come_back be_back be_home be_ready be_out_of_office be_held be_sentenced
    be_released be_launched be_published be_announced be_decided be_buried be_unveiled be_known hold_elections
    hold_an_election go_to_the_polls step_down stand_down
    """
)
_MOMENTS_NOW: Final = any_of(
    """
    returns arrives leaves departs resigns retires resumes begins starts opens reopens closes ends expires meets votes
    launches lapses elapses goes_on_sale goes_on_trial takes_place takes_effect takes_office comes_into_force
    comes_into_effect comes_out steps_down stands_down hold_elections holds_elections go_to_the_polls
    """
)
_TO_COME: Final = Pattern(
    rf"\b(?:(?:will|shall|[’']ll|(?:is|are) (?:set|expected|scheduled|likely|due) to|(?:is|are) to)"
    rf" (?:not |only |then |also )?(?:{_MOMENTS})"
    rf"|(?:{_MOMENTS_NOW})|(?:is|are) (?:due|expected|scheduled|planned|back))"
    r"(?! (?:a|an|all|his|her|its|their|more)\b)(?: (?!\d)[\w’'-]{1,20}){0,4}"
    r" (?:in|within)(?: (?:about|around|just|only|less than|under|more than|over|at least|roughly|some|the next))?"
    r" (?:an? )?\Z"
)
"""What leads to a moment to come, up to the distance: is due back in court in, will return in about."""
_IN: Final = Pattern(
    r"\b(?:in|within)(?: (?:about|around|just|only|less than|under|more than|over|at least|roughly|some))? (?:an? )?\Z"
)
_ENDS: Final = Pattern(r"\s*(?:[.,;:?!)”\"]|\Z)| (?:and|but|when|as|unless|if|because|after|before|with|at|on)\b")
_UNIT: Final = r"(?P<work>(?:business|working) )?(?P<unit>day|week|fortnight|month|year|decade)s?"


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low != numeral.high or numeral.low != int(numeral.low) or not 0 < numeral.low <= 5000:
        return None
    return _ahead(match, place, numeral.start, int(numeral.low))


def _read_one(match: re.Match[str], place: Place) -> Found | None:
    lead = _ARTICLE.search(place.text, max(0, place.start - 3), place.start)
    return None if lead is None else _ahead(match, place, lead.start(), 1)


_ARTICLE: Final = Pattern(r"\ban? \Z")


def _ahead(match: re.Match[str], place: Place, start: int, count: int) -> Found | None:
    """The day so many units behind the article's, where the words lead to a day and not through a stretch."""
    text, unit = place.text, match["unit"].lower()
    if match["time"]:
        if _IN.search(text, max(0, start - 22), start) is None or points_ahead(text, start, match.end()) is False:
            return None
    elif _ENDS.match(text, match.end()) is None or _TO_COME.search(text, max(0, start - 120), start) is None:
        return None

    def resolve(of: date) -> Period | None:
        if match["work"]:
            return Period.day(calendar.business_days(of, count, back=False).last)
        there = calendar.moved(of, unit, count)
        return None if there is None else Period.day(there)

    found = dated(place, start, match.end(), resolve, hedge=Hedge.EXACT if unit == "day" else Hedge.ABOUT)
    return counted_from(found, place.scene.published)


IN_SO_LONG: Final = Rule(
    name="date.in-so-long",
    about="So many days, weeks, months or years from the article's day, behind a verb of a moment to come.",
    starts=(NUMERAL,),
    cue=words(
        "day days week weeks fortnight fortnights month months year years decade decades business working"
    ),
    pattern=Pattern(rf"[ -]{_UNIT}(?P<time>['’]? time)?\b(?![-\w])"),
    read=_read,
    examples=(
        Example(
            "The trial resumes in ten days.", "ten days", "2019-11-05", "2019-11-05", published="2019-10-26"
        ),
        Example(
            "He is due back in court in three weeks.",
            "three weeks", "2019-11-16", "2019-11-16", "", Hedge.ABOUT, "2019-10-26",
        ),
        Example(
            "They hope to be home in two weeks' time.",
            "two weeks' time", "2019-11-09", "2019-11-09", "", Hedge.ABOUT, "2019-10-26",
        ),
        Example(
            "The ferry will return within two weeks.",
            "two weeks", "2019-10-26", "2019-11-09", published="2019-10-26",
        ),
    ),
    rejects=(
        "She will play four matches in three weeks.",
        "The bank plans to cut 300 jobs in two years.",
        "The deficit will fall in three years of growth.",
        "Tenants must reply within 30 days.",
        "He lost two bets in three days' time.",
    ),
)  # fmt: skip

IN_A_TIME: Final = Rule(
    name="date.in-a-time",
    about="A week, a month or a year from the article's day, behind a verb of a moment to come.",
    starts=("day", "week", "fortnight", "month", "year", "decade"),
    pattern=Pattern(rf"{_UNIT}(?P<time>['’]s time)?\b(?![-\w'’])"),
    read=_read_one,
    examples=(
        Example(
            "Polls open in a fortnight's time.",
            "a fortnight's time", "2019-11-09", "2019-11-09", "", Hedge.ABOUT, "2019-10-26",
        ),
    ),
    rejects=("He wrote it in a week.", "It grew 3 percent in a year.", "once in a decade"),
)  # fmt: skip

RULES: Final = (IN_SO_LONG, IN_A_TIME)
