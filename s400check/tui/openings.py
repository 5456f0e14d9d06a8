"""What the command line hands to a review: all that comes from outside, so that nothing below it looks for itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from s400check.ledger.store import Loaded
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.review.sessions import ReviewSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A review about to begin.

    `session` has an empty `reviewer` where nothing tells who decides: the front end asks once. `name` is the ledger's
    file on show and `loaded` what stood in it. `now` is the moment in UTC, to the second.
    `save` writes a ledger over the one that was loaded and gives back what is on disk then; it raises
    `LedgerWriteError`. `read` gives what the sources claim now, with what a ledger sets about them. `keymap` maps ids
    of commands to the user's keys.
    """

    session: ReviewSession
    loaded: Loaded
    name: str
    now: Callable[[], datetime]
    save: Callable[[Loaded, Ledger], Loaded]
    read: Callable[[Ledger], Findings]
    keymap: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
