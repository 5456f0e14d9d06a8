"""One slot, one value: which findings between two articles stand once each figure has its counterpart.

Two articles on one trial hold a term of eight years, the nine that were asked for and the ten in office. Passage by
passage each of them differs from the seven years of the other article; but that article gives the nine as well, and
what is left of its seven is nearest to the eight. So between two articles a figure that agrees with one of the other
clashes with none of its others, and one that clashes does so with its likeliest counterpart: the rest are other slots.
Where the lexicon has the attribute it is enough that this holds for one of the two: of 89 on board, 83 of them
passengers, and 91 with 85, two pairs are left; but a headline and its text that give two tolls both clash with a third.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from s400check.compare.judging import Assessment
from s400check.compare.profiles import Profile
from s400check.model.findings import Tier
from s400check.model.sources import RegionRole

_Slot: TypeAlias = tuple[str, str, str]
"""The source of a claim, what tells the claim's fact there, and the source (id) that it is held against."""

AS_SURE: Final = 0.1
"""How much less likely an agreeing counterpart may be than a clashing one and still fill the slot: the order of two
likelihoods this near is chance."""


def in_their_slots(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The assessments, without clashes of figures that have their counterparts elsewhere in the two articles."""
    free = [found for found in assessments if found.tier is not Tier.AGREE and not _within_one(found)]
    if not free:
        return tuple(assessments)
    against = {_sources(found) for found in free}
    agreeing = _likeliest(found for found in assessments if found.tier is Tier.AGREE and _sources(found) in against)
    clashing = _likeliest(free)

    def stands(found: Assessment) -> bool:
        own = _own_slots(found)
        enough = any if found.pair.attribute and found.pair.lexical else all
        best = enough(_values(clashing[slot]) == _values(found) for slot in own)
        return best and enough(not _is_filled(agreeing.get(slot), found) for slot in own)

    fallen = {id(found) for found in free if not stands(found)}
    return tuple(found for found in assessments if id(found) not in fallen)


def _within_one(found: Assessment) -> bool:
    """Whether an article is at odds with itself: that is to be seen whatever another says."""
    return found.pair.a.claim.passage.source == found.pair.b.claim.passage.source


def _sources(found: Assessment) -> tuple[str, str]:
    a, b = found.pair.a.claim.passage.source, found.pair.b.claim.passage.source
    return (a, b) if a < b else (b, a)


def _is_filled(agreeing: Assessment | None, found: Assessment) -> bool:
    return agreeing is not None and agreeing.likelihood + AS_SURE >= found.likelihood


def _likeliest(assessments: Iterable[Assessment]) -> Mapping[_Slot, Assessment]:
    best: dict[_Slot, Assessment] = {}
    for found in assessments:
        for slot in _slots(found):
            if slot not in best or _order(found) < _order(best[slot]):
                best[slot] = found
    return best


def _order(found: Assessment) -> tuple[float, str, str]:
    first, second = sorted((found.pair.a.claim.id, found.pair.b.claim.id))
    return -found.likelihood, first, second


def _slots(found: Assessment) -> tuple[_Slot, ...]:
    """Where a finding counts: for either claim, and for the value that its article gives."""
    return tuple(_slot(one, fact, other) for one, other in _sides(found) for fact in _facts(one))


def _own_slots(found: Assessment) -> tuple[_Slot, ...]:
    """Where a finding has to be the best: for either claim, but a headline's by its value, for it repeats its text."""
    return tuple(
        _slot(one, _facts(one)[one.claim.passage.role is RegionRole.HEADING], other) for one, other in _sides(found)
    )


def _slot(one: Profile, fact: str, other: Profile) -> _Slot:
    return one.claim.passage.source, fact, other.claim.passage.source


def _sides(found: Assessment) -> tuple[tuple[Profile, Profile], tuple[Profile, Profile]]:
    return (found.pair.a, found.pair.b), (found.pair.b, found.pair.a)


def _facts(profile: Profile) -> tuple[str, str]:
    return profile.claim.id, f"{profile.kind} {profile.value}"


def _values(found: Assessment) -> frozenset[str]:
    """The two values at odds, in whatever words: a headline and its article clash with another as one."""
    return frozenset((found.pair.a.value, found.pair.b.value))
