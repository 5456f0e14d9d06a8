"""How long the report on the seeds takes, beside what it cannot do without: `python -m benchmarks startup [ROUNDS]`."""

import sys
from collections.abc import Sequence

from benchmarks._timing import in_turns, table

FLOOR = "imports alone"
COMMANDS = {
    FLOOR: [sys.executable, "-c", "import rich.console, rich.table, rapidfuzz.fuzz, click"],
    "--report seeds": [sys.executable, "-m", "s400check", "--report", "seeds"],
    "--report json seeds": [sys.executable, "-m", "s400check", "--report", "json", "seeds"],
    "--version": [sys.executable, "-m", "s400check", "--version"],
}


def main(arguments: Sequence[str]) -> None:
    """Prints the table over ROUNDS rounds, 15 by default, after one that warms the caches."""
    in_turns(COMMANDS, 1)
    print(table(in_turns(COMMANDS, int(arguments[0]) if arguments else 15), FLOOR))
