"""Trains and flights by the time they leave: the 7.15 to Leeds. Hidden, as times of day are."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.names import hide
from s400check.extract.vocabulary import words

_LEAD: Final = Pattern(r"\b(?:the|an?|his|her|their|our|my) (?:\w+ )?\Z")


def _read(match: re.Match[str], place: Place) -> Found | None:
    digits = place.numeral.digits
    hours, _, minutes = digits.partition(".")
    if len(minutes) != 2 or not hours.isdecimal() or int(hours) > 24 or int(minutes) > 59:
        return None
    return hide(match, place) if _LEAD.search(place.scene.before(place.numeral.start, 16)) is not None else None


_BEHIND: Final = words(
    "to from for train service bus coach ferry flight departure express morning evening night early late stopping"
)

DEPARTURE: Final = Rule(
    name="name.departure",
    about="A train, a bus or a flight by its time: the 7.15 to Leeds, the 18.40 service.",
    starts=(NUMERAL,),
    cue=_BEHIND,
    pattern=Pattern(
        r"(?= (?:(?:to|from|for) (?-i:[A-Z])"
        r"|(?:(?:morning|evening|night|early|late|stopping) )?"
        r"(?:train|service|bus|coach|ferry|flight|departure|express)\b))"
    ),
    read=_read,
    examples=(Example("He caught the 7.15 to Leeds.", ""), Example("the 18.40 evening service", "")),
    rejects=("rose 7.15 to 8.20", "the 7.85 to Leeds", "a 2.50 price", "the 7.15 mark"),
)

RULES: Final = (DEPARTURE,)
