"""What a merge left open, settled: one of the values in the place where both wanted theirs."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, TypeAlias

from s400check.ledger.readers import ledger_of
from s400check.ledger.spelling import KeptTable, freeze
from s400check.ledger.text import dumps
from s400check.model.errors import LedgerSyntaxError
from s400check.model.ledgers import Entry, Ledger

Torn: TypeAlias = Mapping[str, object]
"""A `[[conflict]]` table: `claim`, `document` or `table`, then `field`, `values` and `was`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that may settle a conflict, as TOML has it ("" for not set), and where it comes from."""

    value: object
    origin: str


def choices(ledger: Ledger, torn: Torn) -> tuple[Choice, ...]:
    """The values that may take the place in question, those of the two sides first; each once.

    Both together where the values are lists; what stood there before the two; what stands there now.
    """
    offered: list[Choice] = []
    for choice in _offers(ledger, torn):
        if all(choice.value != other.value for other in offered) and _fits(ledger, torn, choice.value):
            offered.append(choice)
    return tuple(offered)


def settle(ledger: Ledger, torn: Torn, value: object) -> Ledger:
    """The ledger with the value in its place, and without the table.

    Raises:
        LedgerSyntaxError: the value does not fit there.
    """
    kept = tuple(table for table in ledger.conflicts if table != torn)
    return replace(put(ledger, torn, value), conflicts=kept)


def put(ledger: Ledger, torn: Torn, value: object) -> Ledger:
    """The ledger with the value in the place that a table is about; as it is where that place is gone.

    Raises:
        LedgerSyntaxError: the value does not fit there.
    """
    spot = _spot(ledger, torn)
    if spot is None:
        return ledger
    table, name = spot.table(spot.values), str(torn.get("field"))
    if value in ("", None):
        table.pop(name, None)
    else:
        table[name] = _thawed(value)
    return spot.taken(ledger_of(spot.values, f"[[conflict]] about {name}"))


def standing(ledger: Ledger, torn: Torn) -> object:
    """The value that stands in the place that a table is about; "" where nothing does."""
    spot = _spot(ledger, torn)
    return "" if spot is None else freeze(spot.table(spot.values).get(str(torn.get("field")), ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A part of a ledger as TOML: `table` finds the table in question in `values`, `taken` takes the part back."""

    values: dict[str, Any]
    table: Callable[[dict[str, Any]], dict[str, Any]]
    taken: Callable[[Ledger], Ledger]


def _spot(ledger: Ledger, torn: Torn) -> _Spot | None:
    entry = ledger.entries.get(str(torn.get("claim")))
    document = ledger.document(str(torn.get("document")))
    if entry is not None:
        return _Spot(
            values=_values(Ledger(entries={entry.stub.id: Entry(stub=entry.stub)})),
            table=lambda values: _dict(values["claim"][0]),
            taken=lambda part: ledger.with_entry(replace(entry, stub=part.entries[entry.stub.id].stub)),
        )
    if document is not None:
        return _Spot(
            values=_values(Ledger(documents=(document,))),
            table=lambda values: _dict(values["document"][0]),
            taken=lambda part: ledger.with_document(part.documents[0]),
        )
    within = _TABLES.get(str(torn.get("table")))
    if within is None:
        return None
    return _Spot(
        values=_values(Ledger(settings=ledger.settings, extra=ledger.extra)),
        table=within,
        taken=lambda part: replace(ledger, settings=part.settings, extra=part.extra),
    )


_TABLES: Final[Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "file": lambda values: values,
    "settings": lambda values: _dict(values.setdefault("settings", {})),
    "settings.slack": lambda values: _dict(values.setdefault("settings", {}).setdefault("slack", {})),
}


def _values(part: Ledger) -> dict[str, Any]:
    return tomllib.loads(dumps(part), parse_float=Decimal)


def _dict(value: dict[str, Any]) -> dict[str, Any]:
    return value


def _offers(ledger: Ledger, torn: Torn) -> Iterator[Choice]:
    values = torn.get("values")
    sides = values if isinstance(values, tuple) else ()
    yield from (Choice(value=value, origin=side) for value, side in zip(sides, ("one side", "the other"), strict=False))
    lists = [side for side in sides if isinstance(side, tuple)]
    if lists and len(lists) == len(sides):
        yield Choice(value=tuple(dict.fromkeys(item for side in lists for item in side)), origin="both")
    yield Choice(value=torn.get("was", ""), origin="before")
    yield Choice(value=standing(ledger, torn), origin="as it stands")


def _fits(ledger: Ledger, torn: Torn, value: object) -> bool:
    try:
        put(ledger, torn, value)
    except LedgerSyntaxError:
        return False
    return True


def _thawed(value: object) -> object:
    if isinstance(value, KeptTable):
        return {key: _thawed(item) for key, item in value.items}
    return [_thawed(item) for item in value] if isinstance(value, tuple) else value
