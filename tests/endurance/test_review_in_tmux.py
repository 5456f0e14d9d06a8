"""The app driven as a checker drives it: `python -m pytest tests/endurance/test_review_in_tmux.py` (needs tmux)."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from s400check.ledger.store import load, save
from s400check.model.verdicts import Verdict, Word
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


def test_a_git_pull_under_the_open_review_keeps_both_peoples_verdicts(desk: CheckersDesk, project: Path) -> None:
    colleague = project.parent / "colleague"
    git(project.parent, "clone", "-q", str(project), str(colleague))
    theirs = load(colleague / "claims.toml")
    claim = list(theirs.ledger.entries)[-1]
    on = datetime(2026, 11, 22, 10, tzinfo=UTC)
    found = Verdict(claim=claim, word=Word.WRONG, by="B. Colleague", on=on, seen="0" * 8)
    save(theirs, theirs.ledger.with_verdict(found))
    git(colleague, "commit", "-qam", "Find one wrong")

    desk.press("a")
    desk.wait_saved(lambda text: text.count(BLOCKS) == 1)
    git(project, "commit", "-qam", "Confirm one")
    git(project, "pull", "-q", "--no-rebase", "--no-edit", str(colleague))
    desk.wait_for(lambda screen: "changed outside" in screen)
    desk.press("d")

    desk.wait_saved(lambda text: text.count(BLOCKS) == 3)
    merged = load(project / "claims.toml").ledger
    assert merged.latest(claim) == found


def test_a_missed_claim_is_marked_named_judged_and_kept(desk: CheckersDesk) -> None:
    total = count(desk.screen)[1]

    desk.press("m", "h", "v", "h")
    desk.wait_for(lambda screen: "missed claim: worth around" in screen)
    desk.press("Enter")
    desk.wait_for(lambda screen: "What is it?" in screen)
    desk.press("n")
    desk.wait_for(lambda screen: count(screen)[1] == total + 1)
    desk.press("x")

    text = desk.wait_saved(lambda text: "made_by" in text and BLOCKS in text)
    assert 'words = "worth around"' in text
    assert 'made_by = "A. Reviewer"' in text


def test_a_claim_is_put_out_of_the_dispute_and_comes_back_with_undo(desk: CheckersDesk) -> None:
    desk.wait_for(lambda screen: "2 conflicts open" in screen)

    desk.press("D", "x", "1")
    desk.wait_saved(lambda text: 'link = "apart"' in text)
    desk.wait_for(lambda screen: "1 conflict open" in screen)
    desk.press("u")

    desk.wait_for(lambda screen: "2 conflicts open" in screen)
    desk.wait_saved(lambda text: "[[claim.link]]" not in text)


def test_a_lone_claim_is_joined_to_a_dispute(desk: CheckersDesk) -> None:
    desk.press("G", "D", "j")
    desk.wait_for(lambda screen: "Which claim is about" in screen)
    desk.type("$2.5 billion")
    desk.wait_for(lambda screen: "▌ $2.5 billion" in screen)
    desk.press("Enter")

    desk.wait_saved(lambda text: 'link = "joined"' in text)
    desk.wait_for(lambda screen: "3 Dispute" in screen)


def test_a_source_edited_under_the_open_review_makes_its_verdict_stale_and_s_settles_it(
    desk: CheckersDesk, project: Path
) -> None:
    article = next(project.glob("seeds/002*"))
    desk.press("j", "a")
    desk.wait_saved(lambda text: text.count(BLOCKS) == 1)
    text = article.read_text(encoding="utf-8")

    article.write_text(text.replace("$2.5 billion", "$2.6 billion"), encoding="utf-8")
    desk.wait_for(lambda screen: "stale 1" in screen)
    desk.press("f", "s", "Enter")
    desk.wait_for(lambda screen: "↻ $2.5 billion" in screen and "$2.6 billion" in screen)
    desk.press("S")
    desk.wait_for(lambda screen: "What of them now?" in screen)
    desk.press("Enter")

    desk.wait_saved(lambda text: text.count(BLOCKS) == 2 and "$2.6 billion" in text)
    desk.wait_for(lambda screen: "[stale 0]" in screen)


def large_folder(project: Path, articles: int) -> None:
    for n in range(articles):
        text = "\n\n".join(f"The port of Bilbao moved {n * 40 + k:,} tonnes in May 2019." for k in range(40))
        (project / "seeds" / f"large{n:04}.txt").write_text(f"Port news {n}\n\n{text}\n", encoding="utf-8")


def test_a_large_folder_opens_at_once_fills_and_is_left_with_one_key(project: Path) -> None:
    large_folder(project, 600)
    (project / "claims.toml").write_text('schema = 1\n\n[settings]\nsources = ["seeds"]\n', encoding="utf-8")

    with CheckersDesk(project, opened="looking for claims") as desk:
        desk.wait_for(lambda screen: re.search(r"looking for claims \d+/605 · Esc stops", screen) is not None)
        filled = desk.wait_for(lambda screen: count(screen)[1] > 0)
        desk.press("j", "j")
        desk.wait_for(lambda screen: " 3 of " in screen)
        desk.press("Escape")
        stopped = desk.wait_for(lambda screen: "not read · R reads" in screen)
        desk.press("a")
        desk.wait_for(lambda screen: "the sources are not read" in screen.splitlines()[-2])
        desk.press("R")
        desk.wait_for(lambda screen: "Esc stops" in screen)
        desk.press("q")
        desk.wait_for(lambda screen: "ended 0" in screen, seconds=5)

    assert count(filled)[1] > 0
    assert "saved" in stopped


def test_a_note_is_written_in_the_reviewers_own_editor(project: Path) -> None:
    editor = project / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "Written elsewhere." > "$1"\n', encoding="utf-8")
    editor.chmod(0o755)

    with CheckersDesk(project, environment={"EDITOR": str(editor), "VISUAL": ""}) as desk:
        desk.press("E")
        text = desk.wait_saved(lambda text: "note = " in text)
        desk.wait_for(lambda screen: "noted" in screen)

    assert 'note = "Written elsewhere."' in text


def test_a_citation_reaches_the_terminals_clipboard(desk: CheckersDesk) -> None:
    desk.press("y")

    desk.wait_for(lambda screen: "citation copied" in screen)
    assert desk.wait_clipboard(lambda text: "“Although Turkey confirmed" in text).endswith("[c-59b586ad344a]")


def test_the_mouse_picks_a_row_and_scrolls(desk: CheckersDesk) -> None:
    desk.wait_for(lambda screen: " 1 of " in screen)
    row = next(n for n, line in enumerate(desk.screen.splitlines(), start=1) if "December 2017" in line[:44])

    desk.type(f"\x1b[<0;10;{row}M\x1b[<0;10;{row}m")
    there = desk.wait_for(lambda screen: "▐December 2017" in screen)
    desk.type("\x1b[<64;90;10M" * 3)

    desk.wait_for(lambda screen: screen != there)
    assert "December 2017" in cursor(there)


def test_without_colours_everything_is_still_told(project: Path) -> None:
    with CheckersDesk(project, environment={"NO_COLOR": "1"}) as desk:
        desk.press("d")
        screen = desk.wait_for(lambda screen: "≠ disputed" in screen)
        painted = desk.painted

    assert "▌ · $2.5 billion" in screen
    assert not re.search(r"\x1b\[[0-9;]*\b3[1-6]\b", painted)


def test_the_line_mode_works_over_a_dumb_terminal(project: Path) -> None:
    with CheckersDesk(project, arguments="--plain", environment={"TERM": "dumb"}, opened="Claim 1 of") as desk:
        desk.type("disputed\n")
        desk.wait_for(lambda screen: "Claim 2 of" in screen)
        desk.type("quit\n")
        desk.wait_for(lambda screen: "ended 0" in screen)
        text = desk.ledger
        painted = desk.painted

    assert text.count(BLOCKS) == 1
    assert "\x1b[?1049h" not in painted


def test_one_key_for_two_commands_ends_the_run_with_both_names(project: Path) -> None:
    keys = project / "keys.toml"
    keys.write_text('[keys]\nverdict.wrong = "a"\n', encoding="utf-8")

    with CheckersDesk(project, environment={"S400CHECK_KEYS": str(keys)}, opened="ended 2") as desk:
        screen = desk.screen

    assert "verdict.confirmed" in screen
    assert "verdict.wrong" in screen


def test_colours_of_the_terminal_itself_are_kept_for_the_next_time(project: Path) -> None:
    with CheckersDesk(project) as desk:
        desk.press("T")
        desk.wait_for(lambda screen: "Colours" in screen)
        desk.type("ansi-dark")
        desk.press("Enter")
        desk.wait_for(lambda screen: "colours: ansi-dark" in screen)
        desk.press("q")
        desk.wait_for(lambda screen: "ended 0" in screen)

    assert (project / ".state" / "s400check" / "theme").read_text(encoding="utf-8") == "ansi-dark\n"


def test_a_defect_leaves_a_clean_terminal_and_every_decision(project: Path, tmp_path: Path) -> None:
    # Python runs this before the program: the third decision meets a defect in drawing.
    (tmp_path / "early").mkdir()
    (tmp_path / "early" / "sitecustomize.py").write_text(
        "import s400check.tui.edges as edges\n"
        "header = edges.header\n"
        "def broken(desk, *others):\n"
        "    if len(desk.session.past) > 2:\n"
        "        raise KeyError(desk.item.case.quote)\n"
        "    return header(desk, *others)\n"
        "edges.header = broken\n",
        encoding="utf-8",
    )
    path = f"{tmp_path / 'early'}:{Path(__file__).parents[2]}"
    with CheckersDesk(project, environment={"PYTHONPATH": path}) as desk:
        desk.press("d", "d", "d")
        told = desk.wait_for(lambda screen: "ended 2" in screen)
        ledger = desk.ledger

    assert len(told.strip().splitlines()) < 12
    assert "stopped by a defect of its own, not of your files (KeyError in sitecustomize.py" in told
    assert "Every decision is saved in claims.toml." in told
    assert "Traceback" not in told
    assert ledger.count("[[claim.review]]") == 3
    assert "sitecustomize.py" in (project / ".state" / "s400check" / "defect.txt").read_text(encoding="utf-8")


HOSTILE = {
    "esc\x1b[31m.txt": "A \x1b]0;owned\x07 title\n\nThe \x1b[31mport\x1b[0m of Kiel cost $4 million "
    "\u202eTRAP\u202c in 2019, [bold red]markup[/] said.\n\n\x9b31m, 12 boats \u2066here\u2069.\n",
    "wide.txt": f"{'漢字' * 40} 😀👩‍👩‍👧🇩🇪\n\nThe port of Kiel cost $6 million {'漢字' * 60} "
    "😀👩‍👩‍👧🇩🇪 with 30 boats e\u0301\u0301.\n",
    "long.txt": f"Long\n\nThe port of Kiel cost $5 million {'word ' * 2000}in 2019.\n\n{'x' * 10_000} 17 boats.\n",
    "empty.txt": "",
    "blank.txt": "\n \n",
}


@pytest.mark.parametrize(("columns", "rows"), [(120, 40), (80, 24)])
def test_no_claim_of_a_hostile_folder_breaks_the_screen(tmp_path: Path, columns: int, rows: int) -> None:
    (tmp_path / "articles").mkdir()
    for name, text in HOSTILE.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    with CheckersDesk(tmp_path, columns=columns, rows=rows, arguments="articles") as desk:
        first = desk.wait_for(lambda screen: " of " in screen and "reading" not in screen)
        seen = [first]
        for _ in range(8):
            desk.press("e")
            desk.type("[b]\u202e" + "\u6f22" * 30)
            desk.press("Enter", "3", "End", "c", "1", "j")
            seen.append(desk.screen)
        ends = desk.screen

    for screen in seen:
        assert _fits(screen, columns=columns, rows=rows), screen
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", screen)
    assert "1 Claims" in ends
