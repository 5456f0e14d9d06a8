"""Ranges: two figures that a dash, "to" or "between ... and" joins."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.changes import is_change
from s400check.extract.compounds import compounded, exact, glossed
from s400check.extract.date_ranges import from_now, joined_dates, up_to_now
from s400check.extract.days_told_twice import told_twice
from s400check.extract.letter_scales import in_millions, scaled_end
from s400check.extract.lists import ALIKE, alike, listed
from s400check.extract.patterns import Pattern
from s400check.extract.registry import Registry
from s400check.extract.rule import Found, Scene
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_JOINER: Final = Pattern(
    r"-?,? {1,2}(?P<word>to|and|or|through|till|until|thru) "
    r"(?:(?:about|around|some|nearly|almost|perhaps|even|the) )?"
    r"|(?P<dash>-to[- ](?=\d)|[ \u00a0]?[-–—~][ \u00a0]?)(?!-)"
)
_BETWEEN: Final = Pattern(r"\b(between)(?: the)? \Z")
_LIKE: Final = frozenset(
    (Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.TEMPERATURE)
)


def grown(found: Found, scene: Scene, registry: Registry) -> Found:
    """The figure together with what continues it: a smaller unit, the other end of a range, its conversion."""
    if found.end >= len(scene.text) or found.kind in (Kind.SCORE, Kind.ORDINAL):
        return found
    if found.kind is Kind.DATE:
        found = told_twice(found, scene, registry)
    if found.kind in (Kind.MEASURE, Kind.DURATION, Kind.MONEY):
        found = compounded(found, scene, registry)
    ranged = _ranged(found, scene, registry)
    found = listed(found, scene, registry) if ranged is found else ranged
    if found.kind in (Kind.MEASURE, Kind.MONEY, Kind.TEMPERATURE):
        found = glossed(found, scene, registry)
    return found


def _ranged(found: Found, scene: Scene, registry: Registry) -> Found:
    """The figure with the other end of its range."""
    lasting = up_to_now(found, scene)
    if lasting is not None:
        return lasting
    bounds = _LESS_THAN.match(scene.text, found.end) if found.kind in _LIKE else None
    if bounds is not None and _MORE_THAN.search(scene.before(found.start, 30)) is not None:
        return _between_bounds(found, registry.read_at(scene, bounds.end()))
    return _joined_on(found, scene, registry)


def _joined_on(found: Found, scene: Scene, registry: Registry) -> Found:
    joint = _JOINER.match(scene.text, found.end)
    word = "" if joint is None else (joint["word"] or "").lower()
    before = scene.before(found.start, 44)
    between = _BETWEEN.search(before) is not None or "between " in scene.text[found.start : found.end].lower()
    if joint is None or (word == "and" and not between):
        return found
    other = _behind(joint, scene, registry) or scaled_end(found, joint.end(), scene.text)
    if other is None:
        return found
    found, other = in_millions(found, other, scene.text)
    if word == "or" and not _neighbours(found, other):
        return found
    if found.kind is Kind.DATE:
        return joined_dates(found, other, word, scene)
    if word and not between and is_change(found, other, before) and not _is_added(other, scene, before):
        return _with_unit_of(found, other)
    sure = bool(joint["dash"]) or between
    joined = (
        None
        if not sure and (_leaps(found, other) or joint.group().startswith(", to"))
        else _joined(found, other, sure=sure)
    )
    return found if joined is None else joined


def _is_added(other: Found, scene: Scene, before: str) -> bool:
    """Whether what an amount is added to is told behind its range: could add $1,200 to $2,600 to a bill."""
    return scene.text.startswith(" to ", other.end) and _ADDED.search(before) is not None


_ADDED: Final = Pattern(r"\badd(?:s|ed|ing)? (?:about |around |some |nearly )?\Z")


def _behind(joint: re.Match[str], scene: Scene, registry: Registry) -> Found | None:
    """The figure behind a joint; the article may be its own first word: from May until the end of July."""
    other = registry.read_at(scene, joint.end())
    if other is None and joint.group().endswith(" the "):
        return registry.read_at(scene, joint.end() - len("the "))
    return other


_OLDEST: Final = 120
"""Years that no bare number behind an age and "to" goes beyond: children aged four to 11 get meals."""


def _leaps(found: Found, other: Found) -> bool:
    """Whether a bare number after "to" is another quantity: 2 percent lower to 7,637."""
    if found.kind is Kind.AGE and other.kind is Kind.COUNT and found.numeral.low < other.numeral.low < _OLDEST:
        return False
    bare = found.kind is not Kind.COUNT and other.kind is Kind.COUNT
    number = other.numeral.low if found.numeral.scale > 1 else other.numeral.low / other.numeral.scale
    return bare and (other.noun != "" or number > ALIKE * max(found.numeral.low, Decimal(1)))


_OR_EQUAL: Final = r"(?: or equal)? than(?: or equal to)? "
_MORE_THAN: Final = Pattern(rf"\b(?:more|greater|bigger|higher|longer){_OR_EQUAL}\Z")
_LESS_THAN: Final = Pattern(rf",?(?: and| but)? (?:less|fewer|smaller|lower|shorter){_OR_EQUAL}")


def _between_bounds(found: Found, other: Found | None) -> Found:
    """More than 100 and fewer than 300: the values between two bounds."""
    joined = None if other is None else _joined(found, other, sure=True)
    return found if joined is None else replace(joined, hedged=True)


def _with_unit_of(found: Found, other: Found) -> Found:
    """The old value of a change, in the unit that is told with the new one: from 3 to 5 percent."""
    one, two = exact(found), exact(other)
    bare = found.kind is Kind.COUNT and not found.noun and other.kind in _LIKE
    if one is None or two is None or not (bare or one.unit == two.unit):
        return found
    mantissa = other.numeral.low / other.numeral.scale
    shares = found.numeral.scale == 1 and alike(found.numeral.low, mantissa)
    scale = other.numeral.scale if shares else Decimal(1)
    low, high = (None if end is None else end * scale for end in (one.low, one.high))
    rule = other.rule if bare else found.rule
    return replace(found, kind=other.kind, reading=Reading(unit=two.unit, low=low, high=high), rule=rule)


def _neighbours(found: Found, other: Found) -> bool:
    """Whether "or" joins two values of one thing, as in two or three: near to each other, the first without a unit."""
    one, two = exact(found), exact(other)
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


def _joined(found: Found, other: Found, *, sure: bool) -> Found | None:
    """The range of two figures, or None where they make none; a bare first end takes the second's unit and scale."""
    one, two = exact(found), exact(other)
    if one is None or two is None or found.kind not in _LIKE or other.kind not in _LIKE:
        return None
    if one.low is None or two.high is None or (found.kind is Kind.COUNT and found.noun and not sure):
        return None
    low = _in_unit_of(found, one, other, two)
    if low is None:
        return None
    unit = one.unit if other.kind is Kind.COUNT else two.unit
    low *= _shared_scale(found, other, low)
    ends = (low, two.high)
    if low > two.high:
        told = sure and one.unit == two.unit and found.kind is not Kind.COUNT
        if found.kind is not Kind.TEMPERATURE and not told and low >= 0:
            return None
        ends = (two.high, low)
    first = other if found.kind is Kind.COUNT else found
    reading = Reading(unit=unit, low=ends[0], high=ends[1])
    per = other.per or found.per
    return replace(first, start=found.start, end=other.end, reading=reading, noun=other.noun, per=per, half=False)


def _shared_scale(found: Found, other: Found, low: Decimal) -> Decimal:
    """By how much the second end's scale makes the first greater: 2 to 3 million, 10 to 15,000; else 1."""
    scale, high = other.numeral.scale, other.numeral.low
    if found.numeral.scale == 1 and scale > 1 and low < high / scale:
        return scale
    thousands = found.numeral.scale == scale == 1 and other.numeral.digits.endswith(",000")
    return Decimal(1000) if thousands and high <= low * 2000 and low * 1000 < high else Decimal(1)


def _in_unit_of(found: Found, one: Reading, other: Found, two: Reading) -> Decimal | None:
    """The first end of a range in the second's unit; None where the two are of different dimensions."""
    if one.low is None or one.unit == two.unit or Kind.COUNT in (found.kind, other.kind):
        return one.low
    if found.kind is not other.kind or one.unit.dimension != two.unit.dimension:
        return None
    return two.unit.from_base(one.unit.to_base(one.low))


def with_lead(found: Found, scene: Scene, floor: int) -> Found:
    """The figure with the "between" of its range."""
    reading = found.reading
    if not isinstance(reading, Reading):
        return found
    lasting = from_now(found, reading, scene, floor)
    if lasting is not None:
        return lasting
    if reading.low == reading.high:
        return found
    lead = _BETWEEN.search(scene.text, max(floor, found.start - 14), found.start)
    words = scene.text[found.start : found.end].lower()
    ranges = any(joint in words for joint in (" and ", "-", "–"))
    return found if lead is None or not ranges else replace(found, start=lead.start())
