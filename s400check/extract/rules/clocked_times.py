"""Times that runners and swimmers clock, 2:08:38 and 1:43.2: durations, where they look like times of day."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.rules.durations import time_unit
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_RACES: Final = any_of(
    """
    ran run runs running won win wins winning clock\\w* tim(?:e|ed|es|ing)_of record best finish\\w* lap marathon race
    seconds? mark split swam swim sprint\\w* personal
    """
)
_OF_A_RACE: Final = Pattern(rf"\b(?:{_RACES})\b[^.;\n]{{0,60}}\Z")
_RIGHT_BEFORE: Final = Pattern(r"\b(?:ran|clock(?:ed|s|ing)|tim(?:e|es) of|swam|record of|best of) (?:an? |the )?\Z")
_BEHIND: Final = Pattern(r" (?:marathon|half-marathon|mile|finish|lap|victory|win|personal best|world record)\b")
_OF_DAY: Final = Pattern(r" ?(?:[ap]\.?m\b|GMT|UTC|local|[A-Z]{2,4}T\b|o['’]clock)")
_AT: Final = Pattern(r"\b(?:at|by|until|from|between|since) \Z")


def _read(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    if _OF_DAY.match(text, match.end()) is not None or _AT.search(text, max(0, start - 9), start) is not None:
        return None
    certain = match["hours"] is None and match["parts"] is not None
    lead = _OF_A_RACE if match["hours"] is not None else _RIGHT_BEFORE
    raced = lead.search(text, max(0, start - 80), start) is not None or _BEHIND.match(text, match.end()) is not None
    if not certain and not raced:
        return None
    unit = time_unit("second")
    if unit is None:
        return None
    whole = int(match["hours"] or 0) * 3600 + int(match["minutes"]) * 60 + int(match["seconds"])
    seconds = Decimal(f"{whole}.{match['parts'] or 0}").normalize() if match["parts"] else Decimal(whole)
    reading = Reading(unit=unit, low=seconds, high=seconds)
    return Found(start=start, end=match.end(), kind=Kind.DURATION, reading=reading)


CLOCKED: Final = Rule(
    name="duration.clocked",
    about="Hours, minutes and seconds of a race; without hours only with parts of a second or behind a word of racing.",
    starts=(DIGIT,),
    cue=frozenset(":"),
    pattern=Pattern(
        r"(?<![\w.,:/-])(?:(?P<hours>\d{1,2}):(?=\d\d:))?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)"
        r"(?:\.(?P<parts>\d{1,3}))?(?![\d:/]|\.\d)"
    ),
    read=_read,
    examples=(
        Example("She won the marathon in 2:08:38.", "2:08:38", "7718", "7718", "second"),
        Example("He was third in 3:16.85 on Friday.", "3:16.85", "196.85", "196.85", "second"),
        Example("He ran a 3:58 mile.", "3:58", "238", "238", "second"),
    ),
    rejects=("at 11:47:23 GMT", "the race begins at 10:30", "won in Rome at 11:47:23", "Posted 16:02, they say"),
)

RULES: Final = (CLOCKED,)
