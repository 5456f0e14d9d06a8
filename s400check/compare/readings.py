"""Whether two readings can both be right: the levels, from what cannot be compared to what cannot agree."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from s400check.compare.intervals import (
    CONVERSION,
    EXACT_DIMENSIONS,
    allowance,
    allowed,
    rounds_to,
    slack_around,
    stated,
)
from s400check.compare.levels import Comparison, Level
from s400check.compare.telling import apart_by, told
from s400check.model.findings import Judgement, Outcome
from s400check.model.readings import Hedge, Reading

_VAGUE_SPREAD: Final = 3
"""A count whose upper end is this many times its lower is a word ("dozens", "hundreds"), not a measurement."""


@lru_cache(maxsize=64)
def comparison(slack: Decimal = Decimal(0), *, exact: bool = False) -> Comparison[Reading]:
    """The levels for two readings.

    `slack` is a relative difference that the project allows for their kind. `exact` leaves rounding and hedges out:
    for what nobody rounds (ages, scores), and for two versions of one sentence, which differ where they were edited.
    """
    lenient = (_CONVERSION,) if exact else (_ROUNDING, _HEDGE, _CONVERSION)
    within = (Level("slack", Outcome.SAME, _Slack(slack)),) if slack else ()
    ends = (Level("vague", Outcome.RECONCILABLE, _vague), Level("apart", Outcome.DIFFERENT, _apart))
    return Comparison("readings", (_OTHER_DIMENSION, _RIVAL_BOUNDS, _OTHER_SCORE, _OVERLAP, *lenient, *within, *ends))


@lru_cache(maxsize=1 << 16)
def compared(a: Reading, b: Reading, slack: Decimal = Decimal(0), *, exact: bool = False) -> Judgement:
    """How two values compare. The same few meet over and over, for what is told of an event is told by many."""
    return comparison(slack, exact=exact).judge(a, b)


@lru_cache(maxsize=1 << 16)
def agree(a: Reading, b: Reading) -> bool:
    """Whether both can be right, by the levels alone: nothing is put into words."""
    return comparison().outcome(a, b) is Outcome.SAME


def _other_dimension(a: Reading, b: Reading) -> str | None:
    """A length and a mass never compare, nor do two currencies: rates have dates, and are not ours to guess."""
    if a.unit.dimension != b.unit.dimension:
        return f"{told(a)} and {told(b)} are not of one dimension"
    return f"{told(a)} against {told(b)}: a share is no count" if _is_share(a) != _is_share(b) else None


def _is_share(reading: Reading) -> bool:
    """Whether a bare number is a part of one: "22 of the 28 provinces"."""
    low, high = reading.base_low, reading.base_high
    return reading.unit.dimension == "count" and low is not None and high is not None and low > 0 and high < 1


def _rival_bounds(a: Reading, b: Reading) -> str | None:
    """As sets "up to 400 km" and "up to 250 km" overlap; as maxima they contradict. Minima only grow: they do not."""
    if a.hedge is not Hedge.AT_MOST or b.hedge is not Hedge.AT_MOST or a.low is not None or b.low is not None:
        return None
    if a.unit.dimension in EXACT_DIMENSIONS or a.base_high is None or b.base_high is None:
        return None
    far = abs(a.base_high - b.base_high) > CONVERSION * max(abs(a.base_high), abs(b.base_high))
    return f"as maxima, {told(a)} rivals {told(b)}" if far else None


def _other_score(a: Reading, b: Reading) -> str | None:
    """A score is its two numbers: 2-1 lies within 3-1 as an interval, and is another result all the same."""
    if a.unit.dimension != "score" or stated(a) == stated(b):
        return None
    return f"{told(a)} is not {told(b)}"


def _overlap(a: Reading, b: Reading) -> str | None:
    if not stated(a).meets(stated(b)):
        return None
    return f"both are {told(a)}" if stated(a) == stated(b) else f"{told(a)} and {told(b)} overlap"


def _rounding(a: Reading, b: Reading) -> str | None:
    if rounds_to(a, b):
        return f"{told(b)} may be {told(a)} rounded"
    return f"{told(a)} may be {told(b)} rounded" if rounds_to(b, a) else None


def _hedge(a: Reading, b: Reading) -> str | None:
    if Hedge.ABOUT not in (a.hedge, b.hedge) or not allowed(a).meets(allowed(b)):
        return None
    return f"{told(a)} allows {told(b)}" if a.hedge is Hedge.ABOUT else f"{told(b)} allows {told(a)}"


def _conversion(a: Reading, b: Reading) -> str | None:
    """A figure told in two units is rounded in each: 200 feet, 60 metres."""
    if a.unit.name == b.unit.name or a.unit.dimension in EXACT_DIMENSIONS:
        return None
    return f"{told(a)} is {told(b)} in another unit" if slack_around(a, CONVERSION).meets(stated(b)) else None


class _Slack:
    """The project's own allowance, from `[settings] slack`."""

    def __init__(self, share: Decimal) -> None:
        self._share = share

    def __call__(self, a: Reading, b: Reading) -> str | None:
        if a.unit.dimension in EXACT_DIMENSIONS or not slack_around(a, self._share).meets(stated(b)):
            return None
        return f"{told(a)} and {told(b)} differ by no more than the {self._share:%} that the settings allow"


def _vague(a: Reading, b: Reading) -> str | None:
    """A difference of wording before it is one of fact: "dozens" against "200"."""
    for vague, other in ((a, b), (b, a)):
        if is_vague(vague):
            return f"{told(vague)} is too vague to clash with {told(other)}"
    return None


def is_vague(reading: Reading) -> bool:
    """Whether the words name an order of magnitude rather than a number ("dozens")."""
    low, high = reading.base_low, reading.base_high
    return (
        reading.unit.dimension == "count" and low is not None and high is not None and 0 < low * _VAGUE_SPREAD <= high
    )


def _apart(a: Reading, b: Reading) -> str | None:
    distance = apart_by(a, b)
    hedged = " even with its hedge" if distance and (allowance(a) or allowance(b)) else ""
    return f"{told(a)} against {told(b)}{', ' if distance else ''}{distance}{hedged}"


_OTHER_DIMENSION: Final = Level("other-dimension", Outcome.UNRELATED, _other_dimension)
_RIVAL_BOUNDS: Final = Level("rival-bounds", Outcome.DIFFERENT, _rival_bounds)
_OTHER_SCORE: Final = Level("other-score", Outcome.DIFFERENT, _other_score)
_OVERLAP: Final = Level("overlap", Outcome.SAME, _overlap)
_ROUNDING: Final = Level("rounding", Outcome.SAME, _rounding)
_HEDGE: Final = Level("hedge", Outcome.SAME, _hedge)
_CONVERSION: Final = Level("conversion", Outcome.SAME, _conversion)
