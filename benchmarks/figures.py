"""How fast figures are read, and how that grows: `python -m benchmarks figures [PYTHON]`.

The text is the seeds, repeated; the floor is one compiled pattern for digits over the same text, in the same process.
PYTHON is an interpreter that has peers installed (quantulum3, dateparser, recognizers-text-suite with an emoji below
2.0), by default the one that runs this; a peer that does not run there is named with the reason. Every figure is a
ratio of processor times of this run.
"""

import re
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence

from benchmarks._timing import ROOT, in_turns, table
from s400check.extract.figures import find_figures

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_ROUNDS = 5
_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)

_PEERS = {
    # Its classifier of ambiguous units is a pickle that newer releases of scikit-learn cannot load.
    "quantulum3": "from quantulum3 import classifier, parser; classifier.USE_CLF = False; run = parser.parse",
    "dateparser search": "from dateparser.search import search_dates; run = search_dates",
    "recognizers-text": (
        "import recognizers_suite as r; c = r.Culture.English\n"
        "def run(text): return [f(text, c) for f in (r.recognize_number, r.recognize_percentage, r.recognize_currency,"
        " r.recognize_dimension, r.recognize_age, r.recognize_datetime)]"
    ),
}
_PEER = """
import sys, time, warnings
warnings.simplefilter("ignore")
{setup}
text = sys.stdin.read()
run(text[:200])
began = time.process_time()
for start in range(0, len(text), 1000):
    run(text[start:start + 1000])
print(len(text) / (time.process_time() - began))
"""
"""A peer reads the text in pieces of 1,000 characters: some take time beyond measure for more."""

_FILTER = 'from s400check.cli.figures import answers; list(answers([b\'{"id":1,"text":"%s"}\']))'
_STARTS = {
    "imports alone": [sys.executable, "-c", "import click, re, json, decimal, dataclasses"],
    "figures, no text": [sys.executable, "-c", _FILTER % ""],
    "figures, one sentence": [sys.executable, "-c", _FILTER % "They paid $40 million in July 2018 for 3 jets."],
}


def main(arguments: Sequence[str]) -> None:
    """Prints throughput beside the floor and the peers, start-up, growth and memory."""
    python = arguments[0] if arguments else sys.executable
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    _throughput(text, python)
    in_turns(_STARTS, 1)
    print(f"\nStart-up\n{table(in_turns(_STARTS, 15), 'imports alone')}")
    _growth(text)


def _best(run: Callable[[str], object], text: str, rounds: int = _ROUNDS) -> float:
    """The least processor time of several runs: what else the machine does is not counted."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        run(text)
        best = min(best, time.process_time() - began)
    return best


def _throughput(text: str, python: str) -> None:
    many = text * 8
    find_figures(text)
    floor, ours = _best(_DIGITS.findall, many), _best(find_figures, many)
    speed = len(many) / ours
    print(f"Throughput over {len(many) // 1000} kB, best of {_ROUNDS}")
    print(f"{'one pattern for digits':34} {ours / floor:8.1f}x as fast")
    print(f"{'find_figures':34} {1:8.1f}x  ({speed / 1000:,.0f} kB/s here)")
    for name, setup in _PEERS.items():
        done = subprocess.run(
            [python, "-c", _PEER.format(setup=setup)], input=text, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"{name:34} does not run there: {(done.stderr.strip().splitlines() or ['no reason given'])[-1][:80]}")
        else:
            print(f"{name:34} {float(done.stdout) / speed:8.4f}x as fast")


def _growth(text: str) -> None:
    print(f"\nGrowth, best of {_ROUNDS}: time a byte beside that of 100 kB, and memory a byte at the peak")
    texts = {size: (text * (size // len(text) + 1))[:size] for size in _SIZES}
    times = {size: _best(find_figures, text, _ROUNDS) / size for size, text in texts.items()}
    for size, each in times.items():
        memory = f"{_peak(texts[size]) / size:8.2f}" if size <= 1_000_000 else ""
        print(f"{size // 1000:>8,} kB {each / times[100_000]:8.2f}x {memory}")


def _peak(text: str) -> float:
    """Bytes at the peak of reading; what is kept is the figures."""
    tracemalloc.start()
    find_figures(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
