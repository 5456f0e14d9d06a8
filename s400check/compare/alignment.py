"""Which figure of one passage answers to which of another, one to one, before any value is compared.

"Killed one, wounded two" and "two were hurt, one died" differ in nothing, though 1 and 2 stand in both. A figure
whose slot an agreeing figure fills cannot clash with a third (without this, average precision on real news falls
from .31 to .23).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from types import MappingProxyType
from typing import Final, TypeAlias

from rapidfuzz import fuzz

from s400check.compare.dating import DAY_OF_YEAR, of_the_year
from s400check.compare.milestones import in_sequence, out_of_order
from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile
from s400check.compare.readings import compared
from s400check.compare.telling import told
from s400check.compare.terms import weigh
from s400check.compare.wholes import part_of_whole
from s400check.compare.wording import stem
from s400check.model.claims import Flag
from s400check.model.figures import Kind
from s400check.model.findings import Judgement, Outcome
from s400check.model.readings import Hedge, Reading

_AGREEING_FIRST = 0.5
"""What agreeing is worth in the choice of partners: as much as half the range of the likelihood. Less, and a wrong
partner takes the place of one that agrees; much more, and any two equal numbers are partners."""


_BOUND_FIRST = 0.1

Slack: TypeAlias = Mapping[str, Decimal]
NO_SLACK: Final[Slack] = MappingProxyType({})

VERSIONS: Final = 92
"""Per cent of the masked text that is the same: from here on two sentences are versions of one, and a figure in which
they differ was changed, not rounded. Two reports of one event by different hands stay below 90."""

_TOTAL: Final = stem("total")
"""What "worldwide", "overall" and their like are folded to (synonyms.txt)."""

ALL_TRIED: Final = 256
"""Pairs of figures of two sentences up to which each is tried with each: 16 by 16. Sentences of news have 12 at most;
what has more is a list or a table, where each with each would be millions."""

FEW: Final = 4
"""Figures of a list beside which a word stands that still tells its entry: more often, it tells its column."""

NEVER_ROUNDED: Final = frozenset({Kind.AGE, Kind.SCORE, Kind.ORDINAL, Kind.DATE})


def align(
    one: Sequence[Profile],
    other: Sequence[Profile],
    *,
    story: float | None = None,
    slack: Slack = NO_SLACK,
    all_tried: int = ALL_TRIED,
) -> tuple[Pair, ...]:
    """The figures of two passages that answer to each other, the likeliest first.

    Partners have one kind and dimension, and attributes that do not exclude each other. Each pair is told how many
    other pairs agree and clash. `slack` is the relative difference the project allows, by kind. Of more pairs than
    `all_tried` only those are looked at that a word beside both figures joins, and beside few others.
    """
    if len(one) == 1 and len(other) == 1:
        only = _pair(one[0], other[0], story, slack)
        return () if only is None else (only,)
    tried = product(one, other) if len(one) * len(other) <= all_tried else _of_one_entry(one, other)
    ranked = sorted(
        _candidates(tried, story, slack), key=lambda found: (-found[0], found[1].a.claim.id, found[1].b.claim.id)
    )
    taken: set[str] = set()
    pairs = []
    for _, pair in ranked:
        if pair.a.claim.id not in taken and pair.b.claim.id not in taken:
            taken |= {pair.a.claim.id, pair.b.claim.id}
            pairs.append(pair)
    return _with_company(pairs)


def _candidates(
    tried: Iterable[tuple[Profile, Profile]], story: float | None, slack: Slack
) -> Iterator[tuple[float, Pair]]:
    for a, b in tried:
        if (pair := _pair(a, b, story, slack)) is not None:
            yield weigh(pair).likelihood + _preference(pair), pair


def are_lists(one: int, other: int) -> bool:
    """Whether two passages of so many figures are lists, of which not each figure is tried with each."""
    return one * other > ALL_TRIED


def trials(one: int, other: int) -> int:
    """How many pairs are tried between two passages of so many figures; of lists, where most have one, about."""
    return one + other if are_lists(one, other) else one * other


def _of_one_entry(one: Sequence[Profile], other: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """The figures of two lists that a word beside both joins, and beside few others of either list."""
    here, there = _entries(one), _entries(other)
    joined = {pair for word, places in here.items() if word in there for pair in product(places, there[word])}
    yield from ((one[first], other[second]) for first, second in sorted(joined))


def _entries(profiles: Sequence[Profile]) -> Mapping[str, Sequence[int]]:
    """The words that tell an entry of a list, with the places of the figures beside which they stand."""
    beside: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for word in profile.local:
            beside[word].append(place)
    return {word: places for word, places in beside.items() if len(places) <= FEW}


def _pair(a: Profile, b: Profile, story: float | None, slack: Slack) -> Pair | None:
    """The two side by side; None where they cannot be partners."""
    if not _one_kind(a, b) or not _compatible(a, b) or _other_scope(a, b) or _other_part(a, b):
        return None
    judgement = judged(a, b, slack)
    return None if judgement is None else Pair(a=a, b=b, reading=judgement, story=story)


def _other_part(a: Profile, b: Profile) -> bool:
    """Whether they play other parts: where something began ("since July 9", "from 62" to 65), some of a whole."""
    return a.former is not b.former or _since(a) is not _since(b) or part_of_whole(a, b) is not None


def _since(profile: Profile) -> bool:
    reading = profile.reading
    return profile.kind is Kind.DATE and reading is not None and reading.hedge is Hedge.AT_LEAST


def _preference(pair: Pair) -> float:
    """What agreeing is worth in the choice of partners; little where a bound agrees, for it does with most figures."""
    if pair.reading.outcome is not Outcome.SAME:
        return 0.0
    ends = [reading.lone_end for reading in (pair.a.reading, pair.b.reading) if reading is not None]
    return _BOUND_FIRST if any(end is not None for end in ends) else _AGREEING_FIRST


def judged(a: Profile, b: Profile, slack: Slack) -> Judgement | None:
    """How the two values compare; None where they cannot be compared at all."""
    if in_sequence(a, b):
        return out_of_order(a, b)
    readings = _comparable(a.reading, b.reading)
    if readings is None:
        return None
    one, other = readings
    versions = fuzz.ratio(a.masked, b.masked) >= VERSIONS
    if versions and one.hedge is other.hedge and one.lone_end is not None and one.lone_end != other.lone_end:
        return Judgement(
            level="rival-versions",
            outcome=Outcome.DIFFERENT,
            evidence=f"one text has {told(one)}, one {told(other)}",
        )
    judgement = compared(one, other, slack.get(a.kind, Decimal(0)), exact=versions or a.kind in NEVER_ROUNDED)
    if one is not a.reading or other is not b.reading:
        judgement = replace(judgement, evidence=f"{a.claim.words} against {b.claim.words}")
    # What is told as done agrees with any earlier date, and a forecast is of another deed: neither says anything.
    forecast = Flag.FORECAST in a.claim.flags | b.claim.flags
    silent = Kind.STATEMENT in (a.claim.kind, b.claim.kind) and (forecast or judgement.outcome is Outcome.SAME)
    return None if silent or judgement.outcome is Outcome.UNRELATED else judgement


def _comparable(one: Reading | None, other: Reading | None) -> tuple[Reading, Reading] | None:
    """The two readings, as days of the year where one of them is a date without a year."""
    if one is None or other is None:
        return None
    if one.unit == other.unit or DAY_OF_YEAR not in (one.unit, other.unit):
        return one, other
    a = one if one.unit == DAY_OF_YEAR else of_the_year(one)
    b = other if other.unit == DAY_OF_YEAR else of_the_year(other)
    return (a, b) if a is not None and b is not None else None


def _one_kind(a: Profile, b: Profile) -> bool:
    """Whether both measure one sort of thing; a bare number may be a magnitude."""
    one, other = a.reading, b.reading
    return a.kind is b.kind or (
        one is not None and other is not None and one.unit == other.unit and a.kind is not Kind.DATE
    )


def _compatible(a: Profile, b: Profile) -> bool:
    """Whether the attributes may be one, or follow one another; a counted noun may be of any that the lexicon has."""
    one, other = a.claim.attribute, b.claim.attribute
    return not one or not other or one == other or not (a.lexical and b.lexical) or in_sequence(a, b)


def _other_scope(a: Profile, b: Profile) -> bool:
    """Whether one is the total and the other a part, beside which its own sentence gives the total too."""
    return (_TOTAL in a.local and _TOTAL not in b.local and _TOTAL in b.wide) or (
        _TOTAL in b.local and _TOTAL not in a.local and _TOTAL in a.wide
    )


def _with_company(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs, each told how many others agree, one value counted once, and how many clash."""
    agreeing = Counter(str(pair.a.reading) for pair in pairs if pair.reading.outcome is Outcome.SAME)
    clashing = sum(pair.reading.outcome is Outcome.DIFFERENT for pair in pairs)

    told = []
    for pair in pairs:
        outcome = pair.reading.outcome
        lone = outcome is Outcome.SAME and agreeing[str(pair.a.reading)] == 1
        told.append(
            replace(pair, agreeing=len(agreeing) - lone, clashing=clashing - (outcome is Outcome.DIFFERENT)),
        )
    return tuple(told)
