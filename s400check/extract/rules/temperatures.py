"""Temperatures, with the scale named or told by the words nearby."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.compound_units import how_often
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

CELSIUS: Final = Unit("celsius", "temperature", Decimal(1), Decimal("273.15"))
FAHRENHEIT: Final = Unit("fahrenheit", "temperature", Decimal(5) / 9, Decimal("255.3722222222222222222222222"))
KELVIN: Final = Unit("kelvin", "temperature")
DEGREE: Final = Unit("degree", "temperature of an unnamed scale")

_CONTEXT: Final = Pattern(
    r"temperature|\bheat|\bcold|warm|freez|thermometer|weather|\bfever|degrees|Celsius|Fahrenheit|°|\bcool|\bhot\b"
)


_NAMED_SCALE: Final = Pattern(r" (?:on|in) (?:the )?(Celsius|Fahrenheit)\b")


_SCALE_OF: Final = {"c": CELSIUS, "f": FAHRENHEIT, "k": KELVIN}
"""By the first letter of a scale's name."""


def _scale(match: re.Match[str], place: Place) -> Unit | None:
    named = _NAMED_SCALE.match(place.text, match.end())
    name = match["scale"] or match["word"] or match["letter"] or match["apart"] or match["o"]
    if name is None and named is not None:
        name = named[1]
    if name:
        return _SCALE_OF[name[0].lower()]
    return DEGREE if _is_of_weather(match, place) else None


def _is_of_weather(match: re.Match[str], place: Place) -> bool:
    """Whether degrees of no scale are no angle: below zero, what it was outside, or beside words of weather."""
    text, start = place.text, place.start
    if place.numeral.low < 0 or match["below"]:
        return True
    around = text[max(0, start - 130) : start] + text[match.end() : match.end() + 40]
    return _IT_WAS.search(text, max(0, start - 30), start) is not None or _OF_WEATHER.search(around) is not None


_IT_WAS: Final = Pattern(
    r"\bit(?: is|['’]s| was| will be| hit| reached)(?: still| already)?(?: about| around| nearly| over| under)? "
    r"(?:\d[\d.]{0,4}(?: to | ?[-–] ?))?\Z"
)
_OF_WEATHER: Final = Pattern(
    r"temperature|\bheat|\bcold|warm|freez|froze|thermomet|weather|\bfever|\bhot|celsius|fahrenheit|mercury"
    r"|\blows\b|\bhighs\b|forecast|\bmild|\bcool|chill|\bfrost|(?:below|above) (?:average|normal)"
)


def _read(match: re.Match[str], place: Place) -> Found | None:
    unit = _scale(match, place)
    if unit is None:
        return None
    letter = match["letter"] or match["apart"]
    if letter and not (place.numeral.digits and _letter_fits(letter, place)):
        return None
    numeral = place.numeral
    low, high = numeral.low, numeral.high
    if match["below"]:
        low, high = -high, -low
    return Found(
        start=place.signed, end=match.end(), kind=Kind.TEMPERATURE, numeral=numeral,
        per=how_often(place.text, match.end()), reading=Reading(unit=unit, low=low, high=high),
    )  # fmt: skip


_EXTREME: Final = Pattern(r"\b(?:highs?|lows?|reach\w*|hit|record|topp\w+)(?: \w+){0,3} \Z")


def _letter_fits(letter: str, place: Place) -> bool:
    """A letter alone is a scale when it touches the digits and is no other name: 40C, not 13F filings.

    Only kelvins may stand apart, and are told from thousands by what is melted, boiled or cooled.
    """
    if letter == "C":
        return True
    if letter == "K":
        if (
            place.text.startswith("-", place.numeral.end)
            or _NO_KELVINS.match(place.text, place.numeral.end) is not None
        ):
            return False
        return _OF_KELVINS.search(place.text, max(0, place.start - 80), place.numeral.end + 60) is not None
    before = place.scene.before(place.start, 60)
    return (
        _CONTEXT.search(before) is not None
        or _EXTREME.search(before) is not None
        or "C (" in place.scene.before(place.start, 16)
    )


_NO_KELVINS: Final = Pattern(r" ?K (?!(?:and|or|to|in|at|on|is|was|for|with|above|below|from|per)\b)[a-z]")
"""A noun behind the K: 10 K filings, 10K runners."""
_OF_KELVINS: Final = Pattern(
    r"temperature|\bmelt|\bboil|\bfreez|superconduct|\bkelvin|absolute zero|cryogen|\bheated|\bcooled|thermal|Celsius|°"
)
_SCALES: Final = "cel[sc]ius|centigrade|fahrenheit|farenheit|kelvins?"

NUMBER_DEGREES: Final = Rule(
    name="temperature.number-degrees",
    about="A numeral, then degrees of a named scale; bare degrees only where weather or heat is spoken of.",
    starts=(NUMERAL,),
    cue=words("° º deg degree degrees celsius celcius centigrade fahrenheit farenheit kelvin kelvins c f k oc of"),
    pattern=Pattern(
        rf"[ \u00a0\u202f-]?(?:(?:°|º|deg(?:rees?|\.)?(?=\W|$)|degrees?\b)(?:[ \u00a0-]?(?P<scale>{_SCALES}|[CFK]\b))?"
        rf"|(?P<word>{_SCALES})(?: degrees?)?\b|(?-i:o(?P<o>[CF]))\b"
        r"|(?<! )(?-i:(?P<letter>[CFK]))(?![\w/]|(?-i:[- ][A-Z]))|(?<= )(?-i:(?P<apart>K))(?![\w/-]| (?-i:[A-Z])))"
        r"(?P<below> below(?: zero\b|(?=\s*(?:\Z|[.,;)]))))?"
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


def _read_absolute_zero(match: re.Match[str], _: Place) -> Found:
    nothing = Decimal(0)
    return Found(
        start=match.start(), end=match.end(), kind=Kind.TEMPERATURE,
        reading=Reading(unit=KELVIN, low=nothing, high=nothing),
    )  # fmt: skip


ABSOLUTE_ZERO: Final = Rule(
    name="temperature.absolute-zero",
    about="The lowest temperature by its name.",
    starts=("absolute",),
    cue=frozenset(("zero",)),
    pattern=Pattern(
        r"absolute zero\b(?! (?:tolerance|chance|interest|sense|idea|evidence|point|risk|goals|votes|chances|rights)\b)"
    ),
    read=_read_absolute_zero,
    examples=(Example("cooled to near absolute zero", "absolute zero", "0", "0", "kelvin", Hedge.ABOUT),),
    rejects=("the band Absolute Zero Tolerance", "saw absolute zero chances", "absolute and zero"),
)


def _read_minus(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits or not -_COLDEST <= numeral.low < 0:
        return None
    if _COLD.search(place.text, max(0, numeral.start - 70), numeral.start) is None:
        return None
    return Found(
        start=numeral.start, end=match.end(), kind=Kind.TEMPERATURE, numeral=numeral,
        reading=Reading(unit=DEGREE, low=numeral.low, high=numeral.high),
    )  # fmt: skip


_COLD: Final = Pattern(
    r"\b(?:temperatures?|(?:feels?|felt) like|mercury|thermometers?|lows?|wind ?chill)\b[^.;:]{0,40} \Z"
)
_COLDEST: Final = 99
"""Degrees: no weather is colder."""

MINUS_NUMBER: Final = Rule(
    name="temperature.minus-number",
    about="A bare number behind minus where the cold is told: temperatures of minus 8.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?=\s*(?:\Z|[.;)]|,(?! ?\d))"
        r"| (?:overnight|tonight|at|in|on|by|with|and|or|but|this|last|early|for|is|are|was|were)\b)"
    ),
    read=_read_minus,
    examples=(
        Example("It will feel like minus 8.", "minus 8", "-8", "-8", "degree"),
        Example("temperatures fell to minus 12 overnight", "minus 12", "-12", "-12", "degree"),
    ),
    rejects=("It was rated minus 8.", "lows of minus 8 percent", "temperatures rose by 8."),
)


def _read_tens(match: re.Match[str], place: Place) -> Found | None:
    lead = _IN_THE_TENS.search(place.text, max(0, place.start - 90), place.start)
    if lead is None:
        return None
    spelled = (lead["part"] or "").lower()
    first = int(match["tens"])
    low, high = _PARTS_OF_TEN[spelled]
    return Found(
        start=lead.start("part") if spelled else match.start(), end=match.end(), kind=Kind.TEMPERATURE, hedged=True,
        reading=Reading(
            unit=DEGREE, low=Decimal(first + low), high=Decimal(first + high),
            hedge=Hedge.ABOUT if spelled else Hedge.EXACT,
        ),
    )  # fmt: skip


_PARTS_OF_TEN: Final = {
    "": (0, 9), "low": (0, 3), "lower": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9),
}  # fmt: skip
_IN_THE_TENS: Final = Pattern(
    r"\b(?:temperatures?|highs?|lows?|mercury|thermometers?)\b[^.;:]{0,40}"
    r"\b(?:in|into|to|near) the (?:(?P<part>low|lower|mid|middle|high|upper)[- ])?\Z"
)

TENS: Final = Rule(
    name="temperature.tens",
    about="Degrees by their tens: temperatures in the high 30s.",
    starts=(DIGIT,),
    cue=frozenset("s"),
    pattern=Pattern(r"(?<![\w.,$€£'’‘-])(?P<tens>[1-9]0|1[01]0)s\b"),
    read=_read_tens,
    examples=(
        Example("temperatures in the high 30s and wind", "high 30s", "37", "39", "degree", Hedge.ABOUT),
        Example("Highs will be in the 80s", "80s", "80", "89", "degree"),
    ),
    rejects=("in the 30s jazz bloomed", "a man in his mid 30s", "highs of the 1930s"),
)

RULES: Final = (NUMBER_DEGREES, ABSOLUTE_ZERO, MINUS_NUMBER)
BEFORE_YEARS: Final = (TENS,)
"""What has to be tried before decades are read."""
