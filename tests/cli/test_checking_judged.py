"""What `check`, `fmt` and `prune` do with a ledger in which somebody judged something."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from s400check.cli import run
from s400check.ledger.text import dumps, loads
from s400check.model.identity import seen
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import Verdict, Word

ARTICLE = "The new bridge cost $4 million, the mayor said.\n"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with two articles and a ledger that is in order."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE)
    (tmp_path / "articles" / "two.txt").write_text("The old bridge had 30 arches.\n")
    monkeypatch.chdir(tmp_path)
    assert run(["sync", "articles"]) == 0
    return tmp_path


def ledger_of(folder: Path) -> Ledger:
    return loads((folder / "claims.toml").read_text())


def judged(folder: Path, words: str = "$4 million") -> str:
    """The id of the claim with these words, after somebody confirmed it."""
    ledger = ledger_of(folder)
    stub = next(entry.stub for entry in ledger.entries.values() if entry.stub.words == words)
    verdict = Verdict(claim=stub.id, word=Word.CONFIRMED, by="Ada", on=NOON, seen=seen(stub.quote, stub.words))
    (folder / "claims.toml").write_text(dumps(ledger.with_verdict(verdict)))
    return stub.id


def test_a_source_that_is_gone_is_one_finding_not_one_for_each_claim(folder: Path, capfd: Capture) -> None:
    judged(folder)
    (folder / "articles" / "one.txt").unlink()

    code = run(["check"])

    assert code == 1
    assert capfd.readouterr().out == "claims.toml: articles/one.txt: no such source could be read; put it back\n"


def test_dos_newlines_are_another_spelling(folder: Path) -> None:
    path = folder / "claims.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert run(["check"]) == 1


def test_a_finding_stays_on_its_line(folder: Path, capfd: Capture) -> None:
    name = judged(folder)
    ledger = ledger_of(folder)
    forged = replace(ledger.entries[name].verdicts[0], evidence="a\n::error::b\x1b[2J", on=NOON + timedelta(hours=1))
    (folder / "claims.toml").write_text(dumps(ledger.with_verdict(forged)))

    run(["check"])

    (line,) = capfd.readouterr().out.splitlines()
    assert "::error::b" in line
    assert "\x1b" not in line


def test_fmt_writes_the_one_spelling_and_loses_nothing(folder: Path) -> None:
    judged(folder)
    path = folder / "claims.toml"
    canonical = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + canonical.replace(b" = ", b"=").replace(b"\n", b"\r\n"))

    code = run(["fmt"])

    assert code == 0
    assert path.read_bytes() == canonical
    assert run(["fmt", "--check"]) == 0


def test_fmt_with_force_drops_comments_and_says_so(folder: Path, capfd: Capture) -> None:
    path = folder / "claims.toml"
    text = path.read_text()
    path.write_text("# ours\n" + text)

    code = run(["fmt", "--force"])

    assert code == 0
    assert path.read_text() == text
    assert "1 comment (line 1) left out" in capfd.readouterr().err


def test_prune_drops_an_orphan_with_its_review(folder: Path, capfd: Capture) -> None:
    name = judged(folder)
    (folder / "articles" / "one.txt").write_text("Rain is expected on Monday, forecasters said.\n")
    run(["sync"])

    code = run(["prune", name])

    assert code == 0
    assert name not in ledger_of(folder).entries
    assert f"dropped {name} “$4 million” with 1 review and 0 rulings" in capfd.readouterr().err


def test_prune_is_all_or_nothing(folder: Path) -> None:
    name = judged(folder)
    (folder / "articles" / "one.txt").write_text("Rain is expected on Monday, forecasters said.\n")
    before = (folder / "claims.toml").read_bytes()

    code = run(["prune", name, "c-nobody"])

    assert code == 2
    assert (folder / "claims.toml").read_bytes() == before


def test_prune_of_a_source_that_is_gone_takes_its_unjudged_claims(folder: Path) -> None:
    (folder / "articles" / "one.txt").unlink()

    code = run(["prune", "articles/one.txt"])

    ledger = ledger_of(folder)
    assert code == 0
    assert [document.path for document in ledger.documents] == ["articles/two.txt"]
    assert [entry.stub.words for entry in ledger.entries.values()] == ["30"]
    assert run(["check"]) == 0


def test_prune_of_a_source_that_is_gone_asks_for_its_judged_claims_by_name(folder: Path, capfd: Capture) -> None:
    name = judged(folder)
    (folder / "articles" / "one.txt").unlink()

    refused = run(["prune", "articles/one.txt"])

    assert refused == 2
    assert f"{name} were judged" in capfd.readouterr().err
    assert run(["prune", "articles/one.txt", name]) == 0


def test_prune_leaves_what_a_file_that_cannot_be_read_may_hold(folder: Path, capfd: Capture) -> None:
    name = judged(folder)
    (folder / "articles" / "one.txt").write_bytes(b"")

    code = run(["prune", name])

    assert code == 2
    assert "cannot be read" in capfd.readouterr().err
