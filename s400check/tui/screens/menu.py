"""A few things to choose from by one key, over the review."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen

from s400check.model.visible import visible
from s400check.tui.asking import Menu, Option
from s400check.tui.commands import key_sign
from s400check.tui.drawing.rows import Ink, Piece, Row, pad
from s400check.tui.widgets.canvas import ScrollCanvas


class MenuPanel(ScrollCanvas):
    """The menu's lines."""

    def __init__(self, menu: Menu) -> None:
        super().__init__(id="menu")
        self._rows: tuple[Row, ...] = ()
        self._options: dict[int, Option] = {}
        self.show(menu)

    def show(self, menu: Menu) -> None:
        """Shows another menu in its place."""
        self.border_title = Content(visible(menu.title))
        self.border_subtitle = Content("Esc closes")
        gap: tuple[Row, ...] = ((),) if menu.preview else ()
        head = (*menu.preview, *gap)
        self._rows = (*head, *(_option(option) for option in menu.options))
        self._options = dict(enumerate(menu.options, start=len(head)))
        self.styles.height = min(len(self._rows), 30) + 2
        self.redraw()

    @property
    def line_count(self) -> int:
        """The preview and the options."""
        return len(self._rows)

    def line(self, number: int) -> Row:
        """One of them."""
        return self._rows[number]

    def option_at(self, y: int) -> Option | None:
        """The option on a line of the panel."""
        return self._options.get(self.top + y)


class MenuScreen(ModalScreen[None]):
    """Posts `Chosen`; who asked decides whether it stays."""

    class Chosen(Message):
        """An option was chosen."""

        def __init__(self, menu: "MenuScreen", option: Option) -> None:
            self.menu, self.option = menu, option
            super().__init__()

    def __init__(self, menu: Menu) -> None:
        super().__init__()
        self._menu = menu

    def compose(self) -> ComposeResult:
        """The panel."""
        yield MenuPanel(self._menu)

    def show(self, menu: Menu) -> None:
        """Shows another menu in its place."""
        self._menu = menu
        self.query_one(MenuPanel).show(menu)

    def on_key(self, event: events.Key) -> None:
        """Chooses by key; Esc only closes, and a key that is no option does nothing."""
        event.stop()
        if event.key == "escape":
            self.dismiss()
            return
        chosen = next((o for o in self._menu.options if o.key in (event.key, event.character)), None)
        if chosen is not None:
            self.post_message(self.Chosen(self, chosen))
        elif event.key == "enter" and any(option.on is not None for option in self._menu.options):
            # Switches have acted already: Enter says no more than "done".
            self.dismiss()

    def on_click(self, event: events.Click) -> None:
        """Chooses by the mouse; a click beside the panel closes it."""
        panel = self.query_one(MenuPanel)
        offset = event.get_content_offset(panel) if event.widget is panel else None
        if event.widget is not panel:
            self.dismiss()
        elif offset is not None and (option := panel.option_at(offset.y)):
            self.post_message(self.Chosen(self, option))


def _option(option: Option) -> Row:
    switch = (
        () if option.on is None else (Piece("[x] " if option.on else "[ ] ", Ink.GOOD if option.on else Ink.FAINT),)
    )
    return (
        Piece(f" {key_sign(option.key):<6}", Ink.KEY),
        *switch,
        Piece(pad(visible(option.word), 16) + " ", Ink.STRONG),
        Piece(visible(option.about), Ink.QUIET),
    )
