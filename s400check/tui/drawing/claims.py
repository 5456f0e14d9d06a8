"""The lines of the claims list."""

from typing import Final

from s400check.model.visible import visible
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus
from s400check.tui.drawing.glyphs import mark_of
from s400check.tui.drawing.rows import Ink, Piece, Row, clip, clip_row, pad, row_cells

_WORDS: Final = 0.5
"""The share of a line that the judged words get: figures are short, quotations are cut off either way."""


def claim_row(item: Item, width: int, *, here: bool = False, marked: bool = False) -> Row:
    """One claim: where the cursor is, its state, its words, what they measure, open conflicts and a note's sign.

    `marked` claims are part of a range or picked one by one.
    """
    mark = mark_of(item)
    decided = item.status is not ClaimStatus.OPEN
    lead = (
        Piece("▌" if here else " ", Ink.ACCENT),
        Piece("●" if marked else " ", Ink.ACCENT),
        Piece(mark.glyph + " ", mark.ink),
    )
    end = _end(item)
    room = width - row_cells(lead) - row_cells(end)
    size = max(10, int(room * _WORDS))
    about = clip(_line(item.case.about) or item.case.kind.value, room - size - 1)
    word = f"{mark.word} · " if decided else ""
    rest = pad(word + about, max(0, room - size - 1))
    words = Piece(pad(_line(item.case.words), min(size, room)), Ink.QUIET if decided else Ink.STRONG)
    return clip_row((*lead, words, Piece(" "), Piece(rest, Ink.QUIET), *end), width)


def _end(item: Item) -> Row:
    conflicts = f" ≠{item.conflicts}" if item.conflicts else "   "
    noted = any(verdict.note for verdict in item.verdicts)
    return Piece(conflicts, Ink.BAD), Piece(" ✎ " if noted else "   ", Ink.WARN)


def _line(text: str) -> str:
    """Text of a source on one line."""
    return visible(" ".join(text.split()))
