"""Every sentence whose own figures do not work out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from s400check.compare.changes import changes_in
from s400check.compare.lapses import lapses_in
from s400check.compare.slips import Slip
from s400check.compare.totals import totals_in
from s400check.model.claims import Claim
from s400check.model.periods import Period
from s400check.model.spans import Span


def slips_of(claims: Sequence[Claim], published: Mapping[str, Period | None]) -> tuple[Slip, ...]:
    """The slips of all passages in a fixed order; `published` is each source's date."""
    held: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.figure is not None:
            held[claim.passage.source, claim.passage.span].append(claim)
    found: list[Slip] = []
    for (source, _), figures in sorted(held.items()):
        if len(figures) > 1:
            ordered = sorted(figures, key=lambda claim: (claim.span, claim.id))
            found += [*totals_in(ordered), *changes_in(ordered), *lapses_in(ordered, published.get(source))]
    return tuple(found)
