"""Saves that are killed, crowded or refused by a real disk."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from s400check.ledger.store import load, save
from s400check.ledger.text import dumps
from s400check.model.errors import LedgerWriteError
from s400check.model.ledgers import Ledger
from tests.ledger.desks import big_ledger, reviewed

ROOT = Path(__file__).parents[2]
KILLS = 300
RUNS, WRITERS, VERDICTS = 20, 4, 50
BASE = big_ledger(1_000, 10)
CLAIMS = tuple(BASE.entries)

# Gives one verdict after another, and says so on stdout once it is saved: that is what is acknowledged.
REVIEWER = """
import sys
from pathlib import Path
from s400check.ledger.store import load, save
from tests.ledger.desks import reviewed
path, by, claims = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
loaded = load(path)
for claim in claims:
    loaded = save(loaded, reviewed(loaded.ledger, [claim], by))
    sys.stdout.write(claim + "\\n")
    sys.stdout.flush()
"""


def reviewer(path: Path, by: str, claims: tuple[str, ...]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", REVIEWER, str(path), by, *claims]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def begun(path: Path, ledger: Ledger = BASE) -> Path:
    path.write_text(dumps(ledger), encoding="utf-8", newline="\n")
    return path


def test_a_run_killed_at_any_moment_leaves_a_canonical_ledger_with_all_it_had_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(20261121)
    path = begun(tmp_path / "claims.toml")
    acknowledged: set[tuple[str, str]] = set()
    cut_short = 0

    for kill in range(KILLS):
        by = f"Reviewer {kill}"
        claims = tuple(chance.sample(CLAIMS, 200))
        running = reviewer(path, by, claims)
        assert running.stdout is not None
        first = running.stdout.readline()
        time.sleep(chance.random() * 0.03)
        running.send_signal(signal.SIGKILL)
        told = [first, *running.stdout.readlines()]
        running.stdout.close()
        cut_short += running.wait() == -signal.SIGKILL
        acknowledged.update((line.decode().strip(), by) for line in told if line.endswith(b"\n"))

        text = path.read_text("utf-8")
        ledger = load(path).ledger
        assert dumps(ledger) == text
        there = {(claim, verdict.by) for claim, entry in ledger.entries.items() for verdict in entry.verdicts}
        assert acknowledged <= there, "an acknowledged verdict is missing"
        assert len(there - acknowledged) <= kill + 1, "each run may have saved one that it had no time to tell of"
    assert cut_short == KILLS
    save(load(path), load(path).ledger)
    assert [each.name for each in tmp_path.iterdir()] == ["claims.toml"]


@pytest.mark.parametrize("run", range(RUNS))
def test_four_processes_writing_at_once_keep_every_verdict(tmp_path: Path, run: int) -> None:
    path = begun(tmp_path / "claims.toml")
    shuffled = random.Random(run).sample(CLAIMS, WRITERS * VERDICTS)

    writers = [
        reviewer(path, f"Reviewer {n}", tuple(shuffled[n * VERDICTS : (n + 1) * VERDICTS])) for n in range(WRITERS)
    ]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0

    kept = {claim for claim, entry in load(path).ledger.entries.items() if entry.verdicts}
    assert kept == set(shuffled)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB in memory; only root can make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A folder, and the same folder mounted where it can only be read: root writes to anything else."""
    folder, view = tmp_path / "folder", tmp_path / "view"
    folder.mkdir()
    view.mkdir()
    _mount("--bind", str(folder), str(view))
    try:
        _mount("-o", "remount,bind,ro", str(view))
        yield folder, view
    finally:
        subprocess.run(["umount", str(view)], check=True)


@pytest.fixture
def single_file(tmp_path: Path) -> Iterator[Path]:
    """A ledger that is a mount of its own, as containers mount single files."""
    source, place = begun(tmp_path / "source.toml"), tmp_path / "mounted" / "claims.toml"
    place.parent.mkdir()
    place.touch()
    _mount("--bind", str(source), str(place))
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _mount(*arguments: str) -> None:
    if os.geteuid() != 0 or subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode:
        pytest.skip("only root can mount")


def test_a_full_disk_leaves_the_old_ledger_and_room_saves_the_new(small_disk: Path) -> None:
    path = begun(small_disk / "claims.toml", big_ledger(1_000, 10))
    old = path.read_bytes()
    ballast = small_disk / "ballast"
    free = os.statvfs(small_disk)
    ballast.write_bytes(b"x" * (free.f_bavail * free.f_frsize - len(old) // 2))
    loaded = load(path)
    decided = reviewed(loaded.ledger, CLAIMS[:5], "Ada")

    with pytest.raises(LedgerWriteError, match="the disk is full: make room"):
        save(loaded, decided)

    assert path.read_bytes() == old
    assert sorted(each.name for each in small_disk.iterdir()) == ["ballast", "claims.toml"]
    ballast.unlink()
    assert save(loaded, decided).ledger == decided
    assert load(path).ledger == decided


def test_a_read_only_mount_is_told_and_the_same_save_works_elsewhere(read_only: tuple[Path, Path]) -> None:
    folder, view = read_only
    begun(folder / "claims.toml")
    loaded = load(view / "claims.toml")
    decided = reviewed(loaded.ledger, CLAIMS[:5], "Ada")

    with pytest.raises(LedgerWriteError, match="can only be read"):
        save(loaded, decided)

    assert load(view / "claims.toml").ledger == BASE
    save(load(folder / "claims.toml"), decided)
    assert load(view / "claims.toml").ledger == decided


def test_a_ledger_that_is_a_mount_of_its_own_is_told(single_file: Path) -> None:
    loaded = load(single_file)

    with pytest.raises(LedgerWriteError, match="mount its folder instead"):
        save(loaded, reviewed(loaded.ledger, CLAIMS[:5], "Ada"))

    assert load(single_file).ledger == BASE
    assert [each.name for each in single_file.parent.iterdir()] == ["claims.toml"]
