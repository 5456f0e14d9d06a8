"""The blocks of text that a web page is made of, and the rows of its tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from s400check.model.sources import RegionRole

_CELL: Final = 12
"""Words of the longest cell of a table of facts; pages that are laid out in tables have whole stories in a cell."""

BETWEEN_CELLS: Final = " | "
"""What stands between the cells of a row: "Leer | 6.84 m | 6.95 m"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of a page, white space folded.

    `element` is the block element it stands in, `holder` the number of what holds it; `articles` are the numbers of
    the article and main elements around it, the outermost first. `roles` are what the elements around it say it is,
    the strongest first. `row` numbers the row of a table it is a cell of, 0 for none. `linked` counts the characters
    that are links.
    """

    text: str
    element: str
    roles: tuple["Said", ...]
    articles: tuple[int, ...]
    holder: int
    row: int
    linked: int


@dataclass(frozen=True, slots=True)
class Said:
    """A role that an element gives to what is in it; `named` numbers the element if a class name says so, else 0."""

    role: RegionRole
    named: int


def link_share(block: Block) -> float:
    """The share of a block's characters that are links."""
    return block.linked / len(block.text)


def with_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, the cells of a row as one: a number in a table says nothing without the name beside it."""
    for row, cells in groupby(blocks, key=lambda block: block.row):
        group = list(cells)
        if row and is_row([block.text for block in group], len({block.holder for block in group})):
            text = BETWEEN_CELLS.join(block.text for block in group)
            yield replace(group[0], text=text, element="tr", linked=sum(block.linked for block in group))
        else:
            yield from group


def is_row(texts: Iterable[str], cells: int) -> bool:
    """Whether the texts of a row's cells are one short one a cell, and there are two or more."""
    found = list(texts)
    return len(found) == cells > 1 and all(len(text.split(None, _CELL)) < _CELL for text in found)
