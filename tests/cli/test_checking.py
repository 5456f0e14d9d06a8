import os
from pathlib import Path

import pytest

from s400check.cli import run

ARTICLE = "The new bridge cost $4 million, the mayor said.\n"
REVIEW = """
[[claim.review]]
by = "A. Reviewer"
on = 2026-11-22T12:00:00Z
verdict = "confirmed"
seen = "{seen}"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with an article and a ledger that is in order."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    run(["sync", "articles"])
    return tmp_path


def test_a_ledger_in_order_exits_0(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = run(["check"])

    assert (code, capfd.readouterr().out) == (0, "")


def test_another_spelling_is_shown_as_a_unified_diff(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ledger = folder / "claims.toml"
    ledger.write_text(ledger.read_text().replace("schema = 1", "schema  =  1"))

    code = run(["check"])

    out = capfd.readouterr().out
    assert code == 1
    assert "-schema  =  1\n+schema = 1\n" in out


def test_a_source_that_changed_is_found(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "articles" / "one.txt").write_text(ARTICLE + "Rain fell.\n")

    code = run(["check"])

    assert code == 1
    assert "articles/one.txt: its text changed" in capfd.readouterr().out


def test_a_source_that_is_gone_is_found(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "articles" / "two.txt").write_text("The old bridge had 30 arches.\n")
    run(["sync"])
    (folder / "articles" / "two.txt").unlink()

    code = run(["check"])

    assert code == 1
    assert "articles/two.txt: no such source could be read" in capfd.readouterr().out


def test_a_verdict_on_other_words_is_found(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ledger = folder / "claims.toml"
    ledger.write_text(ledger.read_text() + REVIEW.format(seen="00000000"))

    code = run(["check"])

    assert code == 1
    assert "confirmed by A. Reviewer" in capfd.readouterr().out


def test_what_a_merge_left_open_is_found(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ledger = folder / "claims.toml"
    ledger.write_text(ledger.read_text() + '\n[[conflict]]\nclaim = "c-1"\nfield = "about"\n')

    code = run(["check"])

    assert code == 1
    assert "[[conflict]] 1" in capfd.readouterr().out


def test_new_claims_are_counted_and_fail_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "articles" / "two.txt").write_text("The old bridge had 30 arches.\n")

    code = run(["check"])

    assert code == 0
    assert "1 new claim, 1 new source: run `s400check sync`" in capfd.readouterr().err


@pytest.mark.parametrize("command", ["check", "fmt", "migrate"])
@pytest.mark.parametrize("text", ["", "schema = [", "schema = 2\n", "\xff"])
def test_a_ledger_that_cannot_be_read_exits_2_and_stays(
    folder: Path, capfd: pytest.CaptureFixture[str], command: str, text: str
) -> None:
    (folder / "claims.toml").write_bytes(text.encode("latin-1"))

    code = run([command])

    assert code == 2
    assert "claims.toml" in capfd.readouterr().err
    assert (folder / "claims.toml").read_bytes() == text.encode("latin-1")


def test_fmt_writes_the_one_spelling(folder: Path) -> None:
    ledger = folder / "claims.toml"
    right = ledger.read_text()
    ledger.write_text(right.replace("schema = 1", "schema  =  1"))

    code = run(["fmt"])

    assert (code, ledger.read_text()) == (0, right)


def test_fmt_check_shows_the_diff_and_writes_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ledger = folder / "claims.toml"
    wrong = ledger.read_text().replace("schema = 1", "schema  =  1")
    ledger.write_text(wrong)

    code = run(["fmt", "--check"])

    assert (code, ledger.read_text()) == (1, wrong)
    assert "+schema = 1" in capfd.readouterr().out


def test_fmt_does_not_drop_comments_unasked(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ledger = folder / "claims.toml"
    remarked = "# ask the mayor\n" + ledger.read_text()
    ledger.write_text(remarked)

    code = run(["fmt"])

    assert (code, ledger.read_text()) == (2, remarked)
    assert "1 comment (line 1)" in capfd.readouterr().err


def test_migrate_says_that_there_is_nothing_to_do(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = run(["migrate"])

    assert code == 0
    assert "nothing to do" in capfd.readouterr().err


def test_prune_drops_an_orphan_by_name(folder: Path) -> None:
    ledger = folder / "claims.toml"
    (id_,) = [line for line in ledger.read_text().splitlines() if line.startswith("id = ")]
    ledger.write_text(ledger.read_text() + REVIEW.format(seen="00000000"))
    (folder / "articles" / "one.txt").write_text("Nothing of the sort was ever built around here at all.\n")

    code = run(["prune", id_.split('"')[1]])

    assert code == 0
    assert "review" not in ledger.read_text()


def test_prune_drops_an_orphan_that_nobody_judged(folder: Path) -> None:
    ledger = folder / "claims.toml"
    (id_,) = [line for line in ledger.read_text().splitlines() if line.startswith("id = ")]
    (folder / "articles" / "one.txt").write_text("Nothing of the sort was ever built around here at all.\n")

    code = run(["prune", id_.split('"')[1]])

    assert code == 0
    assert "[[claim]]" not in ledger.read_text()


def test_prune_refuses_what_a_source_still_holds(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ledger = folder / "claims.toml"
    (id_,) = [line for line in ledger.read_text().splitlines() if line.startswith("id = ")]
    before = ledger.read_bytes()

    code = run(["prune", id_.split('"')[1]])

    assert (code, ledger.read_bytes()) == (2, before)
    assert "not orphaned" in capfd.readouterr().err


def test_prune_refuses_an_unknown_name(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = run(["prune", "c-000000000000"])

    assert code == 2
    assert "neither a claim nor a source" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["sync"], ""),
        (["sync", "--check"], ""),
        (["check"], ""),
        (["fmt", "--check"], ""),
        (["prune", "c-1"], ""),
        (["--report", "--exit-zero"], "1 source"),
    ],
)
def test_a_newer_ledger_is_read_at_most_and_exits_2(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], shown: str
) -> None:
    ledger = folder / "claims.toml"
    newer = ledger.read_text().replace("schema = 1", "schema = 2")
    ledger.write_text(newer)
    (folder / "articles" / "one.txt").write_text(ARTICLE + "The old bridge had 30 arches.\n")

    code = run(arguments)

    out, err = capfd.readouterr()
    assert (code, ledger.read_text()) == (2, newer)
    assert out.startswith(shown)
    assert "schema 2 is newer than 1: upgrade s400check" in err


@pytest.mark.parametrize("command", ["check", "fmt", "migrate"])
def test_a_named_pipe_is_no_ledger(folder: Path, capfd: pytest.CaptureFixture[str], command: str) -> None:
    os.mkfifo(folder / "pipe")

    code = run([command, "--ledger", "pipe"])

    assert code == 2
    assert "cannot read pipe" in capfd.readouterr().err
