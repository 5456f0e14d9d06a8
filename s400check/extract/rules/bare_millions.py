"""The letter m for millions where no noun stands behind it: passengers rose to 16.3m, and 17.3m watched."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import COUNT
from s400check.extract.rules.measures import BULK
from s400check.extract.vocabulary import any_of
from s400check.model.claims import Kind
from s400check.model.readings import Reading

_MILLION: Final = Decimal(10**6)
_REACH: Final = 70
"""Characters of the clause before the number in which what is counted, or that a length is told, stands."""
_MANY: Final = any_of(
    """
    passengers? users viewers audiences? viewing population populace subscribers? customers sales shipments deliveries
    visitors visits arrivals unemployed unemployment jobless joblessness turnout votes readers readership circulation
    members membership downloads streams views followers copies jobs people households homes students pupils patients
    attendances? listeners users births deaths tourists tourism refugees migrants migration immigration workforce
    workers claimants output production inhabitants vehicles cars registrations bookings barrels tonnes tons tickets
    accounts cases doses
    """
)
_COUNTED_BEFORE: Final = Pattern(rf"\b(?:{_MANY}|[mb]illion)\b(?:[^.;:]|\.(?=\d)){{0,60}}\Z")
_COUNTED_BEHIND: Final = Pattern(
    r" (?:watched|tuned|voted|viewers|downloaded|listened|logged|signed|visited|emigrated|have|had|own|live[ds]?)\b"
)
_LENGTHS: Final = any_of(
    r"""
    long tall deep high wide thick height depth altitude elevation length width distance metres? meters? jump\w* leap\w*
    leapt cleared vault\w* javelin discus shot putt? hammer threw thrown throw sprint\w* freestyle butterfly
    backstroke breaststroke hurdles relay race[ds]? ran swam swim\w* final heat champion\w* medley steeplechase waves?
    tower bridge tunnel hull ship vessel yacht boat peak summit mountain dive[ds]? cliff fence wall pool trench crater
    below above sea snow drifts flood\w* surge
    """
)
_A_LENGTH: Final = Pattern(rf"\b(?:{_LENGTHS})\b")
_LENGTH_BEHIND: Final = Pattern(
    r"(?:-| )(?:long|tall|deep|high|wide|thick|above|below|away|off|short|freestyle|sprint|final|race|hurdles"
    r"|champion\w*|butterfly|backstroke|breaststroke|relay|medley|time|record|from the|by \d|x|×)\b"
)


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    if not numeral.digits or numeral.scale != 1 or "," in numeral.digits or _LENGTH_BEHIND.match(text, match.end()):
        return None
    clause = text[max(0, numeral.start - _REACH) : numeral.start]
    if _A_LENGTH.search(clause) is not None:
        return None
    if _COUNTED_BEHIND.match(text, match.end()) is None and _COUNTED_BEFORE.search(clause) is None:
        return None
    many = numeral.scaled(_MILLION, match.end())
    return Found(
        start=many.start,
        end=many.end,
        kind=Kind.COUNT,
        numeral=many,
        reading=Reading(unit=COUNT, low=many.low, high=many.high),
    )


BARE_MILLIONS: Final = Rule(
    name="count.bare-millions",
    about="Digits and a touching m where something is counted and no length is told: passengers rose to 16.3m.",
    starts=(NUMERAL,),
    cue=frozenset(("m",)),
    pattern=Pattern(rf"m(?![\w-]|['’.]\w|/| (?:{BULK})\b)", ignore_case=False),
    read=_read,
    examples=(
        Example("Passengers rose 2% to 16.3m.", "16.3m", "16300000", "16300000"),
        Example("and 17.3m watched on television", "17.3m", "17300000", "17300000"),
        Example("It shrank by 40 million to 894m.", "894m", "894000000", "894000000"),
    ),
    rejects=(
        "He cleared 6.25m in Paris",
        "the tower of 94m",
        "The passengers swam 400m.",
        "people stood 2.1m tall",
        "a 1,500m run",
    ),
)

RULES: Final = (BARE_MILLIONS,)
