"""Times of commands, taken in turns so that what else the machine does falls on all of them alike."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def seconds(command: Sequence[str]) -> float:
    """The wall time of one run of a command, whatever its exit code; its output goes nowhere."""
    # Installed packages have their bytecode; so has this one from its second run on, unless the shell forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT)
    began = time.perf_counter()
    subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - began


def in_turns(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[float]]:
    """For each named command its times over `rounds` rounds, each round running all of them once."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return times


def table(times: Mapping[str, Sequence[float]], floor: str) -> str:
    """A line for each: the median, the best, and the median's ratio to that of `floor`."""
    base = statistics.median(times[floor])
    lines = [f"{'':34} {'median':>8} {'best':>8} {'ratio':>7}"]
    for name, taken in times.items():
        middle = statistics.median(taken)
        lines.append(f"{name:34} {middle:7.3f}s {min(taken):7.3f}s {middle / base:6.2f}x")
    return "\n".join(lines)
