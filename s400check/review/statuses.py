"""Where a claim or a dispute stands, from what was decided about it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from s400check.model.findings import Dispute
from s400check.model.verdicts import Ruling, RulingWord, Verdict, Word


class ClaimStatus(StrEnum):
    """Where a claim stands; all but `open` and `decided` want a second look before they count as decided."""

    OPEN = "open"
    DECIDED = "decided"
    STALE = "stale"
    AMBIGUOUS = "ambiguous"
    MOVED = "moved"
    ORPHANED = "orphaned"
    CONTESTED = "contested"


class DisputeStatus(StrEnum):
    """Where a dispute stands."""

    OPEN = "open"
    SETTLED = "settled"
    REOPENED = "reopened"


def of_verdicts(standing: Iterable[Verdict], seen: str) -> ClaimStatus:
    """The status that the verdicts standing on a claim make; `seen` fingerprints what a reviewer is shown now.

    A verdict given on other words, or on another date of the source, does not count: the claim is stale where no
    other is left. Different words make it contested.
    """
    given = tuple(standing)
    if not given:
        return ClaimStatus.OPEN
    words = {verdict.word for verdict in given if verdict.seen == seen}
    if not words:
        return ClaimStatus.STALE
    return ClaimStatus.DECIDED if len(words) == 1 else ClaimStatus.CONTESTED


def of_dispute(
    dispute: Dispute, rulings: Iterable[Ruling], verdicts: Mapping[str, Verdict | None], seen: str
) -> tuple[DisputeStatus, Ruling | None]:
    """The dispute's status, and the ruling to show with it: the one that stands, or a reopened dispute's earlier one.

    A ruling applies where the members are exactly those it was made on, and say what they said then. With two or more
    still shared it was made on another set, so the dispute is reopened, as it is where a member's words or the date
    they rest on changed. Without a ruling, `wrong` verdicts that leave one value settle it.

    Args:
        dispute: Its claims may have changed since the rulings were made.
        rulings: Those that speak of at least one of its claims, oldest first.
        verdicts: The verdict that stands on each of its claims, None for an undecided one.
        seen: The fingerprint of what a reviewer of the dispute is shown now.
    """
    members = frozenset(dispute.claims)
    exact = [ruling for ruling in rulings if ruling.members == members]
    if exact and exact[-1].word is not RulingWord.OPEN:
        return DisputeStatus.SETTLED if exact[-1].seen == seen else DisputeStatus.REOPENED, exact[-1]
    if _one_value_left(dispute, verdicts):
        return DisputeStatus.SETTLED, None
    earlier = [r for r in rulings if r.members != members and len(r.members & members) > 1]
    if not exact and earlier and earlier[-1].word is not RulingWord.OPEN:
        return DisputeStatus.REOPENED, earlier[-1]
    return DisputeStatus.OPEN, None


def _one_value_left(dispute: Dispute, verdicts: Mapping[str, Verdict | None]) -> bool:
    wrong = {claim for claim in dispute.claims if (said := verdicts.get(claim)) and said.word is Word.WRONG}
    left = [value for value in dispute.values if not wrong.issuperset(value.claims)]
    return bool(wrong) and len(left) <= 1
