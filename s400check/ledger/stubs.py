"""Stubs: every claim written down before anyone judges it, so that two people's verdicts merge."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from s400check.ledger.adoption import adopt
from s400check.ledger.places import surroundings
from s400check.ledger.readers import in_order
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.identity import text_fingerprint
from s400check.model.ledgers import Document, Entry, Ledger, Stub
from s400check.model.sources import Source

_OF_THE_FILE: Final = ("text", "path")


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """What a sync did, in ids and keys: stubs written and dropped, reviewed ones kept though no longer found.

    `documents` are new ones, `changed` those whose text or path is not what it was.
    """

    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def sync(ledger: Ledger, sources: Sequence[Source], claims: Sequence[Claim]) -> tuple[Ledger, SyncReport]:
    """The ledger with a stub for every claim that was found, and what that took.

    Stubs that are there stay as they are. One that nobody reviewed, that no ruling or setting names and that is no
    longer found in a source that was read, goes. The same arguments give the same bytes, and a second sync
    changes nothing. Statements get no stub here: theirs comes with their first verdict.
    """
    texts = {source.id: source for source in sources}
    found = {claim.id: claim for claim in adopt(claims, sources, ledger)}
    needed = _needed(ledger)
    gone = [name for name, entry in ledger.entries.items() if name not in found and entry.stub.doc in texts]
    dropped = {name for name in gone if name not in needed}
    kept = {name: entry for name, entry in ledger.entries.items() if name not in dropped}
    new = (claim for name, claim in found.items() if name not in kept and claim.kind is not Kind.STATEMENT)
    added = {claim.id: Entry(stub=stub_of(claim, texts[claim.passage.source])) for claim in new}
    documents = _documents(ledger.documents, sources)
    old = {document.key: document for document in ledger.documents}
    entries = in_order((*kept.values(), *added.values()), documents)
    conflicts = tuple(table for table in ledger.conflicts if not _read_from_disk(table, texts))
    report = SyncReport(
        added=tuple(added),
        dropped=tuple(sorted(dropped)),
        kept=tuple(name for name in gone if name in needed),
        documents=tuple(document.key for document in documents if document.key not in old),
        changed=tuple(document.key for document in documents if old.get(document.key, document) != document),
    )
    if not (report.added or report.dropped or report.documents or report.changed) and conflicts == ledger.conflicts:
        return ledger, report
    by_id = {entry.stub.id: entry for entry in entries}
    return replace(ledger, documents=documents, entries=by_id, conflicts=conflicts), report


def _read_from_disk(conflict: Mapping[str, object], sources: Container[str]) -> bool:
    """Whether what a merge left open is only what a source's text or path is: the source itself has the answer."""
    return conflict.get("document") in sources and conflict.get("field") in _OF_THE_FILE


def stub_of(claim: Claim, source: Source) -> Stub:
    """The stub that a claim gets, once: later syncs leave it as it is."""
    prefix, suffix = surroundings(source.text, claim.passage.span)
    figure = claim.figure
    return Stub(
        id=claim.id,
        doc=claim.passage.source,
        at=claim.passage.span.start,
        kind=claim.kind,
        quote=claim.passage.text,
        words=claim.words,
        prefix=prefix,
        suffix=suffix,
        reads="" if figure is None else str(figure.reading),
        about=claim.attribute,
    )


def placed(documents: Iterable[Document], new: Iterable[Document]) -> tuple[Document, ...]:
    """The documents with the new ones among them, each before the first whose path comes after its own.

    Those that are listed stay in their order, whatever it is: claims follow it, and a diff must not.
    """
    listed = list(documents)
    for document in sorted(new, key=lambda each: (each.path, each.key)):
        rank = (document.path, document.key)
        later = (place for place, other in enumerate(listed) if (other.path, other.key) > rank)
        listed.insert(next(later, len(listed)), document)
    return tuple(listed)


def _needed(ledger: Ledger) -> frozenset[str]:
    """The claims that someone said something about, or that something said about another names."""
    named: set[str] = set()
    for entry in ledger.heard():
        named.add(entry.stub.id)
        named.update(verdict.evidence for verdict in entry.verdicts)
        named.update(*(ruling.members | {ruling.prefer} for ruling in entry.rulings))
        named.update(*(link.others for link in entry.links))
    named.update(*ledger.settings.never_compare, *ledger.settings.joined)
    return frozenset(named)


def _documents(documents: Iterable[Document], sources: Iterable[Source]) -> tuple[Document, ...]:
    by_key = {source.id: source for source in sources}
    known = tuple(_refreshed(document, by_key.pop(document.key, None)) for document in documents)
    new = (
        Document(key=source.id, text=text_fingerprint(source.text), path=source.path, role=source.role)
        for source in by_key.values()
    )
    return placed(known, new)


def _refreshed(document: Document, source: Source | None) -> Document:
    if source is None:
        return document
    return replace(document, text=text_fingerprint(source.text), path=source.path, role=source.role)
