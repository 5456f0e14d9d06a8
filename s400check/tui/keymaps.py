"""The user's own keys: a TOML file that maps ids of commands to keys (docs/keys.md)."""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from s400check.model.errors import UsageError
from s400check.tui.commands import BY_ID, COMMANDS, KEY_SIGNS, key_sign

Keymap: TypeAlias = Mapping[str, tuple[str, ...]]
"""For ids of commands the keys, named as Textual names them; an id that is not there keeps its own."""

_SIGNS: Final = {sign.casefold(): name for name, sign in KEY_SIGNS.items()}
_OTHER_NAMES: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual's name for a sign is not Unicode's."""


def read_keymap(text: str, path: str) -> Keymap:
    """The keymap that a file holds; `path` is for complaints.

    Raises:
        UsageError: not TOML, an id that is not there, a key that is none, or one key for two commands.
    """
    try:
        table = tomllib.loads(text).get("keys", {})
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not TOML: {error}") from error
    if not isinstance(table, dict):
        raise UsageError(f"{path}: [keys] must be a table of ids and keys, see docs/keys.md")
    keymap = {id_: _keys(id_, keys, path) for id_, keys in _flat(table)}
    _refuse_clashes(keymap, path)
    return keymap


def keys_of(keymap: Keymap, id_: str) -> tuple[str, ...]:
    """The keys that a command has under this keymap."""
    return keymap.get(id_, BY_ID[id_].keys)


def key_name(sign: str) -> str:
    """The name of the key that a person writes as "]", "^d", "Esc" or "J"; ValueError where there is none."""
    if len(sign) == 1 and sign.isalnum():
        return sign
    if sign.startswith("^") and len(sign) == 2:
        return f"ctrl+{sign[1].lower()}"
    known = _SIGNS.get(sign.casefold())
    if known:
        return known
    if len(sign) == 1 and not sign.isspace():
        name = unicodedata.name(sign, "").lower().replace(" ", "_").replace("-", "_")
        return _OTHER_NAMES.get(name, name)
    if sign and sign.replace("+", "").replace("_", "").isalnum():
        return sign.lower()
    raise ValueError(f"no key: {sign!r}")


def _flat(table: Mapping[str, object], lead: str = "") -> Iterable[tuple[str, object]]:
    """Ids with their keys: `verdict.wrong = "w"` is, to TOML, a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{lead}{name}.")
        else:
            yield lead + name, value


def _keys(id_: str, keys: object, path: str) -> tuple[str, ...]:
    if id_ not in BY_ID:
        raise UsageError(f"{path}: no command {id_!r}; there are {', '.join(BY_ID)}")
    listed = [keys] if isinstance(keys, str) else keys
    if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
        raise UsageError(f"{path}: {id_} wants a key or a list of keys")
    try:
        return tuple(key_name(key) for key in listed)
    except ValueError as error:
        raise UsageError(f"{path}: {id_}: {error}; write a letter, a sign, ^d, Esc, Enter or Space") from error


def _refuse_clashes(keymap: Keymap, path: str) -> None:
    owners: dict[str, str] = {}
    for command in COMMANDS:
        for key in keys_of(keymap, command.id):
            if key in owners:
                both = f"{owners[key]} and of {command.id}"
                raise UsageError(
                    f"{path}: {key_sign(key)} is the key of {both}; give one another, or none: {command.id} = []"
                )
            owners[key] = command.id
