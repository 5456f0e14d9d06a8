"""A few things to choose from by one key, over the review."""

from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.content import Content

from s400check.model.visible import visible
from s400check.tui.asking import Asked, Menu, Option
from s400check.tui.commands import key_sign
from s400check.tui.drawing.rows import Ink, Piece, Row, cells, clip_row, pad
from s400check.tui.screens.dialog import Answered, Dialog
from s400check.tui.widgets.canvas import ScrollCanvas

_TALLEST: Final = 30
"""Lines of a menu before it scrolls."""
_WIDEST: Final = 40
"""Columns for an option's word before it is cut off."""
_NARROWEST: Final = 16
_ABOUT: Final = 38
"""Columns that are left for an option's key and what it means."""
_SCROLLS: Final = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}


class MenuPanel(ScrollCanvas):
    """The menu's lines."""

    def __init__(self, menu: Menu) -> None:
        super().__init__(id="menu")
        self._head: tuple[Row, ...] = ()
        self._options: tuple[Option, ...] = ()
        self.show(menu)

    def show(self, menu: Menu) -> None:
        """Shows another menu in its place."""
        self.border_title = Content(visible(menu.title))
        self._head = (*menu.preview, ()) if menu.preview else ()
        self._options = menu.options
        self.styles.height = min(self.line_count, _TALLEST) + 2
        self._tell_keys()
        self.redraw()

    def on_resize(self) -> None:
        """Draws for the new width, and tells of scrolling where not all lines show."""
        self._tell_keys()
        self.redraw()

    def _tell_keys(self) -> None:
        closes = "Enter or Esc closes" if any(option.on is not None for option in self._options) else "Esc closes"
        hidden = 0 < self.content_size.height < self.line_count
        self.border_subtitle = Content(f"↑ ↓ scroll · {closes}" if hidden else closes)

    @property
    def line_count(self) -> int:
        """The preview and the options."""
        return len(self._head) + len(self._options)

    def line(self, number: int) -> Row:
        """One of them."""
        if number < len(self._head):
            return self._head[number]
        longest = max(cells(visible(option.word)) for option in self._options)
        width = max(_NARROWEST, min(_WIDEST, longest, self.content_size.width - _ABOUT))
        row = _option(self._options[number - len(self._head)], min(width, longest))
        return clip_row(row, self.content_size.width - 1)

    def option_at(self, y: int) -> Option | None:
        """The option on a line of the panel."""
        number = self.top + y - len(self._head)
        return self._options[number] if 0 <= number < len(self._options) else None


class MenuScreen(Dialog):
    """A menu; one of switches stays open until it is closed."""

    def __init__(self, menu: Menu, answered: Answered) -> None:
        super().__init__(answered)
        self._menu = menu

    def compose(self) -> ComposeResult:
        """The panel."""
        yield MenuPanel(self._menu)

    def show(self, asked: Asked) -> bool:
        """Shows another menu in its place."""
        if not isinstance(asked, Menu):
            return False
        self._menu = asked
        self.query_one(MenuPanel).show(asked)
        return True

    def press(self, event: events.Key) -> bool:
        """Chooses by key; Esc only closes, and a key that is no option does nothing."""
        chosen = next((o for o in self._menu.options if o.key in (event.key, event.character)), None)
        # Switches have acted already: Enter says no more than "done".
        done = event.key == "enter" and any(option.on is not None for option in self._menu.options)
        if chosen is not None:
            self._choose(chosen)
        elif event.key == "escape" or done:
            self.dismiss()
        elif event.key in _SCROLLS:
            self.query_one(MenuPanel).scroll_rows(_SCROLLS[event.key])
        return True

    def on_click(self, event: events.Click) -> None:
        """Chooses by the mouse; a click beside the panel closes it."""
        panel = self.query_one(MenuPanel)
        offset = event.get_content_offset(panel) if event.widget is panel else None
        if event.widget is not panel:
            self.dismiss()
        elif offset is not None and (option := panel.option_at(offset.y)):
            self._choose(option)

    def _choose(self, option: Option) -> None:
        self.answer(option.act, follows=option.on is not None)


def _option(option: Option, width: int) -> Row:
    switch = (
        () if option.on is None else (Piece("[x] " if option.on else "[ ] ", Ink.GOOD if option.on else Ink.FAINT),)
    )
    return (
        Piece(f" {key_sign(option.key):<6}", Ink.KEY),
        *switch,
        Piece(pad(visible(option.word), width) + "  ", Ink.STRONG),
        Piece(visible(option.about), Ink.QUIET),
    )
