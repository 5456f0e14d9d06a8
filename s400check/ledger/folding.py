"""A source's text folded, with the way back: where words are found, and where they stand in the text as it is."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from s400check.model.identity import fold
from s400check.model.spans import Span

_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedText:
    """Folded text and its source's words; `text` is what `fold` makes of the source.

    `starts` are where each word begins in the folded text, `words` its spans in the source's. White space may fold
    away and a ligature unfold, so a place is known to the word, and within one where it folds to as many letters.
    """

    text: str
    starts: tuple[int, ...]
    words: tuple[Span, ...]

    @classmethod
    def of(cls, source: str) -> "FoldedText":
        """The text of a source, word by word."""
        folded = [(fold(source[span.start : span.end]), span) for span in map(_span, _WORD.finditer(source))]
        kept = [(word, span) for word, span in folded if word]
        starts = accumulate((len(word) + 1 for word, _ in kept), initial=0)
        return cls(
            text=" ".join(word for word, _ in kept),
            starts=tuple(starts)[: len(kept)],
            words=tuple(span for _, span in kept),
        )

    def place(self, span: Span) -> Span:
        """The span of the source's text that folds to `span` of the folded one; `span` must not be empty."""
        return Span(self._place(span.start), self._place(span.end - 1) + 1)

    def _place(self, at: int) -> int:
        word = bisect_right(self.starts, at) - 1
        span = self.words[word]
        return min(span.start + at - self.starts[word], span.end - 1)


def _span(found: re.Match[str]) -> Span:
    return Span(*found.span())
