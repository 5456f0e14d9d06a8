"""Two people's ledgers as one: the same three-way merge for the git driver and for a save over an outside change.

Reviews, rulings and links only ever unite. A review beats a deletion. Lists take what either side added and drop what
either dropped. What is left, one value changed in two ways, becomes a `[[conflict]]` table beside the greater of
the two values: the file stays a ledger, `check` refuses it, and nothing is settled in silence. Neither side is
"ours": swapped, they give the same bytes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar

from s400check.ledger.blocks import is_table, published_value
from s400check.ledger.readers import in_order
from s400check.ledger.spelling import KeptTable, spell
from s400check.ledger.stubs import placed
from s400check.model.errors import LedgerTooNewError
from s400check.model.figures import Kind
from s400check.model.ledgers import SCHEMA, Document, Entry, Ledger, Said, Settings, Stub
from s400check.model.links import Link
from s400check.model.periods import Period
from s400check.model.verdicts import Ruling, Verdict

Withdrawn: TypeAlias = frozenset[Said]
Item = TypeVar("Item")
Each = TypeVar("Each", Verdict, Ruling, Link)
Noun = TypeVar("Noun", Stub, Document)
Pairs: TypeAlias = tuple[tuple[str, object], ...]

_HINTS: Final = frozenset({"at", "prefix", "suffix", "reads", "about"})
"""What another release, or the same text a line further down, may write otherwise of the same claim: either will do."""


def merge(base: Ledger, ours: Ledger, theirs: Ledger, withdrawn: Withdrawn = frozenset()) -> Ledger:
    """What both sides made of `base`, in one ledger; `conflicts` grows by what could not be settled.

    `withdrawn` are entries that this very run wrote and took back: they stay away though the other side has them.

    Raises:
        LedgerTooNewError: a side has a newer schema, whose rules this release does not know.
    """
    newest = max(ours.schema, theirs.schema)
    if newest > SCHEMA:
        raise LedgerTooNewError(f"a ledger of schema {newest} takes a newer s400check to merge")
    weighing = _Weighing()
    entries = _entries(weighing, base, ours, theirs, withdrawn)
    documents = _documents(weighing, base, (ours, theirs), entries)
    settings = _settings(weighing, base.settings, ours.settings, theirs.settings)
    extra = _pairs(weighing, {"table": "file"}, (base.extra, ours.extra, theirs.extra))
    return Ledger(
        settings=settings,
        documents=documents,
        entries={entry.stub.id: entry for entry in in_order(entries.values(), documents)},
        conflicts=_conflicts(base, ours, theirs, weighing.conflicts),
        extra=extra,
    )


@dataclass(frozen=True, slots=True)
class _Weighing:
    """Settles one value at a time, and notes what it could not settle."""

    conflicts: list[KeptTable] = field(default_factory=list)

    def value(self, where: Mapping[str, object], name: str, three: tuple[Item, Item, Item]) -> Item:
        """The value that `three` (base, ours, theirs) come to."""

        def settle() -> Item:
            lesser, greater = sorted(three[1:], key=_spelling)
            if name in _HINTS and "claim" in where:
                return greater
            values = (_toml(lesser), _toml(greater))
            noted = {**where, "field": name, "values": values, "was": _toml(three[0])}
            self.conflicts.append(KeptTable(tuple(noted.items())))
            return greater

        return three_way(three, settle)


def three_way(three: tuple[Item, Item, Item], settle: Callable[[], Item]) -> Item:
    """Of base, ours and theirs: the side that changed, or what `settle` makes of two changes."""
    base, ours, theirs = three
    if theirs in (ours, base):
        return ours
    return theirs if ours == base else settle()


def _toml(value: object) -> object:
    """The value as TOML has it; "" for one that is not set."""
    value = published_value(value) if isinstance(value, Period) else value
    return str(value) if isinstance(value, str) else "" if value is None else value


def _spelling(value: object) -> str:
    return spell(_toml(value))


def _entries(weighing: _Weighing, base: Ledger, ours: Ledger, theirs: Ledger, withdrawn: Withdrawn) -> dict[str, Entry]:
    merged: dict[str, Entry] = {}
    for name in sorted({*ours.entries, *theirs.entries}):
        old, one, other = (ledger.entries.get(name) for ledger in (base, ours, theirs))
        entry = _entry(weighing, old, one, other, withdrawn)
        if entry is not None:
            merged[name] = entry
    return merged


def _entry(
    weighing: _Weighing, base: Entry | None, ours: Entry | None, theirs: Entry | None, withdrawn: Withdrawn
) -> Entry | None:
    """The claim's block; None where a side dropped it and nobody had reviewed or changed it."""
    sides = [side for side in (ours, theirs) if side is not None]
    verdicts = _united((side.verdicts for side in sides), withdrawn)
    rulings = _united((side.rulings for side in sides), withdrawn)
    links = _united((side.links for side in sides), withdrawn)
    united = replace(sides[0], verdicts=verdicts, rulings=rulings, links=links)
    if ours is not None and theirs is not None:
        return replace(united, stub=_stub(weighing, base.stub if base else None, ours.stub, theirs.stub))
    return united if base is None or united.said or united.stub != base.stub else None


def _united(sides: Iterable[tuple[Each, ...]], withdrawn: Withdrawn) -> tuple[Each, ...]:
    said = {each for side in sides for each in side if each not in withdrawn}
    return tuple(sorted(said, key=lambda each: each.rank))


def _stub(weighing: _Weighing, base: Stub | None, ours: Stub, theirs: Stub) -> Stub:
    old = base or Stub(id=ours.id, doc="", at=0, kind=Kind.STATEMENT, quote="", words="")
    return _by_field(weighing, {"claim": ours.id}, (old, ours, theirs))


def _documents(
    weighing: _Weighing, base: Ledger, pair: tuple[Ledger, Ledger], entries: Mapping[str, Entry]
) -> tuple[Document, ...]:
    sides = [{document.key: document for document in ledger.documents} for ledger in (base, *pair)]
    # What a review saved from a side's deletion needs its document, which that side has deleted as well.
    saved = [{entry.stub.doc for name, entry in entries.items() if name not in side.entries} for side in pair]
    merged: dict[str, Document] = {}
    for key in sorted({*sides[1], *sides[2]}):
        old, ours, theirs = (side.get(key) for side in sides)
        if ours is not None and theirs is not None:
            where = {"document": key}
            merged[key] = _by_field(weighing, where, (old or Document(key=key, text="", path=""), ours, theirs))
        elif (left := ours or theirs) is not None and (left != old or key in saved[ours is not None]):
            merged[key] = left
    listed = tuple(merged.pop(key) for key in _order(sides) if key in merged)
    return placed(listed, merged.values())


def _order(sides: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The base's order of documents, or that of the side that did nothing but list them anew."""
    base, ours, theirs = (tuple(side) for side in sides)
    if set(ours) == set(theirs) == set(base):
        return three_way((base, ours, theirs), lambda: base)
    return ours if ours == theirs else base


def _settings(weighing: _Weighing, base: Settings, ours: Settings, theirs: Settings) -> Settings:
    slack = _pairs(weighing, {"table": "settings.slack"}, (base.slack, ours.slack, theirs.slack))
    return Settings(
        sources=_items(base.sources, ours.sources, theirs.sources),
        slack=tuple((kind, share) for kind, share in slack if isinstance(share, Decimal)),
        aliases=_items(base.aliases, ours.aliases, theirs.aliases),
        never_compare=_items(base.never_compare, ours.never_compare, theirs.never_compare),
        joined=_items(base.joined, ours.joined, theirs.joined),
        extra=_pairs(weighing, {"table": "settings"}, (base.extra, ours.extra, theirs.extra)),
    )


def _by_field(weighing: _Weighing, where: Mapping[str, object], three: tuple[Noun, Noun, Noun]) -> Noun:
    """The noun with every field settled by itself."""
    base, ours, theirs = three
    changes: dict[str, Any] = {
        each.name: weighing.value(where, each.name, (getattr(base, each.name), one, getattr(theirs, each.name)))
        for each in fields(ours)
        if each.name != "extra" and (one := getattr(ours, each.name)) != getattr(theirs, each.name)
    }
    return replace(ours, **changes, extra=_pairs(weighing, where, (base.extra, ours.extra, theirs.extra)))


def _pairs(weighing: _Weighing, where: Mapping[str, object], three: tuple[Pairs, Pairs, Pairs]) -> Pairs:
    """Names and values, each name settled by itself; one that a side has dropped is dropped."""

    def settle() -> Pairs:
        base, ours, theirs = (dict(side) for side in three)
        settled = {
            name: weighing.value(where, name, (base.get(name), ours.get(name), theirs.get(name)))
            for name in sorted({*ours, *theirs})
        }
        kept = ((name, value) for name, value in settled.items() if value is not None)
        return tuple(sorted(kept, key=lambda pair: is_table(pair[1])))

    return three_way(three, settle)


def _items(base: tuple[Item, ...], ours: tuple[Item, ...], theirs: tuple[Item, ...]) -> tuple[Item, ...]:
    """What either side added, sorted, behind what neither dropped."""

    def settle() -> tuple[Item, ...]:
        kept = [item for item in base if item in ours and item in theirs]
        added = {spell(item): item for item in (*ours, *theirs) if item not in base}
        return (*kept, *(added[spelling] for spelling in sorted(added)))

    return three_way((base, ours, theirs), settle)


def _conflicts(
    base: Ledger, ours: Ledger, theirs: Ledger, new: Iterable[KeptTable]
) -> tuple[Mapping[str, object], ...]:
    """What was not settled before and on neither side since, and what could not be settled now."""
    sides = [tuple(KeptTable(tuple(table.items())) for table in side.conflicts) for side in (base, ours, theirs)]
    before = _items(*sides)
    added = [table for table in new if table not in before]
    settled = before if not added and before in sides[1:] else tuple(sorted((*before, *added), key=spell))
    return tuple(dict(table.items) for table in settled)
