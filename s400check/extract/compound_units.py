"""Units made of others: g/km, micrograms per cubic metre, W m⁻², 20 J/m² per year.

A compound is named in words (kilogram per cubic metre). Its dimension is the product of those of its parts, spelled one
way, so that "60 litres a minute" and "1 l/s" are values of one dimension.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.units import in_words, unit_of
from s400check.extract.vocabulary import words
from s400check.model.readings import Unit

_STEP: Final = Pattern(
    r"(?:(?P<over>/)|(?P<times>[·⋅])|(?P<per> (?:per|an?) )"
    r"|(?P<apart> )(?=[A-Za-zµμ]{1,3}(?:⁻|\^-|-[1-4](?![\w-]))))"
    r"(?P<many>100 ?)?(?P<kind>(?:square|cubic|sq\.?|cu\.?)[ -])?(?P<term>[a-zµμ°]{1,16}(?:-(?:hours?|foot)\b)?)"
    r"(?P<power>\^[-−]?[1-4]|[-−]?[1-4](?![.,]?\d)|⁻?[¹²³⁴])?(?![\w^]|[-']\w)"
    r"(?! (?:time|half|round|set|leg|term)\b)"
)
_CARRIER: Final = Pattern(r" ?(?:of )?CO[2₂](?:e|-?eq)?(?: equivalent)?(?= per |/)| of [a-z]+(?: [a-z]+)?(?= per )")
"""What is measured may stand within its unit: 120 g CO2/km, 12 tonnes of beet per acre."""
_BEHIND_A_GLOSS: Final = Pattern(r"(?: \([^()]{1,40}\)|\)) (?:per|an?) (hour|second)\b")
"""What the two lengths of a gloss share: 33,000 kilometres (20,500 miles) per hour."""
_MOST_PARTS: Final = 5
_POWER: Final = Pattern(r"\^[-−]?[1-4](?!\d)|⁻[¹²³]|[-−][12](?![\w-]|[.,]\d)")
_SUPERSCRIPTS: Final = str.maketrans("¹²³⁴⁻−", "1234--", "^")
_SYMBOLS: Final = {
    "s": "second", "h": "hour", "d": "day", "yr": "year", "m": "m", "l": "l", "L": "l", "g": "g", "t": "tonne",
    "W": "w", "J": "j", "V": "v", "N": "newton",
}  # fmt: skip
"""What a letter stands for as a part of a compound; no other letter is one."""
_NO_PARTS: Final = words("in at hp mi bar bars cup cups pt st degree degrees")
_INVERTED: Final = words("second minute hour cm")
"""Units whose power may be told by a hyphen alone: 4e14 s-1."""
_KELVIN: Final = Unit("kelvin", "temperature difference")
_DIFFERENCES: Final = dict.fromkeys(("K", "°C", "kelvin", "celsius"), _KELVIN)
_WITHIN_AN_HOUR: Final = Decimal(3600)
"""Seconds: litres a minute are a flow, a unit of its own; barrels a day are barrels, and how often they come."""
_OFTEN: Final = Pattern(
    r"(?:/| (?:of (?:(?!(?:and|or|in|for|on|at|by|to|once|twice|with) )[\w₂-]{1,15} ){1,3})?(?:per|an?|each) )"
    r"(day|week|month|year|yr|annum|decade|century|person|head|capita|(?<=/)d)\b"
    r"| (daily|weekly|monthly|yearly|annually)\b"
)
_PLAIN: Final = {
    "d": "day", "yr": "year", "annum": "year", "head": "person", "capita": "person", "daily": "day", "weekly": "week",
    "monthly": "month", "yearly": "year", "annually": "year",
}  # fmt: skip
_AREAS: Final = words("acre hectare")
_MADE_OF: Final = {
    "speed": "length·time^-1", "power": "energy·time^-1", "frequency": "time^-1", "data rate": "data·time^-1",
    "torque": "force·length",
}  # fmt: skip
_NAMED: Final = {parts: name for name, parts in _MADE_OF.items()} | {
    "length^2": "area", "length^3": "volume", "": "share",
}  # fmt: skip
"""Dimensions that have a name, by what they are made of. A flow stays volume·time^-1: no volume is taken apart."""
_SPEEDS: Final = {("km", "hour"): "km/h", ("mile", "hour"): "mph", ("m", "second"): "m/s"}
_AMERICAN: Final = {"m": "meter", "km": "kilometer", "cm": "centimeter"}
_SQUARE_AND_CUBIC: Final = {1: "", 2: "square ", 3: "cubic "}


@dataclass(frozen=True, slots=True)
class Continued:
    """A unit with the parts that follow it in a text, and where the last of them ends."""

    unit: Unit
    end: int


def continued(text: str, end: int, unit: Unit) -> Continued:
    """`unit`, whose words end at `end`, with every further part of a compound that the text goes on with."""
    whole = Continued(unit, end)
    power = _POWER.match(text, end)
    if power is not None and (power.group()[0] in "^⁻" or unit.name in _INVERTED):
        whole = Continued(_raised(unit, _exponent(power.group())), power.end())
    for _ in range(_MOST_PARTS):
        further = _further(text, whole, compound=whole.unit is not unit)
        if further is None:
            break
        whole = further
    hour = _BEHIND_A_GLOSS.match(text, end) if whole.unit is unit and unit.dimension == "length" else None
    time = None if hour is None else unit_of(hour[1])
    speed = None if time is None else _product(unit, time, -1, Decimal(1))
    return whole if speed is None else Continued(speed, end)


def how_often(text: str, end: int) -> str:
    """What a plain amount that ends at `end` is told by, no part of its unit: barrels a day, litres per head; or ""."""
    often = _OFTEN.match(text, end)
    word = "" if often is None else (often[1] or often[2]).lower()
    return _PLAIN.get(word, word)


def _further(text: str, whole: Continued, *, compound: bool) -> Continued | None:
    """The unit with one more part, or None where the text does not go on with one."""
    if text[whole.end : whole.end + 1] not in _GOES_ON:
        return None
    carrier = None if compound else _CARRIER.match(text, whole.end)
    step = _STEP.match(text, whole.end if carrier is None else carrier.end())
    part = None if step is None else _part(step)
    if step is None or part is None:
        return None
    power = _exponent(step["power"] or "1")
    if step["times"] is None and step["apart"] is None:
        power = -power
        if not _is_told_by(whole.unit, step, part, compound=compound):
            return None
    unit = _product(whole.unit, part, power, Decimal(100 if step["many"] else 1))
    return None if unit is None else Continued(unit, step.end())


_GOES_ON: Final = frozenset("/·⋅ Cc")


def _part(step: re.Match[str]) -> Unit | None:
    """The unit that a part of a compound names."""
    term = step["term"]
    if term in _DIFFERENCES:
        return _DIFFERENCES[term]
    if len(term) == 1 or term in _SYMBOLS:
        return unit_of(_SYMBOLS.get(term, "-"))
    return None if term.lower() in _NO_PARTS else unit_of((step["kind"] or "") + term)


def _is_told_by(unit: Unit, step: re.Match[str], part: Unit, *, compound: bool) -> bool:
    """Whether what something is told by makes a unit of its own: by the day or the month it is how often it comes."""
    if (unit.dimension, part.dimension) == ("power", "volume"):
        return False  # a 4 W/L record is of wins and losses
    brief = part.dimension == "time" and part.factor <= _WITHIN_AN_HOUR
    if part.dimension == "time":
        return (brief or (compound and step["per"] != " a ")) and unit.dimension != "time"
    return step["per"] is None or step["per"].lower() == " per " or part.name in _AREAS


def _exponent(told: str) -> int:
    return int(told.translate(_SUPERSCRIPTS))


def _raised(unit: Unit, power: int) -> Unit:
    """A unit to a power, as the table has it where it does: cm and 2 are cm²."""
    if power == 1:
        return unit
    known = unit_of(_SQUARE_AND_CUBIC.get(power, "-") + in_words(unit))
    return known or Unit(_name("", unit, power), _dimension(unit, power), unit.factor**power)


@cache
def _product(unit: Unit, part: Unit, power: int, many: Decimal) -> Unit | None:
    """The unit times another to a power; `many` is how many of the other: litres per 100 km. None for no product."""
    part, power = _raised(part, abs(power)), 1 if power > 0 else -1
    dimension = _dimension(unit, 1, part, power)
    name = _SPEEDS.get((unit.name, part.name)) if power == -1 and many == 1 else None
    if name is None and unit.name in _AMERICAN and part.name == "millisecond":
        name = f"{_AMERICAN[unit.name]} per millisecond"
    return Unit(
        name or _name(in_words(unit), part, power, "" if many == 1 else f"{many} "),
        dimension,
        unit.factor * (part.factor * many) ** power,
    )


def _name(unit: str, part: Unit, power: int, many: str = "") -> str:
    """The name of a compound in words; a part by itself below the stroke is an inverse one."""
    word = _SQUARE_AND_CUBIC.get(abs(power), f"{abs(power)}-fold ") + many + in_words(part)
    if power > 0:
        return f"{unit} {word}".strip()
    return f"{unit} per {word}" if unit else f"inverse {word}"


def _dimension(unit: Unit, power: int, other: Unit | None = None, by: int = 0) -> str:
    """The dimension of a product, its parts in the order of the alphabet; by its own name where it has one."""
    parts: dict[str, int] = {}
    for each, times in ((unit, power), (other, by)):
        for token in () if each is None else _MADE_OF.get(each.dimension, each.dimension).split("·"):
            name, _, exponent = token.partition("^")
            parts[name] = parts.get(name, 0) + int(exponent or 1) * times
    told = "·".join(
        name if exponent == 1 else f"{name}^{exponent}" for name, exponent in sorted(parts.items()) if exponent
    )
    return _NAMED.get(told, told)
