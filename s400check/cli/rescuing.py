"""What a run leaves behind that a defect of the program ended, in the user's state folder."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from traceback import format_exception

from s400check.cli.user_files import state_folder
from s400check.ledger.text import dumps
from s400check.model.ledgers import Ledger
from s400check.model.visible import visible


def rescue(path: Path, ledger: Ledger, environment: Mapping[str, str]) -> str:
    """The name of the file that holds a ledger which could not be saved at its path; "" where none could be written.

    It never replaces another rescued ledger.
    """
    text = dumps(ledger)
    name = f"{path.stem}-rescued-{sha256(text.encode()).hexdigest()[:8]}.toml"
    return _written(state_folder(environment) / name, text)


def record(error: BaseException, environment: Mapping[str, str]) -> str:
    """The name of the file that tells where in the program an error arose, without the values it was about; or ""."""
    lines = "".join(format_exception(error)).splitlines()
    return _written(state_folder(environment) / "defect.txt", "".join(f"{visible(line)}\n" for line in lines))


def _written(path: Path, text: str) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        # The message then names no file; there is nobody left to ask for another place.
        return ""
    return str(path)
