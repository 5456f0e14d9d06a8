"""Dates in words: "May twenty-first", "the second of March", "nineteen eighty-four"."""

import re
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import dated
from s400check.extract.months import (
    MONTH,
    MONTH_NAMES,
    YEAR_DIGITS,
    number_of_month,
    of_month,
    spelled_year,
)
from s400check.extract.number_words import UNITS, read_words
from s400check.extract.ordinal_words import ONE_TO_NINE, ORDINALS, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.rules.years import COUNTED


def _read_day_word(match: re.Match[str], place: Place) -> Found | None:
    name = match["month"]
    day = day_in_words(match["day"])
    if day is None or (name in ("may", "march") and not place.scene.begins_at(place.start) and not match["th"]):
        return None
    return of_month(place, match.start(), match.end(), match["year"], number_of_month(name), day)


_ONES: Final = "|".join(ONE_TO_NINE)
_DAYS_IN_WORDS: Final = tuple(word for word, number in ORDINALS.items() if number <= 31)
_TEENS: Final = "|".join(word for word in _DAYS_IN_WORDS if word not in ONE_TO_NINE)
_DAY_WORDS: Final = (
    rf"(?:(?:twenty|thirty)[ -](?:{_ONES}|one|two|three|four|five|six|seven|eight|nine)|{_ONES}|{_TEENS})\b"
)


def day_in_words(words: str) -> int | None:
    """The day of a month that an ordinal or number in words names, or None."""
    day = nth(words)
    if day is None and (numeral := read_words(words, 0)) is not None:
        day = int(numeral.low)
    return day if day is not None and 1 <= day <= 31 else None


MONTH_DAY_WORD: Final = Rule(
    name="date.month-day-words",
    about="The month's name, then the day in words, or the day in words, then the month.",
    starts=MONTH_NAMES,
    cue=frozenset(("the", "twenty", "thirty", *_DAYS_IN_WORDS)),
    pattern=Pattern(
        rf"(?P<month>{MONTH}) (?P<th>the )?(?P<day>{_DAY_WORDS})(?!-| (?:half|quarter|week|time|round|day))"
        r"(?(th)(?! (?!nineteen|two|twenty|(?:was|would|will|is|has|had|when|and|at|in|he|she|they)\b)[a-z]))"
        rf"(?:,? (?:of )?{YEAR_DIGITS})?"
    ),
    read=_read_day_word,
    examples=(
        Example("on May twenty-first they met", "May twenty-first", "2016-05-21", "2016-05-21", published="2016-11-07"),
    ),
    rejects=("It may first rain", "May first-time buyers", "March third quarter"),
)

DAY_WORD_MONTH: Final = Rule(
    name="date.day-words-month",
    about="The day in words, then the month's name.",
    starts=(*_DAYS_IN_WORDS, "twenty", "thirty"),
    cue=frozenset((*MONTH_NAMES, "of", "day", *ONE_TO_NINE, *UNITS)),
    pattern=Pattern(
        rf"(?P<day>{_DAY_WORDS})(?P<th> (?:day )?of)? (?P<month>{MONTH})(?!\w)(?:,? (?:of )?{YEAR_DIGITS})?"
    ),
    read=_read_day_word,
    examples=(Example("on the second of March 2014", "second of March 2014", "2014-03-02", "2014-03-02"),),
    rejects=("the second may fail", "twenty marches"),
)


def _read_spelled(match: re.Match[str], place: Place) -> Found | None:
    spelled = spelled_year(place.text, match.start())
    if spelled is None or COUNTED.match(place.text, spelled[1]) is not None:
        return None
    if _TAKES_A_YEAR.search(place.text, max(0, place.start - 14), place.start) is None:
        return None
    whole = calendar.year(int(spelled[0]))
    return None if whole is None else dated(place, match.start(), spelled[1], whole)


_TAKES_A_YEAR: Final = Pattern(r"\b(?:in|of|since|by|until|year|from|before|after|to|and|during) \Z")

SPELLED_YEAR: Final = Rule(
    name="date.year-in-words",
    about="A year in words, behind a word that takes one.",
    starts=("eighteen", "nineteen", "twenty", "one", "two"),
    pattern=Pattern(r"(?=(?:eighteen|nineteen|twenty|one thousand|two thousand)\b)"),
    read=_read_spelled,
    examples=(Example("back in nineteen eighty-four they", "nineteen eighty-four", "1984-01-01", "1984-12-31"),),
    rejects=("in nineteen cities", "of twenty ships", "two thousand men", "by two thousand people"),
)

RULES: Final = (MONTH_DAY_WORD, DAY_WORD_MONTH, SPELLED_YEAR)
