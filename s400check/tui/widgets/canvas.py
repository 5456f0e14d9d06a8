"""What all panes share: rows of inked text drawn one by one, scrolled without a layout."""

from collections.abc import Iterable
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from s400check.tui.drawing.rows import Ink, Row, cells, clip

_WHEEL: Final = 3
"""Rows a turn of the mouse wheel moves, as most terminals' own scrolling does."""


_REMEMBERED: Final = 500
"""Lines that a pane keeps drawn: a few screenfuls, so that scrolling draws only what comes into sight."""


class Canvas(Widget):
    """Draws `row(n)` on each of its lines; the inks are component classes of the style sheet.

    Nothing here has a virtual size: a change of it would lay the whole screen out again with every key.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{ink}" for ink in Ink} | {"ink--here"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._blends: dict[str, Style] = {}

    def row(self, line: int) -> Row:
        """The pieces of one line of the widget."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line, in the colours of the theme."""
        return self._strip(self.row(y), self.content_size.width)

    def notify_style_update(self) -> None:
        """Forgets the colours of the theme that was."""
        super().notify_style_update()
        self._blends.clear()

    def _strip(self, row: Row, width: int, *, here: bool = False) -> Strip:
        """The row in exactly `width` columns, `here` in the cursor's colours."""
        left = width
        segments = []
        for piece in row:
            text = piece.text
            size = cells(text)
            if size > left:
                text = clip(text, left)
                size = cells(text)
            segments.append(Segment(text, self._blended(piece.ink)))
            left -= size
            if left <= 0:
                break
        if left > 0:
            segments.append(Segment(" " * left))
        return Strip(segments, width).apply_style(self._blended("here") if here else self.visual_style.rich_style)

    def _blended(self, ink: str) -> Style:
        """An ink as the theme has it now, its shades laid over the widget's own background.

        It has a background only where the style sheet gives it one, so that the cursor's shows through the others.
        """
        style = self._blends.get(ink)
        if style is None:
            styles = self.get_component_styles(f"ink--{ink}")
            whole = self.get_component_rich_style(f"ink--{ink}")
            behind = whole.bgcolor if styles.has_rule("background") else None
            style = self._blends[ink] = styles.text_style + Style(color=whole.color, bgcolor=behind)
        return style


class _Drawn(NamedTuple):
    """A line as it was drawn."""

    row: Row
    here: bool
    strip: Strip


class ScrollCanvas(Canvas, can_focus=True):
    """A canvas over more lines than it shows; `top` is the first of them."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.top = 0
        self._naming = False
        self._drawn: dict[int, _Drawn] = {}
        self._names = ("", "")

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line(self, number: int) -> Row:
        """The pieces of one of them."""
        raise NotImplementedError

    def is_here(self, _number: int) -> bool:
        """Whether a line is the cursor's."""
        return False

    def row(self, line: int) -> Row:
        """The line that shows there."""
        number = self.top + line
        return self.line(number) if number < self.line_count else ()

    def render_line(self, y: int) -> Strip:
        """One line and a piece of the scroll bar, as it was drawn before where nothing about it has changed.

        A step of scrolling has Textual ask for every line again: most of a frame's time without this.
        """
        number = self.top + y
        drawn = self._drawn.get(number)
        if drawn is None:
            if len(self._drawn) > _REMEMBERED:
                self._drawn.clear()
            row, here = self.row(y), self.is_here(number)
            drawn = self._drawn[number] = _Drawn(row, here, self._strip(row, self.content_size.width - 1, here=here))
        width = drawn.strip.cell_length + 1
        return Strip([*drawn.strip, self._bar(y, drawn.here)], width)

    # --- what changes ---

    def redraw(self) -> None:
        """Draws every line again."""
        self._drawn.clear()
        self.refresh()

    def redraw_changed(self, numbers: Iterable[int] | None = None) -> None:
        """Draws again what is not as it was, of these lines or of all that show."""
        size = self.content_size
        for number in list(self._drawn) if numbers is None else numbers:
            drawn, y = self._drawn.get(number), number - self.top
            if drawn is None:
                continue
            if not 0 <= y < size.height:
                del self._drawn[number]
            elif drawn.row != self.row(y) or drawn.here != self.is_here(number):
                del self._drawn[number]
                self.refresh(Region(0, y, size.width, 1))

    def notify_style_update(self) -> None:
        """Forgets what was drawn in the colours that were."""
        super().notify_style_update()
        self._drawn.clear()

    def name_pane(self, title: str, below: str = "") -> None:
        """Writes the title into the upper border and a few words into the lower one, where they are other ones."""
        if (title, below) != self._names:
            self._names = (title, below)
            self._naming = True
            self.border_title, self.border_subtitle = Content(title), Content(below)
            self._naming = False

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> "ScrollCanvas":
        """Paints the widget again, for another name no more than the two lines where it stands.

        Textual itself paints every line for a word in the border: half of what a key costs.
        """
        if self._naming and not regions:
            width, height = self.outer_size
            corner = -self.content_offset
            regions = (Region(*corner, width, 1), Region(corner.x, corner.y + height - 1, width, 1))
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    # --- scrolling ---

    def scroll_rows(self, rows: int) -> None:
        """Moves what is shown down by so many lines, up where negative."""
        self._show_from(self.top + rows)

    def reveal(self, first: int, last: int, *, margin: int = 0) -> None:
        """Moves as little as it takes to show these lines and `margin` around them; the first wins."""
        height = self.content_size.height
        top = max(self.top, last + margin + 1 - height)
        self._show_from(min(top, first - margin))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel."""
        event.stop()
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel."""
        event.stop()
        self.scroll_rows(-_WHEEL)

    def _show_from(self, top: int) -> None:
        top = max(0, min(top, self.line_count - self.content_size.height))
        if top != self.top:
            self.top = top
            self.refresh()

    def _bar(self, y: int, here: bool) -> Segment:
        """The piece of the scroll bar on a line; it takes the last column whether there is one or not."""
        behind = self._blended("here") if here else self.visual_style.rich_style
        height, count = self.content_size.height, self.line_count
        size = max(1, height * height // count) if count > height else 0
        start = self.top * (height - size) // (count - height) if size else 0
        return Segment("▐" if start <= y < start + size else " ", behind + self._blended(Ink.FAINT))
