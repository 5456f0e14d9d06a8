"""What stands today where a claim's words stood, beside what its reviewer saw."""

from collections.abc import Iterable
from typing import Final

from s400check.model.anchors import Anchor
from s400check.model.spans import Span
from s400check.review.dockets import Docket
from s400check.review.items import Item
from s400check.tui.drawing.differences import Side, beside
from s400check.tui.drawing.rows import Ink, Piece, Row

_AROUND: Final = 40
"""Letters on either side of a place that tell it from another one."""
_NOTHING: Final = Side(text="(nothing like it is found)", judged=Span(0, 0))


def then_and_now(docket: Docket, item: Item, anchor: Anchor | None, width: int) -> Iterable[Row]:
    """The passage that was judged beside the one that a place has today, the words that changed marked."""
    half = " " * max(1, width // 2 - 4)
    yield Piece(" then" + half, Ink.ACCENT), Piece("now", Ink.ACCENT)
    yield from ((Piece(" "), *row) for row in beside(_then(item), _now(docket, anchor), width - 1))


def surroundings(docket: Docket, anchor: Anchor) -> str:
    """The text on either side of a place, "" where it is gone: the sentence itself is the same at all of them."""
    source = docket.board.sources.get(anchor.source or "")
    if source is None or anchor.span is None:
        return ""
    around = source.text[max(0, anchor.span.start - _AROUND) : anchor.span.end + _AROUND]
    return f"…{' '.join(around.split())}…"


def place_name(docket: Docket, anchor: Anchor) -> str:
    """Where a place is: its source and the line."""
    source = docket.board.sources.get(anchor.source or "")
    if source is None or anchor.span is None:
        return "a source that is gone"
    return f"line {source.text.count(chr(10), 0, anchor.span.start) + 1} of {source.path.rpartition('/')[2]}"


def _then(item: Item) -> Side:
    stub = item.case.stub
    return _side(stub.quote, stub.words) if stub else _side(item.case.quote, item.case.words)


def _now(docket: Docket, anchor: Anchor | None) -> Side:
    source = docket.board.sources.get(anchor.source or "") if anchor else None
    if anchor is None or source is None or anchor.span is None:
        return _NOTHING
    if anchor.place is not None:
        return _side(anchor.place.quote, anchor.place.words)
    case = docket.board.cases.get(anchor.claim)
    if case is not None:
        return _side(case.quote, case.words)
    return Side(text=anchor.span.of(source.text), judged=Span(0, 0))


def _side(quote: str, words: str) -> Side:
    at = quote.find(words)
    return Side(text=quote, judged=Span(at, at + len(words)) if at >= 0 else Span(0, 0))
