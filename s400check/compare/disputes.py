"""All that disagrees among the claims of all sources: the whole comparison, one screen long."""

from collections.abc import Sequence

from s400check.compare.assessing import assessed
from s400check.compare.families import aliases_of, barred_by, families_of
from s400check.compare.grouping import by_gravity, disputes_of
from s400check.compare.joining import joined_of
from s400check.compare.judging import Assessment
from s400check.compare.milestones import in_sequence
from s400check.compare.origins import origins_of
from s400check.compare.profiles import Profile, profiles_of
from s400check.compare.slots import in_their_slots
from s400check.compare.stories import stories_of
from s400check.model.claims import Claim
from s400check.model.findings import Dispute, Origin
from s400check.model.ledgers import Settings
from s400check.model.sources import Source


def compare(
    claims: Sequence[Claim], sources: Sequence[Source], settings: Settings
) -> tuple[tuple[Dispute, ...], tuple[Origin, ...]]:
    """The disputes, the gravest first, and the sources by origin; both independent of the order of what is given."""
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    profiles = profiles_of(sorted(claims, key=lambda claim: claim.id), ordered, aliases_of(settings))
    origins = origins_of(ordered)
    origin_of = {source: origin.id for origin in origins for source in origin.sources}
    by_id = {profile.claim.id: profile for profile in profiles}
    judged = assessed(profiles, stories_of(ordered), dict(settings.slack), barred_by(settings))
    found = in_their_slots(judged.related)
    by_hand = {_pair_of(joined): joined for joined in joined_of(by_id, settings)}
    figures = (*(each for each in found if _pair_of(each) not in by_hand), *by_hand.values())
    barred = frozenset(settings.never_compare)
    families = figures, *families_of(by_id, settings)

    def may_join(one: Profile, other: Profile) -> bool:
        first, second = sorted((one.claim.id, other.claim.id))
        # Nor may a third claim, which agrees with either, bring two together that a reviewer put apart.
        return (
            not {(first, second), (second, first)} & barred
            and (first, second) not in judged.apart
            and _may_join(one, other)
        )

    disputes = [found for family in families for found in disputes_of(family, by_id, origin_of, may_join)]
    return tuple(sorted(disputes, key=by_gravity)), origins


def _pair_of(assessment: Assessment) -> frozenset[str]:
    return frozenset((assessment.pair.a.claim.id, assessment.pair.b.claim.id))


def _may_join(one: Profile, other: Profile) -> bool:
    """Whether two claims that never met may be about one thing: one attribute, and a shared name if both have any."""
    a, b = one.names | one.backdrop, other.names | other.backdrop
    related = one.claim.attribute == other.claim.attribute or in_sequence(one, other)
    return related and (not a or not b or bool(a & b))
