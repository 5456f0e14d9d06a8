"""Words marked in a text: a cursor that goes from word to word, and a mark that grows with it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from s400check.model.spans import Span

_WORD: Final = re.compile(r"[$€£¥₽₹]?\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)*|\w+")
"""What a step goes over: a number with its signs, a word; the parts of "16-year-old" each alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark in `text`: from `anchor` to `head`, where the cursor is; while it is not `held` it is the head alone."""

    text: str
    head: Span
    anchor: Span
    held: bool = False

    @classmethod
    def at(cls, text: str, place: int) -> "Mark | None":
        """A mark on the word at a place, or on the next one; None in a text without words."""
        words = _words(text)
        if not words:
            return None
        word = words[_word_at(words, place)]
        return cls(text=text, head=word, anchor=word)

    @property
    def span(self) -> Span:
        """What is marked."""
        return Span(min(self.anchor.start, self.head.start), max(self.anchor.end, self.head.end))

    def moved(self, words: int) -> "Mark":
        """The mark with the cursor so many words on, back where negative."""
        known = _words(self.text)
        at = max(0, min(_word_at(known, self.head.start) + words, len(known) - 1))
        return self._to(known[at])

    def moved_to(self, place: int) -> "Mark":
        """The mark with the cursor on the word at a place."""
        known = _words(self.text)
        return self._to(known[_word_at(known, place)])

    def grown(self, letters: int) -> "Mark":
        """The mark with its last word so many letters longer, shorter where negative; one letter stays."""
        end = max(self.head.start + 1, min(self.head.end + letters, len(self.text)))
        head = Span(self.head.start, end)
        return replace(self, head=head, anchor=self.anchor if self.held else head)

    def turned(self) -> "Mark":
        """The mark held here, so that it grows from now on, or let go again."""
        return replace(self, anchor=self.head, held=not self.held)

    def _to(self, word: Span) -> "Mark":
        return replace(self, head=word, anchor=self.anchor if self.held else word)


@lru_cache(maxsize=4)
def _words(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _WORD.finditer(text))


def _word_at(words: tuple[Span, ...], place: int) -> int:
    """Which word holds a place; the next one where none does, the last one at the end."""
    before = bisect_right(words, place, key=lambda word: word.start) - 1
    if before >= 0 and place < words[before].end:
        return before
    return min(before + 1, len(words) - 1)
