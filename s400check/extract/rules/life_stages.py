"""The decades of a person's life: in her early 30s, a man in his fifties, boys in their late teens."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.number_words import TENS
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.rules.durations import time_unit
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading

_STAGES: Final = {"teens": (13, 19)} | {f"{word[:-1]}ies": (int(low), int(low) + 9) for word, low in TENS.items()}
"""The first and the last year of each."""
_PARTS: Final = {"": (0, 9), "early": (0, 3), "early to mid": (0, 6), "mid": (4, 6), "mid to late": (4, 9),
                 "late": (7, 9)}  # fmt: skip
"""The years of a decade that its early, middle and late part are."""
_PARTS_OF_TEENS: Final = {"early": (13, 15), "mid": (14, 17), "late": (17, 19)}

_ANY: Final = rf"(?:\d0s|{'|'.join(_STAGES)})"
_PART: Final = r"(?:(?P<part>(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?)[- ])?"
_OWN: Final = Pattern(
    r"\b(?P<own>(?:his|her|their|my|our|your|one['’]s|(?:person|man|woman|people)['’]s) "
    rf"(?:(?:(?:early|mid|late)[- ])?{_ANY}(?:,? (?:and|or|to) |, )){{0,3}})"
    rf"{_PART}\Z"
)
_OF_A_TIME: Final = any_of(
    "heyday prime pomp peak hits? songs? music style incarnation albums? films? movies? shows? look"
)


def _read(match: re.Match[str], place: Place) -> Found | None:
    start = match.start()
    lead = _OWN.search(place.text, max(0, start - 60), start)
    unit = time_unit("year")
    if lead is None or unit is None:
        return None
    spelled = (lead["part"] or "").lower().replace("-", " ")
    first, last = _STAGES.get(match["stage"].lower()) or (int(match["stage"][:2]), int(match["stage"][:2]) + 9)
    if spelled and first == _STAGES["teens"][0]:
        first, last = _PARTS_OF_TEENS.get(spelled, (first, last))
    elif spelled:
        below, above = _PARTS.get(spelled, _PARTS[""])
        first, last = first + below, first + above
    return Found(
        start=lead.start("part") if spelled else start, end=match.end(), kind=Kind.AGE, hedged=True,
        reading=Reading(
            unit=unit, low=Decimal(first), high=Decimal(last), hedge=Hedge.ABOUT if spelled else Hedge.EXACT
        ),
    )  # fmt: skip


IN_FIGURES: Final = Rule(
    name="age.decade-of-life",
    about="A person's own twenties to nineties in figures: in his early 20s; the 1920s are nobody's.",
    starts=(DIGIT,),
    cue=frozenset("s'’"),
    pattern=Pattern(rf"(?<![\w.,$€£'’‘-])(?P<stage>[1-9]0['’]?s)\b(?! (?:{_OF_A_TIME})\b)"),
    read=_read,
    examples=(
        Example("men in their 30s", "30s", "30", "39", "year"),
        Example("She is in her early 40s.", "early 40s", "40", "43", "year", Hedge.ABOUT),
        Example("a man in his mid-to-late 50s", "mid-to-late 50s", "54", "59", "year", Hedge.ABOUT),
    ),
    rejects=("in the early 20s", "in his '80s songs", "in her 80s hits", "the 30s"),
)

IN_WORDS: Final = Rule(
    name="age.stage-of-life",
    about="A person's own teens, twenties and on in words: in her late teens, in their seventies.",
    starts=tuple(_STAGES),
    pattern=Pattern(rf"(?P<stage>{'|'.join(_STAGES)})\b(?! (?:{_OF_A_TIME})\b)"),
    read=_read,
    examples=(
        Example("a man in his sixties", "sixties", "60", "69", "year"),
        Example("boys in their late teens", "late teens", "17", "19", "year", Hedge.ABOUT),
    ),
    rejects=("back in the sixties", "teens in the park", "temperatures in eighties"),
)

RULES: Final = (IN_FIGURES, IN_WORDS)
