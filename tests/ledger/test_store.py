import errno
import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from s400check.ledger.disk import locked
from s400check.ledger.store import Loaded, changed_outside, load, save
from s400check.ledger.text import dumps
from s400check.model.errors import LedgerError, LedgerSyntaxError, LedgerTooNewError, LedgerWriteError
from s400check.model.ledgers import Ledger, Settings
from s400check.model.verdicts import Verdict, Word
from tests.ledger.articles import article, synced
from tests.ledger.disks import STEPS, FailingDisk, ForgetfulDisk

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LEDGER = synced(article("\n".join(f"Item {n} costs ${n}." for n in range(1, 61))))
CLAIMS = tuple(LEDGER.entries)


def verdict(claim: str = CLAIMS[0], by: str = "Ada", minutes: int = 0) -> Verdict:
    return Verdict(claim=claim, word=Word.WRONG, by=by, on=NOON + timedelta(minutes=minutes), seen="00000000")


def beside(path: Path) -> list[str]:
    """All that is in the ledger's folder."""
    return [each.name for each in path.parent.iterdir()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "claims.toml"
    path.write_text(dumps(LEDGER), encoding="utf-8")
    return path


def test_what_is_saved_is_loaded(path: Path) -> None:
    saved = save(load(path), LEDGER.with_verdict(verdict()))

    assert load(path).ledger == saved.ledger == LEDGER.with_verdict(verdict())
    assert path.read_text("utf-8") == dumps(saved.ledger)
    assert not saved.merged


def test_a_ledger_that_is_not_there_yet_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"

    save(Loaded(path=path, ledger=Ledger()), LEDGER)

    assert load(path).ledger == LEDGER


def test_nothing_but_the_ledger_is_left_in_the_folder(path: Path) -> None:
    path.with_name(".claims.toml.new.tmp").write_text("what a killed run left", encoding="utf-8")

    save(load(path), LEDGER.with_verdict(verdict()))

    assert beside(path) == ["claims.toml"]


def test_a_symbolic_link_stays_one(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.toml"
    link.parent.mkdir()
    link.symlink_to("../claims.toml")

    save(load(link), LEDGER.with_verdict(verdict()))

    assert link.is_symlink()
    assert load(path).ledger == LEDGER.with_verdict(verdict())


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_is_kept(path: Path, mode: int) -> None:
    path.chmod(mode)

    save(load(path), LEDGER.with_verdict(verdict()))

    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_link_planted_under_the_temporary_name_is_not_followed(path: Path, tmp_path: Path) -> None:
    treasure = tmp_path / "treasure"
    treasure.write_text("gold", encoding="utf-8")
    path.with_name(".claims.toml.new.tmp").symlink_to(treasure)

    save(load(path), LEDGER.with_verdict(verdict()))

    assert treasure.read_text("utf-8") == "gold"


def test_a_link_planted_under_the_locks_name_is_refused(path: Path, tmp_path: Path) -> None:
    path.with_name("claims.toml.lock").symlink_to(tmp_path / "treasure")

    with pytest.raises(LedgerWriteError, match="cannot save"):
        save(load(path), LEDGER.with_verdict(verdict()))

    assert not (tmp_path / "treasure").exists()


def test_what_a_colleague_wrote_meanwhile_is_kept(path: Path) -> None:
    mine, yours = load(path), load(path)
    save(yours, LEDGER.with_verdict(verdict(by="Ben")))

    assert changed_outside(mine)
    saved = save(mine, LEDGER.with_verdict(verdict()))

    assert saved.merged
    assert saved.ledger == LEDGER.with_verdict(verdict()).with_verdict(verdict(by="Ben"))
    assert load(path).ledger == saved.ledger
    assert not changed_outside(saved)


def test_a_colleagues_verdict_stays_though_work_went_on_from_an_older_ledger(path: Path) -> None:
    mine = load(path)
    save(load(path), LEDGER.with_verdict(verdict(by="Ben")))
    first = LEDGER.with_verdict(verdict())

    saved = save(save(mine, first), first.with_verdict(verdict(CLAIMS[1])))

    assert len(saved.ledger.entries[CLAIMS[0]].verdicts) == 2
    assert load(path).ledger.latest(CLAIMS[1]) == verdict(CLAIMS[1])


def test_undo_takes_out_what_this_run_wrote(path: Path) -> None:
    saved = save(load(path), LEDGER.with_verdict(verdict()))
    save(load(path), saved.ledger.with_verdict(verdict(by="Ben")))

    undone = save(saved, LEDGER)

    assert undone.ledger == LEDGER.with_verdict(verdict(by="Ben"))
    assert load(path).ledger == undone.ledger


def test_undo_and_redo_bring_the_bytes_back(path: Path) -> None:
    before = path.read_bytes()
    decided = save(load(path), LEDGER.with_verdict(verdict()))
    after = path.read_bytes()

    undone = save(decided, decided.ledger.without(verdict()))
    assert path.read_bytes() == before

    save(undone, undone.ledger.with_verdict(verdict()))
    assert path.read_bytes() == after


def test_what_another_run_wrote_is_not_taken_out(path: Path) -> None:
    save(load(path), LEDGER.with_verdict(verdict()))
    loaded = load(path)

    save(loaded, LEDGER)

    assert load(path).ledger == loaded.ledger


def test_a_verdict_that_is_withdrawn_by_name_goes(path: Path) -> None:
    save(load(path), LEDGER.with_verdict(verdict()))

    save(load(path), LEDGER, withdrawn=frozenset({verdict()}))

    assert load(path).ledger == LEDGER


def test_a_ledger_removed_while_open_is_written_again(path: Path) -> None:
    loaded = load(path)
    path.unlink()

    save(loaded, LEDGER.with_verdict(verdict()))

    assert load(path).ledger == LEDGER.with_verdict(verdict())


def test_a_ledger_replaced_while_open_keeps_both(path: Path) -> None:
    loaded = load(path)
    other = synced(article("They paid $99.", path="b.txt"))
    path.write_text(dumps(other), encoding="utf-8")

    saved = save(loaded, LEDGER.with_verdict(verdict()))

    assert saved.ledger.latest(CLAIMS[0]) == verdict()
    assert set(other.entries) <= set(saved.ledger.entries)


@pytest.mark.parametrize("broken", [b"", b"<<<<<<< HEAD\n", b"\xff\xfe", b"schema = 1\nclaim = 3\n"])
def test_a_ledger_that_somebody_left_broken_is_not_overwritten(path: Path, broken: bytes) -> None:
    loaded = load(path)
    path.write_bytes(broken)

    with pytest.raises(LedgerWriteError, match="somebody else left the file broken"):
        save(loaded, LEDGER.with_verdict(verdict()))

    assert path.read_bytes() == broken
    path.write_text(dumps(LEDGER), encoding="utf-8")
    assert save(loaded, LEDGER.with_verdict(verdict())).ledger == LEDGER.with_verdict(verdict())


def test_a_newer_schema_opens_to_be_read_and_is_never_written(path: Path) -> None:
    newer = dumps(LEDGER).replace("schema = 1", "schema = 2")
    loaded = load(path)
    path.write_text(newer, encoding="utf-8")

    assert load(path).ledger.entries == LEDGER.entries
    for opened in (loaded, load(path)):
        with pytest.raises(LedgerTooNewError, match="schema 2"):
            save(opened, opened.ledger.with_verdict(verdict()))
    assert path.read_text("utf-8") == newer


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (errno.ENOSPC, "make room"),
        (errno.EIO, "see to the disk"),
        (errno.EXDEV, "mount its folder"),
        (errno.EROFS, "make it writable"),
        (errno.EACCES, "ask its owner"),
        (errno.ENXIO, "No such device"),
    ],
)
def test_a_save_that_fails_leaves_the_file_whole_and_can_be_tried_again(
    path: Path, step: str, error: int, advice: str
) -> None:
    loaded, decided = load(path), LEDGER.with_verdict(verdict())
    disk = FailingDisk(step=step, error=error, torn=True)

    with pytest.raises(LedgerWriteError, match=advice):
        save(loaded, decided, disk=disk)

    assert load(path).ledger in (LEDGER, decided)
    assert beside(path) == ["claims.toml"]
    assert save(loaded, decided, disk=disk).ledger == decided
    assert load(path).ledger == decided


def test_whenever_the_power_is_cut_the_file_is_the_old_or_the_new(path: Path) -> None:
    old, new = dumps(LEDGER).encode(), dumps(LEDGER.with_verdict(verdict())).encode()
    disk = ForgetfulDisk.holding(path, old)

    save(load(path, disk), LEDGER.with_verdict(verdict()), disk=disk)

    assert {state[path] for state in disk.states} == {old, new}
    assert {state[path] for state in disk._after_a_cut(disk.durable)} == {new}


def test_a_save_that_did_not_sync_would_be_caught(path: Path) -> None:
    old = dumps(LEDGER).encode()
    disk = ForgetfulDisk.holding(path, old, careless=True)

    save(load(path, disk), LEDGER.with_verdict(verdict()), disk=disk)

    assert b"" in {state[path] for state in disk.states}


def test_many_writers_at_once_lose_nothing(path: Path) -> None:
    def review(writer: int) -> None:
        loaded = load(path)
        for n in range(15):
            given = verdict(CLAIMS[15 * writer + n], by=f"Reviewer {writer}", minutes=n)
            loaded = save(loaded, loaded.ledger.with_verdict(given))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(review, range(4)))

    assert all(len(entry.verdicts) == 1 for entry in load(path).ledger.entries.values())
    assert beside(path) == ["claims.toml"]


def test_the_lock_keeps_a_second_writer_waiting(path: Path) -> None:
    order: list[str] = []

    def later() -> None:
        with locked(path.with_name("claims.toml.lock")):
            order.append("second")

    with ThreadPoolExecutor(1) as pool:
        with locked(path.with_name("claims.toml.lock")):
            waiting = pool.submit(later)
            order.append("first")
        waiting.result(timeout=10)

    assert order == ["first", "second"]


def test_settings_that_a_colleague_changed_are_kept(path: Path) -> None:
    mine = load(path)
    save(load(path), replace(LEDGER, settings=Settings(sources=("articles",))))

    saved = save(mine, LEDGER.with_verdict(verdict()))

    assert saved.ledger.settings.sources == ("articles",)


def test_a_ledger_in_no_canonical_spelling_opens_and_is_saved_in_it(path: Path) -> None:
    path.write_text("\ufeff" + dumps(LEDGER).replace("\n", "\r\n"), encoding="utf-8", newline="")

    saved = save(load(path), LEDGER.with_verdict(verdict()))

    assert path.read_bytes() == dumps(saved.ledger).encode()


@pytest.mark.parametrize("name", ["nothing.toml", "."])
def test_what_cannot_be_read_is_told_with_its_name(path: Path, name: str) -> None:
    with pytest.raises(LedgerError, match="cannot read"):
        load(path.parent / name)


def test_a_file_that_is_not_utf_8_is_told_with_its_line(path: Path) -> None:
    path.write_bytes(b'schema = 1\nx = "caf\xe9"\n')

    with pytest.raises(LedgerSyntaxError, match=r"claims.toml:2: not UTF-8"):
        load(path)


@pytest.mark.skipif(sys.platform != "linux", reason="named pipes are opened otherwise")
def test_a_named_pipe_is_no_ledger(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "claims.toml")

    with pytest.raises(LedgerError, match="cannot read"):
        load(tmp_path / "claims.toml")
