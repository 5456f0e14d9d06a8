"""A program under a pseudo-terminal, driven and timed as a person's terminal would."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from types import TracebackType

QUIET = 0.030
"""Seconds without a byte after which a frame is taken to be painted: two frames of a 60 Hz screen."""


class Terminal:
    """A child process with a terminal of its own, 120 by 40; leaving the `with` block ends it."""

    def __init__(self, command: Sequence[str], *, columns: int = 120, rows: int = 40) -> None:
        self.began = time.perf_counter()
        self._child, self._screen = pty.fork()
        if self._child == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS=str(columns), LINES=str(rows))
            os.execvp(command[0], list(command))  # noqa: S606 (a terminal of its own is the point)
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.kill(self._child, 9)
        os.waitpid(self._child, 0)
        os.close(self._screen)

    @property
    def memory(self) -> int:
        """Megabytes that the program holds."""
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(self._child)], capture_output=True, text=True, check=True)
        return int(told.stdout) // 1024

    def painted(self, *, quiet: float = QUIET, within: float = 10.0) -> tuple[float, bytes]:
        """When the last byte came before the program fell quiet, and all that came; 0.0 where nothing did."""
        last, told = 0.0, b""
        limit = time.perf_counter() + within
        while time.perf_counter() < limit:
            ready, _, _ = select.select([self._screen], [], [], quiet if told else limit - time.perf_counter())
            if not ready:
                break
            told += os.read(self._screen, 65536)
            last = time.perf_counter()
        return last, told

    def until(self, words: bytes, *, within: float = 60.0) -> float:
        """Seconds from the start of the program until it has painted `words`.

        Raises:
            TimeoutError: it never did.
        """
        told, limit = b"", time.perf_counter() + within
        while words not in told:
            ready, _, _ = select.select([self._screen], [], [], max(0.0, limit - time.perf_counter()))
            if not ready:
                raise TimeoutError(f"{words!r} never came; last: {told[-300:]!r}")
            told += os.read(self._screen, 65536)
        return time.perf_counter() - self.began

    def press(self, keys: str) -> float:
        """Milliseconds from the key to the last byte that it has painted."""
        pressed = time.perf_counter()
        os.write(self._screen, keys.encode())
        last, told = self.painted(within=2.0)
        return (last - pressed) * 1000 if told else float("nan")
