"""The list of claims: a line a claim, drawn only while it shows, so that 100,000 are as quick as ten."""

from collections.abc import Iterable

from textual import events
from textual.message import Message

from s400check.model.visible import visible
from s400check.review.dockets import Docket
from s400check.tui.desks import Desk
from s400check.tui.drawing.claims import claim_row
from s400check.tui.drawing.rows import Ink, Piece, Row
from s400check.tui.widgets.canvas import ScrollCanvas


class ClaimsPane(ScrollCanvas):
    """Shows a desk's rows; posts `Pointed` when one is clicked."""

    class Pointed(Message):
        """A row was clicked."""

        def __init__(self, at: int) -> None:
            self.at = at
            super().__init__()

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="claims")
        self._desk = desk
        self._at = desk.session.at
        self._selection: frozenset[str] = frozenset()

    def on_mount(self) -> None:
        """Names the pane."""
        self.name_pane("1 Claims")
        self.show(self._desk)

    def show(self, desk: Desk) -> None:
        """Shows the desk; draws again only what it changes."""
        before, old = self._desk, self._at
        self._desk, self._at = desk, desk.session.at
        selection = frozenset(desk.selection)
        self.reveal(self._at, self._at, margin=min(2, self.content_size.height // 4))
        selected, self._selection = self._selection, selection
        if before.session.rows is not desk.session.rows:
            self.redraw()
        elif selected != selection:
            self.redraw_changed()
        else:
            self.redraw_changed({old, self._at, *self._spoken_of(before.session.docket)})

    def _spoken_of(self, before: Docket) -> Iterable[int]:
        """The rows that show and of which the ledger may say something else than before."""
        docket = self._desk.session.docket
        if docket is before:
            return
        shown = self._desk.session.rows[self.top : self.top + self.content_size.height]
        old, new = before.ledger.entries, docket.ledger.entries
        board = docket.board
        # A claim in a dispute shows what was said of the others as well.
        spoken = {
            dispute: any(old.get(member) is not new.get(member) for member in board.disputes[dispute].claims)
            for dispute in {dispute for claim in shown for dispute in board.cases[claim].disputes}
        }
        for number, claim in enumerate(shown, start=self.top):
            if old.get(claim) is not new.get(claim) or any(spoken[each] for each in board.cases[claim].disputes):
                yield number

    @property
    def line_count(self) -> int:
        """One line a row, or a few words where there are none."""
        return len(self._desk.session.rows) or len(self._nothing)

    def line(self, number: int) -> Row:
        """The claim on this row."""
        rows = self._desk.session.rows
        if not rows:
            return self._nothing[number]
        item = self._desk.session.docket.item(rows[number])
        return claim_row(
            item, self.content_size.width - 1, here=number == self._at, marked=rows[number] in self._selection
        )

    def is_here(self, number: int) -> bool:
        """Whether the cursor is on this row."""
        return bool(self._desk.session.rows) and number == self._at

    def on_resize(self) -> None:
        """Keeps the cursor in sight."""
        self.redraw()
        self.reveal(self._at, self._at, margin=min(2, self.content_size.height // 4))

    def on_click(self, event: events.Click) -> None:
        """Points at the row that was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and (number := self.top + offset.y) < len(self._desk.session.rows):
            self.post_message(self.Pointed(number))

    @property
    def _nothing(self) -> tuple[Row, ...]:
        """What was read, why nothing is there, and what to do."""
        docket = self._desk.session.docket
        if docket.board.unread:
            return _told("The sources are being read.", "The claims show as soon", "as they are found.")
        if docket.order:
            hidden = f"the filter hides all {len(docket.order):,}."
            return _told("No claim is shown:", hidden, "F clears it, f changes it.")
        read = len(docket.findings.sources)
        head = _told(
            "No claim was found.", f"{read:,} source{'s' * (read != 1)} read.", "`s400check sources` tells what."
        )
        problems = (f"{problem.path}: {problem.message}" for problem in docket.problems)
        wrong = ((Piece("  " + visible(text), Ink.WARN),) for text in problems)
        return (*head, (), *wrong)


def _told(head: str, *lines: str) -> tuple[Row, ...]:
    return ((Piece("  " + head, Ink.STRONG),), *((Piece("  " + line, Ink.QUIET),) for line in lines))
