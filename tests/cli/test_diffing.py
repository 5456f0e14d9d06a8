import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from s400check.cli import run
from s400check.ledger.text import dumps, loads
from s400check.model.identity import seen
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import Verdict, Word
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


BRIDGE = "The new bridge across the river cost ${} million, the mayor said.\n"


def judged(desk: Desk) -> None:
    """Commits an article in a folder of its own, and a verdict on the sum in it."""
    (desk.folder / "articles").mkdir()
    write(desk, 4)
    run(["sync", "articles"])
    ledger = loads(desk.path.read_text())
    stub = next(entry.stub for entry in ledger.entries.values() if entry.stub.words == "$4 million")
    on = datetime(2026, 11, 21, 12, tzinfo=UTC)
    given = Verdict(claim=stub.id, word=Word.CONFIRMED, by="Ada", on=on, seen=seen(stub.quote, stub.words))
    desk.commit(ledger.with_verdict(given), "reviewed")


def write(desk: Desk, millions: int) -> None:
    (desk.folder / "articles" / "a.txt").write_text(BRIDGE.format(millions))


def test_claims_whose_words_changed_are_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    judged(desk)
    write(desk, 5)

    assert run(["diff"]) == 0
    assert "figure: $4 million" in told(capsys)


def test_revisions_are_told_by_their_own_texts(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    judged(desk)
    write(desk, 5)
    desk.git("commit", "-qam", "edited")
    write(desk, 4)

    assert run(["diff", "HEAD~1", "HEAD"]) == 0
    assert "figure: $4 million" in told(capsys)
    assert run(["diff", "HEAD~2", "HEAD~1"]) == 0
    assert "since" not in told(capsys)


def test_what_was_to_be_reconfirmed_before_is_not_told_again(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    judged(desk)
    write(desk, 5)
    desk.git("commit", "-qam", "edited")

    assert run(["diff"]) == 0
    assert told(capsys) == "no difference\n"


def test_reading_a_revision_leaves_the_clone_as_it_is(desk: Desk) -> None:
    judged(desk)
    write(desk, 5)
    (desk.folder / "new.txt").write_text("new\n")
    desk.git("add", "new.txt")
    before = desk.git("status", "--porcelain"), desk.git("worktree", "list")

    run(["diff", "HEAD~1", "HEAD"])

    assert (desk.git("status", "--porcelain"), desk.git("worktree", "list")) == before


def test_a_ledger_below_the_top_of_its_repository_is_told_by_its_own_folder(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    judged(desk)
    (desk.folder / "desk").mkdir()
    desk.git("mv", "articles", "claims.toml", "desk")
    desk.git("commit", "-qm", "moved")
    (desk.folder / "desk" / "articles" / "a.txt").write_text(BRIDGE.format(5))
    desk.git("commit", "-qam", "edited")
    monkeypatch.chdir(desk.folder / "desk")

    assert run(["diff", "HEAD~1", "HEAD"]) == 0
    assert "figure: $4 million" in told(capsys)


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "articles/../../secret.txt"])
def test_a_document_that_leads_out_of_the_project_is_not_read(
    desk: Desk, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    judged(desk)
    text = desk.path.read_text()
    desk.path.write_text(text.replace('path = "a/0000.txt"', f'path = "{path}"'))
    desk.git("commit", "-qam", "led out")
    write(desk, 5)
    desk.git("commit", "-qam", "edited")

    assert run(["diff", "HEAD~1", "HEAD"]) == 0
    assert "figure: $4 million" in told(capsys)


@pytest.mark.parametrize("by", ["Ada", "ada", "ada@example.org", "Ada  <ada@example.org>", "A. Lovelace", "al@work"])
def test_an_author_is_known_by_name_address_and_mailmap(
    desk: Desk, by: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk.folder / ".mailmap").write_text("A. Lovelace <al@work> <ada@example.org>\n")
    desk.commit(reviewed(BASE, [FIRST], by), "reviewed")
    desk.path.write_text(dumps(BASE))

    working = run(["diff"])
    desk.git("commit", "-qam", "taken back")

    assert (working, run(["diff", "HEAD~1", "HEAD"])) == (0, 0)
    assert told(capsys).count("1 review removed or altered by its author:") == 2


def test_who_only_reads_a_clean_clone_is_no_editor(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.commit(reviewed(BASE, [FIRST], "Ada"), "reviewed")
    desk.commit(BASE, "taken back")
    desk.git("config", "user.name", "Editor in Chief")

    assert run(["diff", "HEAD~1"]) == 0
    assert told(capsys).startswith("1 review removed or altered by its author:")


def test_reviews_given_since_a_branch_parted_are_not_missing_from_it(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.branch("yours", reviewed(BASE, [FIRST], "Ben"))
    desk.git("checkout", "-q", "main")
    desk.commit(reviewed(BASE, [SECOND], "Cleo"), "Cleo reviewed")

    assert run(["diff", "main", "yours"]) == 0
    out, err = capsys.readouterr()
    assert "removed" not in out
    assert "open -> confirmed, Ben" in out
    assert "main has moved on since yours parted from it" in err
    desk.git("checkout", "-q", "yours")
    assert run(["diff", "main"]) == 0
    assert run(["diff", "yours", "main~1"]) == 1  # backwards: there it is missing


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:./claims.toml"])
def test_what_is_neither_file_nor_revision_is_refused(
    desk: Desk, revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", "--", revision]) == 2
    assert "s400check: " in capsys.readouterr().err
    assert sorted(each.name for each in desk.folder.iterdir()) == [".git", "claims.toml"]
