from pathlib import Path

import pytest

from s400check.cli import run
from s400check.ledger.text import dumps, loads

ARTICLE = "The new bridge cost $4 million, the mayor said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with an article in `articles/` and no ledger."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_sync_makes_a_ledger_where_there_is_none(folder: Path) -> None:
    code = run(["sync", "articles/"])

    ledger = loads((folder / "claims.toml").read_text())
    assert code == 0
    assert ledger.settings.sources == ("articles",)
    assert [entry.stub.words for entry in ledger.entries.values()] == ["$4 million"]


def test_a_second_sync_changes_nothing(folder: Path) -> None:
    run(["sync", "articles/"])
    first = (folder / "claims.toml").read_bytes()

    run(["sync"])

    assert (folder / "claims.toml").read_bytes() == first


def test_what_sync_writes_is_canonical(folder: Path) -> None:
    run(["sync", "articles/"])

    text = (folder / "claims.toml").read_text()
    assert dumps(loads(text)) == text


def test_sync_adds_a_path_that_the_ledger_does_not_name(folder: Path) -> None:
    run(["sync", "articles/"])
    (folder / "more.txt").write_text("The old bridge had 30 arches.\n")

    run(["sync", "more.txt"])

    ledger = loads((folder / "claims.toml").read_text())
    assert ledger.settings.sources == ("articles", "more.txt")
    assert [entry.stub.words for entry in ledger.entries.values()] == ["$4 million", "30"]


def test_sync_of_one_path_leaves_the_claims_of_others(folder: Path) -> None:
    (folder / "more.txt").write_text("The old bridge had 30 arches.\n")
    run(["sync", "articles", "more.txt"])
    before = (folder / "claims.toml").read_bytes()

    run(["sync", "more.txt"])

    assert (folder / "claims.toml").read_bytes() == before


def test_a_claim_that_is_gone_is_dropped_unless_it_was_judged(folder: Path) -> None:
    run(["sync", "articles"])
    (folder / "articles" / "one.txt").write_text("The new bridge cost $5 million, the mayor said.\n")

    run(["sync"])

    ledger = loads((folder / "claims.toml").read_text())
    assert [entry.stub.words for entry in ledger.entries.values()] == ["$5 million"]


def test_check_exits_1_when_a_source_changed_and_writes_nothing(folder: Path) -> None:
    run(["sync", "articles"])
    before = (folder / "claims.toml").read_bytes()
    (folder / "articles" / "one.txt").write_text("The new bridge cost $5 million, the mayor said.\n")

    code = run(["sync", "--check"])

    assert code == 1
    assert (folder / "claims.toml").read_bytes() == before


def test_check_of_a_ledger_that_is_current_exits_0(folder: Path) -> None:
    run(["sync", "articles"])

    assert run(["sync", "--check"]) == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["sync"], "nothing to read"),
        (["sync", "nowhere"], "no such file or folder"),
        (["sync", "empty"], "nothing to read"),
        (["sync", "/"], "outside"),
    ],
)
def test_bad_input_makes_no_ledger(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    (folder / "empty").mkdir()

    code = run(arguments)

    assert code == 2
    assert told in capfd.readouterr().err
    assert not (folder / "claims.toml").exists()
