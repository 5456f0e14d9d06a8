"""Lengths, areas, volumes, masses, speeds, energies, data and other measures; the units are in `unit_table.py`."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.compound_units import continued, how_often
from s400check.extract.hedges import bounded
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import COUNT
from s400check.extract.rules.doubtful_units import Spelled, is_unit, meant
from s400check.extract.units import FIRST_WORDS, in_words, unit_of
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

_SHORT_TIMES: Final = words("millisecond microsecond nanosecond picosecond femtosecond kiloyear megayear gigayear")
"""Times that no rule of durations knows: 20 ms, 12 femtoseconds, 66 Ma."""
_BARRELS_A_DAY: Final = words("bpd bopd boepd b/d mb/d mbpd bcfd")
"""Units that say in their own letters how often they come."""


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = unit_of((match["kind"] + " " if match["kind"] else "") + _TORN.sub("", match["unit"]))
    if unit is None or (match["of"] and not (numeral.fraction or numeral.low < 1)):
        return None
    if match["couple"] and place.text[numeral.end - 6 : numeral.end].lower() != "couple":
        return None
    unit = meant(unit, match["unit"], place)
    whole = continued(place.text, match.end("unit") + (1 if match["close"] else 0), unit)
    compound = whole.unit is not unit
    spelled = Spelled(match["unit"].lower(), place, match, compound)
    if not (compound and match["unit"] in "WJVN") and not is_unit(spelled):
        return None
    kind = Kind.MEASURE
    if whole.unit.dimension == "time":
        if unit.name not in _SHORT_TIMES:
            return None
        kind = Kind.DURATION
    often = "day" if match["unit"].lower() in _BARRELS_A_DAY else how_often(place.text, whole.end)
    factor = _MILLION if match["millions"] else 1
    hedge = Hedge.EXACT if not match["more"] else Hedge.AT_LEAST if match["more"] == "-plus" else Hedge.ABOUT
    return Found(
        start=place.signed, end=whole.end, kind=kind, per="" if compound else often, numeral=numeral,
        reading=bounded(whole.unit, numeral.low * factor, numeral.high * factor, hedge),
        hedged=hedge is not Hedge.EXACT,
    )  # fmt: skip


_MILLION: Final = 10**6
BULK: Final = "tonnes|tons|barrels|b/d|bpd|hectares|acres|lit(?:re|er)s|gallons|bushels|cubic|square"
"""What is told in millions by a letter: 4.5m tonnes."""
_KINDS: Final = (
    r"square|sq\.?|cubic|cu\.?|nautical|metric|short|long|troy|light|fluid|British thermal|astronomical|international"
)
_FURTHER_CUES: Final = words(
    "square sq cubic cu short long troy light fluid british international of a an k plus odd some something [ {"
) | words("tco gtco mtco ktco kgco gco terawatt frames")
_BETWEEN: Final = any_of(
    """
    more extra additional further full whole straight vertical horizontal long hard winding exhausting gruelling
    grueling treacherous dusty lonely precious
    """
)
"""What may stand between a number and its unit: 400 exhausting kilometres."""
_SEVERAL_WORDS: Final = (
    r"[GMk]?t(?=CO[2₂])|parts per [mb]illion|(?:minutes?|seconds?) of arc|m?b/d"
    r"|(?:inch|millimet(?:re|er))(?:es|s)? of mercury"
    r"|acre[- ]f(?:oo|ee)t|newton[- ]met(?:re|er)s?|(?:pound|foot)[- ](?:feet|foot|pounds?)|lb[- ]ft|ft-lb[sf]?"
    r"|°(?![ \u00a0]?[CFKNSEWcf]\b)"
    r"|frames per second|beats per minute|(?:kilo|mega|giga|tera)?watt[- ]hours?|[mk]\.p\.h\b\.?"
)

_APART: Final = r"(?<=[mi]) [23](?=\s*(?:\Z|[.;:()](?!\d)|,(?! ?\d))| (?:and|of|in|with|at|for|is|was|to|per)\b)"
"""The power of a unit in tokenised text, where it stands apart: 5.3 km 2."""
_TORN: Final = re.compile(r" (?=[23]\Z)")

NUMBER_UNIT: Final = Rule(
    name="measure.number-unit",
    about="A numeral, then a unit of measurement, square or cubic too; a length per time is a speed.",
    starts=(NUMERAL,),
    cue=FIRST_WORDS | _FURTHER_CUES | frozenset(_BETWEEN.split("|")),
    pattern=Pattern(
        r"(?P<more>-(?:plus|odd|some|something)(?= ))?(?P<couple> of(?= (?!an? )[a-z]))?"
        rf"(?P<millions>m(?= (?:{BULK})\b))?"
        rf"(?: (?:{_BETWEEN})(?= ))?[ \u00a0\u2009\u202f]?-?(?P<of>(?:of )?an? )?(?:[ \u00a0]?"
        rf"(?P<kind>{_KINDS})(?:[ -]|(?<=\.)))?"
        rf"(?P<close>[\[{{])?(?P<unit>{_SEVERAL_WORDS}"
        rf"|[^\W\d_]+(?:-(?:years?|amperes?|hours?)\b)?(?:[²³]|[23](?![\d.])|{_APART})?)(?(close)[\]}}])"
        r"(?:(?<=[tg])CO[2₂]e?)?(?![\w²³])"
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
        Example("emissions of 95 g/km only", "95 g/km", "95", "95", "gram per kilometre"),
        Example("a 6. 1-magnitude shock", "6. 1-magnitude", "6.1", "6.1", "magnitude"),
        Example("a wind of +1.5 m/s then", "+1.5 m/s", "1.5", "1.5", "m/s"),
        Example("after 40 exhausting miles", "40 exhausting miles", "40", "40", "mile"),
        Example("the six-mile trip", "six-mile", "6", "6", "mile"),
        Example("some 20-odd kilometres", "20-odd kilometres", "20", "20", "km", Hedge.ABOUT),
        Example("a couple of miles away", "a couple of miles", "2", "2", "mile"),
        Example("a 500-plus megawatt plant", "500-plus megawatt", "500", None, "MW", Hedge.AT_LEAST),
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


def _read_density(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = unit_of(_TORN.sub("", match["unit"]))
    if not numeral.digits or unit is None:
        return None
    return Found(
        start=numeral.start, end=numeral.end, kind=Kind.COUNT, numeral=numeral, per=in_words(unit),
        reading=Reading(unit=COUNT, low=numeral.low, high=numeral.high),
    )  # fmt: skip


DENSITY: Final = Rule(
    name="count.density",
    about="How many to an area: 47.4/km², 120/sq mi.",
    starts=(NUMERAL,),
    cue=frozenset(("/",)),
    pattern=Pattern(r" ?/ ?(?P<unit>km²|(?:km|mi) ?2|mi²|sq\.? ?(?:mi|km)|ha)(?![\w²])"),
    read=_read_density,
    examples=(Example("a density of 47.4/km² there", "47.4", "47.4", "47.4"),),
    rejects=("47.4/km away", "3/5", "the 5/hall"),
)


def _read_tiny(match: re.Match[str], place: Place) -> Found | None:
    """A time of day has two digits behind its point, or none: 2.123 pm is a length."""
    _, _, decimals = place.numeral.digits.partition(".")
    unit = _TINY.get(match["unit"])
    if unit is None or len(decimals) in (0, 2):
        return None
    return Found(
        start=place.numeral.start, end=match.end(), kind=Kind.MEASURE, numeral=place.numeral,
        reading=Reading(unit=unit, low=place.numeral.low, high=place.numeral.high),
    )  # fmt: skip


_TINY: Final = {
    "pm": Unit("picometre", "length", Decimal("1E-12")), "am": Unit("attometre", "length", Decimal("1E-18"))
}  # fmt: skip

TINY: Final = Rule(
    name="measure.no-time-of-day",
    about="Picometres and attometres, where the number cannot be a time of day: 2.123 pm.",
    starts=(NUMERAL,),
    cue=words("pm am"),
    pattern=Pattern(r" ?(?P<unit>[pa]m)\b", ignore_case=False),
    read=_read_tiny,
    examples=(Example("a bond of 2.123 pm", "2.123 pm", "2.123", "2.123", "picometre"),),
    rejects=("at 2.15 pm", "at 2 pm", "till 11 am", "at 3.5 PM"),
)

RULES: Final = (NUMBER_UNIT, DENSITY)
BEFORE_NAMES: Final = (TINY,)
"""What has to be tried before times of day are hidden."""
