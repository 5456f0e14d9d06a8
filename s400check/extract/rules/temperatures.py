"""Temperatures, with the scale named or told by the words nearby."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading, Unit

CELSIUS: Final = Unit("celsius", "temperature", Decimal(1), Decimal("273.15"))
FAHRENHEIT: Final = Unit("fahrenheit", "temperature", Decimal(5) / 9, Decimal("255.3722222222222222222222222"))
KELVIN: Final = Unit("kelvin", "temperature")
DEGREE: Final = Unit("degree", "temperature of an unnamed scale")

_CONTEXT: Final = Pattern(
    r"temperature|\bheat|\bcold|warm|freez|thermometer|weather|\bfever|degrees|Celsius|Fahrenheit|°|\bcool|\bhot\b"
)


def _near(place: Place, end: int) -> bool:
    return _CONTEXT.search(place.text, max(0, place.start - 80), end + 40) is not None


_NAMED_SCALE: Final = Pattern(r" (?:on|in) (?:the )?(Celsius|Fahrenheit)\b")


def _scale(match: re.Match[str], place: Place) -> Unit | None:
    name = (match["scale"] or match["word"] or match["letter"] or "").lower()
    if name.startswith("c"):
        return CELSIUS
    if name.startswith("f"):
        return FAHRENHEIT
    if name.startswith("k"):
        return KELVIN
    text = place.text
    named = _NAMED_SCALE.match(text, match.end())
    if named is not None:
        return CELSIUS if named[1].lower().startswith("c") else FAHRENHEIT
    outside = text[max(0, place.start - 80) : place.start] + text[match.end() : match.end() + 40]
    return (
        DEGREE
        if re.search(
            r"temperature|\bheat|\bcold|warm|freez|thermomet|weather|\bfever|\bhot|celsius|fahrenheit|mercury",
            outside,
            re.IGNORECASE,
        )
        else None
    )


def _read(match: re.Match[str], place: Place) -> Found | None:
    unit = _scale(match, place)
    if unit is None:
        return None
    if match["letter"] and not (place.numeral.digits and _letter_fits(match, place)):
        return None
    numeral = place.numeral
    sign = 1
    start = numeral.start
    below = re.search(r"\b(?:minus|negative) \Z", place.scene.before(start), re.IGNORECASE)
    if below is not None:
        sign, start = -1, start - len(below.group())
    low, high = sorted((numeral.low * sign, numeral.high * sign))
    if match["below"]:
        low, high = -high, -low
    return Found(
        start=start, end=match.end(), kind=Kind.TEMPERATURE, numeral=numeral,
        reading=Reading(unit=unit, low=low, high=high),
    )  # fmt: skip


_EXTREME: Final = Pattern(r"\b(?:highs?|lows?|reach\w*|hit|record|topp\w+)(?: \w+){0,3} \Z")


def _letter_fits(match: re.Match[str], place: Place) -> bool:
    """A letter alone is a scale when it touches the digits and is no other name: 40C, not 13F filings."""
    if match["letter"] == "C":
        return True
    before = place.scene.before(place.start, 60)
    return (
        _CONTEXT.search(before) is not None
        or _EXTREME.search(before) is not None
        or "C (" in place.scene.before(place.start, 8)
    )


_SCALES: Final = "cel[sc]ius|centigrade|fahrenheit|farenheit|kelvins?"

NUMBER_DEGREES: Final = Rule(
    name="temperature.number-degrees",
    about="A numeral, then degrees of a named scale; bare degrees only where weather or heat is spoken of.",
    starts=(NUMERAL,),
    cue=words("° º deg degree degrees celsius celcius centigrade fahrenheit farenheit kelvin kelvins c f k"),
    pattern=Pattern(
        rf"[ \u00a0\u202f-]?(?:(?:°|º|deg(?:rees?|\.)?(?=\W|$)|degrees?\b)(?:[ \u00a0-]?(?P<scale>{_SCALES}|[CFK]\b))?"
        rf"|(?P<word>{_SCALES})\b|(?<! )(?-i:(?P<letter>[CFK]))(?![\w/]|(?-i:[- ][A-Z])))(?P<below> below(?: zero)?\b)?"
    ),
    read=_read,
    examples=(
        Example("highs of 45 degrees Celsius", "45 degrees Celsius", "45", "45", "celsius"),
        Example("It fell to -18 °C overnight.", "-18 °C", "-18", "-18", "celsius"),
        Example("a heat of nearly 40C", "40C", "40", "40", "celsius", Hedge.ABOUT),
        Example("It was 1.6C above the average.", "1.6C", "1.6", "1.6", "celsius"),
        Example("It could reach 130F by noon.", "130F", "130", "130", "fahrenheit"),
        Example("the temperature reached 100 degrees", "100 degrees", "100", "100", "degree"),
    ),
    rejects=("a slope of a 45 degrees angle", "the 13F filing", "the F-35 at 5 F Block", "17c a share"),
)

RULES: Final = (NUMBER_DEGREES,)
