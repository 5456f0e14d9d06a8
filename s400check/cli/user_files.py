"""The reviewer's own files and programs: keys, colours, the place where they left, the editor."""

import hashlib
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from s400check.model.errors import InputError
from s400check.tui.keymaps import Keymap, read_keymap
from s400check.tui.memories import Memory

_KEYS: Final = "S400CHECK_KEYS"


def read_keys(environment: Mapping[str, str]) -> Keymap:
    """The user's keymap: the file that S400CHECK_KEYS names, else s400check/keys.toml in the settings folder.

    Raises:
        InputError: the file cannot be read.
        UsageError: it holds no keymap.
    """
    named = environment.get(_KEYS)
    path = Path(named) if named else _folder(environment, "XDG_CONFIG_HOME", ".config") / "keys.toml"
    if not named and not path.is_file():
        return {}
    try:
        return read_keymap(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the keys in {path}: {error}") from error


def recall(ledger: Path, environment: Mapping[str, str]) -> Memory | None:
    """Where the review of a ledger was left, None where nothing tells."""
    try:
        return Memory.loads(_memory_file(ledger, environment).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def remember(ledger: Path, memory: Memory, environment: Mapping[str, str]) -> None:
    """Keeps where it was left; a state folder that cannot be written only costs the convenience."""
    path = _memory_file(ledger, environment)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(memory.dumps(), encoding="utf-8")
    except OSError:
        return


def worn_theme(environment: Mapping[str, str]) -> str:
    """The name of the colours that the user chose, "" where nothing tells."""
    try:
        return _theme_file(environment).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def keep_theme(name: str, environment: Mapping[str, str]) -> None:
    """Keeps the name of the colours that the user chose, as far as the state folder can be written."""
    path = _theme_file(environment)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name + "\n", encoding="utf-8")
    except OSError:
        return


def edit(text: str, environment: Mapping[str, str]) -> str | None:
    """The text after the user's own editor was at it; None where it was left as it was, or the editor failed."""
    editor = environment.get("VISUAL") or environment.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory(prefix="s400check-") as folder:
        path = Path(folder) / "note.txt"
        path.write_text(text, encoding="utf-8")
        try:
            ended = subprocess.run(  # noqa: S603 (the user's own choice of editor)
                [*shlex.split(editor), str(path)], env=dict(environment), check=False
            )
            after = path.read_text(encoding="utf-8", errors="replace")
        except (OSError, ValueError):
            return None
    return None if ended.returncode or after.strip() == text.strip() else after


def _memory_file(ledger: Path, environment: Mapping[str, str]) -> Path:
    name = hashlib.sha256(str(ledger.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return state_folder(environment) / f"{name}.json"


def _theme_file(environment: Mapping[str, str]) -> Path:
    return state_folder(environment) / "theme"


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where what the program remembers lies, outside of any project."""
    return _folder(environment, "XDG_STATE_HOME", ".local/state")


def _folder(environment: Mapping[str, str], name: str, usual: str) -> Path:
    """Where the user's settings or state lie, as the desktops agree on it."""
    named = environment.get(name, "")
    return (Path(named) if named.startswith("/") else Path.home() / usual) / "s400check"
