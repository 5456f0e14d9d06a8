"""Numbers of a scale that has no unit: the magnitude of an earthquake, how many times the speed of sound."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.units import unit_of
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

_MAGNITUDE: Final = Pattern(r"\bmagnitude[ -](?:of )?(?:about |a )?\Z")
_MEASURED: Final = Pattern(
    r"\b(?:earthquake|quake|temblor|tremor|shock),? (?:that )?(?:measuring|measured|registering) \Z"
)
_AGAIN: Final = Pattern(
    r"\b(?:one|another|second|shock|aftershocks?|tremors?|quakes?),? (?:that |which )?"
    r"(?:of|at|measuring|measured|registered) \Z"
)
_QUAKE_TOLD: Final = Pattern(r"\b(?:quakes?|earthquakes?|magnitude|tremors?|aftershocks?)\b")
_GREATEST: Final = 10
"""No earthquake is of a greater magnitude."""
_QUAKE: Final = Unit("magnitude", "magnitude")


def _read_magnitude(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    before = place.scene.before(numeral.start, 22)
    lead = (
        _MAGNITUDE.search(place.text, max(0, numeral.start - 22), numeral.start)
        if "agnitude" in before.lower()
        else None
    )
    if lead is None and match["scale"] is None and ("." not in numeral.digits or not _of_a_quake(match, place)):
        return None
    if lead is None and numeral.low > _GREATEST:
        return None
    return Found(
        start=numeral.start if lead is None else lead.start(), end=match.end(), kind=Kind.MEASURE, numeral=numeral,
        reading=Reading(unit=_QUAKE, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _of_a_quake(match: re.Match[str], place: Place) -> bool:
    start = place.numeral.start
    if match["quake"] is not None or _MEASURED.search(place.text, max(0, start - 34), start) is not None:
        return True
    before = place.scene.before(start, 110)
    return _AGAIN.search(before) is not None and _QUAKE_TOLD.search(before) is not None


_QUAKES: Final = r" (?:earthquakes?|quakes?|temblors?|tremors?|in magnitude)\b| and \d\.\d[ -]magnitude\b"

MAGNITUDE: Final = Rule(
    name="measure.magnitude",
    about="The magnitude of an earthquake, before its number.",
    starts=(NUMERAL,),
    pattern=Pattern(rf"(?! ?[%°])(?:(?P<quake>(?={_QUAKES}))|(?P<scale>(?= on the Richter scale\b)))?"),
    read=_read_magnitude,
    examples=(
        Example("a magnitude 6.1 quake", "magnitude 6.1", "6.1", "6.1", "magnitude"),
        Example("the magnitude-7 shock", "magnitude-7", "7", "7", "magnitude"),
        Example("a 4.6 quake at night", "4.6", "4.6", "4.6", "magnitude"),
        Example("An earthquake measuring 4.6 shook them", "4.6", "4.6", "4.6", "magnitude"),
        Example("It measured over five on the Richter scale", "five", "5", None, "magnitude", Hedge.ABOVE),
        Example("after the quake came one of 7.5, and fires", "7.5", "7.5", "7.5", "magnitude"),
    ),
    rejects=("the magnitude of the 6 faults", "an order of magnitude, 5 times", "a crack measuring 4.6"),
)


def _read_mach(match: re.Match[str], place: Place) -> Found | None:
    start = place.start - len("Mach ")
    if (
        start < 0
        or place.text[start : place.start] not in ("Mach ", "Mach-")
        or place.text[start - 1 : start].isalnum()
    ):
        return None
    unit = unit_of("mach")
    if unit is None or not place.numeral.digits or place.numeral.low > _FASTEST:
        return None
    return Found(
        start=start, end=match.end(), kind=Kind.MEASURE, numeral=place.numeral,
        reading=Reading(unit=unit, low=place.numeral.low, high=place.numeral.high),
    )  # fmt: skip


_FASTEST: Final = 40
"""Times the speed of sound: what falls from space comes in at 25 to 36."""

MACH: Final = Rule(
    name="measure.mach",
    about="A speed by how many times it is that of sound: Mach 5.",
    starts=(NUMERAL,),
    lead=words("mach"),
    pattern=Pattern(r"(?!\w|[.,]\d| ?[%°])"),
    read=_read_mach,
    examples=(Example("cruising at Mach 0.85, it", "Mach 0.85", "0.85", "0.85", "mach"),),
    rejects=("Ernst Mach 1838", "the Mach 5000 bike", "a mach 3 razor"),
)

RULES: Final = (MAGNITUDE,)
BEFORE_NAMES: Final = (MACH,)
"""What has to be tried before designations are hidden."""
