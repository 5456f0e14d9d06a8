"""Why the claims of a dispute cannot all be right, said once for every two values of it."""

from collections.abc import Iterator

from s400check.model.findings import Dispute, Tier
from s400check.report.summaries import many


def reasons_of(dispute: Dispute) -> Iterator[str]:
    """The surest reason for every two of the values, the gravest first; then how many pairs more say the same.

    A dispute of ten articles against ten holds a hundred pairs, and one sentence each would bury the disputes below it.
    """
    value_of = {claim: place for place, value in enumerate(dispute.values) for claim in value.claims}
    seen: set[tuple[object, ...]] = set()
    more = 0
    for conflict in dispute.conflicts:
        if conflict.tier not in (Tier.CONFLICT, Tier.RECONCILE):
            continue
        values = tuple(sorted((value_of.get(conflict.a, -1), value_of.get(conflict.b, -1))))
        if (conflict.tier, values) in seen:
            more += 1
            continue
        seen.add((conflict.tier, values))
        yield f"{conflict.tier}: {conflict.why}"
    if more:
        yield f"and {many(more, 'pair')} more of the same values"
