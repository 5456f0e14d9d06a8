"""Places in an order: "the 35th", "a third regiment"."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.number_words import TENS
from s400check.extract.ordinal_words import ONE_TO_NINE, ORDINALS, SUFFIXES, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.model.claims import Kind
from s400check.model.readings import Reading, Unit

ORDINAL: Final = Unit("ordinal", "ordinal")

_ANY: Final = rf"(?:(?:{'|'.join(TENS)})-(?:{'|'.join(ONE_TO_NINE)})|{'|'.join(ORDINALS)})"


def _found(start: int, end: int, value: int) -> Found:
    place = Decimal(value)
    return Found(start=start, end=end, kind=Kind.ORDINAL, reading=Reading(unit=ORDINAL, low=place, high=place))


def _read_digits(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits or numeral.low != int(numeral.low) or numeral.low > 10**6:
        return None
    return _found(numeral.start, match.end(), int(numeral.low))


NUMBER_TH: Final = Rule(
    name="ordinal.number-th",
    about="Digits with st, nd, rd or th.",
    starts=(NUMERAL,),
    cue=SUFFIXES,
    pattern=Pattern(r"(?:st|nd|rd|th)\b(?! (?:half|(?-i:Century Fox))\b)"),
    read=_read_digits,
    examples=(Example("the 35th regiment", "35th", "35", "35", "ordinal"),),
    rejects=("the 35 thousand", "3 rd"),
)

_LEAD: Final = Pattern(r"\b(?:the|a|its|his|her|their|our|my) \Z")
_NOT_A_PLACE: Final = Pattern(
    r"[ -](?:half|quarter|hand|time|of all|lady|thing|place|round|aid|class|rate|term|world|minister|secretary|person|"
    r"party|parties|glance|step|of the|ever|later|after|before|ago|apart|two|three|four|five|six|ten|few|half|\d+)\b"
)


def _read_word(match: re.Match[str], place: Place) -> Found | None:
    if _LEAD.search(place.text, max(0, place.start - 6), place.start) is None:
        return None
    if _NOT_A_PLACE.match(place.text, match.end()) is not None:
        return None
    if not match[1].islower() and place.text[match.end() + 1 : match.end() + 2].isupper():
        return None
    return _found(match.start(), match.end(), nth(match[1]) or 0)


WORD: Final = Rule(
    name="ordinal.word",
    about=(
        "An ordinal in words between an article or possessive and a noun; not first aid, second hand, the third world."
    ),
    starts=(*ORDINALS, *TENS),
    pattern=Pattern(rf"({_ANY})(?= [a-z])"),
    read=_read_word,
    examples=(
        Example("a second batch of missiles", "second", "2", "2", "ordinal"),
        Example("to win the third Test", "third", "3", "3", "ordinal"),
        Example("on his thirty-fifth birthday", "thirty-fifth", "35", "35", "ordinal"),
    ),
    rejects=("the Seventh Fleet", "I second that", "the second-hand car", "At first it seemed so.", "the first lady"),
)


def _read_beyond(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.digits or numeral.fraction or numeral.vague or _NOT_A_PLACE.match(place.text, match.end()) is not None:
        return None
    if match["times"] is not None:
        factor = 10 ** (2 if match["times"].lower() == "hundredth" else 3)
        return None if not 1 < numeral.low < 100 else _found(numeral.start, match.end(), int(numeral.low) * factor)
    if numeral.low % 100:
        return None
    return _found(numeral.start, match.end(), int(numeral.low) + (nth(match["more"]) or 0))


BEYOND: Final = Rule(
    name="ordinal.beyond-a-hundred",
    about="An ordinal of more than a hundred in words: one hundred and fifth, two-hundredth.",
    starts=(NUMERAL,),
    cue=frozenset((*ORDINALS, *TENS, "and", "thousandth")),
    pattern=Pattern(rf"[ -](?P<times>hundredth|thousandth)\b|(?: and |[ -])(?P<more>{_ANY})\b"),
    read=_read_beyond,
    examples=(
        Example("his one hundred and fifth win", "one hundred and fifth", "105", "105", "ordinal"),
        Example("the two hundred and fiftieth match", "two hundred and fiftieth", "250", "250", "ordinal"),
        Example("a four-hundredth wicket", "four-hundredth", "400", "400", "ordinal"),
    ),
    rejects=("five and third", "two hundred and fifty", "one-hundredth of it", "two hundredths of a point"),
)

RULES: Final = (NUMBER_TH, BEYOND, WORD)
