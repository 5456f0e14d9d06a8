"""Units with their article for one of them: nearly a tonne, a mile and a half, a metre deep."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.compound_units import how_often
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.units import unit_of
from s400check.extract.vocabulary import listed
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading


def _read_a_unit(match: re.Match[str], place: Place) -> Found | None:
    """An "a" before a unit tells an amount where it is hedged or goes on: nearly a tonne, a mile and a half."""
    lead = _A.search(place.text, max(0, place.start - 16), place.start)
    unit = unit_of(match["unit"])
    told = match["part"] or match["two"] or match["side"] is not None
    if lead is None or unit is None or not (told or (lead["hedge"] and _is_no_idiom(match, place.text))):
        return None
    value = Decimal(1) + _PARTS.get((match["part"] or "").lower(), Decimal(0))
    return Found(
        start=lead.start("article"), end=match.end(), kind=Kind.MEASURE, per=how_often(place.text, match.end()),
        reading=Reading(unit=unit, low=value, high=Decimal(2) if match["two"] else value),
    )  # fmt: skip


def _is_no_idiom(match: re.Match[str], text: str) -> bool:
    """Whether a hedged unit is an amount: over a tonne, over a pint of milk; not over a pint, a foot in the door."""
    return match["unit"].lower() not in _IDIOMS or text.startswith(" of ", match.end())


_IDIOMS: Final = frozenset(("foot", "gallon", "inch", "pint", "yard"))
_PARTS: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3}
_A: Final = Pattern(
    r"(?P<hedge>\b(?:about|around|nearly|almost|roughly|over|than|under|exactly|up to) )?(?<![-\w])(?P<article>an?) \Z"
)

A_UNIT: Final = Rule(
    name="measure.a-unit",
    about="A unit with its article for one of it, where a hedge stands before or a part behind: a mile and a half.",
    starts=listed(
        "acre centimetre foot gallon gram hectare inch kilo kilogram kilometer kilometre litre metre mile pint tonne"
        " yard"
    ),
    pattern=Pattern(
        r"(?P<unit>[a-z]+)(?: and an? (?P<part>half|quarter|third)| (?P<two>or two))?\b"
        r"(?P<side>(?= (?:deep|wide|long|high|tall|thick|across)\b))?(?!-| (?:of courage|marker)\b)"
    ),
    read=_read_a_unit,
    examples=(
        Example("nearly a tonne of cocaine", "a tonne", "1", "1", "tonne", Hedge.ABOUT),
        Example("more than a kilometre away", "a kilometre", "1", None, "km", Hedge.ABOVE),
        Example("a mile or two away", "a mile or two", "1", "2", "mile"),
        Example("snow of up to a metre fell", "a metre", None, "1", "m", Hedge.AT_MOST),
        Example("drifts a metre deep", "a metre", "1", "1", "m"),
        Example("on an acre and a half of land", "an acre and a half", "1.5", "1.5", "acre"),
    ),
    rejects=(
        "a mile from the coast",
        "about a kilometre-long queue",
        "an inch of courage",
        "fights over a metre-wide gap",
        "Over a pint they spoke",
    ),
)

RULES: Final = (A_UNIT,)
