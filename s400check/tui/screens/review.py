"""The review screen: three panes, two bars above, the keys below."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen

from s400check.model.ledgers import Ledger
from s400check.tui import edges, views
from s400check.tui.commands import BY_ID, COMMANDS, Command, Group
from s400check.tui.desks import Desk
from s400check.tui.edges import Work
from s400check.tui.views import Library
from s400check.tui.widgets.bar import Bar
from s400check.tui.widgets.canvas import ScrollCanvas
from s400check.tui.widgets.claims import ClaimsPane
from s400check.tui.widgets.dispute import DisputePane
from s400check.tui.widgets.passage import PassagePane

_FAR: Final = 1_000_000_000
"""More lines than any pane has."""


class ReviewScreen(Screen[None]):
    """Shows a desk; hands on every command that is not about where one looks.

    `asked` is called, not sent a message: of two keys pressed at once the first may open what the second is meant for.
    """

    CSS_PATH = "../review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(command.keys), f"do('{command.id}')", command.about, show=False, id=command.id)
        for command in COMMANDS
    ]

    def __init__(
        self, desk: Desk, library: Library, name: str, keys: Mapping[str, str], asked: Callable[[Command], None]
    ) -> None:
        super().__init__()
        self._asked = asked
        self._desk, self._library, self._ledger_name, self._keys = desk, library, name, keys
        self._lower = "passage"
        self._counted: Ledger | None = None
        self._claims = ClaimsPane(desk)
        self.passage, self._dispute = PassagePane(), DisputePane()

    def compose(self) -> ComposeResult:
        """The bars and the panes."""
        yield Bar(id="header")
        yield Bar(id="chips")
        with Container(id="panes"):
            with Container(id="left"):
                yield Bar(id="strip")
                yield self._claims
            with Container(id="right"):
                yield self.passage
                yield self._dispute
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Starts on the list."""
        self._claims.focus()
        self._arrange()

    def show(self, desk: Desk, library: Library, work: Work) -> None:
        """Shows the desk in every pane, within one frame."""
        before, self._desk, self._library = self._desk, desk, library
        keep = before.session.place == desk.session.place
        self._claims.show(desk)
        page, title = views.page(desk, library)
        self.passage.show(page, title, views.state(desk))
        title, draw = views.dispute(desk, library)
        self._dispute.show(title, draw, keep=keep)
        self._greet(desk)
        self.query_one("#chips", Bar).show(lambda width: (edges.chips(desk, width),))
        self.show_work(work)

    def show_work(self, work: Work) -> None:
        """Shows what goes on beside the desk; the panes stay as they are."""
        desk, name, signs = self._desk, self._ledger_name, self._keys
        self.query_one("#header", Bar).show(lambda width: (edges.header(desk, name, work, width),))
        self.query_one("#keys", Bar).show(lambda width: edges.keys(desk, work, signs, width))

    def _greet(self, desk: Desk) -> None:
        """Shows the first steps until a few are taken, and at the end what was done."""
        self.set_class(not desk.is_new, "-known")
        self.set_class(desk.is_done, "-done")
        signs, name, ledger = self._keys, self._ledger_name, desk.session.docket.ledger
        if not desk.is_done:
            self.query_one("#strip", Bar).show(lambda width: edges.first_steps(signs, name, width))
        elif ledger is not self._counted:
            # Verdicts are counted once for each ledger, not with each key.
            self._counted, given = ledger, desk.given
            self.query_one("#strip", Bar).show(lambda width: edges.finish(desk, given, name, width))

    def action_do(self, id_: str) -> None:
        """Does what is about looking, passes the rest on."""
        command = BY_ID[id_]
        if not self._look(command):
            self._asked(command)

    # --- looking ---

    def _look(self, command: Command) -> bool:
        pane = self._focused_pane()
        if command.id in ("app.claims", "app.passage", "app.dispute"):
            self.go_to(command.word)
        elif command.id == "app.zoom":
            self._zoom(pane)
        elif command.group is Group.MOVE and (pane is not self._claims or command.act is None):
            return self._scroll(command, pane)
        else:
            return False
        return True

    def _focused_pane(self) -> ScrollCanvas:
        return self.focused if isinstance(self.focused, ScrollCanvas) else self._claims

    def go_to(self, name: str) -> None:
        """Goes to a pane: "claims", "passage" or "dispute"."""
        if name != "claims":
            self._lower = name
        pane = self.query_one(f"#{name}", ScrollCanvas)
        self._arrange()
        if self.has_class("-zoomed"):
            self._zoom(pane, on=True)
        pane.focus()

    def _zoom(self, pane: ScrollCanvas, *, on: bool | None = None) -> None:
        zoomed = not self.has_class("-zoomed") if on is None else on
        self.set_class(zoomed, "-zoomed")
        for each in self.query(ScrollCanvas):
            each.set_class(zoomed and each is pane, "-zoom")
        self.query_one("#right").set_class(zoomed and pane is self._claims, "-empty")
        self.query_one("#left").set_class(zoomed and pane is not self._claims, "-empty")

    def _arrange(self) -> None:
        self.passage.set_class(self._lower != "passage", "-behind")
        self._dispute.set_class(self._lower != "dispute", "-behind")

    def _scroll(self, command: Command, pane: ScrollCanvas) -> bool:
        half = max(1, pane.content_size.height // 2)
        steps = {"down": 1, "up": -1, "first": -_FAR, "last": _FAR, "page-down": half, "page-up": -half}
        if command.word not in steps:
            return False
        if pane is self._claims:
            self.post_message(ClaimsPane.Pointed(max(0, self._desk.session.at + steps[command.word])))
        else:
            pane.scroll_rows(steps[command.word])
        return True
