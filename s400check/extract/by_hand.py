"""Claims that a reviewer marked, read as far as the rules can read them."""

from collections.abc import Sequence
from dataclasses import replace

from s400check.extract.attributes import attribute_of, event_of
from s400check.extract.figures import find_figures
from s400check.extract.flags import as_of, flags_of
from s400check.extract.subjects import subjects_of
from s400check.model.claims import Claim, Name, Quote
from s400check.model.figures import Figure, Kind
from s400check.model.readings import Unresolved
from s400check.model.sources import Passage, Source
from s400check.model.spans import Span

RULE = "by-hand"
"""The `Figure.rule` of words that no rule reads, or not as what the reviewer called them."""


def claim_by_hand(
    id_: str, kind: Kind, words: Span, passage: Passage, source: Source, passages: Sequence[Passage], about: str = ""
) -> Claim:
    """The claim that the words at a span of a passage make, of the kind that a reviewer named.

    A figure that no rule reads has no value: it is listed and judged, never compared.

    Args:
        id_: Its id.
        kind: What it is said to be.
        words: Counts in the passage; for a statement the whole of it.
        passage: Where it stands.
        source: What it stands in.
        passages: Those of the source, in order.
        about: What is measured, where the reviewer said so.
    """
    matter = _matter(kind, words, passage, source)
    figure = matter if isinstance(matter, Figure) else None
    own = attribute_of(figure, passage) if figure else event_of(passage) if matter is None else ""
    return Claim(
        id=id_,
        passage=passage,
        kind=kind,
        matter=matter,
        attribute=about or own,
        subject=subjects_of(words, passage, source, passages),
        as_of=as_of(figure, passage, source, find_figures(passage.text, source.published)) if figure else None,
        flags=flags_of(figure, passage) if figure else frozenset(),
    )


def _matter(kind: Kind, span: Span, passage: Passage, source: Source) -> Figure | Quote | Name | None:
    words = span.of(passage.text)
    if kind is Kind.STATEMENT:
        return None
    if kind is Kind.QUOTE:
        return Quote(span=span, words=words)
    if kind is Kind.NAME:
        return Name(span=span, words=words, role="")
    in_passage = (each for each in find_figures(passage.text, source.published) if each.span.overlaps(span))
    alone = (replace(each, span=each.span.shifted(span.start)) for each in find_figures(words, source.published))
    found = next((each for each in (*in_passage, *alone) if each.kind is kind), None)
    if found is None:
        reading = Unresolved(reason="added by hand, and no rule reads it")
        return Figure(span=span, words=words, kind=kind, reading=reading, rule=RULE)
    return replace(found, span=span, words=words)
