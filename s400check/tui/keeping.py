"""Saving while the reviewer goes on: one save at a time, off the screen's thread, nothing lost when one fails."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from s400check.model.errors import LedgerWriteError
from s400check.model.ledgers import Ledger
from s400check.tui.openings import Opening


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


class Keeper:
    """Writes the newest ledger it was given until it is on disk.

    A save that fails leaves the ledger in memory: the next `keep` or `retry` tries again. `told` hears of every change
    of state. `merged` hears of a save that took in what others wrote: it gets what was sent and what is on disk now,
    and gives back the ledger to go on from.
    """

    def __init__(
        self,
        opening: Opening,
        told: Callable[[Keeping], None],
        merged: Callable[[Ledger, Ledger], Ledger],
    ) -> None:
        self.keeping = Keeping()
        self._save, self._told, self._merged = opening.save, told, merged
        self._loaded = opening.loaded
        self._wanted = opening.session.docket.ledger
        self._kept: Ledger | None = self._wanted
        self._task: asyncio.Task[None] | None = None

    def keep(self, ledger: Ledger) -> None:
        """Sees to it that this ledger gets to disk."""
        self._wanted = ledger
        if self._wanted is not self._kept and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._write())

    def retry(self, *, force: bool = False) -> None:
        """Tries again what could not be saved; with `force` looks at the disk even where all is saved."""
        if force:
            self._kept = None
        self.keep(self._wanted)

    async def settled(self) -> None:
        """Waits for the save that is under way."""
        if self._task is not None:
            await self._task

    async def _write(self) -> None:
        while (sent := self._wanted) is not self._kept:
            slow = asyncio.get_running_loop().call_later(_PATIENCE, self._tell, Keeping(KeepState.SAVING))
            try:
                self._loaded = await asyncio.to_thread(self._save, self._loaded, sent)
            except LedgerWriteError as error:
                self._tell(Keeping(KeepState.UNSAVED, str(error)))
                return
            finally:
                slow.cancel()
            self._kept = sent
            if self._loaded.ledger is not sent and self._loaded.ledger != sent:
                self._kept = self._loaded.ledger
                self._wanted = self._merged(sent, self._loaded.ledger)
        self._tell(Keeping(KeepState.SAVED))

    def _tell(self, keeping: Keeping) -> None:
        if keeping != self.keeping:
            self.keeping = keeping
            self._told(keeping)
