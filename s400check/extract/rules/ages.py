"""How old people and things are."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.hedges import bounded
from s400check.extract.number_words import UNITS
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.rules.durations import time_unit
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading

OLDEST: Final = 130
"""Years; a greater number beside a name is no age of a person."""


def age(start: int, end: int, place: Place, spelling: str = "year") -> Found | None:
    """The age of the numeral at `place`, in the unit of time of that spelling; None where it is none."""
    unit = time_unit(spelling)
    if unit is None:
        return None
    numeral = place.numeral
    return Found(
        start=start, end=end, kind=Kind.AGE, numeral=numeral,
        reading=Reading(unit=unit, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def is_whole_age(numeral: Numeral) -> bool:
    """Whether a numeral may be a person's age in years: 34, four; not 4.5, nor a dozen."""
    plain = numeral.digits.isdigit() if numeral.digits else not numeral.fraction and not numeral.vague
    return plain and numeral.scale == 1 and 1 <= numeral.low <= OLDEST


def _read_old(match: re.Match[str], place: Place) -> Found | None:
    found = age(place.numeral.start, match.end(), place, match["unit"])
    if found is None or not match["plus"] or not isinstance(found.reading, Reading):
        return found
    reading = found.reading
    return replace(found, hedged=True, reading=bounded(reading.unit, reading.low, reading.high, Hedge.AT_LEAST))


NUMBER_OLD: Final = Rule(
    name="age.number-old",
    about="A numeral and a unit of time, then old or of age, joined by hyphens or not.",
    starts=(NUMERAL,),
    cue=words("+ year years yr yrs month months week weeks day days hour hours decade decades century centuries"),
    pattern=Pattern(
        r"(?P<plus>\+)?[ -](?P<unit>years?|yrs?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies))"
        r"(?:[ -]olds?\b| of age\b)"
    ),
    read=_read_old,
    examples=(
        Example("The 34-year-old was hurt.", "34-year-old", "34", "34", "year"),
        Example("a wall more than 500 years old", "500 years old", "500", None, "year", Hedge.ABOVE),
        Example("two six-month-olds", "six-month-olds", "6", "6", "month"),
        Example("for children 7+ years old", "7+ years old", "7", None, "year", Hedge.AT_LEAST),
    ),
    rejects=("34 years older", "a 5-year plan", "the six old months"),
)


def _read_single(match: re.Match[str], place: Place) -> Found | None:
    lead = Pattern(r"\ban? \Z").search(place.text, max(0, place.start - 4), place.start)
    unit = time_unit(match["unit"])
    if lead is None or unit is None:
        return None
    return Found(start=lead.start(), end=match.end(), kind=Kind.AGE, reading=Reading(unit=unit, low=_ONE, high=_ONE))


_ONE: Final = Decimal(1)

A_TIME_OLD: Final = Rule(
    name="age.a-time-old",
    about="A, then a unit of time, then old.",
    starts=("year", "month", "week", "day", "decade", "century"),
    cue=frozenset(("old",)),
    pattern=Pattern(r"(?P<unit>year|month|week|day|decade|century)[ -]old\b"),
    read=_read_single,
    examples=(Example("The plan is now a decade old.", "a decade old", "1", "1", "decade"),),
    rejects=("a decade older", "the decade old men fear"),
)


def _read_aged(_: re.Match[str], place: Place) -> Found | None:
    found = _AGED.search(place.text, max(0, place.numeral.start - 40), place.numeral.start)
    if found is None or place.numeral.low > OLDEST:
        return None
    whole = found["at"] is None and found["further"] is None and found["about"] is None
    start = found.start() if whole else found.end()
    if found["further"] is not None and not _LISTED.match(place.text, place.numeral.end):
        return None
    if found["at"] is not None and (place.numeral.low < 10 or not _ENDS.match(place.text, place.numeral.end)):
        return None
    return _bounded_by_a_word(age(start, place.numeral.end, place), place)


def _bounded_by_a_word(found: Found | None, place: Place) -> Found | None:
    """The age with the bound that stands before it: before age 65, until the age of 18."""
    if found is None or not isinstance(found.reading, Reading):
        return found
    word = _BOUND.search(place.text, max(0, found.start - 10), found.start)
    if word is None or place.text[found.start : found.start + 4].lower() == "aged":
        return found
    reading = found.reading
    return replace(
        found, hedged=True, reading=bounded(reading.unit, reading.low, reading.high, _BOUNDS[word[1].lower()])
    )


_BOUNDS: Final = {
    "before": Hedge.BELOW, "by": Hedge.AT_MOST, "until": Hedge.AT_MOST, "till": Hedge.AT_MOST, "after": Hedge.ABOVE,
    "past": Hedge.ABOVE,
}  # fmt: skip
_BOUND: Final = Pattern(r"\b(before|by|until|till|after|past) \Z")
_LISTED: Final = Pattern(
    r"(?:[-–]\d{1,3})?(?:\s*(?:\Z|[.,;:)])(?! \d+ of)| and \d{1,3}(?:\s*[.,;:)]|[-–]\d{1,3}\b)"
    r"| (?:are|were|died|drowned|survived|escaped)\b)"
)
_AGED: Final = Pattern(
    r"\b(?:aged|ages|at the age of|the age of|at age|age)[ -](?:between )?"
    r"(?P<about>(?:about|around|roughly|only|just) )?\Z"
    r"|\b(?:die[sd]|dead|death|killed|retire[sd]?|married|marries|step\w* (?:down|aside)|orphaned|widowed"
    r"|(?:left|leav\w+) (?:school|home|college))"
    r"(?: [\w.]+){0,4} (?P<at>at )\Z"
    rf"|\b(?:aged|ages) (?:(?:\d{{1,3}}(?:[-–]\d{{1,3}})?|{'|'.join(UNITS)}),? ){{1,5}}(?:and )?(?P<further>)\Z"
)

_ENDS: Final = Pattern(
    r"\s*(?:\Z|[.,;:)]|\n)| (?:and|when|in|on|after|last|this|from|of|but|with|without|because|before|if|while|to|for"
    r"|by|loses?|gets?|gains?|keeps?|receives?|would|will|can|could|may|must|has|had|have|is|was|are|were)\b"
)

AGED: Final = Rule(
    name="age.aged-number",
    about="Aged, age or at the age of, then a numeral.",
    starts=(NUMERAL,),
    lead=words("aged ages age of between about around roughly only just at , and 0") | frozenset(UNITS),
    pattern=Pattern(r"(?![\w%])(?![.,]\d)"),
    read=_read_aged,
    examples=(
        Example("a girl aged 6 was hurt", "aged 6", "6", "6", "year"),
        Example("He died at the age of 84.", "at the age of 84", "84", "84", "year"),
        Example("Old wrestler dies at 77", "77", "77", "77", "year"),
        Example("She will step aside at 82.", "82", "82", "82", "year"),
        Example("a man aged about 45", "45", "45", "45", "year", Hedge.ABOUT),
        Example("for those who die before age 65", "age 65", None, "65", "year", Hedge.BELOW),
    ),
    rejects=("managed 6 shops", "an age of 3,000 ships", "pages 6"),
)

RULES: Final = (NUMBER_OLD, A_TIME_OLD, AGED)
