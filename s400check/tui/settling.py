"""What wants a second look, settled: words that changed or moved, reviewers who disagree."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from s400check.model.anchors import Anchor
from s400check.model.verdicts import Verdict, Word
from s400check.model.visible import visible
from s400check.review.dockets import Docket
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus
from s400check.tui.asking import Act, Menu, Option
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.disputes import paragraph
from s400check.tui.drawing.glyphs import VERDICTS, WHY, mark_of
from s400check.tui.drawing.rows import Ink, Piece, Row, clip
from s400check.tui.places import place_name, surroundings, then_and_now
from s400check.tui.saying import ask_reviewer

_WIDTH: Final = 72
"""Columns of what a short screen shows: as many as it has at 80."""
_SHOWN: Final = 60
"""Columns of a passage that one line of a choice shows."""


def settle(desk: Desk, now: datetime) -> Desk:
    """Asks what the claim under the cursor needs before it counts as decided again."""
    item = desk.item
    if item is None or item.status not in WHY:
        return desk.say(NOTHING_HERE if item is None else _IN_ORDER)
    if not desk.session.reviewer:
        return ask_reviewer(desk)
    if item.status in (ClaimStatus.CONTESTED, ClaimStatus.ORPHANED):
        return desk.ask(_contested(item) if item.status is ClaimStatus.CONTESTED else _orphaned(item))
    places = desk.session.docket.places(item.id)
    if len(places) > 1:
        return desk.ask(_ambiguous(desk.session.docket, item, places))
    return _words_for(places[0] if places else None)(desk, now)


def _ambiguous(docket: Docket, item: Item, places: tuple[Anchor, ...]) -> Menu:
    options = tuple(
        Option(
            key=str(n), word=place_name(docket, place), about=_short(surroundings(docket, place)), act=_words_for(place)
        )
        for n, place in enumerate(places[:9], start=1)
    )
    return Menu(title="Ambiguous: which place was meant?", options=options, preview=tuple(_then(item)))


def _words_for(place: Anchor | None) -> Act:
    """Asks what is said of the words as they are at a place today; None: where the claim itself is found."""

    def act(desk: Desk, _now: datetime) -> Desk:
        item = desk.item
        if item is None:
            return desk
        docket = desk.session.docket
        anchor = place or docket.anchor(item.id)
        preview = (*then_and_now(docket, item, anchor, _WIDTH), (), *_said(item.verdicts))
        title = f"{mark_of(item).word.capitalize()}: {WHY[item.status]}. What of them now?"
        return desk.ask(Menu(title=title, options=tuple(_words(item, place)), preview=preview))

    return act


def _words(item: Item, place: Anchor | None) -> Iterable[Option]:
    if item.verdict is not None:
        again = item.verdict.word
        about = "the same verdict, on the words of today"
        yield Option(key="enter", word=f"{VERDICTS[again].word} again", about=about, act=_give(again, place))
    for key, word in _KEYS:
        yield Option(key=key, word=VERDICTS[word].word, act=_give(word, place))


def _give(word: Word, place: Anchor | None) -> Act:
    def act(desk: Desk, now: datetime) -> Desk:
        session, mark = desk.session, VERDICTS[word]
        done = f"{mark.glyph} {mark.word} {session.place[:8]} · u undo"
        return desk.at(session.decide(session.verdict(word, now, at=place))).say(done, mark.ink)

    return act


def _contested(item: Item) -> Menu:
    """It is settled once all say one word: whoever has changed their mind says the other's."""
    words = dict.fromkeys(verdict.word for verdict in item.verdicts)
    options = (
        *(
            Option(key=str(n), word=VERDICTS[word].word, about=f"agree with {_who(item, word)}", act=_give(word, None))
            for n, word in enumerate(words, start=1)
        ),
        Option(key="backspace", word="withdraw", about="take your own verdict back", act=_withdraw),
    )
    return Menu(title="Contested: reviewers disagree", options=options, preview=tuple(_said(item.verdicts)))


def _orphaned(item: Item) -> Menu:
    options = (
        Option(key="backspace", word="withdraw", about="take your own verdict back", act=_withdraw),
        *(Option(key=key, word=VERDICTS[word].word, act=_give(word, None)) for key, word in _KEYS[1:]),
    )
    hint = (Piece(f" `s400check prune {item.id}` drops it from the ledger.", Ink.QUIET),)
    return Menu(title="Orphaned: no source says so any more", options=options, preview=(*_then(item), (), hint))


def _withdraw(desk: Desk, now: datetime) -> Desk:
    if desk.own_word is Word.OPEN:
        return desk.say("you gave no verdict here")
    session = desk.session
    return desk.at(session.note(session.verdict(Word.OPEN, now))).say("· withdrawn · u undo")


# --- what is shown ---


def _then(item: Item) -> Iterable[Row]:
    """The words that were judged, and by whom."""
    quote = item.case.stub.quote if item.case.stub else item.case.quote
    yield from paragraph(visible(" ".join(quote.split())), _WIDTH, indent="   ")
    yield from _said(item.verdicts)


def _said(verdicts: Iterable[Verdict]) -> Iterable[Row]:
    for verdict in verdicts:
        mark = VERDICTS[verdict.word]
        note = f": {visible(verdict.note)}" if verdict.note else ""
        by = f" by {visible(verdict.by)}, {verdict.on:%Y-%m-%d}{note}"
        yield Piece(f"   {mark.glyph} {mark.word}", mark.ink), Piece(by, Ink.QUIET)


def _who(item: Item, word: Word) -> str:
    return ", ".join(verdict.by for verdict in item.verdicts if verdict.word is word)


def _short(text: str) -> str:
    return clip(visible(" ".join(text.split())), _SHOWN)


_KEYS: Final = (
    ("a", Word.CONFIRMED),
    ("t", Word.ATTRIBUTED),
    ("x", Word.WRONG),
    ("d", Word.DISPUTED),
    ("n", Word.UNVERIFIABLE),
    ("o", Word.NOT_CHECKABLE),
)
_IN_ORDER: Final = "nothing to settle here: f shows what is stale, moved, ambiguous, orphaned or contested"
