"""The whole source, scrolled to the passage, its figure marked."""

from functools import lru_cache

from s400check.model.spans import Span
from s400check.tui.drawing.passages import Page
from s400check.tui.drawing.rows import Row
from s400check.tui.drawing.wrapping import row_of, wrap
from s400check.tui.widgets.canvas import ScrollCanvas

_wrapped = lru_cache(maxsize=8)(wrap)
"""A source is wrapped once for each width: a key that stays in it costs only the rows that show."""


class PassagePane(ScrollCanvas):
    """Shows a page; decides nothing."""

    def __init__(self) -> None:
        super().__init__(id="passage")
        self._page = Page(text="")
        self._rows: tuple[Span, ...] = ()

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

    def _marked(self, page: Page) -> range:
        """The rows that a page's passage and figure stand on."""
        spans = [span for span in (page.passage, page.figure) if span]
        if not spans or not self._rows:
            return range(0)
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        return range(row_of(self._rows, first), row_of(self._rows, last) + 1)

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
