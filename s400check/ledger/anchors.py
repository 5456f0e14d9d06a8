"""Where each claim that the ledger keeps stands in the sources today."""

import re
from collections.abc import Mapping, Sequence

from s400check.model.anchors import Anchor, AnchorState
from s400check.model.claims import Claim
from s400check.model.identity import fold
from s400check.model.ledgers import Ledger, Stub
from s400check.model.sources import Source


def match(ledger: Ledger, sources: Sequence[Source], claims: Sequence[Claim]) -> Mapping[str, Anchor]:
    """The anchor of every stub, by id; `claims` carry the ids of their stubs already."""
    found = {claim.id: claim for claim in claims}
    texts = {source.id: fold(source.text) for source in sources}
    anchors = {}
    for id_, entry in ledger.entries.items():
        claim = found.get(id_)
        if claim is not None:
            anchors[id_] = Anchor(state=AnchorState.CURRENT, source=claim.passage.source, span=claim.span)
        else:
            anchors[id_] = _unclaimed(entry.stub, texts)
    return anchors


def _unclaimed(stub: Stub, texts: Mapping[str, str]) -> Anchor:
    quote = re.compile(rf"(?<!\w){re.escape(fold(stub.quote))}(?!\w)")
    hits = len(quote.findall(texts.get(stub.doc, "")))
    if hits:
        return Anchor(state=AnchorState.CURRENT if hits == 1 else AnchorState.AMBIGUOUS, source=stub.doc)
    elsewhere = next((id_ for id_, text in texts.items() if quote.search(text)), None)
    return Anchor(state=AnchorState.MOVED if elsewhere else AnchorState.ORPHANED, source=elsewhere)
