"""What the command line hands to a review: all that comes from outside, so that nothing below it looks for itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from s400check.ledger.store import Loaded
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.model.progress import Tell
from s400check.review.sessions import ReviewSession
from s400check.tui.memories import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A review about to begin.

    `session` is over the ledger alone: the front end reads the sources first. Its `reviewer` is empty where nothing
    tells who decides: the front end asks once. `name` is the ledger's file on show and `loaded` what stood in it. `now`
    is the moment in UTC, to the second.

    `save` writes a ledger over the one that was loaded and gives back what is on disk then, `changed` tells whether
    somebody else wrote there and `load` reads it again; all three may raise `LedgerError`. `read` gives what the
    sources claim now, with what a ledger sets about them, and tells how far it is; `begin` is a ledger with room for
    what was found, to be written with the first decision; `traces` is another value whenever one of their files is.

    `keymap` maps ids of commands to the user's keys. `memory` is where this reviewer left last time, and `remember`
    keeps it for the next. `theme` is the name of the colours they chose, "" for the usual ones, and `keep_theme` keeps
    another. `edit` lets the user change a text in their own editor; None means they left it be.

    For a review that a defect of the program ends: `rescue` puts a ledger where it can be found again, and `record`
    what happened; both give the file's name, "" where none could be written.
    """

    session: ReviewSession
    loaded: Loaded
    name: str
    now: Callable[[], datetime]
    save: Callable[[Loaded, Ledger], Loaded]
    changed: Callable[[Loaded], bool]
    load: Callable[[], Loaded]
    read: Callable[[Ledger, Tell], Findings]
    begin: Callable[[Ledger, Findings], Ledger] = lambda ledger, _findings: ledger
    traces: Callable[[], object] = lambda: None
    keymap: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    memory: Memory | None = None
    remember: Callable[[Memory], None] = lambda _memory: None
    theme: str = ""
    keep_theme: Callable[[str], None] = lambda _name: None
    edit: Callable[[str], str | None] | None = None
    rescue: Callable[[Ledger], str] = lambda _ledger: ""
    record: Callable[[BaseException], str] = lambda _error: ""
