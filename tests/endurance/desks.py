"""A checker's desk: the app in a terminal of tmux, over a project in a folder of its own."""

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).parents[2]


class CheckersDesk:
    """A review in tmux; leaving the `with` block ends it, and only it."""

    def __init__(
        self,
        project: Path,
        *,
        columns: int = 120,
        rows: int = 40,
        arguments: str = "",
        environment: Mapping[str, str] = MappingProxyType({}),
        opened: str = "1 Claims",
    ) -> None:
        """Begins the review; it is taken to be open once the screen shows `opened`, and its sources are read."""
        self.project, self._opened = project, opened
        self._server = f"s400check-{uuid.uuid4().hex[:8]}"
        command = f"{sys.executable} -m s400check --reviewer 'A. Reviewer' {arguments}; echo ended $?; sleep 600"
        folders = {"XDG_STATE_HOME": str(project / ".state"), "XDG_CONFIG_HOME": str(project / ".config")}
        state = {"PYTHONPATH": str(ROOT), "S400CHECK_KEYS": "", **folders, **environment}
        settings = [f"{name}={value}" for name, value in state.items()]
        self._tmux(
            "new-session",
            "-d",
            "-x",
            str(columns),
            "-y",
            str(rows),
            "-c",
            str(project),
            "env",
            "-u",
            "COLUMNS",
            "-u",
            "LINES",
            *settings,
            "sh",
            "-c",
            command,
        )
        # What an application copies lands in a buffer of tmux.
        self._tmux("set-option", "-s", "set-clipboard", "on")
        self.resize(columns, rows)

    def __enter__(self) -> "CheckersDesk":
        opens = self._opened == "1 Claims"
        self.wait_for(lambda screen: self._opened in screen and (not opens or "saved" in screen))
        return self

    def __exit__(self, *_: object) -> None:
        self._tmux("kill-server")

    @property
    def screen(self) -> str:
        """What the terminal shows."""
        return self._tmux("capture-pane", "-p")

    @property
    def painted(self) -> str:
        """The same with the escapes that colour it."""
        return self._tmux("capture-pane", "-p", "-e")

    @property
    def ledger(self) -> str:
        """What the ledger's file holds."""
        return (self.project / "claims.toml").read_text(encoding="utf-8")

    def press(self, *keys: str) -> None:
        """Presses keys, named as tmux names them."""
        for key in keys:
            self._tmux("send-keys", key)
            time.sleep(0.05)

    def type(self, text: str) -> None:
        """Types text, letter by letter as it is."""
        self._tmux("send-keys", "-l", text)

    def paste(self, text: str) -> None:
        """Pastes text as a terminal does, in brackets."""
        subprocess.run(["tmux", "-L", self._server, "load-buffer", "-"], input=text, text=True, check=True)
        self._tmux("paste-buffer", "-p")

    def resize(self, columns: int, rows: int) -> None:
        """Gives the terminal another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def wait_for(self, holds: Callable[[str], bool], *, seconds: float = 20.0) -> str:
        """The screen once it is as it should be; AssertionError with what it shows where it never is."""
        limit = time.monotonic() + seconds
        while not holds(screen := self.screen):
            assert time.monotonic() < limit, screen
            time.sleep(0.05)
        return screen

    def wait_saved(self, holds: Callable[[str], bool], *, seconds: float = 20.0) -> str:
        """The ledger's text once it is as it should be."""
        limit = time.monotonic() + seconds
        while not holds(text := self.ledger):
            assert time.monotonic() < limit, text[-3000:] + self.screen
            time.sleep(0.05)
        return text

    def wait_clipboard(self, holds: Callable[[str], bool], *, seconds: float = 20.0) -> str:
        """What was copied last, once it is as it should be."""
        limit = time.monotonic() + seconds
        while not holds(text := self._tmux("show-buffer")):
            assert time.monotonic() < limit, text
            time.sleep(0.05)
        return text

    def _tmux(self, *arguments: str) -> str:
        told = subprocess.run(["tmux", "-L", self._server, *arguments], capture_output=True, text=True, check=False)
        return told.stdout


def seeds_project(folder: Path) -> Path:
    """The seeds and their ledger in a repository of their own."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(ROOT / "claims.toml", folder)
    git(folder, "init", "-q")
    (folder / ".gitignore").write_text(".state/\n*.lock\n", encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Begin")
    return folder


def git(folder: Path, *arguments: str) -> str:
    """What git says."""
    name = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "T"), ("EMAIL", "t@example.org"))
    }
    told = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **name}, capture_output=True, text=True, check=True
    )
    return told.stdout
