"""The app: carries a desk from key to key, has it saved, and opens what it asks over the review screen."""

import asyncio
import gc
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from textual.app import App, SuspendNotSupported

from s400check.ledger.merge import merge
from s400check.model.errors import S400CheckError
from s400check.model.ledgers import Ledger
from s400check.review.dockets import Docket
from s400check.review.filters import SLICE
from s400check.tui.asking import Asked, Menu, Option, Question
from s400check.tui.commands import COMMANDS, LOOKING, key_sign
from s400check.tui.desks import Desk
from s400check.tui.drawing.rows import Ink
from s400check.tui.keeping import Keeper, Keeping, KeepState
from s400check.tui.memories import Memory, reread
from s400check.tui.openings import Opening
from s400check.tui.screens.review import ReviewScreen
from s400check.tui.themes import DARK, LIGHT
from s400check.tui.views import Library
from s400check.tui.widgets.claims import ClaimsPane

if TYPE_CHECKING:
    from s400check.tui.screens.menu import MenuScreen
    from s400check.tui.screens.question import QuestionScreen


_SCREENFUL: Final = 40
"""Rows that are worth showing before the rest is found: a tall terminal's."""

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
    # Below 100 columns the panes stack.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual declares it so)

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self.desk = Desk(session=opening.session).refiltered()
        self._found = (self.desk.filter, self.desk.alike)
        self._library = Library(opening.session.docket.findings)
        self._keeper = Keeper(opening, self._told, self._merged)
        self._own: Mapping[str, Callable[[], object]] = {
            "app.help": self._help,
            "app.reload": self._reload,
            "app.quit": lambda: self.run_worker(self._quit(), exclusive=True, group="quit"),
        }
        self._review = ReviewScreen(self.desk, self._library, opening.name, _signs(opening.keymap))

    def on_mount(self) -> None:
        """Shows the desk."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self.set_keymap({id_: ",".join(keys) for id_, keys in self._opening.keymap.items()})
        self.push_screen(self._review)
        self.call_after_refresh(self._show)
        # A full collection over 100,000 claims stops the screen for a tenth of a second; these never go away.
        gc.collect()
        gc.freeze()
        self._traces: object = None
        if self._opening.session.docket.board.unread:
            # After the first frame: loading the pipeline in a thread would hold that up.
            self.set_timer(_TURN * 100, self._read)
        self.set_interval(_GLANCE, self._glance)

    # --- from key to key ---

    def on_review_screen_asked(self, message: ReviewScreen.Asked) -> None:
        """Does what a key asks for."""
        command = message.command
        if self.desk.session.docket.board.unread and command.group not in LOOKING:
            self.take(self.desk.say("the sources are being read: one moment"))
        elif command.act is not None:
            self.take(command.act(self.desk, self._opening.now()))
        else:
            self._own[command.id]()
        if self._keeper.keeping.state is KeepState.UNSAVED:
            self._keeper.retry()

    def on_claims_pane_pointed(self, message: ClaimsPane.Pointed) -> None:
        """Goes to a row."""
        self.take(self.desk.at(self.desk.session.go(message.at)))

    def take(self, desk: Desk) -> None:
        """Takes the next desk: shows it, saves it, asks what it asks."""
        asked = desk.asks
        before, self.desk = self.desk.session.docket.ledger.documents, desk.ask(None)
        if self.desk.session.docket.ledger.documents is not before:
            self._read()
        if (self.desk.filter, self.desk.alike) != self._found:
            self._filter()
        if desk.copied:
            self.copy_to_clipboard(desk.copied)
            self.desk = replace(self.desk, copied="")
        self._keeper.keep(self.desk.session.docket.ledger)
        self._show()
        if asked is not None:
            self._ask(asked)

    def _show(self) -> None:
        self._review.show(self.desk, self._library, self._keeper.keeping)

    def _filter(self) -> None:
        self._found = (self.desk.filter, self.desk.alike)
        if len(self.desk.session.docket.order) <= SLICE:
            self.desk = self.desk.refiltered()
        else:
            self.run_worker(self._find_rows(self.desk), exclusive=True, group="filter")

    async def _find_rows(self, asked: Desk) -> None:
        """Finds the rows of a filter in slices, so that keys echo meanwhile; the first screenful shows at once."""
        rows: list[str] = []
        place, shown_at = asked.session.place, ""
        for found in asked.slices():
            rows += found
            await asyncio.sleep(0)
            if len(rows) >= _SCREENFUL and not shown_at:
                self.take(replace(self.desk, session=self.desk.session.showing(rows)))
                shown_at = self.desk.session.place
        session = self.desk.session
        # The claim that was under the cursor before comes back to it, unless the reviewer has moved on.
        back = replace(session, place=place) if session.place == shown_at else session
        self.take(replace(self.desk, session=back.showing(rows)))

    # --- asking ---

    def _ask(self, asked: Asked) -> None:
        # The screens are loaded when first asked for: a text field costs a tenth of a second to import.
        if isinstance(asked, Question) and asked.long and self._opening.edit is not None:
            self._edit(asked, self._opening.edit)
        elif isinstance(asked, Menu):
            from s400check.tui.screens.menu import MenuScreen  # noqa: PLC0415

            self.push_screen(MenuScreen(asked))
        else:
            from s400check.tui.screens.question import QuestionScreen  # noqa: PLC0415

            self.push_screen(QuestionScreen(asked))

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

    def on_menu_screen_chosen(self, message: "MenuScreen.Chosen") -> None:
        """Does what was chosen; the menu stays where the answer asks one again."""
        desk, menu = message.option.act(self.desk, self._opening.now()), message.menu
        # A quick hand may have closed the menu before its choice is done.
        if isinstance(desk.asks, Menu) and self.screen is menu:
            menu.show(desk.asks)
            self.take(desk.ask(None))
            return
        if self.screen is menu:
            self.pop_screen()
        self.take(desk.ask(None) if message.option.on is not None else desk)

    def on_question_screen_typed(self, message: "QuestionScreen.Typed") -> None:
        """Follows a live question letter by letter."""
        self.take(message.question.act(self.desk, message.text, self._opening.now()))

    def on_question_screen_answered(self, message: "QuestionScreen.Answered") -> None:
        """Takes the answer."""
        self.on_question_screen_typed(message)

    # --- the app's own commands ---

    def _help(self) -> None:
        from s400check.tui.screens.help import HelpScreen  # noqa: PLC0415

        self.push_screen(HelpScreen(self._opening.keymap))

    def _reload(self) -> None:
        self._keeper.look()
        self._read()

    def _read(self) -> None:
        """Reads the sources again, with what the ledger sets about them."""
        self.run_worker(self._read_again(), exclusive=True, group="read")

    async def _read_again(self) -> None:
        try:
            found = await asyncio.to_thread(self._opening.read, self.desk.session.docket.ledger)
        except S400CheckError as error:
            self.take(self.desk.say(str(error), Ink.BAD))
            return
        # What was decided while they were read is in the ledger of now, not in the one that was handed out.
        before = self.desk
        ledger = self._opening.begin(before.session.docket.ledger, found)
        docket = await asyncio.to_thread(Docket.of, found, ledger)
        if self.desk.session.docket is not before.session.docket:
            self._read()
            return
        self._keeper.begin(ledger)
        self._library = Library(found)
        self.desk = reread(before, docket, self._opening.memory)
        self._found = (self.desk.filter, self.desk.alike)
        self.take(self.desk)

    def _glance(self) -> None:
        """Looks whether the ledger or a source was changed outside."""
        self._keeper.look()
        self.run_worker(self._compare_traces(), exclusive=True, group="glance")

    async def _compare_traces(self) -> None:
        traces = await asyncio.to_thread(self._opening.traces)
        known, self._traces = self._traces, traces
        if known is not None and traces != known:
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

    # --- saving ---

    def _told(self, _keeping: Keeping) -> None:
        self._show()

    def _merged(self, sent: Ledger, disk: Ledger) -> Ledger:
        """Takes in what others wrote to the file meanwhile; the ledger in memory after it."""
        ours = self.desk.session.docket.ledger
        ledger = disk if ours is sent else merge(sent, ours, disk)
        again = (ledger.documents, ledger.settings) != (ours.documents, ours.settings)
        told = f"{self._opening.name} was changed outside: merged, nothing lost"
        self.desk = self.desk.at(self.desk.session.over(ledger)).say(told, Ink.WARN)
        if again or not self.desk.session.docket.board.cases.keys() >= ledger.entries.keys():
            self._read()
        self._show()
        return ledger


def _signs(keymap: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """For each command the key on show."""
    return {command.id: key_sign(keymap.get(command.id, command.keys)[0]) for command in COMMANDS}
