"""Marking words in the passage pane, which stays where it is: this screen only lends it the keys and the mouse."""

from collections.abc import Callable, Mapping
from typing import Final

from textual import events
from textual.app import ComposeResult

from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.tui.asking import Act, Marking
from s400check.tui.drawing.bars import Hint, keys
from s400check.tui.drawing.rows import Ink, Piece, clip_row
from s400check.tui.marks import Mark
from s400check.tui.screens.dialog import Answered, Dialog
from s400check.tui.screens.review import ReviewScreen
from s400check.tui.widgets.bar import Bar

_HINTS: Final = (
    Hint("h l", "word"),
    Hint("j k", "line"),
    Hint("v", "from here on"),
    Hint("H L", "letter"),
    Hint("Enter", "name it"),
    Hint("Esc", "leave"),
)
_STEPS: Final[Mapping[str, Callable[[Mark], Mark]]] = {
    "l": lambda mark: mark.moved(1),
    "right": lambda mark: mark.moved(1),
    "h": lambda mark: mark.moved(-1),
    "left": lambda mark: mark.moved(-1),
    "L": lambda mark: mark.grown(1),
    "H": lambda mark: mark.grown(-1),
    "v": Mark.turned,
    "space": Mark.turned,
}
_ROWS: Final = {"j": 1, "down": 1, "k": -1, "up": -1, "ctrl+d": 8, "pagedown": 8, "ctrl+u": -8, "pageup": -8}


class MarkingScreen(Dialog):
    """Moves a mark over the words of the source on show; Enter answers with what is marked."""

    def __init__(self, marking: Marking, review: ReviewScreen, answered: Answered) -> None:
        super().__init__(answered)
        self._marking, self._review = marking, review
        self._mark = Mark.at(marking.text, marking.near.start)
        self._drags = False

    def compose(self) -> ComposeResult:
        """Two lines at the foot: what is marked, and the keys."""
        yield Bar(id="marking")

    def on_mount(self) -> None:
        """Shows the mark."""
        self._review.go_to("passage")
        self._show()

    def on_unmount(self) -> None:
        """Takes the mark away."""
        self._review.passage.show_mark(None)

    def press(self, event: events.Key) -> bool:
        """Moves, marks, answers."""
        mark = self._mark
        if event.key == "escape" or mark is None:
            self.dismiss()
        elif event.key == "enter":
            self.answer(self._act(mark.span))
        elif event.key in _STEPS:
            self._mark = _STEPS[event.key](mark)
            self._show()
        elif event.key in _ROWS:
            self._mark = mark.moved_to(self._review.passage.row_below(mark.head.start, _ROWS[event.key]))
            self._show()
        return True

    # --- the mouse ---

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begins a mark."""
        place = self._review.passage.place_at(event.screen_offset)
        if place is not None and self._mark is not None:
            self._drags = True
            let_go = self._mark.turned() if self._mark.held else self._mark
            self._mark = let_go.moved_to(place).turned()
            self._show()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Lets it grow."""
        place = self._review.passage.place_at(event.screen_offset) if self._drags else None
        if place is not None and self._mark is not None:
            self._mark = self._mark.moved_to(place)
            self._show()

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Holds it; Enter names it."""
        self._drags = False

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls the source below."""
        self._review.passage.on_mouse_scroll_down(event)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls the source below."""
        self._review.passage.on_mouse_scroll_up(event)

    def _show(self) -> None:
        if self._mark is None:
            return
        self._review.passage.show_mark(self._mark.span)
        words = visible(" ".join(self._mark.span.of(self._marking.text).split()))
        title = f" {self._marking.title}: "
        first = (Piece(title, Ink.ACCENT), Piece(words, Ink.STRONG))
        self.query_one(Bar).show(lambda width: (clip_row(first, width), keys(_HINTS, width, tight=True)))

    def _act(self, span: Span) -> Act:
        return lambda desk, now: self._marking.act(desk, span, now)
