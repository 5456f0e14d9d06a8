"""Every key that help or footer show, pressed where it is shown: one row of the table a command, none missing."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pytest

from s400check.model.verdicts import Word
from s400check.tui import edges
from s400check.tui.app import ReviewApp
from s400check.tui.commands import BY_ID, COMMANDS
from s400check.tui.desks import Desk
from s400check.tui.keeping import Keeping
from s400check.tui.screens.review import ReviewScreen
from tests.tui.scenes import opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What there is to see after a key."""

    app: ReviewApp
    before: Desk

    @property
    def desk(self) -> Desk:
        return self.app.desk

    @property
    def screen(self) -> str:
        """The name of what is on top."""
        return type(self.app.screen).__name__

    @property
    def pane(self) -> str | None:
        """The pane that has the keys."""
        focused = self.app.screen.focused
        return focused.id if focused else None

    def gave(self, word: Word) -> bool:
        """Whether the claim under the cursor before has this verdict."""
        latest = self.desk.session.docket.ledger.latest(self.before.session.place)
        return latest is not None and latest.word is word

    def moved(self, rows: int) -> bool:
        """Whether the cursor stands so many rows further down."""
        return self.desk.session.at == self.before.session.at + rows

    def asks(self, title: str) -> bool:
        """Whether something with this title is asked."""
        widgets = self.app.screen.query("#menu, #line, #pick")
        return any(title in str(widget.border_title) for widget in widgets)


Holds: TypeAlias = Callable[[Seen], bool]


def _gives(word: Word) -> Holds:
    return lambda seen: seen.gave(word) and seen.moved(1)


# For each command the keys that go before it, and what must hold after it.
EFFECTS: Mapping[str, tuple[Sequence[str], Holds]] = {
    **{f"verdict.{word}": ((), _gives(word)) for word in Word if word is not Word.OPEN},
    "review.skip": ((), lambda seen: seen.moved(1) and not seen.desk.session.past),
    "review.undo": (("x",), lambda seen: not seen.desk.session.past and seen.desk.session.at == 0),
    "review.redo": (("x", "u"), lambda seen: len(seen.desk.session.past) == 1),
    "review.withdraw": (("x", "k"), lambda seen: seen.desk.own_word is Word.OPEN and len(seen.desk.session.past) == 2),
    "review.settle": ((), lambda seen: "nothing to settle here" in seen.desk.news.text),
    "review.merge": ((), lambda seen: "no merge left anything open" in seen.desk.news.text),
    "say.note": ((), lambda seen: seen.asks("Note")),
    "say.evidence": (("l",), lambda seen: bool(seen.desk.own_verdict and seen.desk.own_verdict.evidence)),
    "say.query": ((), lambda seen: seen.asks("Query to the author")),
    "say.reply": ((), lambda seen: seen.asks("The author's reply")),
    "say.fix": ((), lambda seen: seen.asks("Proposed wording")),
    "say.edit": ((), lambda seen: seen.asks("Note")),
    "say.copy": ((), lambda seen: seen.app.clipboard.startswith("“Although Turkey")),
    "say.copy-toml": (("x", "k"), lambda seen: seen.app.clipboard.strip().startswith("[[claim]]")),
    "say.missed": ((), lambda seen: seen.screen == "MarkingScreen"),
    "say.source": ((), lambda seen: seen.asks("does not tell")),
    "move.down": ((), lambda seen: seen.moved(1)),
    "move.up": (("j", "j"), lambda seen: seen.desk.session.at == 1),
    "move.first": (("j", "j"), lambda seen: seen.desk.session.at == 0),
    "move.last": ((), lambda seen: seen.moved(8)),
    "move.page-down": ((), lambda seen: seen.desk.session.at > 1),
    "move.page-up": (("G",), lambda seen: seen.desk.session.at < 7),
    "move.undecided": (("j", "a", "k", "k"), lambda seen: seen.desk.session.at == 2),
    "move.undecided-before": (("j", "a"), lambda seen: seen.desk.session.at == 0),
    "dispute.next": (("G",), lambda seen: "no other dispute below" in seen.desk.news.text),
    "dispute.before": (("G",), lambda seen: seen.desk.session.at == 1),
    "dispute.left": ((), lambda seen: seen.desk.picked not in ("", seen.desk.session.place)),
    "dispute.right": ((), lambda seen: seen.desk.picked not in ("", seen.desk.session.place)),
    "dispute.open": (("l",), lambda seen: seen.desk.session.at == 1),
    "dispute.compare": ((), lambda seen: seen.desk.beside),
    "dispute.rule": ((), lambda seen: seen.asks("Rule on deal value")),
    "show.search": ((), lambda seen: seen.asks("Search the passages")),
    "show.filter": ((), lambda seen: seen.asks("Show only")),
    "show.alike": ((), lambda seen: seen.asks("may be spelt otherwise")),
    "show.all": (("f", "m", "escape"), lambda seen: len(seen.desk.session.rows) == 9),
    "many.range": ((), lambda seen: seen.desk.anchor == seen.before.session.place),
    "many.mark": ((), lambda seen: seen.desk.marked == {seen.before.session.place} and seen.moved(1)),
    "many.none": (("space",), lambda seen: not seen.desk.marked),
    "app.claims": (("2",), lambda seen: seen.pane == "claims"),
    "app.passage": ((), lambda seen: seen.pane == "passage"),
    "app.dispute": ((), lambda seen: seen.pane == "dispute"),
    "app.zoom": ((), lambda seen: seen.app.screen.has_class("-zoomed")),
    "app.commands": ((), lambda seen: seen.asks("Commands")),
    "app.theme": ((), lambda seen: seen.asks("Colours")),
    "app.reload": ((), lambda seen: "sources read again" in seen.desk.news.text),
    "app.help": ((), lambda seen: seen.screen == "HelpScreen"),
    "app.quit": ((), lambda seen: seen.app._exit),
}


async def test_every_key_does_its_work_where_it_is_shown() -> None:
    wrong = []
    app = ReviewApp(opening())
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        start = app.desk
        for command in sorted(COMMANDS, key=lambda command: command.id == "app.quit"):
            first, holds = EFFECTS[command.id]
            for key in command.keys:
                await _begin_again(app, start)
                for each in first:
                    app.simulate_key(each)
                    await pilot.pause()
                before = app.desk
                app.simulate_key(key)
                if not await _comes(holds, Seen(app=app, before=before)):
                    wrong.append((command.id, key, app.desk.news.text))

    assert wrong == []


async def _comes(holds: Holds, seen: Seen) -> bool:
    """Whether it holds within two seconds; asked often, as a pilot's own pause is longer than most keys take."""
    for _ in range(400):
        if holds(seen):
            return True
        await asyncio.sleep(0.005)
    return False


async def _begin_again(app: ReviewApp, start: Desk) -> None:
    """The review as it began, nothing open over it."""
    while not isinstance(app.screen, ReviewScreen):
        await app.pop_screen()
    if app.screen.has_class("-zoomed"):
        app.screen.action_do("app.zoom")
    app.screen.go_to("claims")
    app.take(start)


def test_the_walk_leaves_no_command_out() -> None:
    assert EFFECTS.keys() == BY_ID.keys()


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_footer_shows_keys_of_commands_and_help_to_the_last(width: int) -> None:
    begun = opening()
    signs = {command.id: command.keys[0] for command in COMMANDS}
    rows = edges.keys(Desk(session=begun.session), edges.Work(keeping=Keeping()), signs, width)
    shown = ["".join(piece.text for piece in row) for row in rows]

    assert all(len(row) <= width for row in shown)
    assert "question_mark help" in shown[1]
