"""Two texts against each other, without a folder around them: the gravest thing between them."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

from s400check.compare.alignment import align
from s400check.compare.families import between
from s400check.compare.judging import Assessment, assess
from s400check.compare.profiles import profiles_of
from s400check.model.claims import Claim
from s400check.model.findings import Tier
from s400check.model.sources import Source

_OF_PAGES: Final = 1_600
"""Pairs of figures of two texts that are all tried: 40 by 40, which is two pages of news."""

_GRAVEST: Final = (Tier.CONFLICT, Tier.RECONCILE, Tier.AGREE, Tier.UNRELATED)


def compare_texts(one: Sequence[Claim], other: Sequence[Claim], sources: Sequence[Source]) -> tuple[Assessment, ...]:
    """The aligned claims of two texts, judged, the gravest and surest first; `sources` are the two texts."""
    profiles = profiles_of((*one, *other), sources, {})
    pairs = align(profiles[: len(one)], profiles[len(one) :], all_tried=_OF_PAGES)
    beside = chain.from_iterable(between(profiles).values())
    return tuple(sorted((*(assess(pair) for pair in pairs), *beside), key=_by_gravity))


def _by_gravity(assessment: Assessment) -> tuple[int, float, str, str]:
    pair = assessment.pair
    return _GRAVEST.index(assessment.tier), -assessment.score, pair.a.claim.id, pair.b.claim.id
