"""Where a claim that the ledger keeps stands in the sources today."""

from dataclasses import dataclass
from enum import StrEnum

from s400check.model.spans import Span


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

    `change` says what differs for a stale one: "figure", "negation" or "wording". `source` and `span` (which counts
    in that source's text) are the place of the words, or the one proposed for a stale or moved claim; None for an
    orphaned one and for an ambiguous one.
    """

    state: AnchorState
    change: str = ""
    source: str | None = None
    span: Span | None = None
