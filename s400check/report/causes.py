"""What a docket holds that may make a run fail."""

from collections.abc import Iterator

from s400check.model.findings import Tier
from s400check.model.sources import SourceRole
from s400check.model.verdicts import Word
from s400check.review.dockets import DisputeView, Docket
from s400check.review.statuses import ClaimStatus

_BY_STATUS = {
    ClaimStatus.OPEN: "open",
    ClaimStatus.CONTESTED: "contested",
    ClaimStatus.STALE: "stale",
    ClaimStatus.AMBIGUOUS: "stale",
    ClaimStatus.MOVED: "stale",
    ClaimStatus.ORPHANED: "stale",
}


def causes(docket: Docket) -> frozenset[str]:
    """The names of what was found: conflict, stale, contested, open, disputed, contradicted.

    `conflict` is a dispute of tier conflict that is not settled, `stale` any verdict whose words moved on, `disputed` a
    verdict of that word, `contradicted` a claim of a draft in conflict with a source.
    """
    found = {_BY_STATUS[status] for status, number in docket.tally.statuses.items() if number and status in _BY_STATUS}
    return frozenset(found.union(_disputed(docket), _conflicts(docket)))


def _disputed(docket: Docket) -> Iterator[str]:
    standing = (verdict for claim in docket.ledger.entries for verdict in docket.ledger.standing(claim))
    if any(verdict.word is Word.DISPUTED for verdict in standing):
        yield "disputed"


def _conflicts(docket: Docket) -> Iterator[str]:
    for view in docket.views():
        if view.stands and view.dispute.tier is Tier.CONFLICT:
            yield "conflict"
            if _touches_draft(docket, view):
                yield "contradicted"


def _touches_draft(docket: Docket, view: DisputeView) -> bool:
    joined = {claim for conflict in view.dispute.conflicts for claim in (conflict.a, conflict.b)}
    sources = map(docket.source, joined)
    return any(source is not None and source.role is SourceRole.DRAFT for source in sources)
