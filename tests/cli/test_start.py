"""The report from the command line, with material that is as bad as it gets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from s400check.cli import run
from s400check.ledger.text import dumps, loads
from tests.ledger.desks import reviewed

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "The new bridge cost $4 million, the mayor said.\n"
RIVAL = "Building the new bridge cost $6 million, the mayor said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with two articles in `articles/` and no ledger."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(ARTICLE)
    (articles / "two.txt").write_text(RIVAL)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_open_conflict_exits_1(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code = run(["--report", "json", "articles"])

    assert code == 1
    assert json.loads(capfd.readouterr().out)["disputes"][0]["tier"] == "conflict"


def test_exit_zero_turns_1_into_0(folder: Path) -> None:
    assert run(["--report", "json", "--exit-zero", "articles"]) == 0


def test_causes_that_are_not_asked_for_do_not_fail(folder: Path) -> None:
    assert run(["--report", "json", "--fail-on", "stale,contested", "articles"]) == 0


def test_a_report_writes_nothing(folder: Path) -> None:
    before = _tree(folder)

    run(["--report", "articles"])

    assert _tree(folder) == before


def test_a_report_goes_to_the_file_named(folder: Path) -> None:
    run(["--report", "markdown", "-o", "report.md", "articles"])

    assert (folder / "report.md").read_text().startswith("**s400check**")


def test_the_word_after_report_may_be_a_path(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(["--report", "articles"])

    assert "CONFLICT" in capfd.readouterr().out


def test_paths_in_a_report_are_relative_to_where_the_folder_stands(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(["--report", "json", "articles"])

    report = json.loads(capfd.readouterr().out)
    assert [source["path"] for source in report["sources"]] == ["articles/one.txt", "articles/two.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--report", "nowhere"], "neither a format (text, markdown, json) nor a file or folder"),
        (["--report", "html", "articles"], "not yet"),
        (["--report", "json", "nowhere"], "no such file or folder: nowhere"),
        (["--report", "json"], "nothing to read"),
        (["--report", "json", "empty"], "nothing to read"),
        (["--report", "json", "--ledger", "none.toml", "articles"], "no such ledger"),
        (["--report", "json", "--ledger", "broken.toml", "articles"], "broken.toml"),
        (["--report", "json", "--ledger", "empty.toml", "articles"], "empty.toml"),
        (["--report", "json", "--fail-on", "everything", "articles"], "no such cause: everything"),
        (["--report", "json", "-o", "none/report.json", "articles"], "cannot write"),
        (["--report", "json", "empty.txt"], "empty.txt"),
        (["--report", "json", "latin.txt"], "latin.txt"),
        (["--no-such-option"], "Usage: s400check [OPTIONS]"),
        (["--report", "json", "loop.txt"], "loop.txt"),
    ],
)
def test_bad_input_is_told_and_exits_2(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    (folder / "empty").mkdir()
    (folder / "broken.toml").write_text("schema = [")
    (folder / "empty.toml").write_text("")
    (folder / "empty.txt").write_text("")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "latin.txt").write_bytes(b"It cost \xff\xfe\x00\x81 a lot")
    before = _tree(folder)

    code = run(arguments)

    out, err = capfd.readouterr()
    assert code == 2
    assert told in err
    assert out == ""
    assert _tree(folder) == before


def test_an_unreadable_article_among_good_ones_is_a_problem(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "articles" / "three.txt").write_bytes(b"\x00\x01\x02" * 100)

    code = run(["--report", "json", "articles"])

    out, err = capfd.readouterr()
    assert code == 1
    assert [problem["path"] for problem in json.loads(out)["problems"]] == ["articles/three.txt"]
    assert "articles/three.txt" in err


def test_a_filter_whose_reader_stops_early_gets_no_traceback(folder: Path) -> None:
    request = '{"id": "1", "text": "It cost $4 million and took 12 years, 300 people and 40 ships."}\n'
    (folder / "many.jsonl").write_text(request * 2_000)
    command = f"{sys.executable} -m s400check figures --jsonl < many.jsonl | head -n 1 | wc -l"

    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("1", "")


def test_quiet_says_nothing_of_problems(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "articles" / "three.txt").write_bytes(b"\x00\x01\x02" * 100)

    run(["--report", "json", "--quiet", "articles"])

    assert capfd.readouterr().err == ""


def test_an_unknown_verdict_word_in_the_ledger_names_the_known_ones(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(["sync", "articles"])
    ledger = (folder / "claims.toml").read_text()
    review = '[[claim.review]]\nby = "A"\non = 2026-01-01T00:00:00Z\nverdict = "perhaps"\nseen = "00000000"\n'
    (folder / "claims.toml").write_text(f"{ledger}\n{review}")

    code = run(["--report", "json"])

    err = capfd.readouterr().err
    assert code == 2
    assert "perhaps" in err
    assert "not-checkable" in err


def test_a_reader_that_stops_early_gets_no_traceback(folder: Path) -> None:
    # More than a pipe holds, so that the report is still being written when its reader is gone.
    (folder / "articles" / "long.txt").write_text("The harbour has never been rebuilt since the storm.\n\n" * 300)
    command = f"{sys.executable} -m s400check --report json articles | head -c 10"

    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == '{\n "schema'
    assert done.stderr == ""
    assert done.returncode == 1


def test_the_report_is_the_same_twice(folder: Path) -> None:
    run(["--report", "-o", "one.out", "--exit-zero", "articles"])
    run(["--report", "-o", "two.out", "--exit-zero", "articles"])

    assert (folder / "one.out").read_bytes() == (folder / "two.out").read_bytes()


def test_a_draft_that_contradicts_a_source_can_fail_the_run(folder: Path) -> None:
    (folder / "draft.txt").write_text("The new bridge cost $9 million, the mayor said.\n")

    code = run(["--report", "json", "--draft", "draft.txt", "--fail-on", "contradicted", "articles/one.txt"])

    assert code == 1


def test_help_lists_the_commands_without_loading_them(capfd: pytest.CaptureFixture[str]) -> None:
    code = run(["--help"])

    out = capfd.readouterr().out
    assert code == 0
    assert "prune" in out
    assert "--fail-on" in out


def test_claims_of_sources_that_were_not_asked_for_are_not_said_to_be_gone(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(["sync", "articles"])
    ledger = loads((folder / "claims.toml").read_text())
    reviewed_all = reviewed(ledger, ledger.entries, "Ada")
    (folder / "claims.toml").write_text(dumps(reviewed_all))
    capfd.readouterr()

    run(["--report", "json", "articles/one.txt"])
    some = json.loads(capfd.readouterr().out)
    (folder / "articles" / "two.txt").unlink()
    run(["--report", "json"])
    rest = json.loads(capfd.readouterr().out)

    assert {claim["source"] for claim in some["claims"]} == {"articles/one.txt"}
    assert "orphaned" in {claim["status"] for claim in rest["claims"]}
