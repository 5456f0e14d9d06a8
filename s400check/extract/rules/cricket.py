"""Scores of cricket: 286 for nine, and four for 85 of a bowler; like every score, the lesser number first."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.rules.scores import SCORE
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_CRICKET: Final = Pattern(
    r"\b(?:wickets?|innings|stumps|bowl(?:ed|ers?|ing)|bats(?:man|men)|batters?|batting|overs|all out|run-?out|lbw"
    r"|unbeaten|(?:chasing|set) \d+|(?:opening|first|second|third|fourth|final) day|at (?:tea|lunch|the close)|not out"
    r"|spinners?|seamers?|(?-i:Ashes|ODI|T20|Twenty20|Tests?))\b"
)
_REACHED: Final = Pattern(
    r"\b(?:slump\w*|collaps\w+|reach\w*|clos(?:ed|ing)|declar\w+|stumbl\w+|crash\w+|subsid\w+|reduced|resum\w+|cruis\w+"
    r"|recover\w+|limp\w*|slid) (?:to|on|at|from) \Z"
    r"|\b(?P<made>then|beat(?:ing)?|chas\w+|reach\w*|were|are|on|at|to|posted|made|scored|past|overhaul\w*|surpass\w*)"
    r" \Z"
)
"""What leads to a side's runs and wickets without another word of the game."""
_BOWLED: Final = Pattern(
    r"\b(?:took|takes|taking|claim(?:ed|s)|bagged|grabbed|figures of|finish(?:ed|ing) with|return(?:ed|s|ing)"
    r"|career-best) \Z|\bfor \d{1,3},? and (?:[A-Z][\w'’-]+ ){1,2}\Z"
)
"""What leads to a bowler's wickets and runs; the second of two has only a name before it."""
_DECLARED: Final = Pattern(r",? (?:declared|dec)\b")
_NUMBERED: Final = Pattern(r"\b(?:overs?|days?|lines?|pages?|between|series) \Z")
_AROUND: Final = 160
"""Characters on either side in which a word of the game may stand: about a sentence."""
_MOST_WICKETS: Final = 10
_A_SIDES: Final = 30
"""Runs from which "for", and wickets in words, tell the game by themselves: chasing 332 for seven."""


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    other = read_numeral(text, match.end(), open_left=True)
    if other is None or not _is_whole(numeral) or not _is_whole(other) or _CLOSED.match(text, other.end) is None:
        return None
    bowled, wickets = numeral.low <= _MOST_WICKETS, min(numeral.low, other.low)
    if wickets > _MOST_WICKETS or (bowled and other.low < numeral.low):
        return None
    if _NUMBERED.search(text, max(0, numeral.start - 8), numeral.start) is not None:
        return None
    near = max(0, numeral.start - _AROUND), other.end + _AROUND
    before = max(0, numeral.start - 40), numeral.start
    led = (_BOWLED.search(text, *before) if bowled else None) or _REACHED.search(text, *before)
    if led is not None and led.groupdict().get("made"):
        led = led if not other.digits and numeral.low >= _A_SIDES else None
    if led is None and not _DECLARED.match(text, other.end) and _CRICKET.search(text, *near) is None:
        return None
    low, high = sorted((numeral.low, other.low))
    return Found(
        start=numeral.start, end=other.end, kind=Kind.SCORE, numeral=numeral,
        reading=Reading(unit=SCORE, low=low, high=high), hedged=True,
    )  # fmt: skip


def _is_whole(numeral: Numeral) -> bool:
    return not (numeral.fraction or numeral.vague) and numeral.low == int(numeral.low) and 0 <= numeral.low < 1000


_CLOSED: Final = Pattern(
    r"(?![\d,./-]*\d)(?:\s*(?:\Z|[.,;:)])| (?:at|when|in|against|after|before|on|and|with|by|off|from|but|as|to"
    r"|declared|overnight|despite|while|inside|following|thanks|during|through|yesterday|today|last|this)\b)"
)
"""Behind a score: nothing that its second number could count."""

CRICKET: Final = Rule(
    name="score.cricket",
    about="Runs for wickets, or a bowler's wickets for runs, where the words around speak of the game.",
    starts=(NUMERAL,),
    cue=words("for 0 /"),
    pattern=Pattern(r"(?: for |[-–/])(?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"),
    read=_read,
    examples=(
        Example("They slumped to 286 for nine.", "286 for nine", "9", "286", "score"),
        Example("beating 332 for seven at Perth", "332 for seven", "7", "332", "score"),
        Example("made 557 for 6 declared", "557 for 6", "6", "557", "score"),
        Example("They were 332 for 7 at stumps", "332 for 7", "7", "332", "score"),
        Example("slumped to 9 for 233 yesterday", "9 for 233", "9", "233", "score"),
        Example("He took four for 85 in Perth", "four for 85", "4", "85", "score"),
        Example("with 5-27 in the second innings", "5-27", "5", "27", "score"),
    ),
    rejects=(
        "He paid 286 for nine.",
        "a drug test of 20 for 3.",
        "wickets in overs 5-10.",
        "three for two in shops",
        "slumped to 20 for 9 months",
        "took 5 for 20 minutes",
        "sold 40 for 30 pounds",
    ),
)


def _read_figures(match: re.Match[str], place: Place) -> Found | None:
    wickets, runs = Decimal(match["wickets"]), Decimal(match["runs"])
    near = max(0, place.start - _AROUND), match.end() + _AROUND
    if wickets > _MOST_WICKETS or runs < wickets or _CRICKET.search(place.text, *near) is None:
        return None
    reading = Reading(unit=SCORE, low=wickets, high=runs)
    return Found(start=match.start(), end=match.end(), kind=Kind.SCORE, reading=reading, hedged=True)


FIGURES: Final = Rule(
    name="score.bowling-figures",
    about="A bowler's wickets and runs with a stroke, which elsewhere is a fraction: 5/66.",
    starts=(DIGIT,),
    cue=frozenset(("/",)),
    pattern=Pattern(r"(?<![\w/.,$€£-])(?P<wickets>\d{1,2})/(?P<runs>\d{1,3})(?![\d/]|[.,]\d)"),
    read=_read_figures,
    examples=(Example("Best bowling 5/66 in the match", "5/66", "5", "66", "score"),),
    rejects=("He got 5/66 of it", "the batter wore 12/11"),
)

RULES: Final = (CRICKET, FIGURES)
