"""A row of a screen before it has colours: pieces of text, each with the name of its ink."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from rich.cells import cell_len, set_cell_size


class Ink(StrEnum):
    """What a piece of text is for; the style sheet says how each looks, and no two differ by colour alone."""

    TEXT = "text"
    STRONG = "strong"
    QUIET = "quiet"
    FAINT = "faint"
    FIGURE = "figure"
    FIGURE_EDGE = "figure-edge"
    MARK = "mark"
    CLAIM = "claim"
    DIFFERENT = "different"
    PASSAGE = "passage"
    ACCENT = "accent"
    GOOD = "good"
    BAD = "bad"
    WARN = "warn"
    KEY = "key"
    CHIP = "chip"
    CHIP_ON = "chip-on"


class Piece(NamedTuple):
    """Text in one ink; it has been made visible and holds no tab or line feed. `link` names what a click on it does."""

    text: str
    ink: Ink = Ink.TEXT
    link: str = ""


Row: TypeAlias = tuple[Piece, ...]

ELLIPSIS: Final = "…"


def cells(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else cell_len(text)


def row_cells(row: Iterable[Piece]) -> int:
    """How many columns the row takes."""
    return sum(cells(piece.text) for piece in row)


def clip(text: str, width: int) -> str:
    """The text in at most `width` columns, an ellipsis where something was cut off."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def pad(text: str, width: int) -> str:
    """The text in exactly `width` columns."""
    short = clip(text, width)
    return short + " " * (width - cells(short))


def clip_row(row: Iterable[Piece], width: int) -> Row:
    """The row in at most `width` columns, an ellipsis where something was cut off."""
    kept: list[Piece] = []
    left = width
    for piece in row:
        if cells(piece.text) > left:
            kept.append(piece._replace(text=clip(piece.text, left)))
            break
        kept.append(piece)
        left -= cells(piece.text)
    return tuple(piece for piece in kept if piece.text)


def link_at(row: Iterable[Piece], column: int) -> str:
    """What a click in a column of the row does, "" for nothing."""
    for piece in row:
        column -= cells(piece.text)
        if column < 0:
            return piece.link
    return ""


def spread(left: Iterable[Piece], right: Iterable[Piece], width: int) -> Row:
    """A row with `right` at its end and `left` at its start, which gives way when both do not fit."""
    end = tuple(right)
    start = clip_row(left, max(0, width - row_cells(end) - 1))
    gap = width - row_cells(start) - row_cells(end)
    return clip_row((*start, Piece(" " * max(gap, 0)), *end), width)
