"""Which sources are copies or excerpts of one report: what they share counts once.

By-lines do not tell: of 976 articles on 86 events, 60 events had copies and 14 articles named an agency. What tells
is shared text. Runs of words that only a few sources hold are looked up, so the cost grows with the text.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final
from zlib import crc32

from s400check.model.findings import Origin
from s400check.model.sources import Source

RUN: Final = 8
"""Words in a run: shorter ones are shared by quotations and set phrases, longer ones lose lightly edited copies."""

HELD_BY_AT_MOST: Final = 100
"""A run that more sources hold is boilerplate ("all rights reserved") or the text of very many copies: comparing all
its holders would cost quadratic time, so each is compared with the `LONGEST` of them."""

LONGEST: Final = 3

SHARED_AT_LEAST: Final = 5
SHARE: Final = 0.3
"""Of the shorter text's runs: an excerpt holds most of its own, two articles with one quotation in common hold few."""

_WORD: Final = re.compile(r"\w+")


def origins_of(sources: Sequence[Source]) -> tuple[Origin, ...]:
    """The sources by origin, ordered by their first source; one that shares with none is an origin of its own."""
    runs: dict[str, frozenset[int]] = {}
    parent: dict[str, str] = {}
    first: dict[frozenset[int], str] = {}
    for source in sorted(sources, key=lambda source: source.id):
        held = _runs(source)
        # Of copies to the letter one is looked at: a thousand of them would make every run of theirs boilerplate.
        same = first.setdefault(held, source.id) if len(held) >= SHARED_AT_LEAST else source.id
        parent[source.id] = same
        if same == source.id:
            runs[source.id] = held
    for (one, other), count in sorted(_shared(runs).items()):
        if count >= SHARED_AT_LEAST and count >= SHARE * min(len(runs[one]), len(runs[other])):
            parent[_root(parent, one)] = _root(parent, other)
    return _grouped(parent)


def _shared(runs: Mapping[str, frozenset[int]]) -> Counter[tuple[str, str]]:
    """How many runs two sources share, for those worth asking; the lesser id first."""
    holders = _holders(runs)
    shared: Counter[tuple[str, str]] = Counter()
    # Runs that stand together in a text mostly have the same holders: each set of holders is gone through once.
    for held, count in Counter(holders).items():
        for pair in combinations(held, 2) if len(held) <= HELD_BY_AT_MOST else _to_the_longest(held, runs):
            shared[pair] += count
    return shared


def _holders(runs: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, ...]]:
    """The sources that hold a run, in order, for each run that two hold."""
    alone: dict[int, str] = {}
    several: dict[int, list[str]] = {}
    for source in sorted(runs):
        for run in runs[source]:
            if (holder := alone.setdefault(run, source)) != source:
                several.setdefault(run, [holder]).append(source)
    return map(tuple, several.values())


def _to_the_longest(held: Sequence[str], runs: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """The pairs of each source with the few that hold most text: of many copies the others are excerpts of these."""
    longest = sorted(held, key=lambda source: (-len(runs[source]), source))[:LONGEST]
    for at, one in enumerate(longest):
        others = (other for other in held if other not in longest[: at + 1])
        yield from ((min(one, other), max(one, other)) for other in others)


def _runs(source: Source) -> frozenset[int]:
    words = [word.lower() for word in _WORD.findall(source.told)]
    return frozenset(crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1))


def _root(parent: dict[str, str], source: str) -> str:
    while parent[source] != source:
        parent[source] = parent[parent[source]]
        source = parent[source]
    return source


def _grouped(parent: dict[str, str]) -> tuple[Origin, ...]:
    groups: dict[str, list[str]] = defaultdict(list)
    for source in sorted(parent):
        groups[_root(parent, source)].append(source)
    return tuple(
        Origin(id=_id(group), sources=tuple(group)) for group in sorted(groups.values(), key=lambda group: group[0])
    )


def _id(group: Iterable[str]) -> str:
    return "o-" + hashlib.sha256("\n".join(group).encode()).hexdigest()[:8]
