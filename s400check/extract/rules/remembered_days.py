"""Days that news names without their year, by what happened on them: the Sept. 11 attacks, 9/11."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import dated
from s400check.extract.months import MONTH, MONTH_NAMES, TH, number_of_month
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import any_of, words

_REMEMBERED: Final = {(9, 11): 2001, (7, 7): 2005, (3, 11): 2004, (1, 6): 2021, (10, 7): 2023}
"""New York, London, Madrid, the Capitol in Washington, southern Israel: by their month and day."""
_DEEDS: Final = any_of(
    """
    attacks? attackers? hijack\\w+ bomb\\w+ terror\\w* massacre riot\\w* insurrection\\w* assault\\w* commission
    conspirators? plotters? victims?
    """
)
_BEHIND: Final = Pattern(rf"(?:, \d{{4}},?)? (?:(?:terror|terrorist|Capitol|Hamas|suicide|deadly) )?(?:{_DEEDS})\b")
_BEFORE: Final = Pattern(r"\b(?:attacks|bombings|hijackings|massacre|riot|insurrection) (?:of|on) \Z")


def _read(match: re.Match[str], place: Place) -> Found | None:
    day = int(match["day"] or match["first"])
    number = number_of_month(match["month"] or match["name"])
    year = _REMEMBERED.get((number, day))
    text, published = place.text, place.scene.published
    if year is None or (published is not None and published.last < date(year, number, day)):
        return None
    if _BEHIND.match(text, match.end()) is None and _BEFORE.search(text, max(0, place.start - 20), place.start) is None:
        return None
    whole = calendar.day(year, number, day)
    return None if whole is None else dated(place, match.start(), match.end(), whole)


REMEMBERED: Final = Rule(
    name="date.remembered",
    about="A day known by its deed, whatever the article's year: the Sept. 11 attacks; not the Sept. 11 hearing.",
    starts=(*MONTH_NAMES, DIGIT),
    cue=words("0 september sept sep july march january october"),
    pattern=Pattern(
        rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}}){TH}(?!\d|,? ?\d{{4}})"
        rf"|(?<![\w.,:/-])(?P<first>\d{{1,2}}){TH} (?P<name>{MONTH})(?!\w|,? ?\d{{4}})"
    ),
    read=_read,
    examples=(
        Example("in the Sept. 11 attacks", "Sept. 11", "2001-09-11", "2001-09-11", published="2014-06-18"),
        Example("the attacks of 11 September", "11 September", "2001-09-11", "2001-09-11", published="2014-06-18"),
    ),
    rejects=("the Sept. 11 hearing", "on Sept. 12 attacks fell", "the Sept. 11, 2012, attack"),
)


def _read_numbers(match: re.Match[str], place: Place) -> Found | None:
    whole = calendar.day(2001, 9, 11)
    return None if whole is None else dated(place, match.start(), match.end(), whole)


NINE_ELEVEN: Final = Rule(
    name="date.nine-eleven",
    about="9/11, the day of the attacks on New York and Washington.",
    starts=(DIGIT,),
    cue=words("/"),
    pattern=Pattern(r"(?<![\w.,:/$-])9/11(?![\w/%]|[.,]\d)"),
    read=_read_numbers,
    examples=(Example("a book about the 9/11 attacks", "9/11", "2001-09-11", "2001-09-11"),),
    rejects=("on 9/11/2012", "a share of 9/110"),
)

RULES: Final = (REMEMBERED, NINE_ELEVEN)
