"""Claims that a reviewer takes to be about one thing, whatever speaks against it: their values are compared anyway."""

from collections.abc import Iterator, Mapping

from s400check.compare.alignment import judged
from s400check.compare.judging import Assessment
from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile
from s400check.model.findings import Judgement, Outcome, Tier
from s400check.model.ledgers import Settings

_TIERS = {Outcome.SAME: Tier.AGREE, Outcome.DIFFERENT: Tier.CONFLICT}
_BY_HAND = "a reviewer joined them"


def joined_of(profiles: Mapping[str, Profile], settings: Settings) -> Iterator[Assessment]:
    """The assessments of those pairs that the settings join and do not bar as well, where both claims are there."""
    barred = {frozenset(pair) for pair in settings.never_compare}
    slack = dict(settings.slack)
    for one, other in sorted({(min(pair), max(pair)) for pair in settings.joined}):
        a, b = profiles.get(one), profiles.get(other)
        if a is None or b is None or a is b or frozenset((one, other)) in barred:
            continue
        reading = judged(a, b, slack) or Judgement(
            level="joined", outcome=Outcome.RECONCILABLE, evidence="stated in ways that cannot be compared"
        )
        yield Assessment(
            pair=Pair(a=a, b=b, reading=reading, story=None),
            tier=_TIERS.get(reading.outcome, Tier.RECONCILE),
            score=0.0 if reading.outcome is Outcome.SAME else 1.0,
            likelihood=1.0,
            reasons=(reading.evidence, _BY_HAND),
        )
