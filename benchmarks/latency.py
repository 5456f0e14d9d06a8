"""How fast the review screen answers, through a pseudo-terminal: `python -m benchmarks latency [CLAIMS]`.

Each line is the time from a key to the last byte painted, over 100 presses. The floor is a bare Textual app whose one
Static shows the key. The targets are a median of at most 16 ms and a 95th percentile of at most 33 ms on an idle core.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from benchmarks._crowd import crowd
from benchmarks._terminal import Terminal
from s400check.ledger.store import Loaded, save
from s400check.ledger.stubs import sync
from s400check.model.ledgers import Ledger, Settings

PRESSES = 100
STARTS = 7
CLAIMS = 100_000

FLOOR_APP = """
from textual.app import App
from textual.widgets import Static

class Floor(App):
    def compose(self):
        yield Static("ready-to-go", markup=False)

    def on_key(self, event):
        self.query_one(Static).update(str(event.time))

Floor().run()
"""


def main(arguments: Sequence[str]) -> None:
    """Prints the table."""
    claims = int(arguments[0]) if arguments else CLAIMS
    _first_screens()
    _stands(claims)
    print(f"{'key to last byte painted':34} {'median':>9} {'p95':>9} {'worst':>9}")
    with Terminal([sys.executable, "-c", FLOOR_APP]) as terminal:
        terminal.until(b"ready-to-go")
        terminal.painted(quiet=0.5)
        _line("floor: one Static", _presses(terminal, "jk"))
    for count in dict.fromkeys((200, claims)):
        with tempfile.TemporaryDirectory() as folder:
            _review(count, folder)


def _first_screens() -> None:
    """The time from the command to a list of claims, beside the floor's to its word."""
    floor = [sys.executable, "-c", FLOOR_APP]
    review = [sys.executable, "-m", "s400check", "--reviewer", "A. Reviewer", "seeds"]
    taken: dict[str, list[float]] = {"floor": [], "seeds": []}
    for _ in range(STARTS):
        for name, command, words in (("floor", floor, b"ready-to-go"), ("seeds", review, b"deal value")):
            with Terminal(command) as terminal:
                taken[name].append(terminal.until(words))
    middle = {name: statistics.median(times) for name, times in taken.items()}
    behind = middle["seeds"] - middle["floor"]
    print(f"first screen: floor {middle['floor']:.2f} s, seeds {middle['seeds']:.2f} s, {behind:.2f} s behind\n")


def _stands(claims: int) -> None:
    """The time from the command to the list of a large ledger's claims, before any source is read."""
    floor, folder = [sys.executable, "-c", FLOOR_APP], tempfile.TemporaryDirectory()
    with folder:
        project = Path(folder.name)
        (project / "articles").mkdir()
        found = crowd(claims)
        ledger, _ = sync(Ledger(settings=Settings(sources=("articles",))), found.sources, found.claims)
        save(Loaded(path=project / "claims.toml", ledger=Ledger()), ledger)
        review = [sys.executable, "-m", "s400check", "--reviewer", "A", "--ledger", str(project / "claims.toml")]
        taken: dict[str, list[float]] = {"floor": [], "list": []}
        for _ in range(3):
            for name, command, words in (("floor", floor, b"ready-to-go"), ("list", review, f"{claims:,}".encode())):
                with Terminal(command) as terminal:
                    taken[name].append(terminal.until(words))
    best = {name: min(times) for name, times in taken.items()}
    print(f"{claims:,} claims: list {best['list']:.2f} s, {best['list'] - best['floor']:.2f} s behind the floor\n")


def _review(claims: int, folder: str) -> None:
    with Terminal([sys.executable, "-m", "benchmarks._crowd_review", str(claims), folder]) as terminal:
        terminal.until(b"Claims", within=300)
        terminal.painted(quiet=2.0)
        _line(f"{claims:,} claims: cursor down", _presses(terminal, "j"))
        _line(f"{claims:,} claims: verdict, advance", _presses(terminal, "ax"))
        _line(f"{claims:,} claims: filter, first hits", _filters(terminal))
        print(f"{claims:,} claims: memory {terminal.memory} MB")


def _presses(terminal: Terminal, keys: str) -> list[float]:
    return [terminal.press(key) for key in islice(cycle(keys), PRESSES)]


def _filters(terminal: Terminal) -> list[float]:
    """A search typed letter by letter and cleared again."""
    return list(islice(_typed(terminal), PRESSES))


def _typed(terminal: Terminal) -> Iterator[float]:
    while True:
        terminal.press("/")
        for letter in "bilbao":
            yield terminal.press(letter)
            terminal.painted(quiet=0.3, within=0.3)
        terminal.press("\x1b")
        terminal.painted(quiet=0.3, within=0.3)


def _line(name: str, taken: Sequence[float]) -> None:
    ordered = sorted(taken)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(f"{name:34} {statistics.median(ordered):6.1f} ms {p95:6.1f} ms {ordered[-1]:6.1f} ms", flush=True)
