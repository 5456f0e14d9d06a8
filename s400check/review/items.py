"""One line of the list: a claim found today, the ledger's block for it, or both."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from s400check.model.anchors import Anchor
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.ledgers import Entry, Stub
from s400check.model.verdicts import Verdict
from s400check.review.risks import Risk
from s400check.review.statuses import ClaimStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What no verdict changes: the claim, its stub, its place in the sources, its disputes.

    `claim` is None where no source gives it today, `stub` where the ledger does not know it yet; never both. `kept` are
    the ledger's entries: a stub is read when it is asked for, as 100,000 of them would fill the memory. `anchor` is
    None where the claim stands as it stood.
    """

    id: str
    claim: Claim | None
    kept: Mapping[str, Entry] = field(repr=False, compare=False)
    anchor: Anchor | None
    disputes: tuple[str, ...]
    risk: Risk

    @property
    def stub(self) -> Stub | None:
        """The claim as the ledger wrote it down."""
        entry = self.kept.get(self.id)
        return entry.stub if entry else None

    @property
    def kind(self) -> Kind:
        """What sort of thing is claimed."""
        return self._either.kind

    @property
    def words(self) -> str:
        """The words that are judged, as the source has them, or had them when the stub was written."""
        return self._either.words

    @property
    def quote(self) -> str:
        """The passage they stand in."""
        return self.claim.passage.text if self.claim else self.stub.quote if self.stub else ""

    @property
    def about(self) -> str:
        """What is measured, or ""."""
        return self.claim.attribute if self.claim else self.stub.about if self.stub else ""

    @property
    def source(self) -> str:
        """The id of its document."""
        return self.claim.passage.source if self.claim else self.stub.doc if self.stub else ""

    @property
    def _either(self) -> Claim | Stub:
        found = self.claim or self.stub
        if found is None:
            raise ValueError(f"case {self.id} has neither claim nor stub")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A case and where it stands: what a line of the list shows.

    `verdict` is the newest that stands (a stale claim keeps its old one on show), `verdicts` the latest of each
    reviewer.
    """

    case: Case
    status: ClaimStatus
    verdict: Verdict | None
    verdicts: tuple[Verdict, ...]
    conflicts: int
    """How many open disputes of tier conflict it is part of."""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.case.id
