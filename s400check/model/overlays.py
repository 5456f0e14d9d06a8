"""A mapping with a few entries changed, without a copy of the rest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, eq=False)
class Overlay(Mapping[str, Value], Generic[Value]):
    """`base` with `changed` laid over it; what `changed` adds comes last.

    A verdict in a ledger of 100,000 claims changes one entry: copying all the others at each keypress, or
    reading them from the file to do so, would be felt.
    """

    base: Mapping[str, Value]
    changed: Mapping[str, Value]

    def __getitem__(self, key: str) -> Value:
        return self.changed[key] if key in self.changed else self.base[key]

    def __contains__(self, key: object) -> bool:
        return key in self.changed or key in self.base

    def __iter__(self) -> Iterator[str]:
        yield from self.base
        yield from (key for key in self.changed if key not in self.base)

    def __len__(self) -> int:
        return len(self.base) + sum(key not in self.base for key in self.changed)

    @classmethod
    def over(cls, mapping: Mapping[str, Value], key: str, value: Value) -> "Overlay[Value]":
        """`mapping` with `value` at `key`; layers never pile up."""
        if isinstance(mapping, Overlay):
            return cls(mapping.base, {**mapping.changed, key: value})
        return cls(mapping, {key: value})


def differing(one: Mapping[str, Value], other: Mapping[str, Value]) -> Iterable[str]:
    """The keys at which two mappings can differ: those changed in either where they lie over the same one, else all."""
    bases = [mapping.base if isinstance(mapping, Overlay) else mapping for mapping in (one, other)]
    tops = [mapping.changed if isinstance(mapping, Overlay) else {} for mapping in (one, other)]
    return {**tops[0], **tops[1]} if bases[0] is bases[1] else {**dict.fromkeys(one), **dict.fromkeys(other)}
