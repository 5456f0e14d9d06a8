"""Breaking words into lines."""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

_WORD: Final = re.compile(r"\s*\S+")


def _columns(words: str) -> int:
    """The columns of a terminal that the words take; plain ones are not looked up letter by letter."""
    return len(words) if words.isascii() and words.isprintable() else cell_len(words)


def breaks(words: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line of `words` begins and ends, for a page of `width` columns; "" is one empty line.

    Lines break before a word that would pass the edge; a word wider than the page is cut. Columns are those of a
    terminal, where a CJK character takes two.
    """
    if _columns(words) <= width:
        yield 0, len(words)
        return
    start = end = used = 0
    for found in _WORD.finditer(words):
        wide = _columns(found.group())
        if used and used + wide > width:
            yield start, end
            start = found.end() - len(found.group().lstrip())
            used, wide = 0, _columns(words[start : found.end()])
        for cut in _cuts(words, max(start, end), found.end(), width) if wide > width else ():
            yield start, cut
            start, used = cut, 0
            wide = _columns(words[cut : found.end()])
        used, end = used + wide, found.end()
    yield start, end


def _cuts(words: str, start: int, end: int, width: int) -> Iterator[int]:
    """Where a word that is wider than the page is cut."""
    used = 0
    for place in range(start, end):
        wide = _columns(words[place])
        if used and used + wide > width:
            yield place
            used = 0
        used += wide
