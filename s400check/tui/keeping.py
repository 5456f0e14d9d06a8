"""Saving while the reviewer goes on: one save at a time, off the screen's thread, nothing lost when one fails."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from s400check.model.errors import LedgerError
from s400check.model.ledgers import Ledger
from s400check.tui.openings import Opening
from s400check.tui.threads import begin


class KeepState(StrEnum):
    """Where what was decided stands."""

    SAVED = "saved"
    SAVING = "saving"
    UNSAVED = "unsaved"


@dataclass(frozen=True, slots=True)
class Keeping:
    """The state on show and, where a save failed, why."""

    state: KeepState = KeepState.SAVED
    why: str = ""


_PATIENCE: Final = 0.1
"""Seconds a save may take before it is said to be under way: a word that flickers with every key tells nothing."""


_BREATH: Final = 0.02
"""Seconds between the paint and the save: the terminal gets the last bytes of a frame undivided."""


async def _at_once() -> None:
    """Nothing is painted."""


class Keeper:
    """Writes the newest ledger it was given until it is on disk, and takes in what others write there.

    A save that fails leaves the ledger in memory: the next `keep` or `retry` tries again. `told` hears of every change
    of state. `merged` gets what was sent to disk and what is there now, and gives back the ledger to go on from.
    `painted` waits for the screen to show what is about to be saved. `broken` hears of a defect that ended a save.
    `loaded` is what was last read from the file, or written to it.
    """

    def __init__(
        self,
        opening: Opening,
        told: Callable[[Keeping], None],
        merged: Callable[[Ledger, Ledger], Ledger],
        painted: Callable[[], Awaitable[None]] = _at_once,
        broken: Callable[[BaseException], None] = lambda _: None,
    ) -> None:
        self.keeping = Keeping()
        self.loaded = opening.loaded
        self._opening, self._told, self._merged, self._painted = opening, told, merged, painted
        self._broken = broken
        self._wanted = self._kept = opening.session.docket.ledger
        self._task: asyncio.Task[None] | None = None

    def keep(self, ledger: Ledger) -> None:
        """Sees to it that this ledger gets to disk."""
        self._wanted = ledger
        if self._wanted is not self._kept:
            self._start(self._write)

    def begin(self, ledger: Ledger) -> None:
        """Goes on from this ledger; where all was saved, it waits for the first decision before it is written."""
        if self._wanted is self._kept:
            self._wanted = self._kept = ledger
        else:
            self.keep(ledger)

    def retry(self) -> None:
        """Tries again what could not be saved."""
        self.keep(self._wanted)

    def look(self) -> None:
        """Takes in what others wrote to the file, where they did."""
        if self._wanted is not self._kept:
            self.retry()
        else:
            self._start(self._look)

    def is_kept(self, ledger: Ledger) -> bool:
        """Whether this very ledger is on disk, or holds nothing yet that has to be."""
        return ledger is self._kept

    async def settled(self) -> None:
        """Waits for the save that is under way."""
        if self._task is not None:
            await self._task

    def _start(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        if self._task is None or self._task.done():
            self._task = begin(work(), self._broken)

    async def _write(self) -> None:
        await self._painted()
        await asyncio.sleep(_BREATH)
        while (sent := self._wanted) is not self._kept:
            slow = asyncio.get_running_loop().call_later(_PATIENCE, self._tell, Keeping(KeepState.SAVING))
            try:
                self.loaded = await asyncio.to_thread(self._opening.save, self.loaded, sent)
            except LedgerError as error:
                self._tell(Keeping(KeepState.UNSAVED, str(error)))
                return
            finally:
                slow.cancel()
            self._kept = sent
            if self.loaded.merged:
                self._take_in(sent)
        self._tell(Keeping(KeepState.SAVED))

    async def _look(self) -> None:
        sent = self._wanted
        try:
            if not await asyncio.to_thread(self._opening.changed, self.loaded):
                return
            fresh = await asyncio.to_thread(self._opening.load)
        except LedgerError as error:
            self._tell(Keeping(self.keeping.state, str(error)))
            return
        # What this run wrote it may still take back, whoever has written since.
        self.loaded = replace(fresh, written=self.loaded.written)
        if fresh.ledger != sent:
            try:
                self._take_in(sent)
            except LedgerError as error:
                self._tell(Keeping(KeepState.UNSAVED, str(error)))
                return
        self._tell(Keeping(KeepState.SAVED))
        if self._wanted is not self._kept:
            await self._write()

    def _take_in(self, sent: Ledger) -> None:
        self._kept = self.loaded.ledger
        self._wanted = self._merged(sent, self._kept)

    def _tell(self, keeping: Keeping) -> None:
        if keeping != self.keeping:
            self.keeping = keeping
            self._told(keeping)
