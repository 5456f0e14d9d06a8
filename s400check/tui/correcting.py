"""What a reviewer sets about a source that does not tell it: its date, its title, its outlet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final

from s400check.model.identity import text_fingerprint
from s400check.model.ledgers import Document
from s400check.model.periods import Period
from s400check.model.sources import Source
from s400check.review.changes import Corrected
from s400check.tui.asking import Act, Menu, Option, Question
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.rows import Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One thing to set: how it is read off a source and written to the ledger's document.

    `write` raises ValueError for a spelling that means nothing.
    """

    key: str
    word: str
    title: str
    read: Callable[[Source], str]
    write: Callable[[Document, str], Document]


DETAILS: Final = (
    Detail(
        key="d",
        word="date",
        title="Published: 2019-11-27, 2019-11 or 2019",
        read=lambda source: str(source.published or ""),
        write=lambda document, text: replace(document, published=Period.parse(text) if text else None),
    ),
    Detail(
        key="t",
        word="title",
        title="Title",
        read=lambda source: source.title,
        write=lambda document, text: replace(document, title=text),
    ),
    Detail(
        key="o",
        word="outlet",
        title="Outlet",
        read=lambda source: source.outlet,
        write=lambda document, text: replace(document, outlet=text),
    ),
)


def ask_detail(desk: Desk, _now: datetime) -> Desk:
    """Asks what to set about the source of the claim under the cursor."""
    source = _source(desk)
    if source is None:
        return desk.say(NOTHING_HERE if desk.item is None else "its source is gone: there is nothing to set")
    options = tuple(
        Option(key=detail.key, word=detail.word, about=detail.read(source) or "not known", act=_ask(detail))
        for detail in DETAILS
    )
    return desk.ask(Menu(title=f"What {source.path.rpartition(chr(47))[2]} does not tell", options=options))


def _ask(detail: Detail) -> Act:
    def act(desk: Desk, _now: datetime) -> Desk:
        source = _source(desk)
        if source is None:
            return desk
        answer = partial(_set, detail=detail)
        return desk.ask(
            Question(
                title=detail.title,
                act=answer,
                initial=detail.read(source),
                hint="Enter sets it · empty: as the text says · Esc leaves",
            )
        )

    return act


def _set(desk: Desk, text: str, now: datetime, *, detail: Detail) -> Desk:
    source = _source(desk)
    if source is None:
        return desk
    known = desk.session.docket.ledger.document(source.id)
    before = known or Document(key=source.id, text=text_fingerprint(source.text), path=source.path, role=source.role)
    try:
        after = detail.write(before, " ".join(text.split()))
    except ValueError as error:
        return _ask(detail)(desk, now).say(str(error), Ink.BAD)
    if after == before:
        return desk.say("nothing changed")
    corrected = desk.session.correct(Corrected(before=before, after=after))
    return desk.at(corrected).say(f"{detail.word} set · the sources are read again · u undo", Ink.GOOD)


def _source(desk: Desk) -> Source | None:
    return desk.session.docket.source(desk.session.place) if desk.session.place else None
