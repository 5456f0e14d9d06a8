"""What is put together of figures that stand side by side: ranges, compounds, and conversions told in brackets."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from s400check.extract.registry import Registry
from s400check.extract.rule import Found, Scene
from s400check.model.claims import Kind
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unresolved

_JOINER: Final = re.compile(
    r"(?P<dash>[  ]?[-–—~][  ]?)|,? (?P<word>to|and|or|through|till|until|thru)"
    r" (?:(?:about|around|some|nearly|almost|perhaps|even|the) )?",
    re.IGNORECASE,
)
_COMPOUND: Final = re.compile(r"(?:,? and |, | )(?=[\dA-Za-z])")
_GLOSS: Final = re.compile(r" ?[\[(](?:about |around |some |approximately |roughly |nearly |or |~|≈|= ?)?")
_BETWEEN: Final = re.compile(r"\b(between)(?: the)? \Z", re.IGNORECASE)
_FROM: Final = re.compile(r"\bfrom(?: (?:about|around|some|the|nearly|almost))? \Z", re.IGNORECASE)
_CHANGE: Final = re.compile(
    r"\b(?:r[io]se|risen|fell|fall|fallen|falling|rising|grew|grow|grown|growing|increas\w+|decreas\w+|dropp?\w*|climb\w*|cut|cutting|lower\w*|rais\w+|jump\w*|"
    r"went|gone|declin\w+|up|down|slump\w*|shr[aiu]nk\w*|surg\w+|soar\w*|slid\w*|reduc\w+|chang\w+|mov\w+|improv\w+|slipp?\w*|swung|upgrad\w+|"
    r"downgrad\w+|revis\w+|narrow\w*|widen\w*|expand\w*|extend\w*|convert\w*|edg\w+|eas\w+|plung\w+|plummet\w*|advanc\w+|shift\w*|trimm?\w*|halv\w+|gain\w*|los\w+|lost)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_LIKE: Final = frozenset(
    (Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.TEMPERATURE)
)


def grown(found: Found, scene: Scene, registry: Registry) -> Found:
    """The figure together with what continues it: a smaller unit, the other end of a range, its conversion."""
    text = scene.text
    if found.end >= len(text) or found.kind in (Kind.SCORE, Kind.ORDINAL):
        return found
    if found.kind in (Kind.MEASURE, Kind.DURATION, Kind.MONEY):
        found = _compounded(found, scene, registry)
    found = _ranged(found, scene, registry)
    if found.kind in (Kind.MEASURE, Kind.MONEY, Kind.TEMPERATURE):
        found = _glossed(found, scene, registry)
    return found


def _next(scene: Scene, start: int, registry: Registry) -> Found | None:
    """The figure that begins right at `start`."""
    if start >= len(scene.text):
        return None
    found = registry.read(scene, start, registry.rules_at(scene.text, start), start)
    if found is None and scene.text[start : start + 2].lower() in ("a ", "an"):
        space = scene.text.find(" ", start) + 1
        found = registry.read(scene, space, registry.rules_at(scene.text, space), start) if space else None
    return found if found is not None and found.start == start else None


def _exact(found: Found | None) -> Reading | None:
    return found.reading if found is not None and isinstance(found.reading, Reading) else None


def _compounded(found: Found, scene: Scene, registry: Registry) -> Found:
    """Six feet two inches, two years and three months, 3 dollars 50 cents: told in the smallest unit."""
    reading = _exact(found)
    while reading is not None and (joint := _COMPOUND.match(scene.text, found.end)) is not None:
        other = _next(scene, joint.end(), registry)
        small = _exact(other)
        if (
            other is None
            or small is None
            or other.kind is not found.kind
            or small.unit.dimension != reading.unit.dimension
            or small.unit.factor >= reading.unit.factor
            or None in (reading.low, reading.high, small.low, small.high)
            or reading.low != reading.high
            or small.base_high is None
            or small.base_high
            >= reading.unit.factor * (1 if found.kind is not Kind.DURATION else 2) * Decimal("1.05") + 0
            or (found.kind is Kind.MONEY and reading.unit.name == small.unit.name)
        ):
            break
        total = (reading.base_low or Decimal(0)) + (small.base_low or Decimal(0)) - small.unit.offset
        value = total / small.unit.factor
        value = value.quantize(Decimal("1.000000000")).normalize() if value < 10**15 else value
        reading = Reading(unit=small.unit, low=value, high=value)
        found = replace(found, end=other.end, reading=reading, per=other.per)
    return found


def _ranged(found: Found, scene: Scene, registry: Registry) -> Found:
    joint = _JOINER.match(scene.text, found.end)
    other = None if joint is None else _next(scene, joint.end(), registry)
    if joint is None or other is None or other.kind is None:
        return found
    word = (joint["word"] or "").lower()
    before = scene.before(found.start, 44)
    between = _BETWEEN.search(before) is not None
    if (word == "and" and not between) or (word == "or" and not _neighbours(found, other)):
        return found
    if found.kind is Kind.DATE:
        return _joined_dates(found, other, word, before) if word != "or" else found
    source = _FROM.search(before)
    if word and not between and source is not None and _CHANGE.search(before[: source.start()]) is not None:
        return found
    joined = _joined(found, other, bool(joint["dash"]) or between)
    return found if joined is None else joined


def _neighbours(found: Found, other: Found) -> bool:
    """Whether "or" joins two values of one thing, as in two or three: near to each other, the first without a unit."""
    one, two = _exact(found), _exact(other)
    if (
        one is None
        or two is None
        or None in (one.low, two.low)
        or found.kind is not Kind.COUNT
        or (found.noun and other.kind is not Kind.COUNT)
    ):
        return False
    low, high = found.numeral.low / found.numeral.scale, other.numeral.low / other.numeral.scale
    return low < high <= low * 3


def _joined(found: Found, other: Found, sure: bool) -> Found | None:
    """The range of two figures, or None where they make none; a bare first end takes the second's unit and scale."""
    one, two = _exact(found), _exact(other)
    if one is None or two is None or found.kind not in _LIKE or other.kind not in _LIKE:
        return None
    if one.low is None or two.high is None or one.high is None or two.low is None:
        return None
    low, high = one.low, two.high
    if one.unit != two.unit and Kind.COUNT not in (found.kind, other.kind):
        if one.unit.dimension != two.unit.dimension or found.kind is not other.kind:
            return None
        low = two.unit.from_base(one.unit.to_base(low))
    unit = one.unit if other.kind is Kind.COUNT else two.unit
    if found.kind is Kind.COUNT and found.noun and other.kind is not Kind.COUNT and not sure:
        return None
    scale = other.numeral.scale
    if scale > 1 and found.numeral.scale == 1 and low < other.numeral.low / scale:
        low *= scale
    if low > high:
        if not sure or (found.kind is not Kind.TEMPERATURE and one.unit != two.unit):
            return None
        low, high = high, low
    kind = other.kind if found.kind is Kind.COUNT else found.kind
    return replace(
        other,
        start=found.start,
        kind=kind,
        reading=Reading(unit=unit, low=low, high=high),
        noun=other.noun,
        per=other.per or found.per,
    )


def _joined_dates(found: Found, other: Found, word: str, before: str) -> Found:
    if other.kind is not Kind.DATE:
        return found
    one, two = found.reading, other.reading
    if isinstance(two, Unresolved) or two is None or two.low is None or two.high is None:
        return found
    if isinstance(one, Unresolved) and one.month is not None and not other.relative:
        low = _of_the_year(one, two.high)
    elif isinstance(one, Reading) and one.low is not None:
        low = one.low
        if found.relative and not other.relative:
            low = _before_end(low, two.high)
    else:
        return found
    high = two.high
    if low is None or low > high:
        return found
    relative = found.relative and other.relative
    reading = Reading(unit=DAY_OF_CALENDAR, low=low, high=high, hedge=Hedge.EXACT)
    return replace(
        found,
        end=other.end,
        reading=reading,
        relative=relative,
        hedged=word in ("to", "and", "through", "until", "till", "") and "by" not in before[-4:],
    )


def _of_the_year(known: Unresolved, high: Decimal) -> Decimal | None:
    end = date.fromordinal(int(high))
    for year in (end.year, end.year - 1):
        try:
            start = date(year, known.month or 1, known.day or 1)
        except ValueError:
            return None
        if start <= end:
            return Decimal(start.toordinal())
    return None


def _before_end(low: Decimal, high: Decimal) -> Decimal:
    """The same day of the year, in the last year in which it comes before the end."""
    start, end = date.fromordinal(int(low)), date.fromordinal(int(high))
    day = min(start.day, 28) if start.month == 2 else start.day
    for year in (end.year, end.year - 1):
        if year >= 1 and (moved := date(year, start.month, day)) <= end:
            return Decimal(moved.toordinal())
    return low


def _glossed(found: Found, scene: Scene, registry: Registry) -> Found:
    """The figure with what the conversion in brackets behind it says; the conversion is a figure of its own as well."""
    opening = _GLOSS.match(scene.text, found.end)
    reading = _exact(found)
    if opening is None or reading is None:
        return found
    other = _next(scene, opening.end(), registry)
    gloss = _exact(other)
    if other is None or gloss is None or other.kind is not found.kind or gloss.unit == reading.unit:
        return found
    if found.kind is Kind.MEASURE and gloss.unit.dimension != reading.unit.dimension:
        return found
    return replace(found, gloss=gloss)


def with_lead(found: Found, scene: Scene, floor: int) -> Found:
    """The figure with the "between" of its range."""
    reading = found.reading
    if not isinstance(reading, Reading) or reading.low == reading.high or found.kind is None:
        return found
    lead = _BETWEEN.search(scene.text, max(floor, found.start - 14), found.start)
    if lead is None or (
        " and " not in scene.text[found.start : found.end].lower()
        and "-" not in scene.text[found.start : found.end]
        and "–" not in scene.text[found.start : found.end]
    ):
        return found
    return replace(found, start=lead.start())
