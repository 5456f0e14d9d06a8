"""A mapping with a few entries changed, without a copy of the rest."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Sifted(Mapping[str, Value], Generic[Value]):
    """A mapping that knows of keys, without reading what stands there, that nothing was said under them.

    Of 100,000 claims a desk has judged a few thousand: the others need not be read to know that.
    """

    __slots__ = ()

    @abstractmethod
    def silent(self, key: str) -> bool:
        """Whether it is certain that nothing was said there; False where it takes a look."""

    @abstractmethod
    def noted(self) -> Iterable[str]:
        """The keys that are not silent."""


@dataclass(frozen=True, slots=True, eq=False)
class Overlay(Sifted[Value]):
    """`base` without what is `gone`, with `changed` laid over it; what `changed` adds comes last.

    A verdict in a ledger of 100,000 claims changes one entry: copying all the others at each keypress, or
    reading them from the file to do so, would be felt. No key is both gone and changed.
    """

    base: Mapping[str, Value]
    changed: Mapping[str, Value]
    gone: frozenset[str] = frozenset()

    def __getitem__(self, key: str) -> Value:
        if key in self.changed:
            return self.changed[key]
        if key in self.gone:
            raise KeyError(key)
        return self.base[key]

    def __contains__(self, key: object) -> bool:
        return key in self.changed or (key in self.base and key not in self.gone)

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self.base if key not in self.gone) if self.gone else self.base
        yield from (key for key in self.changed if key not in self.base)

    def __len__(self) -> int:
        return len(self.base) - len(self.gone) + sum(key not in self.base for key in self.changed)

    def silent(self, key: str) -> bool:
        """See `Sifted`."""
        return key not in self.changed and isinstance(self.base, Sifted) and self.base.silent(key)

    def noted(self) -> Iterable[str]:
        """See `Sifted`; what was laid over comes last."""
        known = self.base.noted() if isinstance(self.base, Sifted) else self.base
        yield from (key for key in known if key not in self.gone and key not in self.changed)
        yield from self.changed

    @classmethod
    def over(cls, mapping: Mapping[str, Value], key: str, value: Value) -> "Overlay[Value]":
        """`mapping` with `value` at `key`; layers never pile up."""
        if isinstance(mapping, Overlay):
            return cls(mapping.base, {**mapping.changed, key: value}, mapping.gone - {key})
        return cls(mapping, {key: value})

    @classmethod
    def without(cls, mapping: Mapping[str, Value], key: str) -> "Overlay[Value]":
        """`mapping` with nothing at `key`."""
        whole = mapping if isinstance(mapping, Overlay) else cls(mapping, {})
        changed = {name: value for name, value in whole.changed.items() if name != key}
        return cls(whole.base, changed, whole.gone | {key} if key in whole.base else whole.gone)


def share_base(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether two mappings are laid over the same one, or are it: they differ by little then."""
    first, second = (each.base if isinstance(each, Overlay) else each for each in (one, other))
    return first is second


def differing(one: Mapping[str, Value], other: Mapping[str, Value]) -> Iterable[str]:
    """The keys at which two mappings can differ: those changed in either where they lie over the same one, else all."""
    if share_base(one, other):
        first, second = (each if isinstance(each, Overlay) else Overlay(each, {}) for each in (one, other))
        return dict.fromkeys((*first.changed, *second.changed, *first.gone, *second.gone))
    return {**dict.fromkeys(one), **dict.fromkeys(other)}
