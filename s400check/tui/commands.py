"""Every command of the review: bindings, help, palette and the line mode are all made from this table."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from s400check.model.verdicts import Word
from s400check.tui import adding, copying, correcting, deciding, merging, moving, ruling, saying, settling, showing
from s400check.tui.asking import Act


class Group(StrEnum):
    """The parts of the help."""

    DECIDE = "Decide"
    SAY = "Put on record"
    MOVE = "Move"
    DISPUTE = "Disputes"
    SHOW = "Show"
    MANY = "Several at once"
    APP = "The app"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing a reviewer can ask for.

    `act` works on the desk; a command without one is the screen's own (`ReviewApp` or `ReviewScreen` knows its id).
    `keys` are named as Textual names them, the first is the one on show. `brief` is its word in the
    footer, "" to stay out.
    """

    id: str
    keys: tuple[str, ...]
    about: str
    group: Group
    act: Act | None = None
    brief: str = ""

    @property
    def word(self) -> str:
        """What the line mode calls it."""
        return self.id.rpartition(".")[2]


def _verdict(key: str, word: Word, brief: str, about: str) -> Command:
    return Command(
        id=f"verdict.{word}", keys=(key,), about=about, group=Group.DECIDE, act=deciding.decide(word), brief=brief
    )


COMMANDS: Final = (
    _verdict("a", Word.CONFIRMED, "confirmed", "confirmed: the sources bear it out"),
    _verdict("t", Word.ATTRIBUTED, "attributed", "attributed: said by the person named, not verified itself"),
    _verdict("x", Word.WRONG, "wrong", "wrong: the sources say otherwise"),
    _verdict("d", Word.DISPUTED, "disputed", "disputed: the sources do not agree"),
    _verdict("n", Word.UNVERIFIABLE, "unverifiable", "unverifiable: nothing here can settle it"),
    _verdict("o", Word.NOT_CHECKABLE, "not checkable", "not checkable: an opinion, a plan, a figure of speech"),
    Command(
        id="review.skip", keys=("s",), about="leave it, go on", group=Group.DECIDE, act=deciding.skip, brief="skip"
    ),
    Command(id="review.undo", keys=("u",), about="take the last step back", group=Group.DECIDE, act=deciding.undo),
    Command(id="review.redo", keys=("U",), about="take it again", group=Group.DECIDE, act=deciding.redo),
    Command(
        id="review.withdraw",
        keys=("backspace",),
        about="withdraw your verdict",
        group=Group.DECIDE,
        act=deciding.withdraw,
    ),
    Command(
        id="review.settle",
        keys=("S",),
        about="settle what is stale, moved, ambiguous or contested",
        group=Group.DECIDE,
        act=settling.settle,
    ),
    Command(
        id="review.merge",
        keys=("M",),
        about="settle what a merge left open",
        group=Group.DECIDE,
        act=merging.settle_merge,
    ),
    Command(
        id="say.note", keys=("e",), about="write a note", group=Group.SAY, act=saying.ask_for(saying.NOTE), brief="note"
    ),
    Command(
        id="say.evidence",
        keys=("b",),
        about="attach evidence: the picked claim, else ask",
        group=Group.SAY,
        act=saying.attach,
    ),
    Command(id="say.query", keys=("Q",), about="ask the author", group=Group.SAY, act=saying.ask_for(saying.QUERY)),
    Command(id="say.reply", keys=("A",), about="the author's reply", group=Group.SAY, act=saying.ask_for(saying.REPLY)),
    Command(id="say.fix", keys=("w",), about="propose a wording", group=Group.SAY, act=saying.ask_for(saying.FIX)),
    Command(
        id="say.edit",
        keys=("E",),
        about="write the note in your own editor",
        group=Group.SAY,
        act=saying.ask_for(saying.NOTE, long=True),
    ),
    Command(id="say.copy", keys=("y",), about="copy a citation", group=Group.SAY, act=copying.citation),
    Command(id="say.copy-toml", keys=("Y",), about="copy the ledger's block", group=Group.SAY, act=copying.toml),
    Command(
        id="say.missed",
        keys=("m",),
        about="add a claim that was missed: mark its words",
        group=Group.SAY,
        act=adding.ask_words,
        brief="missed",
    ),
    Command(
        id="say.source",
        keys=("i",),
        about="set the source's date, title or outlet",
        group=Group.SAY,
        act=correcting.ask_detail,
    ),
    Command(id="move.down", keys=("j", "down"), about="down", group=Group.MOVE, act=moving.by(1)),
    Command(id="move.up", keys=("k", "up"), about="up", group=Group.MOVE, act=moving.by(-1)),
    Command(id="move.first", keys=("g", "home"), about="first", group=Group.MOVE, act=moving.first),
    Command(id="move.last", keys=("G", "end"), about="last", group=Group.MOVE, act=moving.last),
    Command(id="move.page-down", keys=("ctrl+d", "pagedown"), about="half a page down", group=Group.MOVE),
    Command(id="move.page-up", keys=("ctrl+u", "pageup"), about="half a page up", group=Group.MOVE),
    Command(
        id="move.undecided",
        keys=("J",),
        about="next undecided",
        group=Group.MOVE,
        act=moving.to_undecided(1),
        brief="undecided",
    ),
    Command(
        id="move.undecided-before", keys=("K",), about="undecided before", group=Group.MOVE, act=moving.to_undecided(-1)
    ),
    Command(
        id="dispute.next",
        keys=("right_square_bracket",),
        about="next dispute",
        group=Group.DISPUTE,
        act=moving.to_dispute(1),
        brief="dispute",
    ),
    Command(
        id="dispute.before",
        keys=("left_square_bracket",),
        about="dispute before",
        group=Group.DISPUTE,
        act=moving.to_dispute(-1),
    ),
    Command(
        id="dispute.left", keys=("h", "left"), about="pick the value before", group=Group.DISPUTE, act=moving.pick(-1)
    ),
    Command(
        id="dispute.right", keys=("l", "right"), about="pick the next value", group=Group.DISPUTE, act=moving.pick(1)
    ),
    Command(
        id="dispute.open",
        keys=("enter",),
        about="open the picked value's source",
        group=Group.DISPUTE,
        act=moving.open_picked,
    ),
    Command(
        id="dispute.compare",
        keys=("c",),
        about="passages side by side, word by word",
        group=Group.DISPUTE,
        act=moving.compare,
        brief="compare",
    ),
    Command(
        id="dispute.rule",
        keys=("D",),
        about="rule on the dispute; join or put out a claim",
        group=Group.DISPUTE,
        act=ruling.rule,
        brief="rule",
    ),
    Command(
        id="show.search",
        keys=("slash",),
        about="search in the passages",
        group=Group.SHOW,
        act=showing.ask_search,
        brief="search",
    ),
    Command(
        id="show.filter",
        keys=("f",),
        about="filter by kind, state, source",
        group=Group.SHOW,
        act=showing.ask_filter,
        brief="filter",
    ),
    Command(
        id="show.alike",
        keys=("tilde",),
        about="search for words that may be spelt otherwise",
        group=Group.SHOW,
        act=showing.ask_alike,
    ),
    Command(id="show.all", keys=("F",), about="clear filter and search", group=Group.SHOW, act=showing.clear_filter),
    Command(
        id="many.range",
        keys=("v",),
        about="begin a range here",
        group=Group.MANY,
        act=moving.start_range,
        brief="range",
    ),
    Command(
        id="many.mark",
        keys=("space",),
        about="mark this one",
        group=Group.MANY,
        act=moving.mark,
    ),
    Command(
        id="many.none",
        keys=("escape",),
        about="let range and marks go; stop reading the sources",
        group=Group.MANY,
        act=moving.let_go,
    ),
    Command(id="app.claims", keys=("1",), about="go to the claims", group=Group.APP),
    Command(id="app.passage", keys=("2",), about="go to the passage", group=Group.APP),
    Command(id="app.dispute", keys=("3",), about="go to the dispute", group=Group.APP),
    Command(id="app.zoom", keys=("plus",), about="give the pane the whole screen", group=Group.APP),
    Command(id="app.reload", keys=("R",), about="read sources and ledger again, save", group=Group.APP),
    Command(
        id="app.commands", keys=("ctrl+p",), about="find a command by its words", group=Group.APP, brief="commands"
    ),
    Command(id="app.theme", keys=("T",), about="choose the colours", group=Group.APP),
    Command(id="app.help", keys=("question_mark",), about="this help", group=Group.APP, brief="help"),
    Command(id="app.quit", keys=("q",), about="quit", group=Group.APP, brief="quit"),
)
"""The table, in the order of the help."""

LOOKING: Final = frozenset({Group.MOVE, Group.SHOW, Group.APP})
"""Groups whose commands decide nothing: they work before the sources are read."""

BY_ID: Final = {command.id: command for command in COMMANDS}

KEY_SIGNS: Final = {
    "right_square_bracket": "]", "left_square_bracket": "[", "slash": "/", "question_mark": "?", "plus": "+",
    "tilde": "~", "escape": "Esc", "enter": "Enter", "space": "Space", "backspace": "⌫", "up": "↑", "down": "↓",
    "left": "←", "right": "→", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
    "ctrl+d": "^d", "ctrl+u": "^u", "ctrl+p": "^p",
}  # fmt: skip
"""How a key is written where its name is not its sign."""


def key_sign(key: str) -> str:
    """A key as help and footer write it."""
    return KEY_SIGNS.get(key, key)
