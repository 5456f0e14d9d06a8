"""The letter m for millions where no noun stands behind it: passengers rose to 16.3m, and 17.3m watched."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import COUNT
from s400check.extract.rules.measures import BULK
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_MILLION: Final = Decimal(10**6)
_REACH: Final = 110
"""Characters before the number in which what is counted and what became of it stand."""
_MANY: Final = any_of(
    """
    passengers? users viewers audiences? viewing population populace subscribers? customers sales shipments deliveries
    visitors visits arrivals unemployed unemployment jobless joblessness turnout votes readers readership circulation
    membership downloads streams views followers copies jobs households attendances? listeners births deaths tourists
    workforce registrations bookings cases doses output production claimants inhabitants
    """
)
_BECAME: Final = any_of(
    """
    rises? rose risen rising falls? fell fallen falling grows? grew grown climb(?:s|ed|ing)? drop(?:s|ped|ping)? up down
    increas(?:es|ed|ing) decreas(?:es|ed|ing) declin(?:es|ed|ing) jump(?:s|ed|ing)? slid slipped shrank shrunk swelled
    surg(?:ed|ing) soar(?:ed|ing) plung(?:ed|ing) dipped doubled trebled tripled halved cut reached reaching hit hitting
    topped topping passed was were is are stood stands total(?:led|ling|ed|ing)? averaged numbered estimated put
    """
)
_COUNTED_BEFORE: Final = Pattern(
    rf"\b(?:{_MANY})\b(?:[^.;:\n]|\.(?=\d)){{0,40}}\b(?:{_BECAME})\b(?:[^.;:\n]|\.(?=\d)){{0,50}}\Z"
)
_LED: Final = Pattern(
    r"\b(?:to|by|of|at|from|than|some|about|around|nearly|almost|over|under|was|were|is|are|reached|reaching|hit|hitting"
    r"|topped|topping|passed|averaged|totall?ed|totall?ing) \Z"
)
"""What may stand right before the number: fell to 3.4m, but no fell 15m."""
_FROM_MILLIONS: Final = Pattern(
    r"\d ?(?:million|billion|bn)\b(?:,? (?:to|from)|[^.;:\n]{0,40} (?:including|of which|of them|with)) \Z"
    rf"|\dm (?:{_MANY})\b[^.;:\n]{{0,40}}\b(?:against|from|compared (?:with|to)|than|versus) \Z"
)
"""Where the other value is told in millions: by 40 million to 894m, 5.2m passengers against 2.9m."""
_COUNTED_BEHIND: Final = Pattern(
    r" (?:watched|tuned in|viewers|voted|downloaded|listened|logged on|signed up|streamed|of (?:them|whom)|have|are"
    r"|live)\b"
)
_MILLIONS_TOLD: Final = Pattern(r"\d ?(?:million|billion|bn)\b[^.;:\n]{0,80}\Z")
_THINGS_BEHIND: Final = Pattern(
    r" (?!(?:waves|walls|trees|poles|boats|yachts|ships|hurdles|races|heats|finals|flames|cliffs|pools|towers|masts"
    r"|across|boards|jumps|drops|was|is|has|does|as|this|less|plus|its|his|us)\b)[a-z]{3,}s\b"
)
"""Several of something behind the number, where the sentence tells other things in millions: 16m scripts."""
_A_LENGTH: Final = Pattern(
    r"\b(?:long|tall|deep|high|wide|height|depth|altitude|elevation|length|distance|metres?|meters?|sea level|radius"
    r"|within)\b"
)
_LENGTH_BEHIND: Final = Pattern(
    r"[- ](?:long|tall|deep|high|wide|thick|above|below|away|off|short|from|apart|race|freestyle|sprint|final"
    r"|hurdles)\b"
)


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    if not numeral.digits or numeral.scale != 1 or "," in numeral.digits or _LENGTH_BEHIND.match(text, match.end()):
        return None
    before = place.scene.before(numeral.start, _REACH)
    before = before[max(before.rfind(end) for end in (". ", "; ", "\n")) + 1 :]
    if _A_LENGTH.search(before) is not None:
        return None
    things = _THINGS_BEHIND.match(text, match.end()) is not None and _MILLIONS_TOLD.search(before) is not None
    if not things and _COUNTED_BEHIND.match(text, match.end()) is None and not _is_told_of_many(before):
        return None
    many = numeral.scaled(_MILLION, match.end())
    reading = Reading(unit=COUNT, low=many.low, high=many.high)
    return Found(start=many.start, end=many.end, kind=Kind.COUNT, numeral=many, reading=reading)


def _is_told_of_many(before: str) -> bool:
    """Whether something counted became, or was, so many: sales fell to 3.4m, it shrank by 40 million to 894m."""
    if _FROM_MILLIONS.search(before) is not None:
        return True
    return _LED.search(before) is not None and _COUNTED_BEFORE.search(before) is not None


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
        Example("They live there, 1.7m of them in camps", "1.7m", "1700000", "1700000"),
        Example("It shrank by 40 million to 894m.", "894m", "894000000", "894000000"),
    ),
    rejects=(
        "customers queued for 400m.",
        "Passengers fell 15m into the sea",
        "homes within 500m of the river",
        "He cleared 6.25m in Paris",
        "the tower of 94m",
        "The passengers swam 400m.",
        "people stood 2.1m tall",
        "a 1,500m run",
    ),
)

RULES: Final = (BARE_MILLIONS,)
