"""A dispute as a whole, ruled."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from s400check.model.findings import Value
from s400check.model.verdicts import RulingWord
from s400check.review.dockets import Docket
from s400check.tui.asking import Act, Menu, Option, Question
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.rows import Ink
from s400check.tui.linking import ask_join, ask_out, stated_in
from s400check.tui.saying import ask_reviewer


def rule(desk: Desk, _now: datetime) -> Desk:
    """Asks how the dispute on show is to be ruled, or which claims belong to it."""
    view = desk.dispute
    if desk.item is None:
        return desk.say(NOTHING_HERE)
    if not desk.session.reviewer:
        return ask_reviewer(desk)
    join = Option(key="j", word="join", about="a claim that is about the same thing", act=ask_join)
    if view is None:
        return desk.ask(Menu(title="No dispute here", options=(join,)))
    options = tuple(
        Option(key=key, word=word, about=about, act=_prefer(ruling)) for key, word, about, ruling in _RULINGS
    )
    again = (Option(key="o", word="open", about="withdraw the ruling", act=_give(RulingWord.OPEN, "")),)
    out = Option(key="x", word="put out", about="a claim that is about something else", act=ask_out)
    title = f"Rule on {view.dispute.about}"
    return desk.ask(Menu(title=title, options=(*options, *(again if view.ruling else ()), join, out)))


_RULINGS: Final = (
    ("c", "conflict", "they cannot both be right", RulingWord.CONFLICT),
    ("s", "same fact", "rounding, or another way to say it", RulingWord.SAME_FACT),
    ("d", "different facts", "they speak of two things", RulingWord.DIFFERENT_FACTS),
    ("p", "superseded", "a later figure takes the place of an earlier one", RulingWord.SUPERSEDED),
)


def _prefer(word: RulingWord) -> Act:
    """Goes on to ask which value is taken to be right, where the ruling leaves more than one."""

    def act(desk: Desk, now: datetime) -> Desk:
        view = desk.dispute
        if view is None or word not in (RulingWord.CONFLICT, RulingWord.SUPERSEDED):
            return _give(word, "")(desk, now)
        none = Option(key="0", word="none", about="no value is preferred", act=_give(word, ""))
        values = tuple(
            Option(
                key=str(n), word=value.text, about=_who(desk.session.docket, value), act=_give(word, value.claims[0])
            )
            for n, value in enumerate(view.dispute.values[:9], start=1)
        )
        return desk.ask(Menu(title="Which value is taken to be right?", options=(*values, none)))

    return act


def _give(word: RulingWord, prefer: str) -> Act:
    """Goes on to ask for the ruling's note; an empty one will do."""

    def act(desk: Desk, _now: datetime) -> Desk:
        answer: Callable[[Desk, str, datetime], Desk] = partial(_ruled, word=word, prefer=prefer)
        return desk.ask(
            Question(title="Note on the ruling", act=answer, hint="Enter records it · Esc leaves all as it was")
        )

    return act


def _ruled(desk: Desk, text: str, now: datetime, *, word: RulingWord, prefer: str) -> Desk:
    view = desk.dispute
    if view is None:
        return desk
    session = desk.session
    ruling = session.ruling(view.dispute.id, word, now, prefer=prefer, note=" ".join(text.split()))
    return desk.at(session.rule(ruling)).say(f"ruled {word} · u undo", Ink.GOOD)


def _who(docket: Docket, value: Value) -> str:
    """The sources that state a value."""
    return "; ".join(dict.fromkeys(stated_in(docket, claim) for claim in value.claims))
