"""Words that a reviewer marked in a source because the tool missed them, made a claim."""

from itertools import chain

from s400check.extract.by_hand import claim_by_hand
from s400check.ledger.by_hand import stub_by_hand
from s400check.model.figures import Kind
from s400check.model.ledgers import Ledger
from s400check.model.sources import RegionRole, Source
from s400check.model.spans import Span
from s400check.review.boards import Board
from s400check.review.changes import Added
from s400check.sources.sentences import passages


def marked(board: Board, ledger: Ledger, *, source: str, words: Span, kind: Kind, by: str, about: str = "") -> Added:
    """The claim that words of a source make, not yet added.

    `words` counts in the source's text; white space at its ends is left out. A statement is the whole sentence
    that holds the words.

    Raises:
        ValueError: the words make no claim of their own; the message is for the reviewer.
    """
    text = board.sources[source]
    span = _trimmed(text, words)
    around = passages(text)
    # What looks like no part of the article may be one all the same.
    everywhere = chain(around, passages(text, frozenset(RegionRole)))
    passage = next((each for each in everywhere if each.span.holds(span)), None)
    if passage is None:
        raise ValueError("mark words of one sentence")
    span = passage.span if kind is Kind.STATEMENT else span
    known = (case for case in board.cases.values() if case.source == source and case.kind is kind)
    if twin := next((case for case in known if case.claim is not None and case.claim.span == span), None):
        raise ValueError(f"{twin.id} is that claim already")
    within = Span(span.start - passage.span.start, span.end - passage.span.start)
    stub = stub_by_hand(ledger, source=text, passage=passage, words=within, kind=kind, by=by, about=about)
    claim = claim_by_hand(stub.id, kind, within, passage, text, around, stub.about)
    return Added(claim=claim, stub=stub)


def _trimmed(source: Source, words: Span) -> Span:
    marked = words.of(source.text)
    bare = marked.strip()
    if not bare:
        raise ValueError("mark the words first")
    start = words.start + marked.index(bare)
    return Span(start, start + len(bare))
