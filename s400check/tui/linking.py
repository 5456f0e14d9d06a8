"""Which claims a dispute has: one joined to it, one put out of it."""

from datetime import datetime
from itertools import islice
from typing import Final

from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.review.dockets import Docket
from s400check.review.items import Case
from s400check.review.words import with_words
from s400check.tui.asking import MOST, Act, Menu, Option, Pick
from s400check.tui.desks import Desk
from s400check.tui.drawing.disputes import excerpt
from s400check.tui.drawing.rows import Ink

_AROUND: Final = 42
"""Columns of a passage beside a claim's words: what is left of a row for the source fits 80."""


def ask_join(desk: Desk, _now: datetime) -> Desk:
    """Asks which claim is about the same thing as the dispute on show, or as the claim here where there is none."""
    view = desk.dispute
    about = view.dispute.about if view else _words_of(desk.session.docket, desk.session.place)
    members = {*view.dispute.claims} if view else {desk.session.place}
    docket = desk.session.docket

    def find(text: str) -> tuple[Option, ...]:
        found = islice(with_words(docket, text, without=members), MOST)
        return tuple(_option(docket, claim) for claim in found)

    return desk.ask(Pick(title=f"Which claim is about {about}, too?", find=find, hint="↑ ↓ Enter joins · Esc leaves"))


def _option(docket: Docket, claim: str) -> Option:
    case = docket.board.cases[claim]
    words = visible(" ".join(case.words.split()))
    return Option(key="", word=words, about=f"{stated_in(docket, claim)}  {_around(case)}", act=_join(claim))


def _join(claim: str) -> Act:
    def act(desk: Desk, now: datetime) -> Desk:
        session, view = desk.session, desk.dispute
        link = session.joining(view.dispute.id, now, claim=claim) if view is not None else session.pairing(claim, now)
        told = "joined · the sources are compared again · u undo"
        return desk.at(session.link(link)).say(told, Ink.GOOD)

    return act


def ask_out(desk: Desk, _now: datetime) -> Desk:
    """Asks which claim is about something else than the rest of the dispute."""
    view, docket = desk.dispute, desk.session.docket
    if view is None:
        return desk
    options = tuple(
        Option(key=str(n), word=_words_of(docket, claim), about=stated_in(docket, claim), act=_put_out(claim))
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


def stated_in(docket: Docket, claim: str) -> str:
    """The source that states a claim, and its date."""
    source = docket.source(claim)
    if source is None:
        return "a source that is gone"
    return ", ".join(
        part for part in (source.outlet or source.path.rpartition("/")[2], str(source.published or "")) if part
    )
