"""Taking out of a ledger what no source holds any more: by name, and only by name."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from s400check.ledger.anchors import match
from s400check.model.anchors import Anchor, AnchorState
from s400check.model.errors import UsageError
from s400check.model.findings import Findings
from s400check.model.ledgers import Document, Entry, Ledger, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """The ledger without what was named, and what went."""

    ledger: Ledger
    entries: tuple[Entry, ...]
    documents: tuple[Document, ...] = ()

    @property
    def said(self) -> frozenset[Said]:
        """Every verdict, ruling and link that went."""
        return frozenset(said for entry in self.entries for said in entry.said)


def prune(ledger: Ledger, names: Iterable[str], findings: Findings, unreadable: Collection[str] = ()) -> Pruned:
    """The ledger without the claims and documents named.

    A name is a claim's id, or the key or path of a document whose source is gone: that takes the claims with it that
    nobody judged.

    Args:
        ledger: As loaded.
        names: What to drop.
        findings: What the sources hold today.
        unreadable: Paths at which there is something that could not be read: what it holds is not known to be gone.

    Raises:
        UsageError: a name is unknown, a source still holds it, or what stays in the ledger refers to it.
    """
    named = tuple(names)
    anchors = match(ledger, findings.sources, findings.claims, named)
    unread = frozenset(document.key for document in ledger.documents if document.path in unreadable)
    read = frozenset(source.id for source in findings.sources)
    going: dict[str, Entry] = {}
    documents: list[Document] = []
    for name in named:
        document = _document(ledger, name)
        if name in ledger.entries:
            going[name] = _orphan(ledger.entries[name], anchors, unread)
        elif document is None:
            raise UsageError(f"{name}: neither a claim nor a source of this ledger")
        elif document.key in read or document.key in unread:
            raise UsageError(f"{name}: the source is there; prune drops only what is gone")
        else:
            documents.append(document)
    for document in documents:
        going.update(_of_document(ledger, document, going))
    _unreferenced(ledger, going)
    return _without(ledger, going, tuple(documents))


def _document(ledger: Ledger, name: str) -> Document | None:
    return next((document for document in ledger.documents if name in (document.key, document.path)), None)


def _orphan(entry: Entry, anchors: Mapping[str, Anchor], unread: Collection[str]) -> Entry:
    """The entry, if no source holds it."""
    stub, state = entry.stub, anchors[entry.stub.id].state
    if stub.doc in unread:
        raise UsageError(f"{stub.id}: its source cannot be read, so the passage may well be in it; see to that first")
    if state is not AnchorState.ORPHANED:
        raise UsageError(
            f"{stub.id} is {state}, not orphaned: a source still holds “{stub.words}”, or something like it"
        )
    return entry


def _of_document(ledger: Ledger, document: Document, going: Mapping[str, Entry]) -> dict[str, Entry]:
    """The document's claims; those that were judged must have been named themselves."""
    entries = {name: entry for name, entry in ledger.entries.items() if entry.stub.doc == document.key}
    judged = [name for name, entry in entries.items() if entry.said and name not in going]
    if judged:
        raise UsageError(
            f"{document.path}: {', '.join(judged)} were judged: name them too, if their verdicts are to go"
        )
    return entries


def _unreferenced(ledger: Ledger, going: Mapping[str, Entry]) -> None:
    """Raises where something that stays speaks of something that goes: that would change what a reviewer said."""
    for name, entry in ledger.entries.items():
        for said, claim in () if name in going else _references(entry):
            if claim in going:
                raise UsageError(f"{claim}: {said} under {name} speaks of it; that would have to go first")
    for pair in (*ledger.settings.never_compare, *ledger.settings.joined):
        for claim in going.keys() & set(pair):
            raise UsageError(f"{claim}: a pair in the settings names it; take that out first")


def _references(entry: Entry) -> Iterator[tuple[str, str]]:
    for verdict in entry.verdicts:
        yield f"the evidence of {verdict.by}", verdict.evidence
    for ruling in entry.rulings:
        for claim in sorted(ruling.members | {ruling.prefer}):
            yield f"the ruling of {ruling.by}", claim
    for link in entry.links:
        yield from ((f"the link of {link.by}", claim) for claim in link.others)


def _without(ledger: Ledger, going: Mapping[str, Entry], documents: tuple[Document, ...]) -> Pruned:
    kept = {name: entry for name, entry in ledger.entries.items() if name not in going}
    left = tuple(document for document in ledger.documents if document not in documents)
    after = replace(ledger, entries=kept, documents=left)
    return Pruned(ledger=after, entries=tuple(going.values()), documents=documents)
