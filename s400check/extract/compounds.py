"""Figures that several words tell together: six feet two inches, 3 dollars 50 cents, 250 miles (400 km)."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.registry import Registry
from s400check.extract.rule import Found, Scene
from s400check.extract.rules.counts import COUNT
from s400check.model.figures import Kind
from s400check.model.readings import Reading, Unit

_JOINT: Final = Pattern(r"(?:,? and |, | |(?<=ft|lb|hr|yd|st)\. |-(?=\d{1,2}[- ]inch))(?=[\dA-Za-z])")
_OPENING: Final = Pattern(r" ?[\[(](?:about |around |some |approximately |roughly |nearly |or |~|≈|= ?)?")
_SUBDIVIDED: Final = frozenset(("length", "mass", "time"))
_MONTHS: Final = {"year": 12, "decade": 120}
"""Fourteen years and six months are 174 months, though a year is 365 days and a month 30 wherever two are compared."""
_ANYONES_CENTS: Final = frozenset(("cent", "sen", "centavo"))
"""The hundredth parts that several currencies have."""
_LOOSE_CENTS: Final = Pattern(r"(?:\.|$|\?|!|,? (?:and|but)\b)")
_FIGURES: Final = Pattern(r" (\d\d)(?=[.?!]?\s*\Z|,? (?:and|but)\b)")
_RATED: Final = Pattern(r" (?:an?|per|each|every|of)\b")
"""Behind a comma it begins another matter: in one year, six days a week."""
_PRECISION: Final = Decimal("1.000000000")


def exact(found: Found | None) -> Reading | None:
    """The interval that was found, or None where nothing or no interval was."""
    return found.reading if found is not None and isinstance(found.reading, Reading) else None


def compounded(found: Found, scene: Scene, registry: Registry) -> Found:
    """The figure with the smaller units that continue it, told in the smallest."""
    while (joint := _JOINT.match(scene.text, found.end)) is not None:
        other = _two_figures(found, scene) or registry.read_at(scene, joint.end())
        longer = None
        rated = other is None or ("," in joint.group() and _RATED.match(scene.text, other.end) is not None)
        if other is not None and not rated and not _is_another_side(found, other, scene):
            longer = _with_cents(found, other, scene) or _with_smaller(found, other)
        if longer is None:
            break
        found = longer
    return found


def _two_figures(found: Found, scene: Scene) -> Found | None:
    """The two figures that end a clause behind an amount of money, even with a capital: 20 Rupees 43."""
    match = _FIGURES.match(scene.text, found.end) if found.kind is Kind.MONEY else None
    if match is None:
        return None
    hundredths = Decimal(match[1])
    reading = Reading(unit=COUNT, low=hundredths, high=hundredths)
    return Found(start=match.start(1), end=match.end(), kind=Kind.COUNT, reading=reading)


_SIDE: Final = Pattern(r" (?:deep|wide|high|thick|tall|long)\b")


def _is_another_side(found: Found, other: Found, scene: Scene) -> bool:
    """Whether metres behind kilometres measure another side of a thing: 5 km by 3 km and 12 m deep."""
    large, small = exact(found), exact(other)
    if large is None or small is None or large.unit.factor <= _FINE * small.unit.factor:
        return False
    return large.unit.dimension == "length" and _SIDE.match(scene.text, other.end) is not None


_FINE: Final = Decimal(100)
"""The most that one unit holds of the next smaller one in how a length is told: 1 m 20 cm tall."""


def _with_smaller(found: Found, other: Found) -> Found | None:
    large, small = exact(found), exact(other)
    if large is None or small is None or found.kind is not other.kind or not _divides(small.unit, large.unit):
        return None
    if large.low is None or large.low != large.high or small.low is None or small.low != small.high:
        return None
    if large.low % 1 and large.unit.dimension != "time":
        return None
    months = _MONTHS.get(large.unit.name) if small.unit.name == "month" else None
    whole = small.unit.from_base(large.unit.to_base(large.low)) if months is None else large.low * months
    value = whole + small.low
    if value < 10**12:
        value = value.quantize(_PRECISION).normalize()
    return replace(found, end=other.end, reading=Reading(unit=small.unit, low=value, high=value), per=other.per)


def _divides(small: Unit, large: Unit) -> bool:
    return small.dimension == large.dimension in _SUBDIVIDED and small.factor < large.factor


def _with_cents(found: Found, other: Found, scene: Scene) -> Found | None:
    """3 dollars 50 cents, 15 dollars 50: the hundredths of a whole amount, named or two figures that end a clause."""
    amount, small = exact(found), exact(other)
    if found.kind is not Kind.MONEY or amount is None or small is None or amount.low != amount.high:
        return None
    if amount.low is None or amount.low != int(amount.low) or found.numeral.scale != 1 or small.low is None:
        return None
    named = other.kind is Kind.MONEY and _is_hundredth(small.unit, amount.unit)
    loose = other.kind is Kind.COUNT and not other.noun and _LOOSE_CENTS.match(scene.text, other.end) is not None
    if not named and not (loose and small.low >= 10):
        return None
    if small.low != small.high or small.low >= 100 or small.low != int(small.low):
        return None
    value = amount.low + small.low / 100
    return replace(found, end=other.end, reading=Reading(unit=amount.unit, low=value, high=value), per=other.per)


def _is_hundredth(small: Unit, unit: Unit) -> bool:
    """Whether a unit of money is a hundredth part of another: paise of rupees, cents of any."""
    return small.factor < unit.factor and (small.dimension == unit.dimension or small.name in _ANYONES_CENTS)


def glossed(found: Found, scene: Scene, registry: Registry) -> Found:
    """The figure with what the conversion in brackets behind it says; the conversion is a figure of its own as well."""
    opening = _OPENING.match(scene.text, found.end)
    reading = exact(found)
    if opening is None or reading is None:
        return found
    other = registry.read_at(scene, opening.end())
    gloss = exact(other)
    if other is None or gloss is None or other.kind is not found.kind or gloss.unit == reading.unit:
        return found
    if found.kind is Kind.MEASURE and gloss.unit.dimension != reading.unit.dimension:
        return found
    return replace(found, gloss=gloss)
