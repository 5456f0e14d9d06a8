"""The whole source, scrolled to the passage, its figure marked."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from textual import events
from textual.geometry import Offset
from textual.message import Message

from s400check.model.spans import Span
from s400check.tui.drawing.passages import Page
from s400check.tui.drawing.rows import Row
from s400check.tui.drawing.wrapping import column_of, row_of, wrap
from s400check.tui.marks import Mark
from s400check.tui.widgets.canvas import ScrollCanvas

_wrapped = lru_cache(maxsize=8)(wrap)
"""A source is wrapped once for each width: a key that stays in it costs only the rows that show."""


class PassagePane(ScrollCanvas):
    """Shows a page; posts `Dragged` for words marked with the mouse, `Touched` for a place that was clicked."""

    ALLOW_SELECT = False

    class Touched(Message):
        """A place of the text was clicked."""

        def __init__(self, place: int) -> None:
            self.place = place
            super().__init__()

    class Dragged(Message):
        """The mouse was drawn over words; the span counts in the text of the page."""

        def __init__(self, span: Span) -> None:
            self.span = span
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="passage")
        self._page = Page(text="")
        self._rows: tuple[Span, ...] = ()
        self._drag: Mark | None = None

    def show(self, page: Page, title: str, state: str) -> None:
        """Shows the page at its passage, under the source's name; `state` is what was decided, in words."""
        self.name_pane("2 " + title, state)
        before, self._page = self._page, page
        if page.text is not before.text or page.others is not before.others:
            self._wrap()
            self.redraw()
        elif page != before:
            self.redraw_changed({*self._marked(before), *self._marked(page)})
        if page != before:
            self._find()

    def show_mark(self, mark: Span | None) -> None:
        """Shows what is being marked, in sight, or nothing any more."""
        before, self._page = self._page, replace(self._page, mark=mark)
        self.redraw_changed({*self._rows_of(before.mark), *self._rows_of(mark)})
        if mark and self._rows:
            self.reveal(row_of(self._rows, mark.start), row_of(self._rows, mark.end - 1), margin=1)

    def row_below(self, place: int, rows: int) -> int:
        """The place so many rows further down, in the same column as far as that row goes."""
        if not self._rows:
            return place
        at = row_of(self._rows, place)
        row = self._rows[max(0, min(at + rows, len(self._rows) - 1))]
        return min(row.start + place - self._rows[at].start, max(row.start, row.end - 1))

    def place_at(self, screen: Offset) -> int | None:
        """The place of the text under a point of the screen, None where there is none."""
        if not self._rows or not self.content_region.contains_point(screen):
            return None
        x, y = screen - self.content_region.offset
        row = self._rows[min(self.top + y, len(self._rows) - 1)]
        return row.start + column_of(row.of(self._page.text), x)

    # --- the mouse ---

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begins a mark."""
        place = self.place_at(event.screen_offset)
        mark = Mark.at(self._page.text, place) if place is not None else None
        if mark is not None:
            self._drag = mark.turned()
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Lets it grow."""
        place = self.place_at(event.screen_offset)
        if self._drag is not None and place is not None:
            self._drag = self._drag.moved_to(place)
            if self._page.mark or self._drag.head != self._drag.anchor:
                self.show_mark(self._drag.span)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Hands the mark over, or the place where nothing was drawn."""
        self.release_mouse()
        drag, self._drag = self._drag, None
        place = self.place_at(event.screen_offset)
        if drag is not None and self._page.mark:
            self.show_mark(None)
            self.post_message(self.Dragged(drag.span))
        elif drag is not None and place is not None:
            self.post_message(self.Touched(place))

    def on_resize(self) -> None:
        """Wraps the source anew."""
        self._wrap()
        self.redraw()
        self._find()

    @property
    def line_count(self) -> int:
        """The rows the source takes at this width."""
        return len(self._rows)

    def line(self, number: int) -> Row:
        """One row of the source."""
        return self._page.draw(self._rows[number])

    def _marked(self, page: Page) -> Iterator[int]:
        """The rows that a page's passage, figure and mark stand on."""
        for span in (page.passage, page.figure, page.mark):
            yield from self._rows_of(span)

    def _rows_of(self, span: Span | None) -> range:
        if span is None or not self._rows:
            return range(0)
        return range(row_of(self._rows, span.start), row_of(self._rows, span.end) + 1)

    def _wrap(self) -> None:
        # One column for the scroll bar and one of air before it.
        self._rows = _wrapped(self._page.text, max(1, self.content_size.width - 2))

    def _find(self) -> None:
        """Scrolls so that the passage stands about a third down; it stays put where it can be seen already."""
        place = self._page.figure or self._page.passage
        if place is None or not self._rows:
            self._show_from(0)
            return
        passage = self._page.passage or place
        first, last = row_of(self._rows, passage.start), row_of(self._rows, max(passage.end - 1, passage.start))
        if first < self.top + 1 or last > self.top + self.content_size.height - 2:
            self._show_from(first - self.content_size.height // 3)
