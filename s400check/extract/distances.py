"""Distances in time: what "more than" before one says of the day it leads to.

"More than two years ago" is farther back, so before that day; "less than a week after June 4" is between the two.
"""

from dataclasses import replace
from typing import Final

from s400check.extract.hedges import compares, hedge_before
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading

_WITHIN: Final = Pattern(r"\bwithin (?:about |the )?\Z")
_BACKWARD: Final = {Hedge.ABOVE: Hedge.BELOW, Hedge.AT_LEAST: Hedge.AT_MOST}
_NEARER: Final = frozenset((Hedge.BELOW, Hedge.AT_MOST))


def bound_distance(found: Found, reading: Reading, text: str) -> Reading | None:
    """The day that a distance leads to as the words before it bind it; None where it is none, or nothing binds it.

    Farther is a bound away from the day it is counted from, nearer the run of days between the two.
    """
    hedge = Hedge.EXACT if found.origin is None else _hedge(text, found.start)
    if found.origin is None or hedge is Hedge.EXACT or reading.low is None or reading.high is None:
        return None
    low, high = found.origin
    back = reading.low < low
    if hedge in _NEARER:
        return replace(reading, low=min(low, reading.low), high=max(high, reading.high), hedge=Hedge.EXACT)
    return replace(reading, hedge=_BACKWARD.get(hedge, hedge) if back else hedge)


def _hedge(text: str, start: int) -> Hedge:
    """The hedge of the distance, read as that of a number: the "over" of "over two years ago" tells how long."""
    if _WITHIN.search(text, max(0, start - 20), start) is not None:
        return Hedge.AT_MOST
    if compares(text[max(0, start - 40) : start].lower().split()):
        return Hedge.EXACT
    return hedge_before(text, start, Kind.COUNT)
