"""Lengths by their marks, sides and letters: 6'2", a 17" screen, 40 by 20 feet, a 10K run."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.number_words import UNITS
from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.measures import NUMBER_UNIT
from s400check.extract.units import unit_of
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_BY_THE_INCH: Final = any_of(
    """
    screens? displays? notebooks? laptops? monitors? MacBooks? iMacs? TVs? televisions? tablets? phones? wheels? rims?
    tyres? pipes? records? singles? vinyl guns? shells? models? blades? pizzas? version
    """
)
"""What is told by the inch, where its mark stands apart as tokenised text has it: a 17 " screen."""
_INCHES: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"


def _read_feet(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    smaller = match["inches"] or match["bare"] or match["apart"] or match["more"] or match["plain"]
    if not (numeral.digits or numeral.fraction or match["more"]):
        return None
    if not smaller and match["mark"] not in ("''", "′′", "″") and not match["thing"] and _opens_or_closes(place):
        return None
    value = numeral.low if not smaller else _inches(smaller) + 12 * numeral.low
    return _length(place, match.end(), "inch", value)


def _length(place: Place, end: int, name: str, value: Decimal) -> Found | None:
    unit = unit_of(name)
    if unit is None:
        return None
    return Found(
        start=place.numeral.start, end=end, kind=Kind.MEASURE, numeral=place.numeral,
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
    cue=words("' ′ ’ \" ″ foot feet ft"),
    pattern=Pattern(
        r"['′’](?<=\b[4-7].)(?P<bare>\d|1[01])(?![\w'′’\"″”]|[.,]\d)"
        r"|(?:['′’] ?(?P<inches>\d{1,2}(?:\.\d+)?)(?:\"|″|''|”)|(?P<mark>''|′′|″|\"))(?!\w)"
        r"| ' (?P<apart>\d{1,2}) \"(?= )"
        rf"|(?P<thing> \"(?= (?:[A-Za-z]+ )?(?:{_BY_THE_INCH})\b))"
        rf"|[- ]foot[- ](?P<more>\d{{1,2}}|{_INCHES})\b(?![- ](?:inch|wide|by|x))"
        r"|(?: feet |[- ]?ft[- ]?)(?P<plain>\d|1[01])"
        r"(?=\s*(?:\Z|[.,;)](?!\d))| (?:of|and|tall|with|but|in (?:his|her|their))\b)"
    ),
    read=_read_feet,
    examples=(
        Example("He stands 6'2\" tall.", "6'2\"", "74", "74", "inch"),
        Example('a 9" pipe', '9"', "9", "9", "inch"),
        Example("the 6-foot-9 senior", "6-foot-9", "81", "81", "inch"),
        Example("He is six foot four.", "six foot four", "76", "76", "inch"),
        Example('the new 15 " laptop sold', '15 "', "15", "15", "inch"),
        Example("She is 5 feet 7, he said", "5 feet 7", "67", "67", "inch"),
        Example("she is 5'6 tall", "5'6", "66", "66", "inch"),
        Example("a 6 ' 4 \" winger", "6 ' 4 \"", "76", "76", "inch"),
    ),
    rejects=("'the class of 6'", 'he said "by 6"', "the 1960's", 'all 15 " reformers " left'),
)


def _read_yards(match: re.Match[str], place: Place) -> Found | None:
    if not place.numeral.digits:
        return None
    return _length(place, match.end(), "foot", 3 * place.numeral.low + Decimal(match["feet"]))


YARDS_FEET: Final = Rule(
    name="measure.yards-feet",
    about="Yards, and feet by their mark: 2 yd 7'.",
    starts=(NUMERAL,),
    cue=words("yd yds yard yards"),
    pattern=Pattern(r" ?(?:yds?|yards?),? (?:and )?(?P<feet>\d{1,2})['′’](?![\w\d])"),
    read=_read_yards,
    examples=(Example("It is 3 yd 2' long.", "3 yd 2'", "11", "11", "foot"),),
    rejects=("3 yards and 2 men's feet", "3 yards, 2's enough"),
)


def _read_side(match: re.Match[str], place: Place) -> Found | None:
    """The side before "by" or a cross, in the unit that the last of two or three sides bears."""
    numeral, text = place.numeral, place.text
    for _ in range(_SIDES):
        other = read_numeral(text, match.end(), open_left=True)
        if other is None or numeral.scale != 1 or not other.low / _OBLONG < numeral.low < other.low * _OBLONG:
            return None
        further = SIDES.match(text, other.end)
        if further is None:
            break
        match = further
    else:
        return None
    last = _with_unit(Place(place.scene, other.start, other))
    reading = None if last is None else last.reading
    if not isinstance(reading, Reading) or reading.unit.dimension != "length":
        return None
    return _length(place, numeral.end, reading.unit.name, numeral.low)


_SIDES: Final = 2
"""Sides that may follow the first: nothing has more than three."""


def _with_unit(place: Place) -> Found | None:
    unit = NUMBER_UNIT.pattern.match(place.text, place.numeral.end)
    return None if unit is None else NUMBER_UNIT.read(unit, place)


_OBLONG: Final = 9
"""How many times the one side may hold the other: 4 x 100 m are four legs of a relay."""
SIDES: Final = Pattern(r"(?: ?× ?| x | by )(?=\d)")

SIDE: Final = Rule(
    name="measure.side",
    about="The length of one side before that of another, whose unit it shares: 40 by 20 feet, 6 x 4 metres.",
    starts=(NUMERAL,),
    cue=words("x by ×"),
    pattern=SIDES,
    read=_read_side,
    examples=(
        Example("a hall of 40 by 30 feet", "40", "40", "40", "foot"),
        Example("a pane of 1.2 × 2 metres", "1.2", "1.2", "1.2", "m"),
    ),
    rejects=("the 4 x 100 m relay", "a 4x4 car", "won 6 by 4 votes", "cut 60 by 5 km"),
)


def _read_run(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = unit_of("km")
    ran = match["what"] is not None or _RAN.search(place.text, max(0, place.start - 16), place.start) is not None
    if unit is None or not ran or not numeral.digits.isdigit() or numeral.low > _LONGEST_RUN:
        return None
    return _length(place, match.end("unit"), "km", numeral.low)


_LONGEST_RUN: Final = 160
_RAN: Final = Pattern(
    r"\b(?:ran|run|runs|running|raced|walked|jogged|completed|finished|won|wins) (?:(?:the|a|his|her|my|their) )?\Z"
)

RUN: Final = Rule(
    name="measure.run",
    about="Kilometres of a run by their K: a 10K race, ran a 5K.",
    starts=(NUMERAL,),
    cue=frozenset(("k",)),
    pattern=Pattern(
        r"[ -]?(?P<unit>K)\b(?P<what> (?i:(?:fun )?run|race|walk|road race|course|run/walk|charity)s?\b)?",
        ignore_case=False,
    ),
    read=_read_run,
    examples=(
        Example("the charity's 10K run", "10K", "10", "10", "km"),
        Example("She ran a 5K in Leeds", "5K", "5", "5", "km"),
    ),
    rejects=("run by 10K volunteers", "a 4K video of 200K views", "a 500K run"),
)

RULES: Final = (FEET_INCHES, YARDS_FEET, SIDE, RUN)
