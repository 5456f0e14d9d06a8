"""Lists whose numbers share what is told once, with the last: 5, 7 and 12 percent; $5, $10 and $20 million."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.compounds import exact
from s400check.extract.patterns import Pattern
from s400check.extract.registry import Registry
from s400check.extract.rule import Found, Scene
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_SMALL: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
_ITEM: Final = rf"(?:[$€£¥₹]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?![\d,]*\d)|(?:{_SMALL})\b)"
_LIST: Final = Pattern(rf"(?P<hyphen>-)?(?P<more>(?: ?, {_ITEM}-?){{0,6}}(?: ?,)?) (?P<word>and|or) (?={_ITEM})")
"""What stands between one of a list and its last; a hyphen says itself that the unit follows: 400- and 1,500-meter."""
_SHARING: Final = (Kind.MEASURE, Kind.PERCENT, Kind.TEMPERATURE, Kind.AGE, Kind.MONEY, Kind.DURATION)
_ITEMS_BEFORE: Final = Pattern(rf"(?<![\w.,]){_ITEM}-? ?, \Z")
_BUILT: Final = Pattern(r" and \d{1,3} ?(?:ft|feet|foot|cm|m|kg|st|stone|lbs?|pounds)\b| and \d['’]\d")
"""How tall or heavy somebody is, behind an age between a comma and it: Ali, 25 and 6ft tall."""
_OF_A_WHOLE: Final = Pattern(r" of (?:the|its|his|her|their|a) (?=[\d$€£])")
_DIVIDED: Final = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_LASTS: Final = Pattern(
    r"\b(?:of|for|to|in|within|by|was|were|are|lasted|lasts?|takes?|took|served|got|received|about|after) "
    rf"(?:{_ITEM} ?, ){{0,6}}\Z"
)
_LATER: Final = Pattern(r" (?:later|after|ago|before|earlier|into|from|behind|on)\b")

ALIKE: Final = 20
"""How many times the one may hold the other for two numbers to share a scale or a unit: $3 to $2 billion."""


def alike(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are near enough to share what is told of one of them."""
    return one < ALIKE * other and other < ALIKE * one


def listed(found: Found, scene: Scene, registry: Registry) -> Found:
    """One of a list with the unit, the scale or the noun of the last; itself where it shares none."""
    whole = _OF_A_WHOLE.match(scene.text, found.end) if found.kind is Kind.COUNT else None
    if whole is not None:
        return _in_unit_of_whole(found, registry.read_at(scene, whole.end()), scene.text)
    match = _LIST.match(scene.text, found.end) if _may_share(found) else None
    if match is None or (found.half and not match["hyphen"]) or _is_an_age(found, scene):
        return found
    long = _is_long(match["more"]) or _ITEMS_BEFORE.search(scene.before(found.start, 14)) is not None
    if not long and (found.kind is Kind.MONEY or match["more"] or (match["word"] == "or" and not match["hyphen"])):
        return found
    last = registry.read_at(scene, match.end())
    if last is None or not (match["hyphen"] or _are_alike(found, last, long=long)):
        return found
    if found.kind is Kind.COUNT and last.kind is Kind.COUNT:
        return replace(found, noun=last.noun) if long else found
    return _with_unit_of(last, found, scene)


def _is_an_age(found: Found, scene: Scene) -> bool:
    return scene.before(found.start, 2) == ", " and _BUILT.match(scene.text, found.end) is not None


def in_unit_of_new(found: Found, new: Found | None, scene: Scene) -> Found:
    """A former value in the unit of the new one right before it, or the new in the former's.

    Cut to three years from eight; cut from 110 km/h to 80.
    """
    if new is None or found.kind is not Kind.COUNT or found.noun or found.half or new.kind not in _SHARING:
        return found
    was, now = exact(found), exact(new)
    if was is None or was.low is None or now is None or not _leads_over(scene, new, found):
        return found
    if _ENDS.match(scene.text, found.end) is None or new.numeral.scale != found.numeral.scale:
        return found
    if not alike(found.numeral.low, new.numeral.low) or was.low != was.high:
        return found
    return replace(found, kind=new.kind, reading=replace(was, unit=now.unit), per=new.per, rule=new.rule)


def _leads_over(scene: Scene, one: Found, other: Found) -> bool:
    """Whether a change leads from the one value to the other, or to the one from the other."""
    between = scene.text[one.end : other.start]
    joint = _LEADS_OVER.match(between)
    if joint is None:
        # The other side of a thing: 2 metres by 3.
        reading = exact(one)
        return between == " by " and reading is not None and reading.unit.dimension == "length"
    return joint["from"] is not None or _FROM.search(scene.before(one.start, 14)) is not None


_LEADS_OVER: Final = Pattern(r"(?: (?:an?|per|each) [a-z]+| daily)?(?:(?P<from>(?:,? (?:up|down))? from )| to )\Z")
"""Between the two values of a change; how often the first comes may stand there: 60,000 barrels a day to 45,000."""
_FROM: Final = Pattern(r"\bfrom (?:about |around |some |nearly |just )?\Z")
_ENDS: Final = Pattern(
    r"\s*(?:[.;:)]|,(?! ?\d)|\Z)"
    r"| (?:and|but|while|in|last|a year|the year|at the|after|when|by|over|following|since|as|this|on)\b"
)


def _in_unit_of_whole(found: Found, whole: Found | None, text: str) -> Found:
    """A part in the unit of its whole: 5.5 million of the 8 million euros; not two of the 10-year bonds."""
    one, all_of_it = exact(found), exact(whole)
    if one is None or whole is None or all_of_it is None or whole.kind not in _DIVIDED:
        return found
    small = found.numeral.fraction or found.numeral.low < 1  # a fifth of a $3 billion fund is a share
    if small or text.startswith("-", whole.numeral.end) or found.numeral.low > whole.numeral.low:
        return found
    reading = Reading(unit=all_of_it.unit, low=one.low, high=one.high)
    return replace(found, kind=whole.kind, reading=reading, rule=whole.rule, noun="")


def _are_alike(found: Found, last: Found, *, long: bool) -> bool:
    """Whether two numbers look like items of one list: near to each other and, of only two, written alike."""
    near = alike(found.numeral.low, last.numeral.low / last.numeral.scale)
    return near and (long or bool(found.numeral.digits) == bool(last.numeral.digits))


def _may_share(found: Found) -> bool:
    """Whether a figure may be one of a list: a number without a noun, or an amount of money without a scale."""
    numeral = found.numeral
    if numeral.vague or numeral.fraction or numeral.scale != 1:
        return False
    return found.kind is Kind.MONEY or (found.kind is Kind.COUNT and not found.noun)


def _is_long(more: str) -> bool:
    """Whether there are items between the one and the last."""
    return more.strip(" ,") != ""


def _with_unit_of(last: Found, found: Found, scene: Scene) -> Found:
    one, end = exact(found), exact(last)
    if one is None or one.low is None or end is None or end.low is None or last.kind not in _SHARING:
        return found
    if last.kind is Kind.DURATION and not _is_stretch(found, last, scene):
        return found
    if found.kind is Kind.MONEY and one.unit != end.unit:
        return found
    value = one.low * last.numeral.scale
    rule = last.rule if found.kind is Kind.COUNT else found.rule
    return replace(found, kind=last.kind, reading=Reading(unit=end.unit, low=value, high=value), rule=rule, half=False)


def _is_stretch(found: Found, last: Found, scene: Scene) -> bool:
    """Whether the list is of durations: sentences of 5 and 7 years; not scored 30 and 35 minutes later."""
    if scene.text.startswith("-", found.end):
        return True
    led = _LASTS.search(scene.before(found.start, 60)) is not None
    return led and _LATER.match(scene.text, last.end) is None
