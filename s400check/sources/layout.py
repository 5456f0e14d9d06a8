"""The paragraphs of a text: which line breaks end one and which only wrap it."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from s400check.model.spans import Span

_LINE: Final = re.compile(r"[^\n]+")
_ITEM: Final = re.compile(r"[-–—*•·>#]|\d{1,3}[.)]\s")

WIDEST_WRAP: Final = 100
"""Columns beyond which no line is taken for a wrapped one; mails and terminals wrap at 65 to 80, editors up to 100."""

_NARROWEST_WRAP: Final = 50
"""Below this a column of lines is a menu or a poem, not wrapped prose."""

_RAGGED: Final = 12
"""How far short of the column a hand-wrapped line may stop; the longest common English words are about that long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A run of lines that belong together; `span` counts in the text and holds no outer white space.

    `text` is the words there with soft line breaks turned into spaces, so it is as long as the span.
    `apart` says that an empty line stands before it, or the text's beginning.
    """

    span: Span
    text: str
    apart: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in order; a text of white space has none.

    A line break ends a paragraph unless the text is wrapped at a column and the next word would not have
    fitted on the line. So scraped pages, one line a paragraph, and hard-wrapped mails are both read right.
    """
    lines = _lines(text)
    column = _column(text, lines)
    found: list[Paragraph] = []
    for i, line in enumerate(lines):
        apart = i == 0 or _gap(text, lines[i - 1], line)
        if found and not apart and column and _is_soft(text, lines[i - 1], line, column):
            whole = Span(found[-1].span.start, line.end)
            found[-1] = Paragraph(span=whole, text=whole.of(text).replace("\n", " "), apart=found[-1].apart)
        else:
            found.append(Paragraph(span=line, text=line.of(text), apart=apart))
    return tuple(found)


def _lines(text: str) -> tuple[Span, ...]:
    """The lines that hold anything, without their outer white space."""
    lines = []
    for match in _LINE.finditer(text):
        line = match.group()
        words = line.strip()
        if words:
            start = match.start() + line.index(words)
            lines.append(Span(start, start + len(words)))
    return tuple(lines)


def _gap(text: str, above: Span, below: Span) -> bool:
    return text.count("\n", above.end, below.start) > 1


def _column(text: str, lines: tuple[Span, ...]) -> int:
    """The column a text is wrapped at, or 0: one long line in twenty is enough to say that it is not."""
    inner = [len(a) for a, b in pairwise(lines) if not _gap(text, a, b)]
    long = sum(len(line) > WIDEST_WRAP for line in lines)
    if not inner or long * 20 > len(lines):
        return 0
    column = max((length for length in inner if length <= WIDEST_WRAP), default=0)
    full = sum(length > column - _RAGGED for length in inner)
    # In wrapped prose most lines that another follows are nearly full; in a list of headlines few are.
    return column if column >= _NARROWEST_WRAP and full * 2 > len(inner) else 0


def _is_soft(text: str, above: Span, below: Span, column: int) -> bool:
    words = below.of(text)
    if _ITEM.match(words):
        return False
    first = words.split(None, 1)[0]
    return len(above) + 1 + len(first) > column - _RAGGED // 2 or words[0].islower()
