"""What `check` says of verdicts whose words moved on."""

from collections.abc import Iterator
from typing import Final

from s400check.ledger.checks import Written
from s400check.model.findings import Problem
from s400check.review.dockets import Docket
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus

_AGAIN: Final = "open it in s400check and decide again"

_TOLD: Final = {
    ClaimStatus.STALE: ("was given on other words, or on another date of the source", _AGAIN),
    ClaimStatus.AMBIGUOUS: ("may belong to several passages", "open it in s400check and say which"),
    ClaimStatus.MOVED: ("seems to belong to a passage of another source now", _AGAIN),
    ClaimStatus.ORPHANED: ("belongs to a passage that no source holds any more", "put it back, or `s400check prune"),
}


def stale(docket: Docket, written: Written) -> Iterator[Problem]:
    """A complaint for each claim whose verdict does not count any more.

    A source that could not be read is a complaint of its own (`checks.outdated`): its claims are passed over.
    """
    for item in docket.items():
        told = _TOLD.get(item.status)
        if told is not None and (item.status is not ClaimStatus.ORPHANED or docket.source(item.id) is not None):
            yield _complaint(item, *told, written)


def _complaint(item: Item, what: str, hint: str, written: Written) -> Problem:
    said = f"{item.verdict.word} by {item.verdict.by}" if item.verdict else "the verdict"
    change = item.case.anchor.change if item.case.anchor else ""
    message = f"{item.id}: {said} on “{item.case.words}” {what}" + (f" ({change})" if change else "")
    asked = f"{hint} {item.id}`" if item.status is ClaimStatus.ORPHANED else hint
    return written.problem(message, asked, item.id)
