"""Where a claim that the ledger keeps stands in the sources today."""

from dataclasses import dataclass
from enum import StrEnum

from s400check.model.spans import Span
from s400check.model.verdicts import Place


class AnchorState(StrEnum):
    """Whether the words a reviewer saw still stand where they stood."""

    CURRENT = "current"
    AMBIGUOUS = "ambiguous"
    STALE = "stale"
    MOVED = "moved"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A stub's place today.

    `change` says what differs for a stale one: "figure", "negation", "wording", or "date" where the reading rests on
    the source's own. `source` and `span` (which counts in that source's text) are the place of the words, or the one
    proposed for a stale, moved or ambiguous claim; None for an orphaned one. `claim` is the claim that was found there
    today, "" for none: a stub that is current without one is no longer extracted.

    `seen` and `place` are what a verdict given now has to carry (`Verdict.seen`, `Verdict.place`), so that it is
    known again: `place` is None where the words are the stub's own. `seen` is "" where nothing is there to judge, and
    for a current stub where it follows from the stub's words and the source's date.

    `rivals` are the other places that an ambiguous claim may be at, the likelier first.
    """

    state: AnchorState
    change: str = ""
    source: str | None = None
    span: Span | None = None
    claim: str = ""
    seen: str = ""
    place: Place | None = None
    rivals: tuple["Anchor", ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it says nothing that its claim and its stub do not say."""
        return self.state is AnchorState.CURRENT and bool(self.claim) and not self.seen and self.place is None
