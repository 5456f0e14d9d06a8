r"""The fast road: canonical text is checked by one pattern a block, and a stub is read when it is asked for.

tomllib takes 14 s for 100,000 claims. In canonical text a block begins at `\n[[claim]]\n`, which stands nowhere else,
and every line of it is known: so the file is kept as it is, with the place of each block, and a save copies all but
the blocks that changed. Whatever is not exactly canonical takes the slow road (`readers`), which reads any TOML.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, TypeAlias

from s400check.ledger import blocks, readers
from s400check.ledger.disk import Piece
from s400check.ledger.patterns import STUB, review, ruling, unescaped
from s400check.model.errors import LedgerError
from s400check.model.figures import Kind
from s400check.model.ledgers import SCHEMA, Entry, Ledger, Stub
from s400check.model.overlays import Overlay, Sifted
from s400check.model.spans import Span
from s400check.model.verdicts import Place, Ruling, RulingWord, Verdict, Word
from s400check.model.verdicts import Rank as SaidRank

Rank: TypeAlias = tuple[int, int, str]
"""Where a claim stands in a ledger: place of its document, `at`, id."""

_CLAIM: Final = blocks.CLAIM.encode()
_TAIL: Final = re.compile(rb"\n\[(?!\[claim[.\]]|claim\.)")
_FIRST: Final = b"schema = %d\n" % SCHEMA


class NotCanonicalError(Exception):
    """The text is not in its one spelling, or no ledger at all: the slow road will tell."""


@dataclass(frozen=True, slots=True, eq=False)
class CanonicalEntries(Sifted[Entry]):
    """The claims of a canonical text, by id; those that somebody spoke of are read, the others when asked for.

    `spans` count in the bytes of `content`, `ranks` are in ledger order (place of the document, `at`, id), and
    `documents` are the keys of the documents as they were listed. `spelled` keeps the text of blocks that were changed,
    each with the entry that it is of: every save of a long review writes them all. `topped` is the ledger whose head
    was spelled last, with its text: most saves change a claim and no document.
    """

    content: bytes
    documents: tuple[str, ...]
    spans: dict[str, Span]
    ranks: list[Rank]
    end: int
    read: dict[str, Entry] = field(default_factory=dict)
    spelled: dict[str, tuple[Entry, bytes]] = field(default_factory=dict)
    topped: list[tuple[Ledger, bytes]] = field(default_factory=list)

    def __getitem__(self, name: str) -> Entry:
        # The others are not kept: 100,000 of them read would take 75 MB.
        return self.read[name] if name in self.read else _entry(self.content, self.spans[name])

    def __contains__(self, name: object) -> bool:
        return name in self.spans

    def __iter__(self) -> Iterator[str]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def block(self, entry: Entry) -> bytes:
        """The text of a block that changed."""
        known = self.spelled.get(entry.stub.id)
        if known is None or known[0] is not entry:
            known = self.spelled[entry.stub.id] = (entry, blocks.block(entry).encode())
        return known[1]

    def head(self, ledger: Ledger) -> bytes:
        """The text before the first claim: 1,000 documents take as long to spell as the whole file to write."""
        for known, text in self.topped:
            if known.schema == ledger.schema and all(
                one is other
                for one, other in (
                    (known.documents, ledger.documents),
                    (known.settings, ledger.settings),
                    (known.extra, ledger.extra),
                )
            ):
                return text
        text = blocks.head(ledger).encode()
        self.topped[:] = [(ledger, text)]
        return text

    def silent(self, key: str) -> bool:
        """See `Sifted`."""
        return key not in self.read

    def noted(self) -> Iterable[str]:
        """See `Sifted`."""
        return self.read


def read_canonical(content: bytes) -> Ledger:
    """The ledger that canonical bytes hold.

    Raises:
        NotCanonicalError: they are not canonical, or no ledger.
    """
    start = content.find(_CLAIM)
    if start < 0 or not content.startswith(_FIRST):
        raise NotCanonicalError
    try:
        content.decode()
    except UnicodeDecodeError:
        raise NotCanonicalError from None
    head = _part(content[:start], blocks.head)
    tail = _TAIL.search(content, content.rfind(_CLAIM))
    end = tail.start() if tail else len(content)
    rest = _part(_FIRST + content[end:], lambda ledger: _FIRST.decode() + blocks.tail(ledger)) if tail else Ledger()
    keys = tuple(document.key for document in head.documents)
    entries = CanonicalEntries(content, keys, {}, [], end)
    _index(entries, start)
    return Ledger(
        settings=head.settings,
        documents=head.documents,
        entries=entries,
        conflicts=rest.conflicts,
        extra=(*head.extra, *rest.extra),
    )


def spliced(ledger: Ledger) -> list[Piece] | None:
    """The canonical bytes of a ledger whose claims lie over those of a canonical text, in parts; None if they do not.

    Only the blocks that changed are written anew; the rest is copied as it stands. New documents may follow the old.
    """
    entries = ledger.entries
    laid = entries if isinstance(entries, Overlay) else Overlay(entries, {})
    base = laid.base
    if not isinstance(base, CanonicalEntries):
        return None
    keys = tuple(document.key for document in ledger.documents)
    old = len(base.documents)
    # The blocks of no document stand last: those of a new one would have to come before them.
    if keys[:old] != base.documents or (len(keys) > old and base.ranks[-1][0] == old):
        return None
    places = {key: place for place, key in enumerate(keys)}
    edits: list[tuple[int, int, Rank, bytes]] = []
    for name, entry in laid.changed.items():
        rank = (places.get(entry.stub.doc, len(places)), entry.stub.at, name)
        at = bisect_left(base.ranks, rank)
        known = at < len(base.ranks) and base.ranks[at] == rank
        if name in base.spans and not known:
            return None
        begins = base.spans[base.ranks[at][2]].start if at < len(base.ranks) else base.end
        edits.append((begins, base.spans[name].end if known else begins, rank, base.block(entry)))
    edits += ((base.spans[name].start, base.spans[name].end, (0, 0, name), b"") for name in laid.gone)
    first = base.spans[base.ranks[0][2]].start
    return [base.head(ledger), *_copied(base, first, sorted(edits)), blocks.tail(ledger).encode()]


def _copied(base: CanonicalEntries, first: int, edits: list[tuple[int, int, Rank, bytes]]) -> Iterator[Piece]:
    whole = memoryview(base.content)
    at = first
    for begins, ends, _, text in edits:
        yield whole[at:begins]
        yield text
        at = ends
    yield whole[at : base.end]


def _part(content: bytes, spell: Callable[[Ledger], str]) -> Ledger:
    """The ledger of a file's beginning or end, which take the slow road: they are short."""
    try:
        ledger = readers.read(content.decode(), "")
    except (LedgerError, UnicodeDecodeError):
        raise NotCanonicalError from None
    if spell(ledger).encode() != content:
        raise NotCanonicalError
    return ledger


def _index(entries: CanonicalEntries, start: int) -> None:
    """Finds every block and checks it; fills `spans`, `ranks`, and what was said of claims into `read`."""
    content, spans, ranks = entries.content, entries.spans, entries.ranks
    places = {key.encode(): place for place, key in enumerate(entries.documents)}
    nowhere = len(places)
    while start < entries.end:
        following = content.find(_CLAIM, start + 1)
        end = entries.end if following < 0 else following
        found = STUB.match(content, start, end)
        if found is None or found.end() != end or found[11] is not None:
            entry = _odd(content, Span(start, end)) if found is None else _reviewed(found, content, end)
            name = entry.stub.id
            rank = (places.get(entry.stub.doc.encode(), nowhere), entry.stub.at, name)
            entries.read[name] = entry
        else:
            name = found[1].decode()
            rank = (places.get(found[2], nowhere), int(found[3]), name)
        if name in spans or (ranks and rank < ranks[-1]):
            raise NotCanonicalError
        spans[name] = Span(start, end)
        ranks.append(rank)
        start = end


def _entry(content: bytes, span: Span) -> Entry:
    found = STUB.match(content, span.start, span.end)
    if found is None:
        raise NotCanonicalError
    return Entry(stub=_stub(found))


def _reviewed(found: re.Match[bytes], content: bytes, end: int) -> Entry:
    """The entry of a block with reviews or rulings behind its stub."""
    stub = _stub(found)
    verdicts: list[Verdict] = []
    rulings: list[Ruling] = []
    at = found.end()
    while (said := review().match(content, at, end)) is not None:
        verdicts.append(_verdict(said, stub.id))
        at = said.end()
    while (said := ruling().match(content, at, end)) is not None:
        rulings.append(_ruling(said, stub.id))
        at = said.end()
    if at != end or not (_in_order([each.rank for each in verdicts]) and _in_order([each.rank for each in rulings])):
        return _odd(content, Span(found.start(), end))
    return Entry(stub=stub, verdicts=tuple(verdicts), rulings=tuple(rulings))


def _in_order(ranks: list[SaidRank]) -> bool:
    return len(ranks) < 2 or sorted(ranks) == ranks


def _odd(content: bytes, span: Span) -> Entry:
    """The entry of a block with something in it that no pattern knows: a key of a newer release."""
    block = content[span.start : span.end]
    ledger = _part(_FIRST + block, lambda ledger: _FIRST.decode() + "".join(map(blocks.block, ledger.entries.values())))
    (entry,) = ledger.entries.values()
    return entry


def _stub(found: re.Match[bytes]) -> Stub:
    name, doc, at, kind, *texts = found.groups()
    quote, words, prefix, suffix, reads, about, made_by = map(unescaped, texts)
    return Stub(
        id=name.decode(),
        doc=doc.decode(),
        at=int(at),
        kind=Kind(kind.decode()),
        quote=quote,
        words=words,
        prefix=prefix,
        suffix=suffix,
        reads=reads,
        about=about,
        made_by=made_by,
    )


def _verdict(found: re.Match[bytes], claim: str) -> Verdict:
    by, on, word, seen, note, evidence, query, reply, fix, *stood = map(unescaped, found.groups())
    doc, quote, words, prefix, suffix = stood
    placed = found.group(found.re.groups) is not None
    return Verdict(
        claim=claim,
        word=Word(word),
        by=by,
        on=_moment(on),
        seen=seen,
        note=note,
        evidence=evidence,
        query=query,
        reply=reply,
        fix=fix,
        place=Place(doc=doc, quote=quote, words=words, prefix=prefix, suffix=suffix) if placed else None,
    )


def _ruling(found: re.Match[bytes], claim: str) -> Ruling:
    listed, by, on, word, prefer, seen, note = map(unescaped, found.groups())
    others = tuple(listed[1:-1].split('", "')) if listed else ()
    if tuple(sorted({*others} - {claim})) != others:
        raise NotCanonicalError
    return Ruling(
        claim=claim, others=others, word=RulingWord(word), by=by, on=_moment(on), seen=seen, prefer=prefer, note=note
    )


def _moment(spelling: str) -> datetime:
    try:
        return datetime.fromisoformat(spelling).replace(tzinfo=UTC)
    except ValueError:
        raise NotCanonicalError from None
