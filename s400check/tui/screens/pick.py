"""One of many things, found by words, over the review."""

from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from s400check.model.visible import visible
from s400check.tui.asking import Option, Pick
from s400check.tui.drawing.rows import Ink, Piece, Row, cells, clip_row, pad
from s400check.tui.screens.dialog import Answered, Dialog, type_into
from s400check.tui.widgets.canvas import ScrollCanvas

_STEPS: Final = {"down": 1, "ctrl+n": 1, "up": -1, "ctrl+p": -1, "pagedown": 8, "pageup": -8}
_WIDEST: Final = 58
"""Columns for an option's word before it is cut off."""
_NARROWEST: Final = 16
_ABOUT: Final = 22
"""Columns that are left for what an option is."""
_KEYS: Final = 10
"""Columns for the keys on show."""


class PickPanel(ScrollCanvas, can_focus=False):
    """The finds, one of them under the cursor."""

    class Pointed(Message):
        """A find was clicked."""

        def __init__(self, option: Option) -> None:
            self.option = option
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="finds")
        self._options: tuple[Option, ...] = ()
        self._at = 0

    def show(self, options: tuple[Option, ...]) -> None:
        """Shows other finds, the cursor on the first."""
        self._options, self._at, self.top = options, 0, 0
        self.redraw()

    def move(self, rows: int) -> None:
        """Moves the cursor."""
        self._at = max(0, min(self._at + rows, len(self._options) - 1))
        self.reveal(self._at, self._at)
        self.redraw()

    @property
    def chosen(self) -> Option | None:
        """The find under the cursor."""
        return self._options[self._at] if self._options else None

    @property
    def line_count(self) -> int:
        """A line a find, or a word where there is none."""
        return len(self._options) or 1

    def line(self, number: int) -> Row:
        """A find: its key, its word, what it is."""
        if not self._options:
            return (Piece("   nothing has these words", Ink.QUIET),)
        option, here = self._options[number], number == self._at
        keys = _KEYS if any(each.key for each in self._options) else 0
        longest = max(cells(visible(each.word)) for each in self._options)
        width = max(_NARROWEST, min(_WIDEST, longest, self.content_size.width - keys - _ABOUT))
        row = (
            Piece("▌" if here else " ", Ink.ACCENT),
            Piece(pad(f" {option.key}", keys), Ink.KEY),
            Piece(" " + pad(visible(option.word), width) + "  ", Ink.STRONG),
            Piece(visible(option.about), Ink.QUIET),
        )
        return clip_row(row, self.content_size.width - 1)

    def is_here(self, number: int) -> bool:
        """Whether the cursor is there."""
        return bool(self._options) and number == self._at

    def on_click(self, event: events.Click) -> None:
        """Picks the find that was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and (number := self.top + offset.y) < len(self._options):
            self.post_message(self.Pointed(self._options[number]))


class PickScreen(Dialog):
    """A line to type words into and the finds below it."""

    def __init__(self, pick: Pick, answered: Answered) -> None:
        super().__init__(answered)
        self._pick = pick
        self._line = Input(id="sought", placeholder="type a few letters")
        self._line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The line and the finds."""
        with Container(id="pick") as box:
            box.border_title = Content(visible(self._pick.title))
            box.border_subtitle = Content(self._pick.hint)
            yield self._line
            yield PickPanel()

    def on_mount(self) -> None:
        """Shows all there is."""
        self._panel.show(self._pick.find(""))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Finds."""
        event.stop()
        self._panel.show(self._pick.find(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Picks what is under the cursor."""
        event.stop()
        if self._panel.chosen is not None:
            self._choose(self._panel.chosen)

    def on_pick_panel_pointed(self, message: PickPanel.Pointed) -> None:
        """Picks what was clicked."""
        self._choose(message.option)

    def press(self, event: events.Key) -> bool:
        """Moves among the finds; Esc closes."""
        if event.key == "escape":
            self.dismiss()
        elif event.key in _STEPS:
            self._panel.move(_STEPS[event.key])
        elif self.focused is self._line:
            return False
        elif event.key == "enter":
            self._choose_first(self._line.value)
        else:
            return type_into(self._line, event)
        return True

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.dismiss()

    @property
    def _panel(self) -> PickPanel:
        return self.query_one(PickPanel)

    def _choose_first(self, words: str) -> None:
        if found := self._pick.find(words):
            self._choose(found[0])

    def _choose(self, option: Option) -> None:
        self.answer(option.act)
