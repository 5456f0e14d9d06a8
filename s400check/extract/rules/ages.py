"""How old people and things are."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.hedges import bounded
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.durations import time_unit
from s400check.extract.vocabulary import any_of, words
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading

_OLDEST: Final = 130
"""Years; a greater number beside a name is no age of a person."""


def _age(start: int, end: int, place: Place, spelling: str = "year") -> Found | None:
    unit = time_unit(spelling)
    if unit is None:
        return None
    numeral = place.numeral
    return Found(
        start=start, end=end, kind=Kind.AGE, numeral=numeral,
        reading=Reading(unit=unit, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _read_old(match: re.Match[str], place: Place) -> Found | None:
    found = _age(place.numeral.start, match.end(), place, match["unit"])
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
    if found is None or place.numeral.low > _OLDEST:
        return None
    start = found.start() if found["at"] is None and found["further"] is None else found.end()
    if found["further"] is not None and not _LISTED.match(place.text, place.numeral.end):
        return None
    if found["at"] is not None and (place.numeral.low < 10 or not _ENDS.match(place.text, place.numeral.end)):
        return None
    return _age(start, place.numeral.end, place)


_LISTED: Final = Pattern(r"\s*(?:\Z|[.,;:)])(?! \d+ of)| and \d{1,3}\s*[.,;:)]")
_AGED: Final = Pattern(
    r"\b(?:aged|ages|at the age of|the age of|at age|age)[ -](?:between )?\Z"
    r"|\b(?:die[sd]|dead|death|killed|retire[sd]?|married|marries|step\w* (?:down|aside)|orphaned|widowed)"
    r"(?: [\w.]+){0,4} (?P<at>at )\Z"
    r"|\b(?:aged|ages) \d{1,3}(?:, \d{1,3}){0,4},? (?:and )?(?P<further>)\Z"
)

_ENDS: Final = Pattern(r"\s*(?:\Z|[.,;:)]|\n)| (?:and|when|in|on|after|last|this|from|of)\b")

AGED: Final = Rule(
    name="age.aged-number",
    about="Aged, age or at the age of, then a numeral.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?![\w%])(?![.,]\d)"),
    read=_read_aged,
    examples=(
        Example("a girl aged 6 was hurt", "aged 6", "6", "6", "year"),
        Example("He died at the age of 84.", "at the age of 84", "84", "84", "year"),
        Example("Old wrestler dies at 77", "77", "77", "77", "year"),
        Example("She will step aside at 82.", "82", "82", "82", "year"),
    ),
    rejects=("managed 6 shops", "an age of 3,000 ships", "pages 6"),
)


def _read_beside(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits.isdigit() or not 1 <= numeral.low <= _OLDEST or numeral.scale != 1:
        return None
    name = _NAME.search(place.text, max(0, numeral.start - 29), numeral.start)
    if name is None or name[2] in _NOT_NAMES:
        known = match.group() == "," and _PERSON.search(place.text, max(0, numeral.start - 50), numeral.start)
        return _age(numeral.start, numeral.end, place) if known else None
    if match.group() != "," and (name["more"] is None or numeral.low < 10):
        return None
    return _age(numeral.start, numeral.end, place)


_NAME: Final = Pattern(
    r"\b(?P<more>[A-Z][\w.-]+ )?([A-Z][^\W\d_]+)\.? ?, (?:(?:then|now|both|just|only|still) )?\Z", ignore_case=False
)
_NO_PERSONS: Final = any_of(
    """
    number letter paper order matter water quarter summer winter border river tower corner power chapter computer center
    counter offer dinner transfer error factor motor restaurant plant grant process business floor door
    """
)
_PERSONS: Final = any_of(
    """
    boy girl father mother wife son president king queen student nurse coach chief captain champion pilot victim suspect
    resident candidate couple athlete brothers sisters twins star chef judge widow graduate guard native critic medic
    """
)
_PERSON: Final = Pattern(
    rf"\b(?:the|his|her|their|whose|an?|former|ex)[ -](?:[\w’'-]+ ){{0,2}}(?!(?:{_NO_PERSONS})\b)"
    rf"(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|ess)|{_PERSONS}), (?:(?:then|now|both) )?\Z"
)
"""A person by what they are: the senator, 68, has; not the number, 68."""
_NOT_NAMES: Final = words(
    """
    In On At By January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Chapter Article Section Page Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday
    """
)

BESIDE_NAME: Final = Rule(
    name="age.beside-name",
    about="A whole number between commas behind a capitalised name: the age, as agencies give it.",
    starts=(NUMERAL,),
    pattern=Pattern(r",(?! ?\d)|(?=[.;)]?\s*(?:\Z|\n|[A-Z“\"])|; | and )", ignore_case=False),
    read=_read_beside,
    examples=(
        Example("The driver, John Marsh, 34, was unhurt.", "34", "34", "34", "year"),
        Example("It hit Robert Marsh Jr., 49, twice.", "49", "49", "49", "year"),
        Example("killing Anna Marsh, 40.", "40", "40", "40", "year"),
        Example("The senator, 68, has served", "68", "68", "68", "year"),
        Example("Marsh, then 17, was held", "17", "17", "17", "year"),
    ),
    rejects=(
        "On March 3, 12, and later",
        "In Rome, 340, they say",
        "cars, 34, and vans",
        "the number, 68, is",
        "the senator, 68 to 31, said",
    ),
)


def _read_was(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not (numeral.digits.isdigit() or match["when"]) or not 1 <= numeral.low <= _OLDEST or numeral.scale != 1:
        return None
    lead = _WAS.search(place.text, max(0, numeral.start - 30), numeral.start)
    if lead is None or not (lead["turn"] or match["when"] or _is_told_alone(match, lead, place)):
        return None
    return _age(numeral.start, numeral.end, place)


_WAS: Final = Pattern(
    r"\b(?:(?P<since>(?:when|until|till|since|before|after|time) )?(?:(?P<one>he|she|I)|who|they|both)"
    r" (?:was|is|were|are)"
    r"|(?P<turn>turn(?:s|ed|ing)?|(?:young|old|eld)est (?:was|is))|(?P<name>(?-i:[A-Z][\w’'-]+)) was)"
    r"(?: (?:just|only|still|about))? \Z"
)


def _is_told_alone(match: re.Match[str], lead: re.Match[str], place: Place) -> bool:
    """Whether "she was" and a number alone tell an age: She was 91. He was 16 in 1990. Until she was 28 she sang."""
    if lead["name"] or place.numeral.low < _YOUNGEST:
        return False
    closed = match["clause"] is None and match["year"] is None
    return lead["since"] is not None or (lead["one"] is not None and (closed or match["year"] is not None))


_YOUNGEST: Final = 5
"""Years: he was 3 may be over par, as he was 4."""

WAS: Final = Rule(
    name="age.was-number",
    about="He was or she turned a whole number: 18 when he enlisted, 40 last week.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?P<when> (?:when|at the time|years of age)\b)|(?P<year>(?= in (?:19|20)\d\d\b))"
        r"|(?=\s*(?:\Z|[.;)]|,(?! ?\d))| \()"
        r"|(?P<clause>(?= (?:last|this|next|on|in|that|he|she|I|they|and|or|his|her|my)\b))"
    ),
    read=_read_was,
    examples=(
        Example("He was 18 when he enlisted", "18", "18", "18", "year"),
        Example("She turned 40 last week.", "40", "40", "40", "year"),
        Example("the youngest is 15.", "15", "15", "15", "year"),
        Example("Ms Ortega was thirteen when it fell", "thirteen", "13", "13", "year"),
        Example("lived there until she was 28 (a singer)", "28", "28", "28", "year"),
        Example("When he was 12 he left", "12", "12", "12", "year"),
        Example("He was 16 in 1990", "16", "16", "16", "year"),
    ),
    rejects=(
        "it was 18 when we looked",
        "turned 5 ships",
        "he was 18 miles away",
        "He was 3 in the end",
        "Price was 13 under par",
        "she was 10 and 2 up",
    ),
)


def _read_under(_: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low > _OLDEST or numeral.low != numeral.low.to_integral_value():
        return None
    lead = _UNDER.search(place.text, max(0, numeral.start - 50), numeral.start)
    return _age(numeral.start, numeral.end, place) if lead is not None else None


_WITH_AGES: Final = any_of(
    """
    children kids boys girls infants babies toddlers youngsters teenagers pupils adults people persons men women those
    anyone everyone someone patients residents voters drivers pensioners
    """
)
_UNDER: Final = Pattern(
    rf"\b(?:{_WITH_AGES}) (?:who )?(?:(?:are|were) )?(?:under|over|below|above|(?:young|old)er than) (?:the age of )?\Z"
)
_BEHIND: Final = any_of("and or in at on who with were are have had from died will can may")

UNDER: Final = Rule(
    name="age.people-under-number",
    about="Children under, people over and a whole number that nothing follows: their age.",
    starts=(NUMERAL,),
    pattern=Pattern(rf"(?=\s*(?:\Z|[.;)]|,(?! ?\d))| (?:{_BEHIND})\b)"),
    read=_read_under,
    examples=(
        Example("Most were children under five, it said.", "five", None, "5", "year", Hedge.BELOW),
        Example("a jab for people over 65 in care", "65", "65", None, "year", Hedge.ABOVE),
    ),
    rejects=("two people under 5 feet", "children under 40 teachers", "villages under 5, it said"),
)

RULES: Final = (NUMBER_OLD, A_TIME_OLD, AGED, BESIDE_NAME, WAS, UNDER)
