"""Which rows are shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from s400check.model.figures import Kind
from s400check.model.findings import Tier
from s400check.review.dockets import Docket
from s400check.review.items import Case
from s400check.review.statuses import ClaimStatus

SLICE: Final = 4_000
"""Rows looked at before a filter lets others work: 100,000 in one go hold a key's echo up for about 40 ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a reviewer asked to see; everything by default.

    `kinds` and `statuses` hold any of theirs, all when empty. `disputed` leaves only claims of an open dispute of tier
    conflict. `source` is a source's id, "" for any. `text` is looked for in the passage, case folded. `statements`
    shows whole-sentence claims, which are hidden unless a filter asks for them. `torn` leaves only claims about which,
    or about whose document, a merge left something open.
    """

    kinds: frozenset[Kind] = frozenset()
    statuses: frozenset[ClaimStatus] = frozenset()
    undecided: bool = False
    disputed: bool = False
    source: str = ""
    text: str = ""
    statements: bool = False
    torn: bool = False

    def keeps(self, docket: Docket, claim: str) -> bool:
        """Whether a claim is shown."""
        case = docket.board.cases[claim]
        if not self._suits(case):
            return False
        if self.text and self.text.casefold() not in case.quote.casefold():
            return False
        if self.disputed and not _in_conflict(docket, case):
            return False
        if self.torn and not _is_torn(docket, case):
            return False
        if self.undecided and not docket.is_open(claim):
            return False
        return not self.statuses or docket.item(claim).status in self.statuses

    def rows(self, docket: Docket) -> tuple[str, ...]:
        """Every claim that is shown, in the order of review."""
        return tuple(claim for claim in docket.order if self.keeps(docket, claim))

    def slices(self, docket: Docket) -> Iterator[Sequence[str]]:
        """The same, as lists found in turns of `SLICE` rows looked at, for a front end that must stay awake."""
        claims = iter(docket.order)
        while turn := list(islice(claims, SLICE)):
            yield [claim for claim in turn if self.keeps(docket, claim)]

    def _suits(self, case: Case) -> bool:
        # Each look at a case that no source gives today reads its block again.
        kind = case.kind
        if kind is Kind.STATEMENT and not (self.statements or Kind.STATEMENT in self.kinds):
            return False
        return (not self.kinds or kind in self.kinds) and (not self.source or self.source == case.source)


def _in_conflict(docket: Docket, case: Case) -> bool:
    views = map(docket.view, case.disputes)
    return any(view.stands and view.dispute.tier is Tier.CONFLICT for view in views)


def _is_torn(docket: Docket, case: Case) -> bool:
    tables = docket.ledger.conflicts
    return any(table.get("claim") == case.id or table.get("document") == case.source for table in tables)
