"""The ledger's blocks as text: one header, then one key a line in a fixed order, nothing that is not set."""

from collections.abc import Iterable
from typing import Final, TypeAlias

from s400check.ledger.spelling import KeptTable, spell, spell_key, spell_text
from s400check.model.ledgers import Document, Entry, Ledger, Settings, Stub
from s400check.model.links import Link
from s400check.model.periods import Period
from s400check.model.verdicts import Extra, Ruling, Verdict

Pairs: TypeAlias = Iterable[tuple[str, object]]

CLAIM: Final = "\n[[claim]]\n"
"""What every claim's block begins with; in canonical text it stands nowhere else."""

_UNSET: Final = (None, "", ())


def head(ledger: Ledger) -> str:
    """All that comes before the first claim: schema, settings, documents."""
    lines = [f"schema = {ledger.schema}\n", _lines(_scalars(ledger.extra))]
    settings = _settings(ledger.settings)
    return "".join((*lines, settings, *map(_document, ledger.documents)))


def block(entry: Entry) -> str:
    """A claim's block with its reviews, rulings and links."""
    said = (*map(_review, entry.verdicts), *map(_ruling, entry.rulings), *map(_link, entry.links))
    return "".join((_stub(entry.stub), *said, *_tables("claim", entry.stub.extra)))


def tail(ledger: Ledger) -> str:
    """All that comes after the last claim: what a merge could not settle, and tables of a newer release."""
    conflicts = (_block("[[conflict]]", "conflict", (), tuple(conflict.items())) for conflict in ledger.conflicts)
    return "".join((*conflicts, *_tables("", ledger.extra)))


def _settings(settings: Settings) -> str:
    pairs = (
        ("sources", settings.sources),
        *((f"slack.{spell_key(kind)}", slack) for kind, slack in settings.slack),
        ("aliases", settings.aliases),
        ("never_compare", settings.never_compare),
        ("joined", settings.joined),
    )
    text = _lines(_set(pairs)) + _lines(_scalars(settings.extra)) + "".join(_tables("settings", settings.extra))
    return f"\n[settings]\n{text}" if text else ""


def _document(document: Document) -> str:
    required = (("key", document.key), ("text", document.text), ("path", document.path), ("role", document.role))
    corrected = (
        ("published", published_value(document.published)),
        ("title", document.title),
        ("outlet", document.outlet),
    )
    return _block("[[document]]", "document", (*required, *_set(corrected)), document.extra)


def _stub(stub: Stub) -> str:
    # Spelled out, not through `spell`: a ledger of 100,000 claims has a million of these lines.
    lines = (
        f'{CLAIM}id = {spell_text(stub.id)}\ndoc = {spell_text(stub.doc)}\nat = {stub.at}\nkind = "{stub.kind}"\n'
        f"quote = {spell_text(stub.quote)}\nwords = {spell_text(stub.words)}\n"
    )
    optional = (
        ("prefix", stub.prefix),
        ("suffix", stub.suffix),
        ("reads", stub.reads),
        ("about", stub.about),
        ("made_by", stub.made_by),
    )
    return lines + _lines(_set(optional)) + _lines(_scalars(stub.extra))


def _review(verdict: Verdict) -> str:
    place = verdict.place
    required = (("by", verdict.by), ("on", verdict.on), ("verdict", verdict.word), ("seen", verdict.seen))
    optional = (
        ("note", verdict.note),
        ("evidence", verdict.evidence),
        ("query", verdict.query),
        ("reply", verdict.reply),
        ("fix", verdict.fix),
    )
    stood: Pairs = ()
    if place is not None:
        stood = (
            ("doc", place.doc),
            ("quote", place.quote),
            ("words", place.words),
            ("prefix", place.prefix),
            ("suffix", place.suffix),
        )
    return _block("[[claim.review]]", "claim.review", (*required, *_set(optional), *stood), verdict.extra)


def _ruling(ruling: Ruling) -> str:
    required = (("with", ruling.others), ("by", ruling.by), ("on", ruling.on), ("ruling", ruling.word))
    prefer, note = _set((("prefer", ruling.prefer),)), _set((("note", ruling.note),))
    pairs = (*required, *prefer, ("seen", ruling.seen), *note)
    return _block("[[claim.ruling]]", "claim.ruling", pairs, ruling.extra)


def _link(link: Link) -> str:
    required = (("with", link.others), ("by", link.by), ("on", link.on), ("link", link.word))
    return _block("[[claim.link]]", "claim.link", (*required, *_set((("note", link.note),))), link.extra)


def published_value(published: Period | None) -> object:
    """A document's date as TOML has it: a day as a date, a month or a year as a string."""
    if published is None:
        return None
    return published.first if published.first == published.last else str(published)


def _block(header: str, name: str, pairs: Pairs, extra: Extra) -> str:
    return f"\n{header}\n" + _lines(pairs) + _lines(_scalars(extra)) + "".join(_tables(name, extra))


def _set(pairs: Pairs) -> Pairs:
    return ((key, value) for key, value in pairs if value not in _UNSET)


def _lines(pairs: Pairs) -> str:
    return "".join(f"{key} = {spell(value)}\n" for key, value in pairs)


def _scalars(extra: Extra) -> Pairs:
    return ((spell_key(key), value) for key, value in extra if not is_table(value))


def _tables(within: str, extra: Extra) -> Iterable[str]:
    """The tables among `extra` as blocks of their own: a newer release may add `[[claim.something]]`."""
    for key, value in extra:
        name = f"{within}.{spell_key(key)}" if within else spell_key(key)
        for table in _rows(value):
            header = f"[{name}]" if isinstance(value, KeptTable) else f"[[{name}]]"
            yield f"\n{header}\n" + _lines((spell_key(key), item) for key, item in table.items)


def _rows(value: object) -> tuple[KeptTable, ...]:
    """The tables that a value is or holds; none for anything but a table or an array of nothing but tables."""
    items = value if isinstance(value, tuple) else (value,)
    rows = tuple(item for item in items if isinstance(item, KeptTable))
    return rows if len(rows) == len(items) else ()


def is_table(value: object) -> bool:
    """Whether the value is written below the scalars, under a header of its own."""
    return bool(_rows(value))
