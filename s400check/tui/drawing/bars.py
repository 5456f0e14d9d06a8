"""The lines above and below the panes: progress, filter, what was done, which keys there are."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from s400check.tui.drawing.rows import Ink, Piece, Row, clip_row, row_cells, spread

_BAR: Final = 13
"""Columns of the progress bar: each is about eight percent."""


def header(name: str, state: Row, decided: int, claims: int, conflicts: int, width: int) -> Row:
    """The ledger's name, the state of saving and reading, and how far the review is."""
    left = (
        Piece(" s400check", Ink.ACCENT),
        Piece(" · ", Ink.FAINT),
        Piece(name, Ink.STRONG),
        Piece(" "),
        *state,
    )
    done = _BAR * decided // claims if claims else 0
    right = (
        Piece("█" * done, Ink.GOOD),
        Piece("░" * (_BAR - done), Ink.FAINT),
        Piece(f" {decided:,}/{claims:,}", Ink.STRONG),
        Piece(" decided · ", Ink.QUIET),
        Piece(f"{conflicts:,} conflict{'' if conflicts == 1 else 's'} open ", Ink.BAD if conflicts else Ink.GOOD),
    )
    short = (Piece(f"{decided:,}/{claims:,}", Ink.STRONG), Piece(f" ≠{conflicts:,} ", Ink.BAD))
    return spread(left, right if row_cells(left) + row_cells(right) < width else short, width)


def chips(words: Sequence[tuple[str, bool, str]], search: str, shown: str, width: int) -> Row:
    """The filter's parts (words, whether on, what a click does), the words searched for, how many rows that leaves."""
    row: list[Piece] = [Piece(" ")]
    sought = (Piece(" /", Ink.KEY), Piece(search, Ink.STRONG)) if search else ()
    end = (Piece(shown + " ", Ink.QUIET),)
    room = width - row_cells(sought) - row_cells(end) - 1
    # What is on comes first where not all fit.
    for word, on, link in sorted(words, key=lambda chip: not chip[1]):
        chip = (Piece(f"[{word}]" if on else f" {word} ", Ink.CHIP_ON if on else Ink.CHIP, link), Piece(" "))
        if row_cells(row) + row_cells(chip) > room:
            break
        row += chip
    return spread((*row, *sought), end, width)


class Hint(NamedTuple):
    """A key, the word for what it does, and what a click on it does."""

    key: str
    word: str
    link: str = ""


def keys(hints: Sequence[Hint], width: int, *, last: Row = (), tight: bool = False) -> Row:
    """As many hints (key, word) as fit, the first ones first, with `last` at the right end; `tight` ones closer."""
    # The first hint is the last to go: what was done is cut off before it.
    last = clip_row(last, width - row_cells(_spaced(hints[:1], "")) - 3)
    room = width - row_cells(last) - (2 if last else 1)
    for gap in ("   ", "  ", *([" "] if tight else [])):
        row = _spaced(hints, gap)
        if row_cells(row) <= room:
            return spread(row, last, width) if last else row
    most = next((n for n in range(len(hints), 0, -1) if row_cells(_spaced(hints[:n], "  ")) <= room), 0)
    fitting = _spaced(hints[:most], "  ")
    return spread(fitting, last, width) if last else fitting


def holds_all(hints: Sequence[Hint], width: int, last: Row) -> bool:
    """Whether all hints fit beside `last`, however close together."""
    return row_cells(_spaced(hints, " ")) + row_cells(last) + 2 <= width


def _spaced(hints: Sequence[Hint], gap: str) -> Row:
    row = [Piece(" ")]
    for n, (key, word, link) in enumerate(hints):
        row += [Piece(gap if n else ""), Piece(key, Ink.KEY, link), Piece(" " + word, Ink.QUIET, link)]
    return tuple(row)
