"""Passages to claims: one for each figure, quotation and introduced person, else one for the sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from s400check.extract.attributes import attribute_of, event_of
from s400check.extract.attributions import attributions_heard
from s400check.extract.entities import Cast, cast_of
from s400check.extract.figures import find_figures
from s400check.extract.flags import as_of, flags_of
from s400check.extract.names import find_names
from s400check.extract.quotes import quotes_heard
from s400check.extract.speakers import listen
from s400check.extract.subjects import opening_of, subjects_of
from s400check.model.claims import Attribution, Claim, Name, Quote
from s400check.model.figures import Figure, Kind
from s400check.model.identity import claim_id, fold
from s400check.model.sources import Passage, Source
from s400check.model.spans import Span

_ASSERTS: Final = re.compile(r"\w+(?:\W+\w+){3}")
"""Four words: "Syrian Peace Efforts" names a theme, "Violence has abated there" says something of it."""

Matter: TypeAlias = Figure | Quote | Name | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A passage with all that was found in it; `attribution` is that of the whole sentence, `cast` the article's."""

    passage: Passage
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]
    attribution: Attribution
    cast: Cast

    def matters(self) -> list[tuple[Kind, Matter]]:
        """What is to be judged, in order of place; the sentence itself where there is nothing else."""
        found: list[tuple[Kind, Figure | Quote | Name]] = [(figure.kind, figure) for figure in self.figures]
        found += [(Kind.QUOTE, quote) for quote in self.quotes]
        found += [(Kind.NAME, name) for name in self.names]
        if not found:
            return [(Kind.STATEMENT, None)] if _asserts(self.passage.text) else []
        return [*sorted(found, key=lambda pair: (pair[1].span, pair[0]))]


def find_claims(source: Source, passages: Sequence[Passage]) -> tuple[Claim, ...]:
    """Every checkable claim of a source's passages, in their order, then by place.

    A claim's id holds its document's key, the passage, the words, the kind, and which of several alike it is:
    never an offset or a path, so that text added above it changes nothing.
    """
    alike: Counter[tuple[str, str, Kind]] = Counter()
    claims = []
    opening = opening_of(passages)
    for reading in _read(source, passages):
        quote = fold(reading.passage.text)
        for kind, matter in reading.matters():
            words = reading.passage.text if matter is None else matter.words
            key = quote, fold(words), kind
            id_ = claim_id(source.id, quote, words, kind, alike[key])
            alike[key] += 1
            claims.append(_claim(id_, kind, matter, reading, source, passages, opening))
    return tuple(claims)


def _read(source: Source, passages: Sequence[Passage]) -> list[_Reading]:
    introduced = find_names(passages)
    cast = cast_of(introduced, (passage.text for passage in passages))
    heard = listen(passages, cast)
    quoted = quotes_heard(heard)
    found = zip(passages, quoted, introduced, attributions_heard(source, heard, quoted), strict=True)
    return [
        _Reading(
            passage=passage,
            figures=find_figures(passage.text, source.published),
            quotes=quotes,
            names=names,
            attribution=attribution,
            cast=cast,
        )
        for passage, quotes, names, attribution in found
    ]


def _asserts(sentence: str) -> bool:
    return not sentence.rstrip(" \"'”’").endswith("?") and _ASSERTS.search(sentence) is not None


def _claim(
    id_: str,
    kind: Kind,
    matter: Matter,
    reading: _Reading,
    source: Source,
    passages: Sequence[Passage],
    opening: Sequence[Passage],
) -> Claim:
    passage = reading.passage
    figure = matter if isinstance(matter, Figure) else None
    span = matter.span if matter else Span(0, len(passage.text))
    return Claim(
        id=id_,
        passage=passage,
        kind=kind,
        matter=matter,
        attribute=attribute_of(figure, passage) if figure else event_of(passage) if matter is None else "",
        subject=subjects_of(span, passage, source, passages, reading.cast, opening),
        as_of=as_of(figure, passage, source, reading.figures) if figure else None,
        attribution=reading.attribution,
        flags=flags_of(figure, passage) if figure else frozenset(),
    )
