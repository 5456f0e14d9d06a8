"""The list of claims: a line a claim, drawn only while it shows, so that 100,000 are as quick as ten."""

from collections.abc import Iterable

from textual import events
from textual.message import Message

from s400check.model.overlays import differing
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
        docket, rows = self._desk.session.docket, self._desk.session.rows
        if docket is before:
            return
        cases = docket.board.cases
        changed = {claim for claim in differing(before.ledger.entries, docket.ledger.entries) if claim in cases}
        # A claim in a dispute shows what was said of the others as well.
        disputes = {dispute for claim in changed for dispute in cases[claim].disputes}
        for number in range(self.top, min(self.top + self.content_size.height, len(rows))):
            if rows[number] in changed or not disputes.isdisjoint(cases[rows[number]].disputes):
                yield number

    @property
    def line_count(self) -> int:
        """One line a row, or a few words where there are none."""
        return len(self._desk.session.rows) or 3

    def line(self, number: int) -> Row:
        """The claim on this row."""
        rows = self._desk.session.rows
        if not rows:
            return self._nothing(number)
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

    def _nothing(self, number: int) -> Row:
        docket = self._desk.session.docket
        if docket.board.unread:
            said = ("The sources are being read.", "The claims show as soon", "as they are found.")
        elif docket.order:
            said = ("No claim is shown:", f"the filter hides all {len(docket.order):,}.", "F clears it, f changes it.")
        else:
            read = len(docket.findings.sources)
            said = ("No claim was found.", f"{read} sources were read.", "`s400check sources` tells what was read.")
        return (Piece("  " + said[number], Ink.STRONG if number == 0 else Ink.QUIET),)
