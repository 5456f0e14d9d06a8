"""Lengths, areas, volumes, masses, speeds, energies, data and other measures; the units are in `units.py`."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.number_words import UNITS
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import IN_MILLIONS
from s400check.extract.units import speed, unit_of
from s400check.extract.vocabulary import words
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading, Unit

_RATE: Final = Pattern(
    r"(?:/| (?:per|an?|each) )"
    r"(second|sec|s|minute|min|hour|hr|h|day|week|month|year|ms|millisecond|person|head|gallon)\b"
)
_OVER: Final = Pattern(r"/([^\W\d_]+[²³23]?)(?![\w/])")
_NOT_A_DEGREE: Final = Pattern(r"[- ](?:murder|honou?r|burn|of|in)")
_ONLY_TOUCHING: Final = words("w v j b a")
_LETTERS: Final = words("m l g t") | _ONLY_TOUCHING
_NOT_A_LETTER: Final = Pattern(r"['’.-]\w|/(?!km|m|h|l|kg|d)\w")
_ENDS: Final = Pattern(r"\.?\s*(?:\Z|[.,;)])|\s+gap")
_FEET: Final = Pattern(r"(?:ft|feet|foot|['′]),? [\d./½¼¾]+\Z")
_MEASURED_OUT: Final = words("bar bars cup cups")
"""Words for things as often as for units: a unit with a fraction, or with what it measures behind it."""


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = unit_of((match["kind"] + " " if match["kind"] else "") + match["unit"])
    if unit is None or (match["of"] and not numeral.fraction) or not _is_unit(match["unit"], match, place):
        return None
    factor = _MILLION if match["millions"] else 1
    end, per = match.end("unit") + (1 if match["close"] else 0), ""
    rate, over = _RATE.match(place.text, end), _OVER.match(place.text, end)
    under = None if rate is not None or over is None else unit_of(over[1])
    if over is not None and under is not None:
        unit, end = _quotient(unit, under), over.end()
    elif rate is not None:
        fast = speed(unit, rate[1])
        if fast is not None:
            unit, end = fast, rate.end()
        else:
            per = rate[1].lower()
    return Found(
        start=numeral.start, end=end, kind=Kind.MEASURE, per=per, numeral=numeral,
        reading=Reading(unit=unit, low=numeral.low * factor, high=numeral.high * factor),
    )  # fmt: skip


def _quotient(unit: Unit, under: Unit) -> Unit:
    """The unit of a quotient: g/km, kg/m³."""
    return Unit(f"{unit.name}/{under.name}", f"{unit.dimension} per {under.dimension}", unit.factor / under.factor)


def _is_unit(spelling: str, match: re.Match[str], place: Place) -> bool:
    """Whether a spelling that is also a letter or a word is a unit here."""
    low, numeral, text = spelling.lower(), place.numeral, place.text
    in_figures = bool(numeral.digits or numeral.fraction)
    if low in _LETTERS:
        apart = match.start() != match.start("unit")
        free = _NOT_A_LETTER.match(text, match.end()) is None
        millions = low == "m" and IN_MILLIONS.match(text, numeral.end) is not None
        return in_figures and free and numeral.scale == 1 and not millions and not (apart and low in _ONLY_TOUCHING)
    if low == "in":
        led = _FEET.search(text, max(0, numeral.start - 8), numeral.end) is not None
        touching = match.start() == match.start("unit")
        return in_figures and (led or touching or _ENDS.match(text, match.end()) is not None)
    if low in _MEASURED_OUT:
        after = text[match.end() : match.end() + 10]
        return numeral.fraction or after.startswith((" of ", " pressure")) or (low == "bar" and in_figures)
    if low == "bit" or low.startswith("degree"):
        return in_figures and _NOT_A_DEGREE.match(text, match.end()) is None
    return True


_MILLION: Final = 10**6
_BULK: Final = "tonnes|tons|barrels|hectares|acres|lit(?:re|er)s|gallons|bushels|cubic|square"
"""What is told in millions by a letter: 4.5m tonnes."""
_KINDS: Final = r"square|sq\.?|cubic|nautical|metric|short|light|fluid|British thermal|watt|kilowatt|megawatt|gigawatt"

NUMBER_UNIT: Final = Rule(
    name="measure.number-unit",
    about="A numeral, then a unit of measurement, square or cubic too; a length per time is a speed.",
    starts=(NUMERAL,),
    pattern=Pattern(
        rf"(?P<millions>m(?= (?:{_BULK})\b))?"
        r"[ \u00a0\u2009\u202f]?-?(?P<of>an? )?(?:[ \u00a0]?"
        rf"(?P<kind>{_KINDS})[ -])?"
        r"(?P<close>[\[{])?(?P<unit>(?:[^\W\d_]+(?:-(?:hours?|years?)\b)?|)(?:[²³]|[23](?![\d.]))?(?:/s\b|/h\b)?)"
        r"(?(close)[\]}])(?![\w²³])"
    ),
    read=_read,
    examples=(
        Example("a range of up to 400 km", "400 km", None, "400", "km", Hedge.AT_MOST),
        Example("It flies at 17,000 km/h now.", "17,000 km/h", "17000", "17000", "km/h"),
        Example("a 180-kilogram warhead", "180-kilogram", "180", "180", "kg"),
        Example("about 120 square miles burned", "120 square miles", "120", "120", "square mile", Hedge.ABOUT),
        Example("winds of 90 miles per hour", "90 miles per hour", "90", "90", "mph"),
        Example("pumping 500,000 barrels a day", "500,000 barrels", "500000", "500000", "barrel"),
        Example("some 4.5m tonnes of wheat", "4.5m tonnes", "4500000", "4500000", "tonne", Hedge.ABOUT),
        Example("emissions of 95 g/km only", "95 g/km", "95", "95", "g/km"),
        Example("a 6. 1-magnitude shock", "6. 1-magnitude", "6.1", "6.1", "magnitude"),
        Example("the six-mile trip", "six-mile", "6", "6", "mile"),
    ),
    rejects=(
        "at 2.15pm",
        "a mix of 3 things",
        "a 5G network",
        "200 in all",
        "2 am",
        "the S-400 km after km",
        "24703m212",
        "part 24703 L-202",
    ),
)

_MAGNITUDE: Final = Pattern(r"\bmagnitude[ -](?:of )?(?:about |a )?\Z")
_MEASURED: Final = Pattern(
    r"\b(?:earthquake|quake|temblor|tremor|shock),? (?:that )?(?:measuring|measured|registering) \Z"
)
_QUAKE: Final = Unit("magnitude", "magnitude")


def _read_magnitude(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    lead = _MAGNITUDE.search(place.text, max(0, numeral.start - 22), numeral.start)
    if lead is None and ("." not in numeral.digits or numeral.low >= 10 or not _of_a_quake(match, place)):
        return None
    return Found(
        start=numeral.start if lead is None else lead.start(), end=match.end(), kind=Kind.MEASURE, numeral=numeral,
        reading=Reading(unit=_QUAKE, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _of_a_quake(match: re.Match[str], place: Place) -> bool:
    start = place.numeral.start
    return match["quake"] is not None or _MEASURED.search(place.text, max(0, start - 34), start) is not None


_QUAKES: Final = (
    r" (?:earthquakes?|quakes?|temblors?|tremors?|in magnitude|on the Richter scale)\b| and \d\.\d[ -]magnitude\b"
)

MAGNITUDE: Final = Rule(
    name="measure.magnitude",
    about="The magnitude of an earthquake, before its number.",
    starts=(NUMERAL,),
    pattern=Pattern(rf"(?! ?[%°])(?P<quake>(?={_QUAKES}))?"),
    read=_read_magnitude,
    examples=(
        Example("a magnitude 6.1 quake", "magnitude 6.1", "6.1", "6.1", "magnitude"),
        Example("the magnitude-7 shock", "magnitude-7", "7", "7", "magnitude"),
        Example("a 4.6 quake at night", "4.6", "4.6", "4.6", "magnitude"),
        Example("An earthquake measuring 4.6 shook them", "4.6", "4.6", "4.6", "magnitude"),
    ),
    rejects=("the magnitude of the 6 faults", "an order of magnitude, 5 times", "a crack measuring 4.6"),
)


_INCHES: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"


def _read_feet(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = unit_of("inch")
    if unit is None or not (numeral.digits or match["more"]):
        return None
    value = numeral.low
    if match["inches"] or match["more"]:
        value = _inches(match["inches"] or match["more"]) + 12 * numeral.low
    elif match["mark"] not in ("''", "′′", "″") and _opens_or_closes(place):
        return None
    return Found(
        start=numeral.start, end=match.end(), kind=Kind.MEASURE, numeral=numeral,
        reading=Reading(unit=unit, low=value, high=value),
    )  # fmt: skip


def _inches(spelled: str) -> Decimal:
    return UNITS.get(spelled.lower()) or Decimal(spelled)


def _opens_or_closes(place: Place) -> bool:
    """Whether the mark behind the numeral closes a quotation that began before it."""
    return place.scene.before(place.start, 400).count('"') % 2 == 1


FEET_INCHES: Final = Rule(
    name="measure.feet-inches",
    about="Feet and inches by their marks, or 6-foot-9; a lone double mark is inches where no quotation is open.",
    starts=(NUMERAL,),
    cue=words("' ′ ’ \" ″ foot"),
    pattern=Pattern(
        r"(?:['′’] ?(?P<inches>\d{1,2}(?:\.\d+)?)(?:\"|″|''|”)|(?P<mark>''|′′|″|\"))(?!\w)"
        rf"|[- ]foot[- ](?P<more>\d{{1,2}}|{_INCHES})\b(?![- ](?:inch|wide|by|x))"
    ),
    read=_read_feet,
    examples=(
        Example("He stands 6'2\" tall.", "6'2\"", "74", "74", "inch"),
        Example('a 9" pipe', '9"', "9", "9", "inch"),
        Example("the 6-foot-9 senior", "6-foot-9", "81", "81", "inch"),
        Example("He is six foot four.", "six foot four", "76", "76", "inch"),
    ),
    rejects=("'the class of 6'", 'he said "by 6"', "the 1960's"),
)

RULES: Final = (FEET_INCHES, NUMBER_UNIT, MAGNITUDE)
