"""A dispute as a whole: ruled, a claim joined to it, one put out of it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from s400check.model.findings import Value
from s400check.model.ledgers import RulingWord
from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.review.dockets import Docket
from s400check.review.items import Case
from s400check.tui.asking import MOST, Act, Menu, Option, Pick, Question
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.disputes import excerpt
from s400check.tui.drawing.rows import Ink
from s400check.tui.saying import ask_reviewer

_AROUND: Final = 42
"""Columns of a passage beside a claim's words: what is left of a row for the source fits 80."""


def rule(desk: Desk, _now: datetime) -> Desk:
    """Asks how the dispute on show is to be ruled, or which claims belong to it."""
    view = desk.dispute
    if desk.item is None:
        return desk.say(NOTHING_HERE)
    if not desk.session.reviewer:
        return ask_reviewer(desk)
    join = Option(key="j", word="join", about="a claim that is about the same thing", act=_ask_join)
    if view is None:
        return desk.ask(Menu(title="No dispute here", options=(join,)))
    options = tuple(
        Option(key=key, word=word, about=about, act=_prefer(ruling)) for key, word, about, ruling in _RULINGS
    )
    again = (Option(key="o", word="open", about="withdraw the ruling", act=_give(RulingWord.OPEN, "")),)
    out = Option(key="x", word="put out", about="a claim that is about something else", act=_ask_out)
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
    return "; ".join(dict.fromkeys(_where(docket, claim) for claim in value.claims))


# --- which claims belong to it ---


def _ask_join(desk: Desk, _now: datetime) -> Desk:
    """Asks which claim is about the same thing as the dispute on show, or as the claim here where there is none."""
    view = desk.dispute
    about = view.dispute.about if view else _words_of(desk.session.docket, desk.session.place)
    members = {*view.dispute.claims} if view else {desk.session.place}
    docket = desk.session.docket

    def find(text: str) -> tuple[Option, ...]:
        return _claims(docket, text, members)

    return desk.ask(Pick(title=f"Which claim is about {about}, too?", find=find, hint="↑ ↓ Enter joins · Esc leaves"))


def _claims(docket: Docket, text: str, without: set[str]) -> tuple[Option, ...]:
    """Claims that hold every word of the text, those first that hold them in the judged words themselves."""
    sought = text.casefold().split()
    first: list[str] = []
    others: list[str] = []
    for claim in docket.order:
        case = docket.board.cases[claim]
        if claim in without or len(first) == MOST:
            continue
        if all(word in case.words.casefold() for word in sought):
            first.append(claim)
        elif len(others) < MOST and all(word in f"{claim} {case.about} {case.quote}".casefold() for word in sought):
            others.append(claim)
    return tuple(_option(docket, claim) for claim in (*first, *others)[:MOST])


def _option(docket: Docket, claim: str) -> Option:
    case = docket.board.cases[claim]
    words = visible(" ".join(case.words.split()))
    return Option(key="", word=words, about=f"{_where(docket, claim)}  {_around(case)}", act=_join(claim))


def _join(claim: str) -> Act:
    def act(desk: Desk, now: datetime) -> Desk:
        session, view = desk.session, desk.dispute
        if view is not None:
            link = session.joining(view.dispute.id, now, claim=claim)
        elif disputes := session.docket.board.cases[claim].disputes:
            link = session.joining(disputes[0], now)
        else:
            link = session.pairing(claim, now)
        told = "joined · the sources are compared again · u undo"
        return desk.at(session.link(link)).say(told, Ink.GOOD)

    return act


def _ask_out(desk: Desk, _now: datetime) -> Desk:
    """Asks which claim is about something else than the rest of the dispute."""
    view, docket = desk.dispute, desk.session.docket
    if view is None:
        return desk
    options = tuple(
        Option(key=str(n), word=_words_of(docket, claim), about=_where(docket, claim), act=_put_out(claim))
        for n, claim in enumerate(view.dispute.claims[:9], start=1)
    )
    return desk.ask(Menu(title=f"Which claim is not about {view.dispute.about}?", options=options))


def _put_out(claim: str) -> Act:
    def act(desk: Desk, now: datetime) -> Desk:
        view = desk.dispute
        if view is None:
            return desk
        link = desk.session.parting(view.dispute.id, now, claim=claim)
        told = "put out · the sources are compared again · u undo"
        return desk.at(desk.session.link(link)).say(told, Ink.GOOD)

    return act


def _around(case: Case) -> str:
    """A piece of the passage with the words in the middle of it."""
    at = max(0, case.quote.find(case.words))
    row = excerpt(case.quote, Span(at, min(at + len(case.words), len(case.quote))), _AROUND)
    return "".join(piece.text for piece in row)


def _words_of(docket: Docket, claim: str) -> str:
    return visible(" ".join(docket.board.cases[claim].words.split()))


def _where(docket: Docket, claim: str) -> str:
    source = docket.source(claim)
    if source is None:
        return "a source that is gone"
    return ", ".join(
        part for part in (source.outlet or source.path.rpartition("/")[2], str(source.published or "")) if part
    )
