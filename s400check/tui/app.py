"""The app: carries a desk from key to key, has it saved, and opens what it asks over the review screen."""

import asyncio
import gc
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from textual import events
from textual.app import App, SuspendNotSupported

from s400check.ledger.merge import merge
from s400check.model.errors import S400CheckError
from s400check.model.ledgers import Ledger
from s400check.review.dockets import Docket
from s400check.review.filters import SLICE
from s400check.tui.adding import ask_kind
from s400check.tui.asking import Act, Asked, Menu, Option, Question
from s400check.tui.commands import COMMANDS, LOOKING, Command, key_sign
from s400check.tui.desks import Desk
from s400check.tui.drawing.rows import Ink
from s400check.tui.edges import Work
from s400check.tui.finding import find_rows
from s400check.tui.keeping import Keeper, KeepState
from s400check.tui.memories import Memory, filled, reread
from s400check.tui.moving import open_at
from s400check.tui.openings import Opening
from s400check.tui.palette import ask_command, ask_theme
from s400check.tui.reading import Read, Reader
from s400check.tui.screens.dialog import Dialog, dialog_for, hand_on
from s400check.tui.screens.review import ReviewScreen
from s400check.tui.themes import DARK, LIGHT
from s400check.tui.views import Library
from s400check.tui.widgets.claims import ClaimsPane
from s400check.tui.widgets.passage import PassagePane

_GLANCE: Final = 2.0
"""Seconds between two looks at the files: soon enough after a `git pull`, seldom enough to cost nothing."""
_TURN: Final = 0.0005
"""Seconds a thread may keep the interpreter before another gets it."""


def run(opening: Opening) -> int:
    """Opens the review screen on the terminal and waits for the reviewer; the exit code."""
    # A save in its thread and the screen share one interpreter lock: at Python's own 5 ms a turn, a key that is
    # echoed while 100,000 claims are being written waits for several of them.
    sys.setswitchinterval(_TURN)
    app = ReviewApp(opening)
    app.run()
    return app.return_code or 0


class ReviewApp(App[None]):
    """The review of one opening."""

    TITLE = "s400check"
    ENABLE_COMMAND_PALETTE = False
    # Below 100 columns the panes stack.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual declares it so)

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        desk = Desk(session=opening.session, taken=opening.memory.steps if opening.memory else 0)
        # What the ledger alone has is shown whole: to sift it is to read every block of it, which nobody sees yet.
        docket = opening.session.docket
        whole = replace(desk, session=desk.session.showing(docket.order))
        self.desk = whole if docket.board.unread else desk.refiltered()
        self._found = (self.desk.filter, self.desk.alike)
        self._library = Library(opening.session.docket.findings)
        self._keeper = Keeper(opening, lambda _: self._show_work(), self._merged, self._painted)
        self._reader = Reader(
            opening, told=self._show_work, filled=self._fill, read=self._take_in, failed=self._tell_failure
        )
        self._own: Mapping[str, Callable[[], object]] = {
            "app.help": self._help,
            "app.commands": lambda: self._ask(ask_command(opening.keymap)),
            "app.theme": lambda: self._ask(ask_theme(sorted(self.available_themes), self.theme, self._wear)),
            "app.reload": self._reload,
            "app.quit": lambda: self.run_worker(self._quit(), exclusive=True, group="quit"),
        }
        self._review = ReviewScreen(self.desk, self._library, opening.name, _signs(opening.keymap), self._asked)

    def on_mount(self) -> None:
        """Shows the desk."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self._opening.theme if self._opening.theme in self.available_themes else DARK.name
        self.set_keymap({id_: ",".join(keys) for id_, keys in self._opening.keymap.items()})
        self.push_screen(self._review)
        self.call_after_refresh(self._show)
        # A full collection over 100,000 claims stops the screen for a tenth of a second; these never go away.
        gc.collect()
        gc.freeze()
        if self._opening.session.docket.board.unread:
            # After the first frame: loading the pipeline in a thread would hold that up.
            self.set_timer(_TURN * 100, self._read)
        self.set_interval(_GLANCE, self._glance)

    # --- from key to key ---

    def on_key(self, event: events.Key) -> None:
        """Passes a key on that came up from the review although something was opened over it meanwhile."""
        top = self.screen
        own = top is self._review or (isinstance(top, Dialog) and top.passed is event)
        if not own:
            event.stop()
            event.prevent_default()
            hand_on(event, top, self._review)

    def _asked(self, command: Command) -> None:
        """Does what a key asks for."""
        if command.id == "many.none" and not self.desk.selection and self._reader.stop():
            self.take(self.desk.say(_NOT_READ, Ink.WARN))
        elif command.act is None:
            self._own[command.id]()
        elif command.group in LOOKING:
            self.take(command.act(self.desk, self._opening.now()))
        else:
            self._do(command.act)
        if self._keeper.keeping.state is KeepState.UNSAVED:
            self._keeper.retry()

    def _do(self, act: Act) -> None:
        """Does what needs sources that were read."""
        if self.desk.session.docket.board.unread:
            self.take(self.desk.say(_NOT_READ if self._reader.stopped else _BEING_READ, Ink.WARN))
        else:
            self.take(act(self.desk, self._opening.now()))

    def on_claims_pane_pointed(self, message: ClaimsPane.Pointed) -> None:
        """Goes to a row."""
        self.take(self.desk.at(self.desk.session.go(message.at)))

    def on_passage_pane_touched(self, message: PassagePane.Touched) -> None:
        """Goes to the claim whose words were clicked."""
        self.take(open_at(self.desk, message.place))

    def on_passage_pane_dragged(self, message: PassagePane.Dragged) -> None:
        """Asks what the words are that the mouse was drawn over."""
        self._do(lambda desk, now: ask_kind(desk, message.span, now))

    def take(self, desk: Desk) -> None:
        """Takes the next desk: shows it, saves it, asks what it asks."""
        before, self.desk = self.desk.session, replace(desk, asks=None, copied="", calls="")
        if (self.desk.filter, self.desk.alike) != self._found:
            self._filter()
        if self.desk.session.rereads(before):
            self._read()
        self._show()
        self._keeper.keep(self.desk.session.docket.ledger)
        if desk.copied:
            self.copy_to_clipboard(desk.copied)
        if desk.asks is not None:
            self._ask(desk.asks)
        if desk.calls:
            self._review.action_do(desk.calls)

    def _show(self) -> None:
        self._review.show(self.desk, self._library, self._work)

    def _show_work(self) -> None:
        """Shows what goes on beside the desk: nothing else is drawn again for it."""
        self._review.show_work(self._work)

    @property
    def _work(self) -> Work:
        return Work(keeping=self._keeper.keeping, progress=self._reader.progress, stopped=self._reader.stopped)

    def _filter(self) -> None:
        self._found = (self.desk.filter, self.desk.alike)
        if len(self.desk.session.docket.order) <= SLICE:
            self.desk = self.desk.refiltered()
        else:
            rows = find_rows(self.desk, lambda: self.desk, self.take)
            self.run_worker(rows, exclusive=True, group="filter")

    # --- asking ---

    def _ask(self, asked: Asked) -> None:
        if isinstance(asked, Question) and asked.long and self._opening.edit is not None:
            self._edit(asked, self._opening.edit)
        else:
            self.push_screen(dialog_for(asked, self._review, self._answered))

    def _edit(self, asked: Question, edit: Callable[[str], str | None]) -> None:
        """Hands the terminal to the user's editor; asks in a line where the terminal cannot be handed over."""
        try:
            with self.suspend():
                text = edit(asked.initial)
        except SuspendNotSupported:
            self._ask(replace(asked, long=False))
            return
        if text is not None:
            self.take(asked.act(self.desk, text, self._opening.now()))

    def _answered(self, dialog: Dialog, act: Act) -> None:
        """Does what was answered; the dialog stays where it can ask what comes next, or follows what is typed."""
        desk = act(self.desk, self._opening.now())
        if desk.asks is not None and dialog.show(desk.asks):
            self.take(desk.ask(None))
            return
        if not dialog.follows:
            self.pop_screen()
        self.take(desk)

    # --- the app's own commands ---

    def _help(self) -> None:
        from s400check.tui.screens.help import HelpScreen  # noqa: PLC0415 (a first screen does without)

        self.push_screen(HelpScreen(self._opening.keymap))

    def _wear(self, theme: str) -> None:
        self.theme = theme
        self._opening.keep_theme(theme)

    def _reload(self) -> None:
        self._keeper.look()
        self._read()

    async def action_quit(self) -> None:
        """Textual's own way out, ^q, leaves as `q` does."""
        await self._quit()

    async def _quit(self) -> None:
        """Leaves once all is saved; asks where it cannot be."""
        await self._keeper.settled()
        if self._keeper.keeping.state is KeepState.UNSAVED:
            leave = Option(key="q", word="quit", about="and lose what is not saved", act=self._leave)
            self._ask(Menu(title="Not everything is saved", options=(leave,)))
            return
        self._opening.remember(Memory.of(self.desk))
        self.exit()

    def _leave(self, desk: Desk, _now: datetime) -> Desk:
        self.exit()
        return desk

    # --- reading ---

    def _read(self) -> None:
        """Reads the sources again, with what the ledger sets about them."""
        ledger = self.desk.session.docket.ledger
        self._reader.start(ledger, filling=not ledger.entries)

    def _fill(self, docket: Docket) -> None:
        self._library = Library(docket.findings)
        self.desk = filled(self.desk, docket)
        self._show()

    def _take_in(self, read: Read) -> None:
        """Goes on over what was read; what was decided meanwhile is in the ledger of now, not in the one it got."""
        ledger = self.desk.session.docket.ledger
        again = read.ledger if ledger is read.given else self._opening.begin(ledger, read.found)
        self._keeper.begin(again)
        self._library = Library(read.found)
        desk = reread(self.desk, read.docket, self._opening.memory)
        self.desk = desk if again is read.ledger else replace(desk, session=desk.session.over(again))
        self._found = (self.desk.filter, self.desk.alike)
        self.take(self.desk)

    def _tell_failure(self, error: S400CheckError) -> None:
        self.take(self.desk.say(str(error), Ink.BAD))

    def _glance(self) -> None:
        """Looks whether the ledger or a source was changed outside."""
        self._keeper.look()
        self.run_worker(self._look_at_sources(), exclusive=True, group="glance")

    async def _look_at_sources(self) -> None:
        if await self._reader.is_changed() and not self._reader.stopped:
            self._read()

    # --- saving ---

    async def _painted(self) -> None:
        """Waits until the screen shows what the last key did."""
        shown = asyncio.Event()
        self.call_after_refresh(shown.set)
        await shown.wait()

    def _merged(self, sent: Ledger, disk: Ledger) -> Ledger:
        """Takes in what others wrote to the file meanwhile; the ledger in memory after it."""
        before = self.desk.session
        ours = before.docket.ledger
        ledger = disk if ours is sent else merge(sent, ours, disk)
        told = f"{self._opening.name} was changed outside: merged, nothing lost"
        self.desk = self.desk.at(before.over(ledger)).say(told, Ink.WARN)
        if self.desk.session.rereads(before) or not before.docket.board.cases.keys() >= ledger.entries.keys():
            self._read()
        self._show()
        return ledger


_BEING_READ: Final = "the sources are being read: one moment · Esc stops"
_NOT_READ: Final = "the sources are not read · R reads them"


def _signs(keymap: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """For each command the key on show, "" where the user gave it none."""
    bound = {command.id: keymap.get(command.id, command.keys) for command in COMMANDS}
    return {id_: key_sign(keys[0]) if keys else "" for id_, keys in bound.items()}
