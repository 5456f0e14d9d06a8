"""The app driven as a checker drives it: `python -m pytest tests/endurance/test_review_in_tmux.py` (needs tmux)."""

import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from s400check.ledger.store import load
from s400check.model.ledgers import Word
from tests.endurance.desks import CheckersDesk, git, seeds_project

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

BLOCKS = "[[claim.review]]"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return seeds_project(tmp_path)


@pytest.fixture
def desk(project: Path) -> Iterator[CheckersDesk]:
    with CheckersDesk(project) as opened:
        yield opened


def count(screen: str) -> tuple[int, int]:
    """How many claims are decided, and of how many."""
    found = re.search(r"(\d+)/(\d+)", screen)
    assert found, screen
    return int(found[1]), int(found[2])


def cursor(screen: str) -> str:
    """The line of the list under the cursor."""
    return next(line for line in screen.splitlines() if "▌" in line[:3]).partition("││")[0]


def test_a_verdict_adds_one_block_and_undo_brings_the_file_back(desk: CheckersDesk, project: Path) -> None:
    before = (project / "claims.toml").read_bytes()

    desk.press("d")
    desk.wait_saved(lambda text: text.count(BLOCKS) == 1)
    diff = git(project, "diff", "--unified=0")
    desk.press("u")
    desk.wait_saved(lambda text: BLOCKS not in text)

    changed = [line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert [line for line in changed if line.startswith("-")] == []
    assert [line.partition(" =")[0] for line in changed] == [
        "+[[claim.review]]",
        "+by",
        "+on",
        "+verdict",
        "+seen",
        "+",
    ]
    assert (project / "claims.toml").read_bytes() == before


def test_all_claims_of_a_source_are_decided_without_leaving_the_home_row(desk: CheckersDesk, project: Path) -> None:
    desk.press("f", "3", "Enter")
    shown = desk.wait_for(
        lambda screen: re.search(r"1 of \d+ ", screen) is not None and "[002" in screen and "Show only" not in screen
    )
    total = int(re.search(r" 1 of (\d+)", shown)[1])  # type: ignore[index] # waited for above

    keys = ["a", "d", "s", "a"]
    given = 0
    for n in range(total):
        key = keys[n % 4]
        desk.press(key)
        given += key != "s"

    desk.wait_for(lambda screen: count(screen)[0] == given)
    desk.wait_saved(lambda text: text.count(BLOCKS) == given)


def test_five_decisions_are_undone_and_three_redone(desk: CheckersDesk) -> None:
    desk.press(*"adxna")
    desk.wait_for(lambda screen: count(screen)[0] == 5)

    desk.press(*"uuuuu")
    desk.wait_for(lambda screen: count(screen)[0] == 0)
    desk.press(*"UUU")
    desk.wait_for(lambda screen: count(screen)[0] == 3)

    text = desk.wait_saved(lambda text: text.count(BLOCKS) == 3)
    assert sorted(re.findall(r'verdict = "(.*)"', text)) == ["confirmed", "disputed", "wrong"]


def test_the_deal_value_dispute_is_ruled_with_a_value_and_a_note(desk: CheckersDesk) -> None:
    desk.press("D", "c", "1")
    desk.type("The contract figure.")
    desk.press("Enter")

    text = desk.wait_saved(lambda text: "[[claim.ruling]]" in text)
    assert 'ruling = "conflict"' in text
    assert re.search(r'^prefer = "c-', text, re.MULTILINE)
    assert 'note = "The contract figure."' in text
    desk.wait_for(lambda screen: "ruled conflict by A. Reviewer" in screen)


def test_a_range_is_decided_by_enter_and_undone_at_once(desk: CheckersDesk) -> None:
    desk.press("v", "j", "j", "j", "o", "o")
    desk.wait_for(lambda screen: "not checkable: 4 claims" in screen)
    assert BLOCKS not in desk.ledger

    desk.press("Enter")
    desk.wait_saved(lambda text: text.count(BLOCKS) == 4)
    desk.press("u")
    desk.wait_saved(lambda text: BLOCKS not in text)


def test_verdicts_that_come_with_a_git_pull_are_kept_beside_ones_own(desk: CheckersDesk, project: Path) -> None:
    desk.press("a")
    desk.wait_saved(lambda text: text.count(BLOCKS) == 1)
    ours = load(project / "claims.toml").ledger
    claim = list(ours.entries)[-1]

    colleague = project / "claims.toml"
    text = colleague.read_text(encoding="utf-8").rstrip("\n")
    review = f'\n\n{BLOCKS}\nby = "B. Colleague"\non = 2026-11-22T10:00:00Z\nverdict = "wrong"\nseen = "00000000"\n'
    colleague.write_text(text + review, encoding="utf-8")
    desk.wait_for(lambda screen: "changed outside" in screen)
    desk.press("d")

    desk.wait_saved(lambda text: text.count(BLOCKS) == 3)
    merged = load(project / "claims.toml").ledger
    theirs = merged.latest(claim)
    assert theirs is not None
    assert theirs.word is Word.WRONG


def test_a_ledger_that_cannot_be_written_loses_nothing(desk: CheckersDesk, project: Path) -> None:
    desk.press("a")
    desk.wait_saved(lambda text: text.count(BLOCKS) == 1)
    lock = project / "claims.toml.lock"
    lock.mkdir()

    desk.press("d", "x")
    desk.wait_for(lambda screen: "NOT SAVED" in screen and "✗unsaved" in screen)
    assert desk.ledger.count(BLOCKS) == 1
    lock.rmdir()
    desk.press("R")

    desk.wait_saved(lambda text: text.count(BLOCKS) == 3)
    desk.wait_for(lambda screen: "●saved" in screen)


def _fits(screen: str, *, columns: int, rows: int) -> bool:
    lines = screen.rstrip("\n").split("\n")
    return "1 Claims" in screen and len(lines) == rows and len(lines[2]) == columns


def _decided(screen: str, *, at_least: int) -> bool:
    return count(screen)[0] >= at_least


def test_the_terminal_is_resized_and_back(desk: CheckersDesk) -> None:
    wide = desk.screen

    for columns, rows in ((200, 60), (60, 20), (120, 40)):
        desk.resize(columns, rows)
        desk.wait_for(partial(_fits, columns=columns, rows=rows))

    desk.wait_for(lambda screen: screen == wide)


def test_ten_thousand_characters_are_pasted_into_a_note(desk: CheckersDesk) -> None:
    words = "word " * 2000

    desk.press("e")
    desk.wait_for(lambda screen: "Note" in screen)
    desk.paste(words)
    desk.press("Enter")

    text = desk.wait_saved(lambda text: "note = " in text)
    assert f'note = "{words.strip()}"' in text


def test_hostile_text_is_shown_and_does_nothing(project: Path) -> None:
    hostile = "The port cost \x1b[31m$5 million\x1b[0m in 2019 \u202e[bold]backwards[/]\x9b2J, officials said.\n"
    (project / "seeds" / "hostile.txt").write_text(f"A headline\n\n{hostile}", encoding="utf-8")

    with CheckersDesk(project) as desk:
        desk.press("/")
        desk.type("port cost")
        desk.press("Enter")
        screen = desk.wait_for(lambda screen: "␛[31m" in screen)

    assert "⟦U+202E⟧" in screen
    assert "[bold]backwards[/]" in screen.replace("\n", "")
    assert "⟦U+009B⟧" in screen


def test_quitting_saves_and_the_next_review_begins_where_this_one_left(project: Path) -> None:
    with CheckersDesk(project) as desk:
        desk.press("j", "j", "j", "j")
        left = desk.wait_for(lambda screen: " 5 of " in screen)
        desk.press("q")
        desk.wait_for(lambda screen: "ended 0" in screen)

    with CheckersDesk(project) as desk:
        desk.wait_for(lambda screen: " 5 of " in screen)
        assert cursor(desk.screen) == cursor(left)


def test_keys_per_decision_stay_near_one(desk: CheckersDesk) -> None:
    total = count(desk.screen)[1]
    pressed = 0
    while count(desk.screen)[0] < total and pressed < 2 * total:
        desk.press("a")
        pressed += 1
        desk.wait_for(partial(_decided, at_least=min(pressed, total)))

    assert count(desk.screen)[0] == total
    assert pressed <= 1.2 * total
