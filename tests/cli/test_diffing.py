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


def test_a_review_removed_by_its_author_is_not(desk: Desk) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ada"), "Ada reviewed")
    desk.path.write_text(dumps(BASE))

    assert run(["diff"]) == 0


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
