"""Reading the sources while the reviewer looks on: in a thread of its own, with progress, and to be stopped."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from s400check.model.claims import Claim
from s400check.model.errors import S400CheckError
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.model.progress import Progress
from s400check.model.sources import Source
from s400check.review.dockets import Docket
from s400check.tui.openings import Opening
from s400check.tui.threads import begin, beside, hand_over

_OFTEN: Final = 0.1
"""Seconds between two words about progress: as often as an eye can follow."""
_GROWN: Final = 1.25
"""What was found so far is shown whenever it has grown to this: to sort it costs its whole length each time."""


class StoppedError(Exception):
    """Nobody waits for the sources any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the sources gave with the ledger that was `given`: the ledger with room for it, and both joined."""

    given: Ledger
    found: Findings
    ledger: Ledger
    docket: Docket


class Reader:
    """Reads the sources of an opening, the newest ledger's way.

    `told` hears whenever `progress` is another one, `filled` gets the docket of what has been found so far, `read` all
    of it, `failed` why it cannot be and `broken` the defect that ended it. `progress` is None while nothing is read;
    `stopped`: it was called off.
    """

    def __init__(
        self,
        opening: Opening,
        *,
        told: Callable[[], None],
        filled: Callable[[Docket], None],
        read: Callable[[Read], None],
        failed: Callable[[S400CheckError], None],
        broken: Callable[[BaseException], None],
    ) -> None:
        self.progress: Progress | None = None
        self.stopped = False
        self._opening, self._told, self._filled, self._read, self._failed = opening, told, filled, read, failed
        self._broken = broken
        self._run: _Run | None = None
        self._task: asyncio.Task[None] | None = None
        self._traces: object = None

    def start(self, ledger: Ledger, *, filling: bool) -> None:
        """Begins to read, from the beginning where it was at it; `filling` shows claims as they are found."""
        self._end()
        self._run = _Run(tell=self._heard, fill=self._filled if filling else None)
        self._task = begin(self._go(ledger, self._run), self._broken)

    def stop(self) -> bool:
        """Calls off what is being read; whether something was."""
        if self._task is None or self._task.done():
            return False
        self._end()
        self.stopped, self.progress = True, None
        return True

    async def is_changed(self) -> bool:
        """Whether a source was changed since they were read, or since this was asked last."""
        traces = await beside(self._opening.traces)
        known, self._traces = self._traces, traces
        return known is not None and traces != known

    def _end(self) -> None:
        self.stopped = False
        if self._run is not None:
            self._run.over = True
        if self._task is not None:
            self._task.cancel()

    async def _go(self, ledger: Ledger, run: "_Run") -> None:
        try:
            # Before they are read: what is changed under the reading is read again.
            self._traces = await beside(self._opening.traces)
            found = await beside(lambda: self._opening.read(ledger, run.heard))
            begun = await beside(lambda: self._opening.begin(ledger, found))
            docket = await beside(lambda: Docket.of(found, begun))
        except S400CheckError as error:
            self.progress = None
            self._failed(error)
        else:
            self.progress = None
            self._read(Read(given=ledger, found=found, ledger=begun, docket=docket))

    def _heard(self, progress: Progress) -> None:
        self.progress = progress
        self._told()


@dataclass(slots=True, kw_only=True)
class _Run:
    """One reading: what its thread has told and found so far, and whether it is to end."""

    tell: Callable[[Progress], None]
    fill: Callable[[Docket], None] | None
    over: bool = False
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    said: float = 0.0
    shown: int = 0
    sources: list[Source] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def heard(self, progress: Progress) -> None:
        """Passes on how far the reading is; called by its thread.

        Raises:
            StoppedError: it is to end.
        """
        if self.over:
            raise StoppedError
        if progress.source is not None:
            self.sources.append(progress.source)
            self.claims += progress.claims
        if time.monotonic() - self.said >= _OFTEN:
            self._hand_over(lambda: self.tell(replace(progress, source=None, claims=())))
            if self.fill is not None and len(self.claims) > self.shown * _GROWN:
                self._show(self.fill)
            self.said = time.monotonic()

    def _show(self, fill: Callable[[Docket], None]) -> None:
        self.shown = len(self.claims)
        found = Findings(sources=tuple(self.sources), claims=tuple(self.claims))
        docket = Docket.of(found, Ledger())
        unread = replace(docket, board=replace(docket.board, unread=True))
        self._hand_over(lambda: fill(unread))

    def _hand_over(self, call: Callable[[], None]) -> None:
        hand_over(self.loop, lambda: None if self.over else call())
