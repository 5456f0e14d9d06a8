"""All that disagrees among the claims of all sources: the whole comparison, one screen long."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from s400check.compare.assessing import assessed
from s400check.compare.crowds import Crowd
from s400check.compare.families import aliases_of, barred_by, families_of
from s400check.compare.gathering import gathered
from s400check.compare.grouping import by_gravity, disputes_of
from s400check.compare.joining import joined_of
from s400check.compare.judging import Assessment
from s400check.compare.milestones import in_sequence
from s400check.compare.origins import origins_of
from s400check.compare.profiles import Profile, profiles_of
from s400check.compare.slots import in_their_slots
from s400check.compare.stories import stories_of
from s400check.compare.successions import brought_up_to_date
from s400check.model.claims import Claim
from s400check.model.findings import Dispute, Origin
from s400check.model.ledgers import Settings
from s400check.model.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The disputes, the gravest first; the sources by origin; and the crowds of which not all claims met."""

    disputes: tuple[Dispute, ...]
    origins: tuple[Origin, ...]
    crowds: tuple[Crowd, ...]


def compare(
    claims: Sequence[Claim], sources: Sequence[Source], settings: Settings
) -> tuple[tuple[Dispute, ...], tuple[Origin, ...]]:
    """The disputes and the sources by origin."""
    found = compared(claims, sources, settings)
    return found.disputes, found.origins


def compared(claims: Sequence[Claim], sources: Sequence[Source], settings: Settings) -> Compared:
    """All that disagrees, independent of the order of what is given."""
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    profiles = profiles_of(sorted(claims, key=lambda claim: claim.id), ordered, aliases_of(settings))
    origins = origins_of(ordered)
    origin_of = {source: origin.id for origin in origins for source in origin.sources}
    by_id = {profile.claim.id: profile for profile in profiles}
    judged = assessed(profiles, stories_of(ordered), dict(settings.slack), barred_by(settings))
    found = brought_up_to_date(in_their_slots(judged.related), origin_of)
    by_hand = {_pair_of(joined): joined for joined in joined_of(by_id, settings)}
    figures = (*(each for each in found if _pair_of(each) not in by_hand), *by_hand.values())
    barred = frozenset(settings.never_compare)

    def may_join(one: Profile, other: Profile) -> bool:
        if not _may_join(one, other):
            return False
        pair = one.claim.id, other.claim.id
        if pair in judged.apart or pair[::-1] in judged.apart:
            return False
        # Nor may a third claim, which agrees with either, bring two together that a reviewer put apart.
        return pair not in barred and pair[::-1] not in barred

    disputes = list(disputes_of(figures, by_id, origin_of, may_join))
    for family in families_of(by_id, settings).values():
        disputes += gathered(family, by_id, origin_of)
    united = _united(sorted(disputes, key=by_gravity))
    return Compared(disputes=united, origins=origins, crowds=judged.crowds)


def _united(disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes, those over the very same claims as one, told as the gravest of them: they have one id."""
    kept: dict[str, Dispute] = {}
    for dispute in disputes:
        graver = kept.get(dispute.id)
        kept[dispute.id] = (
            replace(graver, conflicts=(*graver.conflicts, *dispute.conflicts)) if graver is not None else dispute
        )
    return tuple(kept.values())


def _pair_of(assessment: Assessment) -> frozenset[str]:
    return frozenset((assessment.pair.a.claim.id, assessment.pair.b.claim.id))


def _may_join(one: Profile, other: Profile) -> bool:
    """Whether two claims that never met may be about one thing: one attribute, and a shared name if both have any."""
    related = one.claim.attribute == other.claim.attribute or in_sequence(one, other)
    return related and (not one.named or not other.named or not one.named.isdisjoint(other.named))
