"""How alike two articles are: the cosine of their rare words, the headline's and the lead's counting double.

Two articles on one event may share no sentence, but they share its names and its rare words. A text too short to
have a story (a sentence, a caption) has no likeness to tell.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from s400check.compare.wording import content
from s400check.model.sources import Source

LEAST_WORDS: Final = 60
"""Saying words: shorter texts share too few to measure by."""

KEPT: Final = 40
"""Terms of an article that are kept, its weightiest: the rest is the long tail that every article has its own of."""

KEYS: Final = 5
"""Terms that stand for the story when claims are gathered: enough to meet under another headline."""

LEAD: Final = 60
"""Words at the head of an article that count double."""


@dataclass(frozen=True, slots=True)
class Stories:
    """The articles' weighted terms; made once for all of them, for what is rare depends on the rest."""

    vectors: Mapping[str, Mapping[str, float]]
    long_enough: frozenset[str]

    def likeness(self, one: str, other: str) -> float | None:
        """Likeness of two sources (ids), 0 to 1; None for a source and itself, and where one is too short to tell."""
        if one == other or one not in self.long_enough or other not in self.long_enough:
            return None
        a, b = self.vectors[one], self.vectors[other]
        return sum(weight * b[term] for term, weight in a.items() if term in b)

    def keys(self, source: str) -> tuple[str, ...]:
        """The terms that stand for a source's story, the weightiest first."""
        ranked = sorted(self.vectors.get(source, {}).items(), key=lambda item: (-item[1], item[0]))
        return tuple(term for term, _ in ranked[:KEYS])


def stories_of(sources: Sequence[Source]) -> Stories:
    """The weighted terms of every source."""
    counts = {source.id: _counts(source) for source in sources}
    held = Counter(term for terms in counts.values() for term in terms)
    vectors = {source: _weighted(terms, held, len(sources)) for source, terms in counts.items()}
    return Stories(vectors, frozenset(source for source, terms in counts.items() if sum(terms.values()) >= LEAST_WORDS))


def _counts(source: Source) -> Counter[str]:
    words = content(source.told)
    return Counter((*words, *words[:LEAD], *content(source.title), *content(source.title)))


def _weighted(terms: Mapping[str, int], held: Mapping[str, int], sources: int) -> Mapping[str, float]:
    # A term that one article alone has cannot make it like another; in a small folder such terms drown all others.
    weights = {
        term: (1 + math.log(count)) * math.log(1 + sources / held[term])
        for term, count in terms.items()
        if held[term] > 1
    }
    kept = _heaviest(weights.items())
    length = math.sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {term: weight / length for term, weight in kept}


def _heaviest(weights: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(weights, key=lambda item: (-item[1], item[0]))[:KEPT]
