import json
import os
from pathlib import Path

import pytest

from s400check.cli import run
from s400check.ledger.text import dumps, loads
from s400check.model.ledgers import Ledger
from tests.ledger.desks import Desk, big_ledger, reviewed

BASE = big_ledger(6, 2)
FIRST, SECOND, *_ = BASE.entries


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    desk = Desk.at(tmp_path / "desk", BASE)
    monkeypatch.chdir(desk.folder)
    return desk


def written(desk: Desk, name: str, ledger: Ledger) -> str:
    (desk.folder / name).write_text(dumps(ledger))
    return name


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_by_default_the_file_is_compared_with_what_is_committed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.path.write_text(dumps(reviewed(BASE, [FIRST], "Ada")))

    assert run(["diff"]) == 0
    assert "open -> confirmed, Ada" in told(capsys)


def test_revisions_and_branches_are_compared(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.branch("yours", reviewed(BASE, [FIRST], "Ben"))

    assert run(["diff", "main", "yours"]) == 0
    assert "open -> confirmed, Ben" in told(capsys)
    assert run(["diff", "HEAD~1", "HEAD", "--output-format", "json"]) == 0
    assert json.loads(told(capsys))["verdicts"][0]["by"] == "Ben"


def test_files_are_compared_without_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.toml").write_text(dumps(BASE))
    Path("new.toml").write_text(dumps(reviewed(BASE, [FIRST], "Ada")))

    assert run(["diff", "old.toml", "new.toml"]) == 0
    assert "1 verdict" in told(capsys)


def test_a_review_removed_by_somebody_else_is_loud_and_fails(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ben"), "Ben reviewed")
    desk.path.write_text(dumps(BASE))

    assert run(["diff"]) == 1
    assert told(capsys).startswith("WARNING: 1 review removed")


def test_a_review_removed_by_its_author_is_told_and_fails_nothing(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ada"), "Ada reviewed")
    desk.path.write_text(dumps(BASE))

    assert run(["diff"]) == 0
    assert told(capsys).startswith("1 review removed or altered by its author:")


def test_other_words_under_a_review_fail(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ada"), "Ada reviewed")
    text = desk.path.read_text()
    desk.path.write_text(text.replace(f'words = "{BASE.entries[FIRST].stub.words}"', 'words = "$9 billion"', 1))

    assert run(["diff"]) == 1
    assert "WARNING: 1 claim altered under a verdict" in told(capsys)


def test_a_revision_from_before_the_ledger_counts_as_empty(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    old = desk.folder / "old.toml"
    desk.commit(reviewed(BASE, [FIRST], "Ada"), "Ada reviewed")
    old.write_text(desk.path.read_text())

    assert run(["diff", "HEAD", "--ledger", "old.toml"]) == 0
    out, err = capsys.readouterr()
    assert "1 verdict:\n  open -> confirmed" in out
    assert "HEAD has no old.toml yet" in err


def test_a_ledger_that_is_gone_from_a_revision_has_lost_its_reviews(desk: Desk) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ben"), "Ben reviewed")
    (desk.folder / "kept.toml").write_text(desk.path.read_text())

    assert run(["diff", "kept.toml", "HEAD", "--ledger", "kept.toml"]) == 1


def test_a_newer_ledger_is_compared_with_a_warning(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.folder / "newer.toml").write_text(dumps(BASE).replace("schema = 1", "schema = 2"))

    assert run(["diff", "newer.toml", "claims.toml"]) == 0
    out, err = capsys.readouterr()
    assert "schema: 2 -> 1" in out
    assert "newer than 1" in err


def test_a_worktree_and_a_folder_below_see_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ben"), "Ben reviewed")
    desk.git("worktree", "add", "-q", "../other", "HEAD~1")
    (desk.folder / "below").mkdir()
    monkeypatch.chdir(desk.folder / "below")
    below = run(["diff", "HEAD", "HEAD~1"])
    monkeypatch.chdir(desk.folder.parent / "other")

    assert (below, run(["diff", "main"])) == (1, 1)


@pytest.mark.parametrize(
    ("name", "said"), [("broken.toml", "not TOML"), ("empty.toml", "schema"), ("gone.toml", "gone")]
)
def test_a_side_that_is_no_ledger_is_refused(
    desk: Desk, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk.folder / "broken.toml").write_text("schema = \n")
    (desk.folder / "empty.toml").write_text("")

    assert run(["diff", name, "claims.toml"]) == 2
    assert run(["diff", "claims.toml", name]) == 2
    assert said in capsys.readouterr().err


def test_without_git_or_a_repository_files_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claims.toml").write_text(dumps(BASE))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    outside = run(["diff"])
    monkeypatch.setenv("PATH", "/nowhere")
    without = run(["diff"])

    assert (outside, without) == (2, 2)
    err = capsys.readouterr().err
    assert "not a git repository" in err
    assert "git cannot be run" in err


def test_claims_whose_words_changed_are_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.folder / "a.txt").write_text("The new bridge across the river cost $4 million, the mayor said.\n")
    run(["sync", "a.txt"])
    ledger = loads(desk.path.read_text())
    claim = next(name for name, entry in ledger.entries.items() if entry.stub.words == "$4 million")
    desk.commit(reviewed(ledger, [claim], "Ada"), "reviewed")
    (desk.folder / "a.txt").write_text("The new bridge across the river cost $5 million, the mayor said.\n")

    assert run(["diff"]) == 0
    assert "figure: $4 million" in told(capsys)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:./claims.toml"])
def test_what_is_neither_file_nor_revision_is_refused(
    desk: Desk, revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", "--", revision]) == 2
    assert "s400check: " in capsys.readouterr().err
    assert sorted(each.name for each in desk.folder.iterdir()) == [".git", "claims.toml"]
