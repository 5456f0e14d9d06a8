"""Source text broken into the rows of a pane; each row is a span of the text, so that marks find their place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.tui.drawing.rows import cells

_PLAIN: Final = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02af\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]*")
"""Characters of one column each, as nearly every line of Latin news is made of: their rows can be counted off."""
_WORD: Final = re.compile(r"\S+[^\S\n]*|[^\S\n]+")


def wrap(text: str, width: int) -> tuple[Span, ...]:
    """The rows of `text`, at most `width` columns each, broken at spaces and at every line feed.

    Rows leave out the line feed itself; together with the line feeds they cover the text.
    """
    rows: list[Span] = []
    start = 0
    for line in text.split("\n"):
        rows.extend(_wrap_line(line, start, max(width, 1)))
        start += len(line) + 1
    return tuple(rows)


def row_of(rows: Sequence[Span], place: int) -> int:
    """Which row holds the code point at `place`, 0 for an empty text."""
    return max(0, bisect_right(rows, place, key=lambda row: row.start) - 1)


def column_of(row: str, column: int) -> int:
    """Which code point of a row of text is drawn in a column; the last one beyond its end."""
    used = 0
    for at, letter in enumerate(row):
        used += cells(shown(letter))
        if used > column:
            return at
    return max(0, len(row) - 1)


def shown(text: str) -> str:
    """Text of one row as it is drawn."""
    return visible(text).replace("\t", " ")


def _wrap_line(line: str, start: int, width: int) -> Iterator[Span]:
    if _PLAIN.fullmatch(line):
        yield from _wrap_plain(line, start, width)
        return
    if cells(shown(line)) <= width:
        yield Span(start, start + len(line))
        return
    begin = used = 0
    for word in _pieces(line, width):
        # A word's own trailing space may hang over the edge: nobody sees it there.
        size, tight = _sizes(line[word.start : word.end])
        if used and used + tight > width:
            yield Span(start + begin, start + word.start)
            begin, used = word.start, 0
        used += size
    yield Span(start + begin, start + len(line))


def _wrap_plain(line: str, start: int, width: int) -> Iterator[Span]:
    """The same for a line in which every character takes one column."""
    begin = 0
    while len(line) - begin > width:
        end = line.rfind(" ", begin + 1, begin + width + 1) + 1 or begin + width
        while end < len(line) and line[end] == " ":
            end += 1
        if end == len(line):
            break
        yield Span(start + begin, start + end)
        begin = end
    yield Span(start + begin, start + len(line))


def _pieces(line: str, width: int) -> Iterator[Span]:
    """The words of a line with the space behind them; a word wider than a row in as many parts as it takes."""
    for found in _WORD.finditer(line):
        begin, end = found.span()
        if _sizes(found.group())[1] > width:
            while end - begin > 1 and (cut := _fitting(line, begin, end, width)) < end:
                yield Span(begin, cut)
                begin = cut
        yield Span(begin, end)


def _fitting(line: str, begin: int, end: int, width: int) -> int:
    """How far a part that starts at `begin` may go: at least one code point."""
    used = 0
    for at in range(begin, end):
        used += cells(shown(line[at]))
        if used > width:
            return max(at, begin + 1)
    return end


def _sizes(word: str) -> tuple[int, int]:
    """The columns of a word with the space behind it, and without."""
    drawn = shown(word)
    return cells(drawn), cells(drawn.rstrip())
