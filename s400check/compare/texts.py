"""Two texts against each other, without a folder around them: the gravest thing between them."""

from collections.abc import Sequence
from typing import Final

from s400check.compare.alignment import align
from s400check.compare.disputes import spellings_of
from s400check.compare.judging import Assessment, assess
from s400check.compare.profiles import profiles_of
from s400check.model.claims import Claim
from s400check.model.findings import Tier
from s400check.model.ledgers import Settings
from s400check.model.sources import Source

_GRAVEST: Final = (Tier.CONFLICT, Tier.RECONCILE, Tier.AGREE, Tier.UNRELATED)


def compare_texts(one: Sequence[Claim], other: Sequence[Claim], sources: Sequence[Source]) -> tuple[Assessment, ...]:
    """The aligned claims of two texts, judged, the gravest and surest first; `sources` are the two texts."""
    profiles = profiles_of((*one, *other), sources, {})
    pairs = align(profiles[: len(one)], profiles[len(one) :])
    between = {frozenset((a.id, b.id)) for a in one for b in other}
    names = [
        spelling
        for spelling in spellings_of({p.claim.id: p for p in profiles}, Settings())
        if _ends(spelling) in between
    ]
    return tuple(sorted((*(assess(pair) for pair in pairs), *names), key=_by_gravity))


def _ends(assessment: Assessment) -> frozenset[str]:
    return frozenset((assessment.pair.a.claim.id, assessment.pair.b.claim.id))


def _by_gravity(assessment: Assessment) -> tuple[int, float, str, str]:
    pair = assessment.pair
    return _GRAVEST.index(assessment.tier), -assessment.score, pair.a.claim.id, pair.b.claim.id
