"""What stands out between claims besides their figures, a family a sort: spellings, wordings, offices, deeds, sums."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from s400check.compare.arithmetic import slips_of
from s400check.compare.judging import Assessment, noted
from s400check.compare.profiles import Profile
from s400check.compare.quotations import rewordings_of
from s400check.compare.spellings import variants_of
from s400check.compare.statuses import reversals_of
from s400check.compare.titles import clashes_of
from s400check.model.findings import Tier
from s400check.model.ledgers import Settings

_SPELLING: Final = 0.55
"""A name spelt two ways misleads a reader less than a figure does: such findings stand below the sure figures."""

_OFFICE: Final = 0.7
_DEED: Final = 0.6
"""Two sentences that deny each other by their verbs are one deed less surely than two figures of one attribute."""

_SUM: Final = 0.8

Profiles: TypeAlias = Mapping[str, Profile]


def families_of(profiles: Profiles, settings: Settings) -> Mapping[str, tuple[Assessment, ...]]:
    """The findings of every family, by its name, but for pairs that the settings bar; `profiles` are by claim id."""
    barred = barred_by(settings)
    return {
        name: tuple(each for each in find(profiles, settings) if _ends(each) not in barred)
        for name, find in FAMILIES.items()
    }


def between(profiles: Sequence[Profile]) -> Mapping[str, tuple[Assessment, ...]]:
    """The findings of every family between passages of two sources."""
    found = families_of({profile.claim.id: profile for profile in profiles}, Settings())
    return {name: tuple(each for each in family if _of_two_sources(each)) for name, family in found.items()}


def aliases_of(settings: Settings) -> Mapping[str, str]:
    """Each folded spelling that the settings group, with the first of its group."""
    return {spelling.casefold(): group[0].casefold() for group in settings.aliases for spelling in group}


def barred_by(settings: Settings) -> frozenset[frozenset[str]]:
    """The pairs of claims that the settings never want compared."""
    return frozenset(frozenset(pair) for pair in settings.never_compare)


def _spellings(profiles: Profiles, settings: Settings) -> Iterator[Assessment]:
    """One name in two spellings, but for those that the settings call aliases of one another."""
    for found in variants_of([profile.claim for profile in profiles.values()], aliases_of(settings)):
        score = found.likeness * _SPELLING
        about = f"spelling of {found.name}"
        a, b = profiles[found.a.id], profiles[found.b.id]
        yield noted(a, b, Tier.CONFLICT, score, found.evidence, about, found.spelled)


def _wordings(profiles: Profiles, _: Settings) -> Iterator[Assessment]:
    """One utterance in two wordings: to be reconciled, for a translation may have two."""
    for found in rewordings_of([profile.claim for profile in profiles.values()]):
        yield noted(profiles[found.a.id], profiles[found.b.id], Tier.RECONCILE, found.likeness, found.evidence)


def _offices(profiles: Profiles, _: Settings) -> Iterator[Assessment]:
    """One person in two offices."""
    for found in clashes_of([(profile.claim, profile.published) for profile in profiles.values()]):
        a, b = profiles[found.a.id], profiles[found.b.id]
        yield noted(a, b, found.tier, _OFFICE, found.evidence, f"office of {found.person}", found.told)


def _deeds(profiles: Profiles, _: Settings) -> Iterator[Assessment]:
    """One deed told as done and as not done."""
    for found in reversals_of(tuple(profiles.values())):
        yield noted(found.a, found.b, found.tier, _DEED, found.evidence, found.about, found.told)


def _sums(profiles: Profiles, _: Settings) -> Iterator[Assessment]:
    """Figures of one sentence that do not work out."""
    published = {profile.claim.passage.source: profile.published for profile in profiles.values()}
    for found in slips_of([profile.claim for profile in profiles.values()], published):
        yield noted(profiles[found.a.id], profiles[found.b.id], Tier.CONFLICT, _SUM, found.evidence, found.about)


def _ends(assessment: Assessment) -> frozenset[str]:
    return frozenset((assessment.pair.a.claim.id, assessment.pair.b.claim.id))


def _of_two_sources(assessment: Assessment) -> bool:
    return assessment.pair.a.claim.passage.source != assessment.pair.b.claim.passage.source


FAMILIES: Final[Mapping[str, Callable[[Profiles, Settings], Iterator[Assessment]]]] = MappingProxyType(
    {"spellings": _spellings, "wordings": _wordings, "offices": _offices, "deeds": _deeds, "sums": _sums}
)
"""Every sort of finding beside the figures: its name and what finds it."""
