"""The sources as they are today, looked up the way that re-anchoring needs them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from s400check.ledger.folding import FoldedText
from s400check.ledger.places import AROUND, occurrences, surroundings
from s400check.model.claims import Claim
from s400check.model.identity import fold
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.model.verdicts import Place

_SENTENCE: Final = re.compile(r"\S.*?(?:[.!?…][\"'”’)\]]*(?=\s|$)|(?=\n|$))")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]]*\s+\Z")
_ALIKE: Final = 8
"""How many characters before or behind a sentence show that it begins or ends where it did: two short words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Sources and claims by their keys; folded texts and sentences are made when they are asked for, once."""

    sources: Mapping[str, Source]
    claims: Mapping[str, Sequence[Claim]]
    folded: dict[str, FoldedText] = field(default_factory=dict)
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, sources: Iterable[Source], claims: Iterable[Claim]) -> "Scene":
        """The scene of sources and of what they claim."""
        by_source: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_source[claim.passage.source].append(claim)
        return cls(sources={source.id: source for source in sources}, claims=dict(by_source))

    def hits(self, place: Place, source: Source) -> Iterator[Span]:
        """Where the passage of `place` stands in a source as a sentence by itself; spans of the source's text."""
        folded = self._folded(source)
        for hit in occurrences(fold(place.quote), folded.text):
            span = folded.place(hit)
            if self._stands_alone(span, place, source):
                yield span

    def sentences(self, source: Source) -> tuple[Span, ...]:
        """The passages that hold claims, and between them whatever looks like a sentence."""
        if source.id not in self.spans:
            held = sorted({claim.passage.span for claim in self.claims.get(source.id, ())})
            ends = [span.end for span in held]
            rough = (Span(*found.span()) for found in _SENTENCE.finditer(source.text))
            free = (span for span in rough if not any(span.overlaps(near) for near in _near(span, held, ends)))
            self.spans[source.id] = tuple(sorted((*held, *free)))
        return self.spans[source.id]

    def words_at(self, place: Place, source: Source, hit: Span) -> Span:
        """Where the judged words of `place` stand within its passage at `hit`; the passage itself if they do not."""
        within = FoldedText.of(hit.of(source.text))
        found = next(occurrences(fold(place.words), within.text), None)
        return hit if found is None else within.place(found).shifted(hit.start)

    def _folded(self, source: Source) -> FoldedText:
        if source.id not in self.folded:
            self.folded[source.id] = FoldedText.of(source.text)
        return self.folded[source.id]

    def _stands_alone(self, span: Span, place: Place, source: Source) -> bool:
        """Whether nothing was put before or behind the passage: "He denied that " leaves every word of it standing."""
        before, after = surroundings(source.text, span)
        passages = [claim.passage.span for claim in self.claims.get(source.id, ())]
        begins = _same_end(fold(before)[::-1], fold(place.prefix)[::-1]) or (
            _begins(source.text, span.start) and not any(each.start < span.start < each.end for each in passages)
        )
        return begins and (
            _same_end(fold(after), fold(place.suffix))
            or (_ends(source.text, span.end) and not any(each.start < span.end < each.end for each in passages))
        )


def _near(span: Span, held: Sequence[Span], ends: Sequence[int]) -> Sequence[Span]:
    """The first of the passages, in order and apart, that ends behind where `span` begins."""
    first = bisect_right(ends, span.start)
    return held[first : first + 1]


def _same_end(one: str, other: str) -> bool:
    """Whether two sides agree next to the passage, as far as either was kept."""
    return one[:_ALIKE] == other[:_ALIKE]


def _begins(text: str, at: int) -> bool:
    """Whether a sentence may begin at `at`: a colon before it, or a quotation mark, may make it somebody's words."""
    before = text[max(0, at - 4 * AROUND) : at]
    return not text[:at].strip() or "\n" in before[len(before.rstrip()) :] or _SENTENCE_END.search(before) is not None


def _ends(text: str, at: int) -> bool:
    """Whether a sentence may end at `at`."""
    gap = text[at : at + 4 * AROUND]
    if not gap.strip() or "\n" in gap[: len(gap) - len(gap.lstrip())]:
        return True
    return gap[0].isspace() and _SENTENCE_END.search(text[max(0, at - AROUND) : at] + " ") is not None
