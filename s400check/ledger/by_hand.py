"""Claims that a reviewer added: where they stand today, for nothing finds them but the ledger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from s400check.ledger.anchors import match
from s400check.ledger.places import surroundings
from s400check.ledger.readers import in_order
from s400check.model.anchors import AnchorState
from s400check.model.claims import Claim, Kind
from s400check.model.identity import claim_id
from s400check.model.ledgers import Entry, Ledger, Stub
from s400check.model.sources import Passage, Source
from s400check.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A claim made by hand that stands in a source; `words` counts in the source's text."""

    stub: Stub
    source: str
    words: Span


def marked_in(ledger: Ledger, sources: Sequence[Source], claims: Sequence[Claim]) -> Iterator[Marked]:
    """The claims made by hand whose words stand where they were marked, but for those that were found as well.

    `claims` carry the ids of their stubs already (`adopt`).
    """
    made = {name: entry for name, entry in ledger.entries.items() if entry.stub.made_by}
    if not made:
        return
    found = {claim.id for claim in claims}
    for name, anchor in match(replace(ledger, entries=made), sources, claims).items():
        stands = anchor.state is AnchorState.CURRENT and anchor.source is not None and anchor.span is not None
        if stands and name not in found and anchor.source and anchor.span:
            yield Marked(stub=made[name].stub, source=anchor.source, words=anchor.span)


def with_claim_by_hand(ledger: Ledger, passage: Passage, words: Span, kind: Kind, by: str, source: Source) -> Ledger:
    """The ledger with a claim that a reviewer marked; `words` counts in the passage.

    The same words marked twice make one claim: the ledger comes back as it is.
    """
    marked = words.of(passage.text)
    same = (entry.stub for entry in ledger.entries.values() if entry.stub.doc == source.id)
    if any((s.quote, s.words, s.kind, s.at) == (passage.text, marked, kind, passage.span.start) for s in same):
        return ledger
    occurrence = 0
    while (name := claim_id(source.id, passage.text, marked, kind, occurrence)) in ledger.entries:
        occurrence += 1
    prefix, suffix = surroundings(source.text, passage.span)
    stub = Stub(
        id=name,
        doc=source.id,
        at=passage.span.start,
        kind=kind,
        quote=passage.text,
        words=marked,
        prefix=prefix,
        suffix=suffix,
        made_by=by,
    )
    entries = in_order((*ledger.entries.values(), Entry(stub=stub)), ledger.documents)
    return replace(ledger, entries={entry.stub.id: entry for entry in entries})
