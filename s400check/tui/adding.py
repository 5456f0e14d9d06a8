"""A claim that the tool missed: its words marked in the article, its kind named."""

from datetime import datetime
from typing import Final

from s400check.model.figures import Kind
from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.tui.asking import Act, Marking, Menu, Option
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.rows import Ink, Piece
from s400check.tui.saying import ask_reviewer
from s400check.tui.showing import KINDS

_SHOWN: Final = 70
"""Letters of the marked words that the menu shows."""


def ask_words(desk: Desk, _now: datetime) -> Desk:
    """Asks for the words of a missed claim in the source on show."""
    item = desk.item
    if item is None:
        return desk.say(NOTHING_HERE)
    source = desk.session.docket.source(item.id)
    if source is None:
        return desk.say("its source is gone: there is nothing to mark", Ink.BAD)
    if not desk.session.reviewer:
        return ask_reviewer(desk)
    near = item.case.claim.span if item.case.claim else Span(0, 0)
    return desk.ask(Marking(title="Mark the words of a missed claim", text=source.text, near=near, act=ask_kind))


def ask_kind(desk: Desk, words: Span, _now: datetime) -> Desk:
    """Asks what the marked words of the source on show are."""
    source = desk.session.docket.source(desk.session.place) if desk.session.place else None
    if source is None:
        return desk.say(NOTHING_HERE)
    if not desk.session.reviewer:
        return ask_reviewer(desk)
    marked = visible(" ".join(words.of(source.text).split()))
    short = marked if len(marked) <= _SHOWN else marked[: _SHOWN - 1] + "…"
    options = tuple(Option(key=key, word=kind.value, about=about, act=_add(words, kind)) for key, kind, about in KINDS)
    title = "What is it? The claim is added and nothing decided"
    return desk.ask(Menu(title=title, options=options, preview=((Piece(f" “{short}”", Ink.STRONG),),)))


def _add(words: Span, kind: Kind) -> Act:
    def act(desk: Desk, _now: datetime) -> Desk:
        source = desk.session.docket.source(desk.session.place)
        if source is None:
            return desk.say(NOTHING_HERE)
        try:
            added = desk.session.claim_by_hand(source.id, words, kind)
        except ValueError as error:
            return desk.say(f"not added: {error}", Ink.BAD)
        return desk.at(desk.session.add(added)).say(f"added {added.stub.id[:8]} · u undo", Ink.GOOD)

    return act
