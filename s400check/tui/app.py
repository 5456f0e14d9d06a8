"""The app: keys and answers in, screens out; the desk's own way is its course's."""

import asyncio
import gc
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from textual import events
from textual.app import App, SuspendNotSupported
from textual.worker import WorkerFailed

from s400check.ledger.store import Loaded
from s400check.model.ledgers import Ledger
from s400check.tui.adding import ask_kind
from s400check.tui.asking import Act, Asked, Menu, Option, Question
from s400check.tui.commands import BY_ID, COMMANDS, LOOKING, Command, key_sign
from s400check.tui.course import Course
from s400check.tui.desks import Desk
from s400check.tui.failing import broken_off
from s400check.tui.memories import Memory
from s400check.tui.moving import open_at
from s400check.tui.openings import Opening
from s400check.tui.palette import ask_command, ask_theme
from s400check.tui.screens.dialog import Dialog, dialog_for, hand_on
from s400check.tui.screens.review import ReviewScreen
from s400check.tui.showing import turn_word
from s400check.tui.themes import DARK, LIGHT
from s400check.tui.widgets.bar import Bar
from s400check.tui.widgets.claims import ClaimsPane
from s400check.tui.widgets.passage import PassagePane

_GLANCE: Final = 2.0
"""Seconds between two looks at the files: soon enough after a `git pull`, seldom enough to cost nothing."""
_TURN: Final = 0.0005
"""Seconds a thread may keep the interpreter before another gets it."""


def run(opening: Opening) -> int:
    """Opens the review screen on the terminal and waits for the reviewer; the exit code.

    Raises:
        BrokenOffError: a defect of the program ended the review.
    """
    # A save in its thread and the screen share one interpreter lock: at Python's own 5 ms a turn, a key that is
    # echoed while 100,000 claims are being written waits for several of them.
    sys.setswitchinterval(_TURN)
    app = ReviewApp(opening)
    app.run()
    if app.defect is not None:
        raise broken_off(opening, app.defect, app.left_over) from app.defect
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
        self.defect: BaseException | None = None
        self._course = Course(
            opening, shown=self._show, worked=self._show_work, painted=self._painted, broken=self._break_off
        )
        self._own: Mapping[str, Callable[[], object]] = {
            "app.help": self._help,
            "app.commands": lambda: self._ask(ask_command(opening.keymap)),
            "app.theme": lambda: self._ask(ask_theme(sorted(self.available_themes), self.theme, self._wear)),
            "app.reload": self._course.reload,
            "app.quit": lambda: self.run_worker(self._quit(), exclusive=True, group="quit"),
        }
        signs = _signs(opening.keymap)
        self._review = ReviewScreen(self.desk, self._course.library, opening.name, signs, self._asked)

    @property
    def desk(self) -> Desk:
        """The desk of now."""
        return self._course.desk

    @property
    def left_over(self) -> tuple[Loaded, Ledger] | None:
        """What was decided and is not on disk, with what is there; None where all is saved."""
        return self._course.left_over

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
        if self._course.is_unread:
            # After the first frame: loading the pipeline in a thread would hold that up.
            self.set_timer(_TURN * 100, self._course.read)
        self.set_interval(_GLANCE, lambda: self.run_worker(self._course.look(), exclusive=True, group="look"))

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
        if command.id == "many.none" and not self.desk.selection and self._course.stop():
            self.take(self._course.wait())
        elif command.act is None:
            self._own[command.id]()
        elif command.group in LOOKING:
            self.take(command.act(self.desk, self._opening.now()))
        else:
            self._do(command.act)
        if self._course.is_unsaved:
            self._course.retry()

    def _do(self, act: Act) -> None:
        """Does what needs sources that were read."""
        self.take(self._course.wait() if self._course.is_unread else act(self.desk, self._opening.now()))

    def on_claims_pane_pointed(self, message: ClaimsPane.Pointed) -> None:
        """Goes to a row."""
        self.take(self.desk.at(self.desk.session.go(message.at)))

    def on_bar_linked(self, message: Bar.Linked) -> None:
        """Does what was clicked: a command in the footer, a part of the filter."""
        if message.link in BY_ID:
            self._review.action_do(message.link)
        else:
            self.take(turn_word(self.desk, message.link))

    def on_passage_pane_touched(self, message: PassagePane.Touched) -> None:
        """Goes to the claim whose words were clicked."""
        self.take(open_at(self.desk, message.place))

    def on_passage_pane_dragged(self, message: PassagePane.Dragged) -> None:
        """Asks what the words are that the mouse was drawn over."""
        self._do(lambda desk, now: ask_kind(desk, message.span, now))

    def take(self, desk: Desk) -> None:
        """Takes the next desk, and does what it asks for beside that."""
        self._course.take(desk)
        if desk.copied:
            self.copy_to_clipboard(desk.copied)
        if desk.asks is not None:
            self._ask(desk.asks)
        if desk.calls:
            self._review.action_do(desk.calls)

    def _show(self) -> None:
        # What is read or saved to its end while the screen is being taken down has nothing left to be shown on.
        if self.is_running:
            self._review.show(self.desk, self._course.library, self._course.work)

    def _show_work(self) -> None:
        """Shows what goes on beside the desk: nothing else is drawn again for it."""
        if self.is_running:
            self._review.show_work(self._course.work)

    async def _painted(self) -> None:
        """Waits until the screen shows what the last key did."""
        shown = asyncio.Event()
        self.call_after_refresh(shown.set)
        await shown.wait()

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

    # --- defects ---

    def _break_off(self, error: BaseException) -> None:
        """Ends the review because of a defect: one in a task, of which Textual does not hear by itself."""
        self._handle_exception(error if isinstance(error, Exception) else RuntimeError(repr(error)))

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own hook; what it would print is long, and holds the text of sources.
        first = error.error if isinstance(error, WorkerFailed) else error
        self.defect = self.defect or first
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def _fatal_error(self) -> None:
        # Textual's own draws every local value before it ends: with 100,000 claims that takes long.
        self._close_messages_no_wait()

    # --- the app's own commands ---

    def _help(self) -> None:
        from s400check.tui.screens.help import HelpScreen  # noqa: PLC0415 (a first screen does without)

        self.push_screen(HelpScreen(self._opening.keymap))

    def _wear(self, theme: str) -> None:
        self.theme = theme
        self._opening.keep_theme(theme)

    async def action_quit(self) -> None:
        """Textual's own way out, ^q, leaves as `q` does."""
        await self._quit()

    async def _quit(self) -> None:
        """Leaves once all is saved; asks where it cannot be."""
        await self._course.settled()
        if self._course.is_unsaved:
            leave = Option(key="q", word="quit", about="and lose what is not saved", act=self._leave)
            self._ask(Menu(title="Not everything is saved", options=(leave,)))
            return
        self._opening.remember(Memory.of(self.desk))
        self.exit()

    def _leave(self, desk: Desk, _now: datetime) -> Desk:
        self.exit()
        return desk


def _signs(keymap: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """For each command the key on show, "" where the user gave it none."""
    bound = {command.id: keymap.get(command.id, command.keys) for command in COMMANDS}
    return {id_: key_sign(keys[0]) if keys else "" for id_, keys in bound.items()}
