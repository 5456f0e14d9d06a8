"""Whether a spelling that is also a letter, a word or a thing is a unit where it stands, and which one."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from s400check.extract.compound_units import how_often
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Place
from s400check.extract.rules.counts import IN_MILLIONS
from s400check.extract.units import unit_of
from s400check.extract.vocabulary import any_of
from s400check.model.readings import Unit


@dataclass(frozen=True, slots=True)
class Spelled:
    """A unit's spelling behind a numeral: where it begins and ends, and whether further parts make it a compound."""

    word: str
    place: Place
    match: re.Match[str]
    compound: bool

    @property
    def in_figures(self) -> bool:
        """Whether the numeral stands in figures."""
        return bool(self.place.numeral.digits or self.place.numeral.fraction)

    @property
    def touches(self) -> bool:
        """Whether nothing stands between the numeral and the spelling."""
        return self.match.start() == self.match.start("unit")

    def leads_to(self, pattern: Pattern) -> bool:
        """Whether what stands right behind the spelling matches."""
        return pattern.match(self.place.text, self.match.end()) is not None

    def follows(self, pattern: Pattern, width: int) -> bool:
        """Whether the text up to the numeral's end matches, from `width` characters before the numeral on."""
        numeral = self.place.numeral
        return pattern.search(self.place.text, max(0, numeral.start - width), numeral.end) is not None


def is_unit(spelled: Spelled) -> bool:
    """Whether a spelling that a table of units holds is a unit here."""
    doubt = _DOUBTS.get(spelled.word)
    return doubt is None or doubt(spelled)


_ONLY_TOUCHING: Final = frozenset(("w", "v", "j", "b", "a", "mp"))
_FEWEST_BITS: Final = 8
"""Below, a b behind a number is the second part of a list: 1a, 1b."""
_NOT_A_LETTER: Final = Pattern(r"['’.]\w|-(?!(?:long|high|tall|deep|wide|thick|class)\b)\w|/[^\W\d]")
_OF_WATTS: Final = Pattern(
    r"(?-i:(?<= W))(?!,? (?:and |to )?\d+ ?L\b)(?:\.?\s*(?:\Z|[.,;)])| (?:of(?-i: (?![A-Z]))|is|was|to|from|at)\b"
    r"| (?:bulb|lamp|LED|solar|laser|charger|transmitter|speaker))"
)
"""20 W of power; but no 30 W of Paris, no 3 W, 2 L."""


def _letter(spelled: Spelled) -> bool:
    """5 m of rope, 20W; but no 5G, no 4m people."""
    text, end, numeral = spelled.place.text, spelled.match.end(), spelled.place.numeral
    if spelled.word == "n" or not spelled.in_figures or numeral.scale != 1:
        return spelled.compound
    if spelled.word == "b" and numeral.low < _FEWEST_BITS:
        return False
    free = spelled.compound or not spelled.leads_to(_NOT_A_LETTER) or how_often(text, end) != ""
    millions = spelled.word == "m" and IN_MILLIONS.match(text, numeral.end) is not None
    return (
        free and not millions and (spelled.touches or spelled.word not in _ONLY_TOUCHING or spelled.leads_to(_OF_WATTS))
    )


_FEET: Final = Pattern(r"(?:ft|feet|foot|['′]),? [\d./½¼¾]+\Z")
_ENDS: Final = Pattern(r"\.?\s*(?:\Z|[.,;)])|\s+gap|\^")


def _inch(spelled: Spelled) -> bool:
    """6ft 2in, a gap of 3 in.; but no 200 in all."""
    return spelled.in_figures and (spelled.touches or spelled.follows(_FEET, 8) or spelled.leads_to(_ENDS))


_MEASURES_OUT: Final = Pattern(r" of | pressure")


def _cups(spelled: Spelled) -> bool:
    """2 cups of flour, half a cup; but no five cup games."""
    return spelled.place.numeral.fraction or spelled.leads_to(_MEASURES_OUT)


_PRESSES: Final = Pattern(
    r"\s*(?:\Z|[.,;:)])| (?:(?:of )?pressure|and|or|at|in|to|on|for|with|when|is|was|above|below|from|absolute|gauge)\b"
)


def _bars(spelled: Spelled) -> bool:
    """2.2 bar, 3 bars of pressure; but no 3 bar stools, no bars of gold."""
    return spelled.in_figures and spelled.leads_to(_PRESSES)


_NOT_A_DEGREE: Final = Pattern(r"[- ](?:murder|honou?r|burn|of|in)")


def _small_part(spelled: Spelled) -> bool:
    """8 bits, 45 degrees; but no 12 bits of shrapnel, no six degrees."""
    return spelled.in_figures and not spelled.leads_to(_NOT_A_DEGREE)


_POUNDS: Final = Pattern(r" ?\d{1,2}(?:\.\d)? ?lbs?\b")


def _stones(spelled: Spelled) -> bool:
    """9st, 11st 4lb; but no 21st."""
    value = spelled.place.numeral.low
    is_first = value % 10 == 1 and value % 100 != 11
    return spelled.leads_to(_POUNDS) or (spelled.in_figures and not is_first)


_AT: Final = Pattern(r"\b(?:at|of|to|by) \w+\Z")


def _knots(spelled: Spelled) -> bool:
    """40 knots, at ten knots; but no tied two knots."""
    return spelled.in_figures or spelled.follows(_AT, 4)


_NO_FOOT: Final = any_of(
    """
    soldiers? patrols? passengers? officers? bridges? paths? faults? falls prints steps races? chases? massages?
    surgeons?
    """
)
_THINGS: Final = {
    "stone": Pattern(r" (?!(?:and|or|in|to|at|when|heavier|lighter|overweight|\d)\b)\w"),
    "foot": Pattern(rf" (?:{_NO_FOOT})\b"), "yard": Pattern(r" sales?\b"), "mile": Pattern(r" markers?\b"),
    "pound": Pattern(r" (?:coins?|notes?|signs?|shops?)\b"),
}  # fmt: skip


def _no_thing(spelled: Spelled) -> bool:
    """Not two stone lions, not six foot soldiers."""
    return not spelled.leads_to(_THINGS[spelled.word])


_DOUBTS: Final[dict[str, Callable[[Spelled], bool]]] = {
    **dict.fromkeys(("m", "l", "g", "t", "n", *_ONLY_TOUCHING), _letter),
    **dict.fromkeys(("in", "ins"), _inch),
    **dict.fromkeys(("cup", "cups"), _cups),
    **dict.fromkeys(("bar", "bars"), _bars),
    **dict.fromkeys(("bit", "bits", "degree", "degrees"), _small_part),
    **dict.fromkeys(("knot", "knots"), _knots),
    **dict.fromkeys(_THINGS, _no_thing),
    "st": _stones,
}


def meant(unit: Unit, spelling: str, place: Place) -> Unit:
    """The unit that a spelling of two means here: mb of the air's pressure or of a file, nm at sea."""
    text, numeral = place.text, place.numeral
    if spelling == "mb" and _LIGHTEST <= numeral.low <= _HEAVIEST:
        weather = _WEATHER.search(text, max(0, place.start - 90), numeral.end + 60)
        return unit if weather is None else unit_of("millibar") or unit
    if spelling == "Gb" and text.startswith("/s", numeral.end + len(" Gb")):
        return unit_of("gigabit") or unit
    if spelling == "nm" and _AT_SEA.search(text, max(0, place.start - 90), numeral.end + 60) is not None:
        return unit_of("nmi") or unit
    if spelling == "kt" and (numeral.low > _FASTEST or _OF.match(text, numeral.end) is not None):
        return unit_of("kiloton") or unit
    return unit


_LIGHTEST, _HEAVIEST = 860, 1090
"""Millibars: the least and the most that were ever measured at sea level are 870 and 1085."""
_WEATHER: Final = Pattern(r"pressure|\beye\b|baromet|hurricane|cyclon|typhoon|storm|\b(?:low|high|depression|trough)\b")
_AT_SEA: Final = Pattern(
    r"\b(?:ships?|sail\w*|voyage|vessels?|knots?|nautical|fleet|yachts?|boats?|islands?|offshore|navy|crossing)\b"
)
_FASTEST: Final = 300
"""Knots: no wind is faster."""
_OF: Final = Pattern(r" ?kt (?:of|CO[2₂])\b")
