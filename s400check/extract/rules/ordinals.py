"""Places in an order: "the 35th", "a third regiment"."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.number_words import TENS
from s400check.extract.ordinal_words import ONE_TO_NINE, ORDINALS, SUFFIXES, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.model.figures import Kind
from s400check.model.readings import Reading, Unit

ORDINAL: Final = Unit("ordinal", "ordinal")

_ANY: Final = rf"(?:(?:{'|'.join(TENS)})-(?:{'|'.join(ONE_TO_NINE)})|{'|'.join(ORDINALS)})"


def _found(start: int, end: int, value: int, *, hedged: bool = False) -> Found:
    place = Decimal(value)
    reading = Reading(unit=ORDINAL, low=place, high=place)
    return Found(start=start, end=end, kind=Kind.ORDINAL, reading=reading, hedged=hedged)


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

_LEAD: Final = Pattern(
    r"(?:\b(?:(?P<indefinite>a)|the|its|his|her|their|our|my)|(?<!\blet)(?<!\bit)(?<!\bthat)['’]s|s['’])"
    r"(?P<between> (?!(?:other|last|final|remaining|middle|top|bottom|upper|lower|[a-z]+est) )[a-z]+)? \Z"
)
"""What an ordinal in words stands behind: an article, a possessive ("Friday's second heat"), perhaps a word more."""

_NOT_A_PLACE: Final = Pattern(
    r"[ -](?:half|quarter|hand|of all|lady|thing|aid|class|rate|term|world|minister|secretary|"
    r"party|parties|glance|step|of the|ever|later|after|before|ago|apart|two|three|four|five|six|ten|few|half|\d+)\b"
    r"|-(?:person|place|time)\b| place\b| person\b(?! (?:to|in|on|from|ever|who|with|[a-z]{3,}ed|found|hurt|known)\b)"
)
_TIME: Final = Pattern(r" time\b")
_LIKENED: Final = Pattern(r", (?:more|less|much|even|far|[a-z]{2,}er|separate|similar|related|unrelated)\b")
"""What follows the comma of "a second, louder blast"; "by a third, they said" is a share."""


def _read_word(match: re.Match[str], place: Place) -> Found | None:
    text, end, value = place.text, match.end(), nth(match[1]) or 0
    lead = _LEAD.search(text, max(0, place.start - 16), place.start)
    if lead is None or _NOT_A_PLACE.match(text, end) is not None:
        return None
    if value < _SURE and (lead["between"] or _TIME.match(text, end) is not None):
        return None
    if text[end] == "," and (_LIKENED.match(text, end) is None if lead["indefinite"] else value == 1):
        return None
    if not match[1].islower() and text[end + 1].isupper():
        return None
    return _found(match.start(), end, value)


_SURE: Final = 3
"""From here on an ordinal is seldom anything else; "first" is an adverb as well, "second" a verb and a time."""

WORD: Final = Rule(
    name="ordinal.word",
    about=(
        "An ordinal in words between an article or possessive and a noun; not first aid, second hand, the third world."
    ),
    starts=(*ORDINALS, *TENS),
    pattern=Pattern(rf"({_ANY})(?=,? [a-z])"),
    read=_read_word,
    examples=(
        Example("a second batch of missiles", "second", "2", "2", "ordinal"),
        Example("to win the third Test", "third", "3", "3", "ordinal"),
        Example("on his thirty-fifth birthday", "thirty-fifth", "35", "35", "ordinal"),
        Example("stopped in the ninth round", "ninth", "9", "9", "ordinal"),
        Example("after Sunday's second stage", "second", "2", "2", "ordinal"),
        Example("the drivers’ fourth strike", "fourth", "4", "4", "ordinal"),
        Example("a second, louder blast", "second", "2", "2", "ordinal"),
        Example("the first person to cross it", "first", "1", "1", "ordinal"),
        Example("for the fifth time this year", "fifth", "5", "5", "ordinal"),
        Example("a short sixth series", "sixth", "6", "6", "ordinal"),
    ),
    rejects=(
        "the Seventh Fleet",
        "I second that",
        "the second-hand car",
        "At first it seemed so.",
        "the first lady",
        "the men first seen there",
        "told in the first person",
        "let's first ask",
        "a second time",
        "the bottom fifth of earners",
        "The first, he said, was lost.",
    ),
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


_CAME: Final = Pattern(
    r"\b(?:finish(?:ed|es|ing)?|came|come|coming|placed|ranked|ranks|ran|qualified|started|stood|rated)"
    r"(?: [a-z]+ly)? \Z"
)
_RANKED: Final = Pattern(
    r"\b(?:in|into|to|for|from|of|up|down|held|holds?|holding|took|takes?|taking|claim(?:s|ed|ing)?|secur(?:ed|ing)|joint|"
    r"equal|finish(?:ed|es|ing)?) \Z"
)


def _read_finish(match: re.Match[str], place: Place) -> Found | None:
    text, value = place.text, nth(match[1]) or 0
    lead = _RANKED if match["place"] else _CAME
    found = lead.search(text, max(0, place.start - 24), place.start)
    if found is None or (value == 1 and not found.group().startswith(("finish", "rank", "qualif", "in ", "into "))):
        return None
    return _found(match.start(), match.end(), value, hedged=True)  # "up to second place" bounds nothing


FINISH: Final = Rule(
    name="ordinal.finish",
    about="The place that somebody came in, without an article: finished third, in second place.",
    starts=(*ORDINALS, *TENS),
    pattern=Pattern(
        rf"({_ANY})(?=(?P<place> place\b)|\s*(?:[,.;)]|\Z)"
        r"| (?:in|at|behind|overall|with|of|out of|and|but|after|among|on|ahead)\b)"
    ),
    read=_read_finish,
    examples=(
        Example("She finished third in Oslo.", "third", "3", "3", "ordinal"),
        Example("It came fifth.", "fifth", "5", "5", "ordinal"),
        Example("who is ranked twenty-first overall", "twenty-first", "21", "21", "ordinal"),
        Example("up to second place on points", "second", "2", "2", "ordinal"),
    ),
    rejects=("Safety came first in law", "third parties", "in first gear", "it took third parties"),
)

RULES: Final = (NUMBER_TH, BEYOND, WORD, FINISH)
