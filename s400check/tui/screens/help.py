"""All keys, made from the table of commands."""

from collections.abc import Mapping
from itertools import groupby

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from s400check.tui.commands import COMMANDS, key_sign
from s400check.tui.drawing.glyphs import STATUSES, VERDICTS
from s400check.tui.drawing.rows import Ink, Piece, Row
from s400check.tui.widgets.canvas import ScrollCanvas


class HelpPanel(ScrollCanvas):
    """The help's lines."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__(id="help")
        self._rows = rows
        self.border_title = Content("Keys")
        self.border_subtitle = Content("j k scroll · Esc closes")

    @property
    def line_count(self) -> int:
        """Every command, in groups."""
        return len(self._rows)

    def line(self, number: int) -> Row:
        """One line."""
        return self._rows[number]


class HelpScreen(ModalScreen[None]):
    """The help; any key but those that scroll closes it."""

    def __init__(self, keymap: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """The panel."""
        yield HelpPanel(help_rows(self._keymap))

    def on_key(self, event: events.Key) -> None:
        """Scrolls or closes."""
        event.stop()
        panel = self.query_one(HelpPanel)
        half = max(1, panel.content_size.height // 2)
        steps = {
            "j": 1,
            "down": 1,
            "k": -1,
            "up": -1,
            "ctrl+d": half,
            "pagedown": half,
            "ctrl+u": -half,
            "pageup": -half,
        }
        if event.key in steps:
            panel.scroll_rows(steps[event.key])
        else:
            self.dismiss()


def help_rows(keymap: Mapping[str, tuple[str, ...]]) -> tuple[Row, ...]:
    """Every command under its group, with the keys that are bound now, then what the signs mean."""
    rows: list[Row] = []
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        rows += [(), (Piece(f" {group}", Ink.ACCENT),)]
        for command in commands:
            keys = "  ".join(key_sign(key) for key in keymap.get(command.id, command.keys))
            rows.append((Piece(f"   {keys:<12}", Ink.KEY), Piece(command.about)))
    rows += [(), (Piece(" Signs", Ink.ACCENT),)]
    for mark in dict.fromkeys((*VERDICTS.values(), *STATUSES.values())):
        rows.append((Piece(f"   {mark.glyph:<12}", mark.ink), Piece(mark.word)))
    return tuple(rows[1:])
