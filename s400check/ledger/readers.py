"""TOML as tomllib reads it to a ledger: the slow road, which takes any spelling."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from s400check.ledger.tables import Table
from s400check.model.errors import LedgerSyntaxError, LedgerTooNewError
from s400check.model.figures import Kind
from s400check.model.ledgers import SCHEMA, Document, Entry, Ledger, Settings, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.sources import SourceRole
from s400check.model.verdicts import Place, Ruling, RulingWord, Verdict, Word

# tomllib takes time with the square of a dotted key's parts: 20,000 of them cost 10 s. Nothing here needs four.
_KEY: Final = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_LONG_KEY: Final = re.compile(rf"(?:^|[{{,])[ \t\[]*{_KEY}(?:[ \t]*\.[ \t]*{_KEY}){{16}}", re.MULTILINE)
_MARKER: Final = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_LARGEST: Final = 1 << 29
"""Bytes; some 800,000 claims. More is not a ledger but something that would exhaust memory."""


def read(text: str, path: str) -> Ledger:
    """The ledger that the text holds, in whatever spelling.

    Raises:
        LedgerSyntaxError: not TOML, or not a ledger; the message begins with `path`.
        LedgerTooNewError: a newer schema, and what it holds makes no sense to this release.
    """
    return ledger_of(_toml(text.removeprefix("\ufeff"), path), path)


def ledger_of(values: Mapping[str, Any], path: str) -> Ledger:
    """The ledger that a parsed file holds; raises what `read` does."""
    table = Table(values=values, where=f"{path}: ")
    schema = _schema(table)
    try:
        return _ledger(table, schema)
    except LedgerSyntaxError as wrong:
        if schema > SCHEMA:
            raise LedgerTooNewError(f"{wrong} (schema {schema} is newer than {SCHEMA}: upgrade s400check)") from None
        raise


def _toml(text: str, path: str) -> dict[str, Any]:
    if len(text) > _LARGEST:
        raise LedgerSyntaxError(f"{path}: over {_LARGEST >> 20} MB, which no ledger is")
    if _LONG_KEY.search(text):
        raise LedgerSyntaxError(f"{path}: a key of more than 16 dotted parts: not a ledger")
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as wrong:
        raise LedgerSyntaxError(f"{path}{_why(text, wrong)}") from None
    except RecursionError:
        raise LedgerSyntaxError(f"{path}: nested too deeply: not a ledger") from None


def _why(text: str, wrong: tomllib.TOMLDecodeError) -> str:
    marker = _MARKER.search(text)
    if marker is None:
        return f": not TOML: {wrong}"
    line = text.count("\n", 0, marker.start()) + 1
    hint = "settle it by hand, or take the merge back, run `s400check git-setup` and merge again"
    return f":{line}: git left a conflict here: {hint}"


def _schema(table: Table) -> int:
    if not table.has("schema"):
        raise table.complaint("no `schema = 1`: not a ledger, or cut short (`git log -p` has the earlier ones)")
    schema = table.whole("schema")
    if not schema:
        raise table.complaint("`schema` is 0; the first is 1")
    return schema


def _ledger(table: Table, schema: int) -> Ledger:
    settings = _settings(table.table("settings"))
    documents = tuple(_document(each) for each in table.tables("document", "document"))
    _no_twins(table, "documents with the key", (document.key for document in documents))
    entries = [_entry(each) for each in table.tables("claim", "claim")]
    _no_twins(table, "claims with the id", (entry.stub.id for entry in entries))
    conflicts = tuple(dict(each.extra()) for each in table.tables("conflict", "conflict"))
    return Ledger(
        schema=schema,
        settings=settings,
        documents=documents,
        entries={entry.stub.id: entry for entry in in_order(entries, documents)},
        conflicts=conflicts,
        extra=table.extra(),
    )


def in_order(entries: Iterable[Entry], documents: tuple[Document, ...]) -> list[Entry]:
    """The entries in ledger order: document as listed, then `at`, then id; strays without a document last."""
    places = {document.key: place for place, document in enumerate(documents)}
    nowhere = len(places)
    return sorted(entries, key=lambda e: (places.get(e.stub.doc, nowhere), e.stub.at, e.stub.id))


def _no_twins(table: Table, what: str, names: Iterable[str]) -> None:
    met: set[str] = set()
    for name in names:
        if name in met:
            raise table.complaint(f"two {what} {name!r}: keep one, with the reviews of both")
        met.add(name)


def _settings(table: Table) -> Settings:
    return Settings(
        sources=table.texts("sources"),
        slack=table.shares("slack"),
        aliases=table.groups("aliases"),
        never_compare=table.pairs("never_compare"),
        joined=table.pairs("joined"),
        extra=table.extra(),
    )


def _document(table: Table) -> Document:
    return Document(
        key=table.text("key"),
        text=table.text("text"),
        path=table.text("path"),
        role=table.word("role", SourceRole) if table.has("role") else SourceRole.SOURCE,
        published=table.period("published"),
        title=table.maybe("title"),
        outlet=table.maybe("outlet"),
        extra=table.extra(),
    )


def _entry(table: Table) -> Entry:
    id_ = table.values.get("id")
    where = f"{table.where} ({id_}), " if isinstance(id_, str) else f"{table.where}, "
    named = Table(values=table.values, where=where, known=table.known)
    reviews = list(named.tables("review", "review"))
    rulings = list(named.tables("ruling", "ruling"))
    links = list(named.tables("link", "link"))
    stub = _stub(named)
    return Entry(
        stub=stub,
        verdicts=tuple(sorted((_review(each, stub.id) for each in reviews), key=lambda v: v.rank)),
        rulings=tuple(sorted((_ruling(each, stub.id) for each in rulings), key=lambda r: r.rank)),
        links=tuple(sorted((_link(each, stub.id) for each in links), key=lambda each: each.rank)),
    )


def _stub(table: Table) -> Stub:
    return Stub(
        id=table.text("id"),
        doc=table.text("doc"),
        at=table.whole("at"),
        kind=table.word("kind", Kind),
        quote=table.text("quote"),
        words=table.text("words"),
        prefix=table.maybe("prefix"),
        suffix=table.maybe("suffix"),
        reads=table.maybe("reads"),
        about=table.maybe("about"),
        made_by=table.maybe("made_by"),
        extra=table.extra(),
    )


def _review(table: Table, claim: str) -> Verdict:
    return Verdict(
        claim=claim,
        word=table.word("verdict", Word),
        by=table.text("by"),
        on=table.moment("on"),
        seen=table.text("seen"),
        note=table.maybe("note"),
        evidence=table.maybe("evidence"),
        query=table.maybe("query"),
        reply=table.maybe("reply"),
        fix=table.maybe("fix"),
        place=_place(table),
        extra=table.extra(),
    )


def _place(table: Table) -> Place | None:
    if not any(table.has(key) for key in ("doc", "quote", "words", "prefix", "suffix")):
        return None
    return Place(
        doc=table.text("doc"),
        quote=table.text("quote"),
        words=table.text("words"),
        prefix=table.maybe("prefix"),
        suffix=table.maybe("suffix"),
    )


def _ruling(table: Table, claim: str) -> Ruling:
    return Ruling(
        claim=claim,
        others=tuple(sorted(set(table.texts("with")) - {claim})),
        word=table.word("ruling", RulingWord),
        by=table.text("by"),
        on=table.moment("on"),
        seen=table.text("seen"),
        prefer=table.maybe("prefer"),
        note=table.maybe("note"),
        extra=table.extra(),
    )


def _link(table: Table, claim: str) -> Link:
    return Link(
        claim=claim,
        others=tuple(sorted(set(table.texts("with")) - {claim})),
        word=table.word("link", LinkWord),
        by=table.text("by"),
        on=table.moment("on"),
        note=table.maybe("note"),
        extra=table.extra(),
    )
