r"""TOML values in their one canonical spelling: each on one line, and nothing in it that a terminal would obey.

Scalars are tomli-w's. Not so its layout: it chooses between `[[table]]` and inline tables by the width of a line, so
that one long note would lay out its neighbours anew, and it breaks arrays into lines. And it leaves bidi controls and
line separators raw; those are written as `\uXXXX` here, so that a pull request shows what is there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import singledispatch
from typing import Final

import tomli_w

_SHORT: Final = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}

# Written out, not taken from unicodedata: the canonical form must not change with Python's Unicode version.
UNSHOWN: Final = (
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: a terminal obeys them
    "\u00ad\u200b\u2060-\u206f\ufeff"  # nothing to see, yet the words differ
    "\u061c\u200e\u200f\u202a-\u202e"  # bidi marks and overrides, with U+2066 to U+2069 above
    "\u2028\u2029\ufff9-\ufffb"  # line and paragraph separators, annotation marks
    "\U000e0000-\U000e007f"  # tags: a hidden alphabet
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_UNSHOWN: Final = re.compile(f"([{UNSHOWN}])")
_PLAIN: Final = re.compile(f'[^"\\\\{UNSHOWN}\ud800-\udfff]*+')
"""What stands between quotation marks as it is: most strings, and a ledger of 100,000 claims has a million."""
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+\Z")


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A TOML table of a newer release, kept as read: hashable, its keys in order."""

    items: tuple[tuple[str, object], ...]


def freeze(value: object) -> object:
    """The value as a frozen one: arrays as tuples, tables as `KeptTable`."""
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    if isinstance(value, Mapping):
        return KeptTable(tuple((str(key), freeze(item)) for key, item in value.items()))
    return value


def spell_text(text: str) -> str:
    """The string as a TOML basic string. A lone surrogate, which no file can hold, becomes U+FFFD."""
    if _PLAIN.fullmatch(text):
        return f'"{text}"'
    *parts, last = _UNSHOWN.split(_SURROGATE.sub("�", text))
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return '"' + "".join(_scalar(shown)[1:-1] + _escape(unshown) for shown, unshown in pairs) + _scalar(last)[1:]


def spell_key(key: str) -> str:
    """The key, bare where TOML allows it."""
    return key if _BARE_KEY.match(key) else spell_text(key)


def spell_moment(moment: datetime) -> str:
    """The moment, "T" before its time and "Z" for UTC; to the second where it has no fraction."""
    return moment.isoformat().removesuffix("+00:00") + "Z" if moment.tzinfo == UTC else moment.isoformat()


@singledispatch
def spell(value: object) -> str:
    """The value on one line.

    Raises:
        TypeError: no TOML value.
    """
    raise TypeError(f"TOML has no {type(value).__name__}")


@spell.register(bool)
@spell.register(int)
@spell.register(date)
@spell.register(time)
def _scalar(value: str | bool | int | date | time | Decimal) -> str:
    return tomli_w.dumps({"v": value}).removeprefix("v = ").removesuffix("\n")


@spell.register
def _(value: Decimal) -> str:
    return _scalar(value).replace("e", "E")


@spell.register
def _(value: KeptTable) -> str:
    return "{" + ", ".join(f"{spell_key(key)} = {spell(item)}" for key, item in value.items) + "}"


@spell.register
def _(value: tuple) -> str:  # type: ignore[type-arg]  # dispatch wants the bare class
    return "[" + ", ".join(spell(item) for item in value) + "]"


def _escape(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    return f"\\u{ord(character):04X}" if ord(character) < 0x10000 else f"\\U{ord(character):08X}"


spell.register(str, spell_text)
spell.register(datetime, spell_moment)
