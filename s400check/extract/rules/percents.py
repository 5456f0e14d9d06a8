"""Percent and percentage points."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

PERCENT: Final = Unit("%", "percent")
POINT: Final = Unit("percentage point", "percentage point")
"""Not comparable with percent: a slide of 7.5 points is not a slide of 7.5 percent."""
BASIS_POINT: Final = Unit("basis point", "percentage point", Decimal("0.01"))


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if (match["of"] or match["a"]) and not (numeral.fraction or numeral.low < 1):
        return None
    unit = BASIS_POINT if match["basis"] else POINT if match["points"] else PERCENT
    return Found(
        start=numeral.start,
        end=match.end(),
        kind=Kind.PERCENT,
        reading=Reading(unit=unit, low=numeral.low, high=numeral.high),
        numeral=numeral,
    )


NUMBER_PERCENT: Final = Rule(
    name="percent.number-percent",
    about="A numeral, then %, percent, per cent, pct or percentage points.",
    starts=(NUMERAL,),
    cue=words("of a % percent percentage per pct p pc basis bp bps ％"),
    pattern=Pattern(
        r"(?:(?P<of> of (?:an?|one|1)\b)|(?P<a>(?<=half) an?\b))?[\s-]{0,2}"
        r"(?:(?:%|percent(?:age)?\b|per[ -]cent\b|pct\b|p\.c\.|pc\b)(?P<points>[ -]{0,2}(?:points?|pts?)\b)?"
        r"|(?P<basis>(?:basis[ -]points?|bps?)\b)|％)"
    ),
    read=_read,
    examples=(
        Example("Turnout reached 62.5 per cent.", "62.5 per cent", "62.5", "62.5", "%"),
        Example("A drop of about 12% was seen.", "12%", "12", "12", "%", Hedge.ABOUT),
        Example("a 7.5-percentage-point gap", "7.5-percentage-point", "7.5", "7.5", "percentage point"),
        Example("cut rates by 25 basis points", "25 basis points", "25", "25", "basis point"),
        Example(
            "by a quarter of a percentage point", "a quarter of a percentage point", "0.25", "0.25", "percentage point"
        ),
        Example("rose half a percentage point", "half a percentage point", "0.5", "0.5", "percentage point"),
        Example("half of one percent went", "half of one percent", "0.5", "0.5", "%"),
        Example("twenty percent of the fleet", "twenty percent", "20", "20", "%"),
    ),
    rejects=("a percentage of the fleet", "the top 40 percenters", "40 perch", "2 of a percent"),
)

RULES: Final = (NUMBER_PERCENT,)
