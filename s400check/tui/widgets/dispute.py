"""The other passages of a dispute, how far apart they are, and why it is one."""

from collections.abc import Callable

from s400check.tui.drawing.rows import Row
from s400check.tui.widgets.canvas import ScrollCanvas


class DisputePane(ScrollCanvas):
    """Shows rows that `draw` makes for the pane's width."""

    def __init__(self) -> None:
        super().__init__(id="dispute")
        self._draw: Callable[[int], tuple[Row, ...]] = lambda _width: ()
        self._rows: tuple[Row, ...] = ()

    def show(self, title: str, draw: Callable[[int], tuple[Row, ...]], *, keep: bool) -> None:
        """Shows other rows from the top; with `keep` what is shown stays scrolled where it is."""
        self.name_pane("3 " + title)
        self._draw = draw
        rows = draw(self._width)
        fewer, self._rows = len(rows) != len(self._rows), rows
        if not keep:
            self._show_from(0)
        if fewer:
            # The scroll bar, too, is another one.
            self.redraw()
        else:
            self.redraw_changed()

    def on_resize(self) -> None:
        """Draws for the new width."""
        self._rows = self._draw(self._width)
        self.redraw()

    @property
    def line_count(self) -> int:
        """The rows there are."""
        return len(self._rows)

    def line(self, number: int) -> Row:
        """One of them."""
        return self._rows[number]

    @property
    def _width(self) -> int:
        return max(1, self.content_size.width - 1)
