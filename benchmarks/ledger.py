"""How long a ledger of 100,000 claims takes to open and to save: `python -m benchmarks ledger [CLAIMS [FOLDER]]`.

One claim in five was reviewed. Opening is set beside tomllib, and beside tomlkit where it is installed (a twentieth of
the claims, times twenty: all of them take minutes). Saving one more verdict is set beside a bare write, fsync and
rename of the same bytes in the same folder (by default the one for temporary files). All is timed in this run;
the processor's time stands beside, as it tells more where others use the machine.
"""

import os
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from s400check.ledger.store import load, save
from s400check.ledger.text import dumps
from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Entry, Ledger, Stub
from s400check.model.verdicts import Verdict, Word

_NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
_ROUNDS = 7
_A_DOCUMENT = 100
"""Claims of a document."""


def main(arguments: Sequence[str]) -> None:
    """Prints how long opening and saving take, and how that compares."""
    claims = int(arguments[0]) if arguments else 100_000
    ledger = _ledger(claims)
    with tempfile.TemporaryDirectory(dir=arguments[1] if len(arguments) > 1 else None) as folder:
        path = Path(folder) / "claims.toml"
        text = dumps(ledger)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{claims:,} claims, {len(text.encode()) / 1e6:.0f} MB, one in five reviewed\n")
        _open(path, text)
        _save(path)


def _open(path: Path, text: str) -> None:
    print(f"{'':34} {'wall':>9} {'CPU':>9} {'CPU ratio':>9}")
    ours = _line("open", _median(lambda: load(path), _ROUNDS))
    _line("tomllib", _median(lambda: tomllib.loads(text), 1), ours)
    part = text[: text.index("\n[[claim]]\n", len(text) // 20)]
    if (taken := _tomlkit(part)) is not None:
        _line("tomlkit, a twentieth, times 20", _Taken(20 * taken.wall, 20 * taken.cpu), ours)


def _line(name: str, taken: "_Taken", floor: "_Taken | None" = None) -> "_Taken":
    print(f"{name:34} {taken.wall:8.3f}s {taken.cpu:8.3f}s {taken.cpu / (floor or taken).cpu:8.1f}x", flush=True)
    return taken


def _tomlkit(text: str) -> "_Taken | None":
    try:
        import tomlkit  # noqa: PLC0415 (a peer, not installed everywhere)
    except ImportError:
        return None
    return _median(lambda: tomlkit.parse(text), 1)


def _save(path: Path) -> None:
    """A verdict saved, in turns with a bare write of the same bytes."""
    loaded = load(path)
    content = path.read_bytes()
    names = list(loaded.ledger.entries)
    bare: list[_Taken] = []
    ours: list[_Taken] = []
    for number in range(_ROUNDS):
        bare.append(_timed(lambda: _bare(path.with_suffix(".bare"), content)))
        given = _verdict(names[-977 * number % len(names)], number)
        began = _now()
        loaded = save(loaded, loaded.ledger.with_verdict(given))
        ours.append(_since(began))
    print()
    floor = _line("bare write, fsync, rename", _middle(bare))
    taken = _line("save one verdict", _middle(ours), floor)
    print(f"{'':34} {taken.wall / floor.wall:8.1f}x of the wall time")


def _bare(path: Path, content: bytes) -> None:
    beside = path.with_suffix(".tmp")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


class _Taken(NamedTuple):
    """Seconds: on the clock, and of the processor."""

    wall: float
    cpu: float


def _median(run: Callable[[], object], rounds: int) -> _Taken:
    return _middle([_timed(run) for _ in range(rounds)])


def _middle(taken: Sequence[_Taken]) -> _Taken:
    return _Taken(statistics.median(each.wall for each in taken), statistics.median(each.cpu for each in taken))


def _timed(run: Callable[[], object]) -> _Taken:
    began = _now()
    run()
    return _since(began)


def _now() -> _Taken:
    return _Taken(time.perf_counter(), time.process_time())


def _since(began: _Taken) -> _Taken:
    now = _now()
    return _Taken(now.wall - began.wall, now.cpu - began.cpu)


def _verdict(claim: str, number: int) -> Verdict:
    on = _NOON + timedelta(days=1, seconds=number)
    note = "Checked against the contract, page 7." if number % 2 else ""
    return Verdict(claim=claim, word=list(Word)[number % 6], by="Ada", on=on, seen="9f2c11d0", note=note)


def _ledger(claims: int) -> Ledger:
    listed = tuple(
        Document(key=f"{n:08x}", text=f"{n:016x}", path=f"articles/{n:05}.txt")
        for n in range(claims // _A_DOCUMENT + 1)
    )
    entries: dict[str, Entry] = {}
    for number in range(claims):
        document, place = divmod(number, _A_DOCUMENT)
        stub = Stub(
            # An odd factor gives each number a digest-like name of its own.
            id=f"c-{number * 2654435761 % 16**12:012x}",
            doc=listed[document].key,
            at=200 * place,
            kind=Kind.MONEY,
            quote=f"Officials said “part {place}” of the deal is worth around ${place % 7} billion, and that it is not"
            f" expected to be delivered for another {number} days.",
            words=f"${place % 7} billion",
            prefix="the ministry told reporters so. ",
            suffix=" The rest is to be paid later on",
            reads=f"about {place % 7}000000000 USD",
            about="deal value",
        )
        said = (_verdict(stub.id, number),) if number % 5 == 0 else ()
        entries[stub.id] = Entry(stub=stub, verdicts=said)
    return Ledger(documents=listed, entries=entries)


if __name__ == "__main__":
    main(sys.argv[1:])
