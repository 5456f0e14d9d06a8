"""TOML tables to nouns: every value checked, every complaint with the place and what would be right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from s400check.ledger.spelling import freeze
from s400check.model.errors import LedgerSyntaxError
from s400check.model.periods import Period

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as tomllib read it, and where it stands, for complaints ("claims.toml: claim c-1, review 2").

    Every key that is asked for is noted in `known`; `extra` is what is left.
    """

    values: Mapping[str, Any]
    where: str
    known: set[str] = field(default_factory=set)

    def text(self, key: str) -> str:
        """The string at `key`, which must be there."""
        return self._of(key, str, "a string")

    def maybe(self, key: str) -> str:
        """The string at `key`, "" where there is none."""
        return self.text(key) if self.has(key) else ""

    def whole(self, key: str) -> int:
        """The number at `key`, not below 0."""
        value = self._of(key, int, "a whole number")
        if isinstance(value, bool) or value < 0:
            raise self.complaint(f"`{key}` is {value!r}; it must be a whole number, 0 or more")
        return value

    def word(self, key: str, words: type[Word]) -> Word:
        """The word at `key`, one of `words`."""
        given = self.text(key)
        if given not in set(words):
            raise self.complaint(f"`{key}` is {given!r}; the words are {', '.join(words)}")
        return words(given)

    def moment(self, key: str) -> datetime:
        """The instant at `key`, in UTC and to the second."""
        value = self._of(key, datetime, "a moment like 2026-11-21T14:03:22Z")
        if value.tzinfo is None:
            raise self.complaint(f"`{key}` has no time zone; write it in UTC, like 2026-11-21T14:03:22Z")
        try:
            return value.astimezone(UTC).replace(microsecond=0)
        except OverflowError:
            raise self.complaint(f"`{key}` is out of range") from None

    def period(self, key: str) -> Period | None:
        """The day, month or year at `key`; None where there is none."""
        if not self.has(key):
            return None
        value = self.values[key]
        if type(value) is date:
            return Period.day(value)
        try:
            first, _, last = self.text(key).partition(" to ")
            return Period(Period.parse(first).first, Period.parse(last or first).last)
        except ValueError as wrong:
            raise self.complaint(f"`{key}`: {wrong}") from None

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings at `key`; none where it is not there."""
        return tuple(self._each(key, str, "a list of strings"))

    def groups(self, key: str) -> tuple[tuple[str, ...], ...]:
        """The lists of strings at `key`."""
        groups = self._each(key, list, "a list of lists of strings")
        if not all(isinstance(item, str) for group in groups for item in group):
            raise self.complaint(f"`{key}` must be a list of lists of strings")
        return tuple(tuple(group) for group in groups)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The pairs of strings at `key`."""
        groups = self.groups(key)
        if any(len(group) != 2 for group in groups):
            raise self.complaint(f"`{key}` must be a list of pairs of claim ids")
        return tuple((group[0], group[1]) for group in groups)

    def shares(self, key: str) -> tuple[tuple[str, Decimal], ...]:
        """The table of numbers at `key`, 0 or more each, by name."""
        table: dict[str, Any] = self._of(key, dict, "a table of numbers") if self.has(key) else {}
        return tuple((name, self._share(f"{key}.{name}", value)) for name, value in sorted(table.items()))

    def tables(self, key: str, name: str) -> Iterable["Table"]:
        """The tables of the array `[[key]]`, numbered from 1 in complaints as `name`."""
        tables = self._each(key, dict, f"tables: write [[{key}]] above each")
        return (Table(values=values, where=f"{self.where}{name} {n}") for n, values in enumerate(tables, 1))

    def table(self, key: str) -> "Table":
        """The table `[key]`, empty where there is none."""
        values: dict[str, Any] = self._of(key, dict, "a table") if self.has(key) else {}
        return Table(values=values, where=f"{self.where}{key}")

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        self.known.add(key)
        return key in self.values

    def extra(self) -> tuple[tuple[str, object], ...]:
        """What was not asked for, as read: keys of a newer minor version."""
        return tuple((key, freeze(value)) for key, value in self.values.items() if key not in self.known)

    def complaint(self, message: str) -> LedgerSyntaxError:
        """The error to raise about this table."""
        return LedgerSyntaxError(f"{self.where.rstrip(' ,:')}: {message}")

    def _of(self, key: str, kind: type[Value], name: str) -> Value:
        if not self.has(key):
            raise self.complaint(f"`{key}` is missing")
        value = self.values[key]
        if not isinstance(value, kind):
            raise self.complaint(f"`{key}` must be {name}")
        return value

    def _each(self, key: str, kind: type[Value], name: str) -> list[Value]:
        items: list[Any] = self._of(key, list, name) if self.has(key) else []
        if not all(isinstance(item, kind) for item in items):
            raise self.complaint(f"`{key}` must be {name}")
        return items

    def _share(self, key: str, value: object) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.complaint(f"`{key}` must be a number")
        share = Decimal(value)
        if not share.is_finite() or share < 0:
            raise self.complaint(f"`{key}` must be a number, 0 or more")
        return share
