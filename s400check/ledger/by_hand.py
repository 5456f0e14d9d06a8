"""Claims that a reviewer added: where they stand today, for nothing finds them but the ledger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from s400check.ledger.places import surroundings
from s400check.model.anchors import AnchorState
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.identity import claim_id
from s400check.model.ledgers import Ledger, Stub
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
    made = {entry.stub.id: entry for entry in ledger.heard() if entry.stub.made_by}
    if not made:
        return
    from s400check.ledger.anchors import match  # noqa: PLC0415 (few ledgers have any)

    found = {claim.id for claim in claims}
    for name, anchor in match(replace(ledger, entries=made), sources, claims).items():
        stands = anchor.state is AnchorState.CURRENT and anchor.source is not None and anchor.span is not None
        if stands and name not in found and anchor.source and anchor.span:
            yield Marked(stub=made[name].stub, source=anchor.source, words=anchor.span)


def stub_by_hand(
    ledger: Ledger, *, source: Source, passage: Passage, words: Span, kind: Kind, by: str, about: str = ""
) -> Stub:
    """The stub of a claim that a reviewer marked; `words` counts in the passage.

    The same words marked twice are one claim: its stub comes back as it is in the ledger.
    """
    marked = words.of(passage.text)
    occurrence = 0
    while (name := claim_id(source.id, passage.text, marked, kind, occurrence)) in ledger.entries:
        known = ledger.entries[name].stub
        if known.at == passage.span.start:
            return known
        occurrence += 1
    prefix, suffix = surroundings(source.text, passage.span)
    return Stub(
        id=name,
        doc=source.id,
        at=passage.span.start,
        kind=kind,
        quote=passage.text,
        words=marked,
        prefix=prefix,
        suffix=suffix,
        about=about,
        made_by=by,
    )
