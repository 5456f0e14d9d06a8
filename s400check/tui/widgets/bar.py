"""A bar of one or two lines: header, filter, keys."""

from collections.abc import Callable

from textual import events
from textual.message import Message

from s400check.tui.drawing.rows import Row, link_at
from s400check.tui.widgets.canvas import Canvas


class Bar(Canvas):
    """Shows rows that `draw` makes for its width; posts `Linked` when a piece with a link is clicked."""

    class Linked(Message):
        """Something that does more than it says was clicked."""

        def __init__(self, link: str) -> None:
            self.link = link
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._draw: Callable[[int], tuple[Row, ...]] = lambda _width: ()
        self._shown: tuple[Row, ...] = ()

    def show(self, draw: Callable[[int], tuple[Row, ...]]) -> None:
        """Shows other rows, if they are other ones."""
        self._draw = draw
        self._redraw()

    def on_resize(self) -> None:
        """Draws for the new width."""
        self._redraw()

    def row(self, line: int) -> Row:
        """One of the rows."""
        return self._shown[line] if line < len(self._shown) else ()

    def on_click(self, event: events.Click) -> None:
        """Does what the piece under the mouse stands for."""
        offset = event.get_content_offset(self)
        if offset is not None and (link := link_at(self.row(offset.y), offset.x)):
            self.post_message(self.Linked(link))

    def _redraw(self) -> None:
        rows = self._draw(self.content_size.width)
        if rows != self._shown:
            self._shown = rows
            self.refresh()
