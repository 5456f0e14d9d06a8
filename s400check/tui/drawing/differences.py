"""Two passages side by side, the words that only one of them has marked."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.tui.drawing.rows import Ink, Piece, Row, cells, clip, row_cells

_GUTTER: Final = Piece(" │ ", Ink.FAINT)
_MOST: Final = 400
"""Words that are compared: alignment costs their square, and no sentence that is read at a glance has more."""
_ALIKE: Final = 0.5
"""The share of words in common below which two sentences are two sentences, not versions of one: marking nearly
every word would hide the judged ones, so only those are marked."""
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A passage and the words judged in it; the span counts in `text`."""

    text: str
    judged: Span


def beside(left: Side, right: Side, width: int) -> tuple[Row, ...]:
    """Both texts in columns of one width; a word counts as the same whatever its case and the marks around it."""
    column = max(8, (width - cells(_GUTTER.text)) // 2)
    ours, theirs = _words(left), _words(right)
    only_left, only_right = _only(left, ours, right, theirs)
    left_rows = _flow(left, ours, only_left, column)
    right_rows = _flow(right, theirs, only_right, column)
    return tuple(
        (*one, Piece(" " * (column - row_cells(one))), _GUTTER, *other)
        for one, other in zip_longest(left_rows, right_rows, fillvalue=())
    )


def only(left: Side, right: Side) -> tuple[str, str]:
    """The words that only the left text has, and those that only the right one has; "" for two different sentences."""
    ours, theirs = _words(left), _words(right)
    only_left, only_right = _only(left, ours, right, theirs)
    return (
        " ".join(ours[n].of(left.text) for n in sorted(only_left)),
        " ".join(theirs[n].of(right.text) for n in sorted(only_right)),
    )


def _only(left: Side, ours: Sequence[Span], right: Side, theirs: Sequence[Span]) -> tuple[set[int], set[int]]:
    """Which words of either side the other has not; none where the two are too different to be versions of one."""
    matcher = SequenceMatcher(None, _folded(ours, left), _folded(theirs, right), autojunk=False)
    if matcher.ratio() < _ALIKE:
        return set(), set()
    same = matcher.get_matching_blocks()
    return (
        set(range(len(ours))) - {block.a + n for block in same for n in range(block.size)},
        set(range(len(theirs))) - {block.b + n for block in same for n in range(block.size)},
    )


def _words(side: Side) -> list[Span]:
    return [Span(*found.span()) for found in _WORD.finditer(side.text)][:_MOST]


def _folded(words: Sequence[Span], side: Side) -> list[str]:
    texts = (span.of(side.text) for span in words)
    return [text.casefold().strip(".,;:!?\"'“”‘’()") or text for text in texts]


def _flow(side: Side, words: Sequence[Span], different: Collection[int], width: int) -> Iterator[Row]:
    """The words in rows of at most `width` columns."""
    row: list[Piece] = []
    used = 0
    for number, span in enumerate(words):
        text = clip(visible(span.of(side.text)), width)
        if row and used + 1 + cells(text) > width:
            yield tuple(row)
            row, used = [], 0
        ink = Ink.CLAIM if number in different else Ink.TEXT
        if span.overlaps(side.judged):
            ink = Ink.DIFFERENT
        if row:
            # Between two words of one mark it runs on: a changed phrase reads as one.
            row.append(Piece(" ", ink if row[-1].ink is ink else Ink.TEXT))
            used += 1
        row.append(Piece(text, ink))
        used += cells(text)
    if row:
        yield tuple(row)
