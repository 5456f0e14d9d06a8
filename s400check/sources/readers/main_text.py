"""Which blocks of a web page are the article, by trafilatura where it is installed."""

import importlib.util
from collections.abc import Sequence
from typing import Final

from s400check.sources.readers.paragraphs import Block

_LARGEST: Final = 2_000_000
"""Characters of the largest page given to trafilatura: its tree takes a hundred times as much memory."""

_MOST: Final = 4_000
"""Blocks of the longest page given to it: some of its steps take the square of their number."""


def is_available() -> bool:
    """Whether the package is installed."""
    return importlib.util.find_spec("trafilatura") is not None


def in_article(page: str, blocks: Sequence[Block]) -> tuple[bool, ...] | None:
    """For each block whether it belongs to the article; None where that cannot be told.

    The text stays that of the blocks, so that it is the same with and without the package.
    """
    if not is_available() or len(page) > _LARGEST or len(blocks) > _MOST:
        return None
    # Imported here: it takes a tenth of a second, and only web pages need it.
    import trafilatura  # noqa: PLC0415

    body = trafilatura.extract(page, include_comments=False, include_tables=True, deduplicate=False)
    if not body:
        return None
    folded = _fold(body)
    # Tables come out as lines of cells with bars between.
    lines = {_fold(part) for line in body.splitlines() for part in (line, *line.split("|"))}
    found = tuple(
        _fold(block.text) in lines or (len(block.text) >= _SENTENCE and _fold(block.text) in folded) for block in blocks
    )
    return found if any(found) else None


_SENTENCE: Final = 40
"""Characters from which a block that stands somewhere in the article is part of it; shorter ones may be in both."""


def _fold(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
