"""One speaker's words in two outlets: identical, truncated, or reworded; reworded ones are a finding.

Between quotation marks stand a speaker's exact words, so two outlets that differ in them cannot both be exact. Of 355
quotations in two outlets, 97 were identical, 187 truncated and up to 71 reworded. Translations differ with right,
so what is found wants reconciling: it is shown with the words that differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from rapidfuzz import fuzz

from s400check.compare.wording import tokens
from s400check.model.claims import Claim, Quote

RUN: Final = 3
"""Words in a row that two versions of a quotation share at least once."""

SHORTEST: Final = 6
"""Words: shorter quotations are phrases that two people may use."""

REWORDED: Final = 70
"""Likeness in per cent from which two quotations are versions of one; other words of one speaker lie below 60."""

HELD_BY_AT_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Rewording:
    """Two quotations of one utterance that differ in words; `likeness` 0 to 1, `evidence` shows the difference."""

    a: Claim
    b: Claim
    likeness: float
    evidence: str


def rewordings_of(claims: Sequence[Claim]) -> tuple[Rewording, ...]:
    """The pairs of quotations in two sources that are one utterance in two wordings, in a fixed order."""
    quotes = sorted((claim for claim in claims if isinstance(claim.matter, Quote)), key=lambda claim: claim.id)
    holders: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in quotes:
        words = tokens(claim.words)
        if len(words) >= SHORTEST:
            for run in {words[at : at + RUN] for at in range(len(words) - RUN + 1)}:
                holders[run].append(claim)
    pairs = {
        (one.id, other.id): (one, other)
        for held in holders.values()
        if len(held) <= HELD_BY_AT_MOST
        for one, other in combinations(held, 2)
        if one.passage.source != other.passage.source
    }
    return tuple(found for key in sorted(pairs) for found in _rewording(*pairs[key]))


def _rewording(a: Claim, b: Claim) -> Iterator[Rewording]:
    one, other = tokens(a.words), tokens(b.words)
    likeness = fuzz.ratio(" ".join(one), " ".join(other))
    if _other_speaker(a, b) or likeness < REWORDED or _within(one, other) or _within(other, one):
        return
    yield Rewording(
        a, b, likeness / 100, f"one utterance in two wordings, {likeness:.0f}% alike: {_difference(one, other)}"
    )


def _other_speaker(a: Claim, b: Claim) -> bool:
    one, other = a.attribution.speaker, b.attribution.speaker
    return bool(one) and bool(other) and one.split()[-1].casefold() != other.split()[-1].casefold()


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the one is the other, or a piece of it: a truncated quotation is exact as far as it goes."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _difference(one: Sequence[str], other: Sequence[str]) -> str:
    """The words in which they differ: "[steps | measures]"."""
    parts = [
        f"[{' '.join(one[a:b]) or '–'} | {' '.join(other[c:d]) or '–'}]"
        for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return " ".join(parts)
