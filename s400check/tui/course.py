"""A desk on its way from key to key: saved as it is decided, read again where it changes, merged with others' work."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from s400check.ledger.merge import merge
from s400check.ledger.store import Loaded
from s400check.model.errors import S400CheckError
from s400check.model.ledgers import Ledger
from s400check.review.dockets import Docket
from s400check.review.filters import SLICE
from s400check.tui.desks import Desk
from s400check.tui.drawing.rows import Ink
from s400check.tui.edges import Work
from s400check.tui.finding import find_rows
from s400check.tui.keeping import Keeper, KeepState
from s400check.tui.memories import filled, reread
from s400check.tui.openings import Opening
from s400check.tui.reading import Read, Reader
from s400check.tui.threads import begin
from s400check.tui.views import Library

_BEING_READ: Final = "the sources are being read: one moment · Esc stops"
_NOT_READ: Final = "the sources are not read · R reads them"


class Course:
    """The desk of now, and what goes on beside it.

    `shown` hears of every next desk, `worked` of the work alone; `painted` waits until the screen shows the last one.
    `broken` hears of a defect that ended something under way.
    """

    def __init__(
        self,
        opening: Opening,
        *,
        shown: Callable[[], None],
        worked: Callable[[], None],
        painted: Callable[[], Awaitable[None]],
        broken: Callable[[BaseException], None],
    ) -> None:
        self._opening, self._shown, self._worked, self._broken = opening, shown, worked, broken
        docket = opening.session.docket
        desk = Desk(session=opening.session, taken=opening.memory.steps if opening.memory else 0).warned()
        # What the ledger alone has is shown whole: to sift it is to read every block of it, which nobody sees yet.
        whole = replace(desk, session=desk.session.showing(docket.order))
        self.desk = whole if docket.board.unread else desk.refiltered()
        self.library = Library(docket.findings)
        self._found = (self.desk.filter, self.desk.alike)
        self._finding: asyncio.Task[None] | None = None
        self._keeper = Keeper(opening, lambda _: worked(), self._merged, painted, broken)
        self._reader = Reader(
            opening, told=worked, filled=self._fill, read=self._take_in, failed=self._tell_failure, broken=broken
        )

    @property
    def work(self) -> Work:
        """What goes on beside the desk."""
        return Work(keeping=self._keeper.keeping, progress=self._reader.progress, stopped=self._reader.stopped)

    @property
    def is_unread(self) -> bool:
        """Whether the sources are still to be read: nothing can be judged by yet."""
        return self.desk.session.docket.board.unread

    def wait(self) -> Desk:
        """The desk that says why nothing can be judged yet."""
        return self.desk.say(_NOT_READ if self._reader.stopped else _BEING_READ, Ink.WARN)

    def take(self, desk: Desk) -> None:
        """Takes the next desk, shows it, and saves it once it is shown."""
        before, self.desk = self.desk.session, replace(desk.heeding(self.desk), asks=None, copied="", calls="")
        if (self.desk.filter, self.desk.alike) != self._found:
            self._find()
        if self.desk.session.rereads(before):
            self.read()
        self._shown()
        self._keeper.keep(self.desk.session.docket.ledger)

    def _find(self) -> None:
        self._found = (self.desk.filter, self.desk.alike)
        if self._finding is not None:
            self._finding.cancel()
        if len(self.desk.session.docket.order) <= SLICE:
            self.desk = self.desk.refiltered()
        else:
            self._finding = begin(find_rows(self.desk, lambda: self.desk, self.take), self._broken)

    # --- reading ---

    def read(self) -> None:
        """Reads the sources, with what the ledger sets about them."""
        ledger = self.desk.session.docket.ledger
        self._reader.start(ledger, filling=not ledger.entries)

    def stop(self) -> bool:
        """Calls off what is being read; whether something was."""
        return self._reader.stop()

    async def look(self) -> None:
        """Looks whether the ledger or a source was changed outside."""
        self._keeper.look()
        if await self._reader.is_changed() and not self._reader.stopped:
            self.read()

    def _fill(self, docket: Docket) -> None:
        self.library = Library(docket.findings)
        self.desk = filled(self.desk, docket)
        self._shown()

    def _take_in(self, read: Read) -> None:
        """Goes on over what was read; what was decided meanwhile is in the ledger of now, not in the one it got."""
        ledger = self.desk.session.docket.ledger
        again = read.ledger if ledger is read.given else self._opening.begin(ledger, read.found)
        self._keeper.begin(again)
        self.library = Library(read.found)
        desk = reread(self.desk, read.docket, self._opening.memory).warned()
        self.desk = desk if again is read.ledger else replace(desk, session=desk.session.over(again))
        self._found = (self.desk.filter, self.desk.alike)
        self.take(self.desk)

    def _tell_failure(self, error: S400CheckError) -> None:
        self.take(self.desk.say(str(error), Ink.BAD))

    # --- saving ---

    @property
    def is_unsaved(self) -> bool:
        """Whether the last save failed."""
        return self._keeper.keeping.state is KeepState.UNSAVED

    @property
    def left_over(self) -> tuple[Loaded, Ledger] | None:
        """What was decided and is not on disk, with what is there; None where all is saved."""
        session = self.desk.session
        ledger, decided = session.docket.ledger, session.past or session.future
        return (self._keeper.loaded, ledger) if decided and not self._keeper.is_kept(ledger) else None

    def retry(self) -> None:
        """Tries again what could not be saved."""
        self._keeper.retry()

    def reload(self) -> None:
        """Reads the ledger and the sources again."""
        self._keeper.look()
        self.read()

    async def settled(self) -> None:
        """Waits for the save that is under way."""
        await self._keeper.settled()

    def _merged(self, sent: Ledger, disk: Ledger) -> Ledger:
        """Takes in what others wrote to the file meanwhile; the ledger in memory after it."""
        before = self.desk.session
        ours = before.docket.ledger
        ledger = disk if ours is sent else merge(sent, ours, disk)
        told = f"{self._opening.name} was changed outside: merged, nothing lost"
        self.desk = self.desk.at(before.over(ledger)).say(told, Ink.WARN)
        if self.desk.session.rereads_merged(before):
            self.read()
        self._shown()
        return ledger
