import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from s400check.cli import merging, run
from s400check.ledger.text import dumps, loads
from s400check.model.errors import LedgerSyntaxError
from s400check.model.ledgers import Settings
from tests.ledger.desks import Desk, big_ledger, reviewed, ruled

BASE = big_ledger(60, 3)
CLAIMS = tuple(BASE.entries)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A repository in which `s400check` is this very code."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    command = bin_folder / "s400check"
    root = Path(__file__).parents[2]
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m s400check "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{bin_folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    desk = Desk.at(tmp_path / "desk", BASE)
    monkeypatch.chdir(desk.folder)
    return desk


def without_the_command() -> list[str]:
    """The folders on the path in which there is no `s400check`."""
    folders = os.environ["PATH"].split(os.pathsep)
    return [folder for folder in folders if not (Path(folder) / "s400check").exists()]


def both_reviewed(desk: Desk) -> None:
    """Two branches on which the same claim was reviewed."""
    desk.branch("yours", reviewed(BASE, CLAIMS[:1], "Ben"))
    desk.branch("mine", reviewed(BASE, CLAIMS[:1], "Ada"))


def test_setup_says_what_it_did_and_a_second_time_has_nothing_to_do(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["git-setup"]) == 0
    told = capsys.readouterr().err

    assert run(["git-setup"]) == 0

    assert "merge.s400.driver set" in told
    assert ".gitattributes" in told
    assert "set up already" in capsys.readouterr().err
    assert (desk.folder / ".gitattributes").read_text() == "claims.toml merge=s400 diff=s400 text eol=lf\n"


def test_setup_can_be_undone_and_keeps_what_else_stands_in_the_attributes(desk: Desk) -> None:
    (desk.folder / ".gitattributes").write_text("*.png binary\n")
    before = desk.git("config", "--local", "--list")
    run(["git-setup"])

    assert run(["git-setup", "--undo"]) == 0

    assert desk.git("config", "--local", "--list") == before
    assert (desk.folder / ".gitattributes").read_text() == "*.png binary\n"


def test_setup_outside_a_repository_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = tmp_path / "claims.toml"
    ledger.write_text(dumps(BASE))

    assert run(["git-setup", "--ledger", str(ledger)]) == 2
    assert "git init" in capsys.readouterr().err


@pytest.mark.parametrize("way", ["merge", "rebase", "cherry-pick"])
def test_the_driver_keeps_both_reviews_of_one_claim(desk: Desk, way: str) -> None:
    run(["git-setup"])
    desk.git("add", "-A")
    desk.git("commit", "-q", "-m", "attributes")
    both_reviewed(desk)

    desk.git(way, "yours")

    assert [verdict.by for verdict in desk.ledger().entries[CLAIMS[0]].verdicts] == ["Ada", "Ben"]
    assert dumps(desk.ledger()) == desk.path.read_text()


def test_the_driver_works_in_a_linked_worktree(desk: Desk) -> None:
    run(["git-setup"])
    desk.git("add", "-A")
    desk.git("commit", "-q", "-m", "attributes")
    both_reviewed(desk)
    desk.git("checkout", "-q", "main")
    desk.git("worktree", "add", "-q", "../linked", "mine")

    Desk(desk.folder.parent / "linked").git("merge", "-q", "yours")

    merged = loads((desk.folder.parent / "linked" / "claims.toml").read_text())
    assert len(merged.entries[CLAIMS[0]].verdicts) == 2


def test_without_the_driver_the_same_claim_reviewed_twice_is_a_conflict_and_never_a_loss(desk: Desk) -> None:
    both_reviewed(desk)

    desk.git("merge", "yours", fails=True)

    text = desk.path.read_text()
    assert 'by = "Ada"' in text
    assert 'by = "Ben"' in text
    with pytest.raises(LedgerSyntaxError, match="git left a conflict"):
        loads(text)
    assert run(["check"]) == 2


@pytest.mark.parametrize("broken", ["#!/nowhere/python\n", "#!/bin/sh\nexit 2\n", "#!/bin/sh\nkill -9 $$\n"])
def test_where_the_command_cannot_run_git_merges_the_lines_itself(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    run(["git-setup"])
    desk.git("add", "-A")
    desk.git("commit", "-q", "-m", "attributes")
    both_reviewed(desk)
    own = desk.folder.parent / "bin"
    (own / "s400check").write_text(broken)
    # A shell looks for another command of that name where the first cannot be run.
    monkeypatch.setenv("PATH", os.pathsep.join((str(own), *without_the_command())))

    desk.git("merge", "yours", fails=True)

    assert "<<<<<<< ours" in desk.path.read_text()
    assert ">>>>>>> theirs" in desk.path.read_text()


def test_a_driver_that_crashes_leaves_what_git_makes_of_the_lines(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sides = {"base": BASE, "ours": reviewed(BASE, CLAIMS[:1], "Ada"), "theirs": reviewed(BASE, CLAIMS[:1], "Ben")}
    for name, ledger in sides.items():
        (desk.folder / name).write_text(dumps(ledger))

    def crash(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(merging, "merge", crash)
    with pytest.raises(MemoryError):
        run(["merge-driver", "base", "ours", "theirs", "claims.toml"])

    assert "<<<<<<< ours" in (desk.folder / "ours").read_text()


def test_where_the_command_is_missing_git_merges_the_lines_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    run(["git-setup"])
    desk.git("add", "-A")
    desk.git("commit", "-q", "-m", "attributes")
    both_reviewed(desk)
    monkeypatch.setenv("PATH", os.pathsep.join(without_the_command()))

    desk.git("merge", "yours", fails=True)

    assert "<<<<<<< ours" in desk.path.read_text()
    assert ">>>>>>> theirs" in desk.path.read_text()


def test_one_value_set_two_ways_is_left_open_and_check_refuses_it(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["git-setup"])
    desk.git("add", "-A")
    desk.git("commit", "-q", "-m", "attributes")
    document = BASE.documents[0]
    desk.branch("yours", BASE.with_document(replace(document, title="Yours")))
    desk.branch("mine", BASE.with_document(replace(document, title="Mine")))

    desk.git("merge", "yours", fails=True)

    (table,) = desk.ledger().conflicts
    assert table["values"] == ("Mine", "Yours")
    assert run(["check"]) == 1
    assert "a merge left this open" in capsys.readouterr().out


def test_a_side_that_is_no_ledger_is_merged_line_by_line(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    sides = {}
    for name, text in (("base", "a\n"), ("ours", "a\nb\n"), ("theirs", "c\n")):
        sides[name] = desk.folder / name
        sides[name].write_text(text)

    assert run(["merge-driver", *map(str, sides.values()), "claims.toml"]) == 1
    assert "<<<<<<< ours" in sides["ours"].read_text()
    assert "merged line by line" in capsys.readouterr().err


def test_two_ledgers_without_a_common_past_are_merged(desk: Desk) -> None:
    base, ours, theirs = (desk.folder / name for name in ("base", "ours", "theirs"))
    base.write_text("")
    ours.write_text(dumps(reviewed(BASE, CLAIMS[:3], "Ada")))
    theirs.write_text(dumps(reviewed(BASE, CLAIMS[2:5], "Ben")))

    assert run(["merge-driver", str(base), str(ours), str(theirs), "claims.toml"]) == 0

    expected = reviewed(reviewed(BASE, CLAIMS[:3], "Ada"), CLAIMS[2:5], "Ben")
    assert loads(ours.read_text()) == expected


def test_the_heads_of_hunks_name_the_claim(desk: Desk) -> None:
    run(["git-setup"])
    desk.path.write_text(dumps(reviewed(BASE, [CLAIMS[7]], "Ada")))

    assert CLAIMS[7] in next(line for line in desk.git("diff", "-U1").splitlines() if line.startswith("@@"))


def test_two_branches_of_verdicts_and_rulings_merge_without_a_driver(desk: Desk) -> None:
    mine = ruled(reviewed(BASE, CLAIMS[0:40:2], "Ada"), [(CLAIMS[50], CLAIMS[51])], "Ada")
    yours = ruled(reviewed(BASE, CLAIMS[1:40:2], "Ben"), [(CLAIMS[52], CLAIMS[53])], "Ben")
    desk.branch("mine", mine)
    desk.branch("yours", yours)

    desk.git("merge", "-q", "mine")

    expected = reviewed(reviewed(BASE, CLAIMS[0:40:2], "Ada"), CLAIMS[1:40:2], "Ben")
    expected = ruled(ruled(expected, [(CLAIMS[50], CLAIMS[51])], "Ada"), [(CLAIMS[52], CLAIMS[53])], "Ben")
    assert desk.path.read_text() == dumps(expected)


def test_a_ledger_with_a_newer_schema_is_merged_by_lines(desk: Desk) -> None:
    newer = dumps(replace(BASE, schema=2, settings=Settings(sources=("x",))))
    base, ours, theirs = (desk.folder / name for name in ("base", "ours", "theirs"))
    for path, text in ((base, dumps(BASE)), (ours, dumps(BASE)), (theirs, newer)):
        path.write_text(text)

    assert run(["merge-driver", str(base), str(ours), str(theirs), "claims.toml"]) == 0
    assert ours.read_text() == newer


def test_the_empty_ledger_is_what_a_side_without_a_file_has(desk: Desk) -> None:
    empty = desk.folder / "empty"
    empty.write_text("")
    ours = desk.folder / "ours"
    ours.write_text(dumps(reviewed(BASE, CLAIMS[:1], "Ada")))

    assert run(["merge-driver", str(empty), str(ours), str(empty), "claims.toml"]) == 0
    assert loads(ours.read_text()).latest(CLAIMS[0]) is not None


def test_a_side_that_is_not_there_is_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["merge-driver", "nowhere", "claims.toml", "claims.toml"]) == 2
    assert "cannot read nowhere" in capsys.readouterr().err
