"""Few and slow: that keys reach the session and the session reaches the screen; logic is tested without one."""

import threading
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from s400check.ledger.store import Loaded
from s400check.model.errors import LedgerWriteError
from s400check.model.figures import Kind
from s400check.model.findings import Findings, Problem
from s400check.model.ledgers import Entry, Ledger
from s400check.model.overlays import Sifted
from s400check.model.progress import Progress, Stage, Tell
from s400check.model.verdicts import Verdict, Word
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.tui.app import ReviewApp
from s400check.tui.openings import Opening
from s400check.tui.widgets.passage import PassagePane
from tests.harbour import harbour, stubbed
from tests.tui.scenes import opening


@asynccontextmanager
async def running(begun: Opening | None = None, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[None]]:
    app = ReviewApp(begun or opening())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def app_of(pilot: Pilot[None]) -> ReviewApp:
    assert isinstance(pilot.app, ReviewApp)
    return pilot.app


def screen_text(pilot: Pilot[None]) -> str:
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def test_the_first_screen_shows_the_gravest_dispute() -> None:
    async with running() as pilot:
        text = screen_text(pilot)

    assert "▐$2 billion" in text
    assert "Dispute · deal value, S-400 · 2 sources" in text
    assert "002 Sputnik" in text
    assert "cannot both be right" in text


async def test_a_key_decides_saves_and_goes_on() -> None:
    written: list[Ledger] = []
    begun = opening()

    def save(before: Loaded, ledger: Ledger) -> Loaded:
        written.append(ledger)
        return begun.save(before, ledger)

    async with running(replace(begun, save=save)) as pilot:
        first = app_of(pilot).desk.session.place
        await pilot.press("d")
        await pilot.pause(0.05)
        text = screen_text(pilot)

    verdict = written[-1].latest(first)
    assert verdict is not None
    assert verdict.word is Word.DISPUTED
    assert "≠ disputed" in text
    assert "▐$2.5 billion▌" in text


async def test_a_note_is_typed_and_kept() -> None:
    async with running() as pilot:
        await pilot.press("e", *"seen", "enter")
        await pilot.pause()
        noted = app_of(pilot).desk.item

    assert noted is not None
    assert noted.case.id


async def test_a_dispute_is_ruled_with_three_keys_and_a_note() -> None:
    async with running() as pilot:
        await pilot.press("D", "c", "2", *"ok", "enter")
        await pilot.pause()
        text = screen_text(pilot)

    assert "ruled conflict by A. Reviewer" in text
    assert "prefers $2.5 billion" in text
    assert "0 conflicts open" in text


async def test_a_search_narrows_the_list_with_every_letter_and_escape_clears_it() -> None:
    async with running() as pilot:
        await pilot.press("slash", *"regiment")
        await pilot.pause()
        found = len(app_of(pilot).desk.session.rows)
        await pilot.press("escape")
        await pilot.pause()
        cleared = len(app_of(pilot).desk.session.rows)

    assert (found, cleared) == (1, 9)


async def test_a_switch_of_the_filter_acts_at_once_and_the_menu_stays() -> None:
    async with running() as pilot:
        await pilot.press("f", "m")
        await pilot.pause()
        menu = pilot.app.screen
        await pilot.press("escape")
        await pilot.pause()
        text = screen_text(pilot)

    assert type(menu).__name__ == "MenuScreen"
    assert "[money]" in text
    assert "1 of 2" in text


async def test_a_failed_save_is_told_and_quitting_asks() -> None:
    def save(_: Loaded, _ledger: Ledger) -> Loaded:
        raise LedgerWriteError("claims.toml is read-only")

    async with running(replace(opening(), save=save)) as pilot:
        await pilot.press("d")
        await pilot.pause(0.05)
        text = screen_text(pilot)
        await pilot.press("q")
        await pilot.pause()
        asked = screen_text(pilot)

    assert "✗unsaved" in text
    assert "NOT SAVED · R tries again · claims.toml is read-only" in text
    assert "Not everything is saved" in asked


async def test_narrow_screens_stack_and_swap_the_lower_pane() -> None:
    async with running(size=(80, 24)) as pilot:
        passage = screen_text(pilot)
        await pilot.press("3")
        await pilot.pause()
        dispute = screen_text(pilot)

    assert "¶8 of" in passage
    assert "Dispute · deal value" not in passage
    assert "Dispute · deal value" in dispute
    assert "¶8 of" not in dispute


async def test_first_steps_are_shown_until_five_verdicts_are_given() -> None:
    async with running() as pilot:
        first = screen_text(pilot)
        await pilot.press(*"atxno")
        await pilot.pause()
        later = screen_text(pilot)

    assert "One letter decides" in first
    assert "One letter decides" not in later


async def test_the_ledger_stands_while_the_sources_are_read_and_nothing_is_judged_by_it() -> None:
    read = opening()
    decided = read.session.decide(read.session.verdict(Word.WRONG, read.now())).docket.ledger
    go = threading.Event()

    def slowly(_: Ledger, _tell: Tell) -> Findings:
        go.wait(5)
        return read.session.docket.findings

    unread = replace(read.session, docket=Docket.unread_of(decided))
    async with running(replace(read, session=unread, read=slowly)) as pilot:
        await pilot.press("d")
        early = screen_text(pilot)
        go.set()
        late = await _until(pilot, "1/9 decided")

    assert "reading the sources" in early
    assert "✗ $2 billion" in early
    assert "one moment" in early
    assert "1/9 decided" in late
    assert "Dispute · deal value" in late


async def test_a_command_is_found_by_its_words_and_done() -> None:
    async with running() as pilot:
        await pilot.press("ctrl+p", *"move.last", "enter")
        await pilot.pause()
        at = app_of(pilot).desk.session.at

    assert at == 8


async def test_words_are_marked_with_keys_and_named() -> None:
    async with running() as pilot:
        await pilot.press("m", "h", "v", "h")
        await pilot.pause()
        marked = screen_text(pilot)
        await pilot.press("enter", "n")
        await pilot.pause()
        item = app_of(pilot).desk.item

    assert "Mark the words of a missed claim: worth around" in marked
    assert item is not None
    assert (item.case.words, item.case.kind) == ("worth around", Kind.COUNT)


async def test_words_are_marked_with_the_mouse_and_named() -> None:
    async with running() as pilot:
        passage = pilot.app.screen.query_one("#passage", PassagePane)
        row = next(y for y in range(passage.content_size.height) if "defenses." in _line_of(passage, y))
        corner = passage.content_region.offset - passage.region.offset
        await pilot.mouse_down(passage, offset=(corner.x + 1, corner.y + row - 1))
        await pilot.hover(passage, offset=(corner.x + 2, corner.y + row))
        await pilot.mouse_up(passage, offset=(corner.x + 2, corner.y + row))
        await pilot.pause()
        asked = screen_text(pilot)
        await pilot.press("q")
        await pilot.pause()
        item = app_of(pilot).desk.item

    assert "What is it?" in asked
    assert item is not None
    assert item.case.kind is Kind.QUOTE
    assert item.case.words.endswith("defenses")


async def test_a_click_on_another_claim_of_the_passage_goes_to_it() -> None:
    async with running() as pilot:
        passage = pilot.app.screen.query_one("#passage", PassagePane)
        row = next(y for y in range(passage.content_size.height) if "two years" in _line_of(passage, y))
        corner = passage.content_region.offset - passage.region.offset
        column = _line_of(passage, row).index("two years")
        await pilot.click(passage, offset=(corner.x + column + 1, corner.y + row))
        await pilot.pause()
        item = app_of(pilot).desk.item

    assert item is not None
    assert item.case.words == "two years"


async def test_reading_is_told_stopped_by_escape_and_begun_again() -> None:
    read = opening()
    go = threading.Event()

    def slowly(_: Ledger, tell: Tell) -> Findings:
        tell(Progress(stage=Stage.EXTRACTING, done=3, of=5))
        go.wait(5)
        return read.session.docket.findings

    unread = replace(read.session, docket=Docket.unread_of(Ledger()))
    async with running(replace(read, session=unread, read=slowly)) as pilot:
        reading = await _until(pilot, "Esc stops")
        await pilot.press("escape")
        stopped = await _until(pilot, "not read")
        go.set()
        await pilot.press("R")
        whole = await _until(pilot, "0/9 decided")

    assert "looking for claims 3/5 · Esc stops" in reading
    assert "not read · R reads" in stopped
    assert "0/9 decided" in whole


async def test_a_command_may_have_no_key_at_all() -> None:
    async with running(replace(opening(), keymap={"dispute.rule": (), "app.help": ("question_mark",)})) as pilot:
        text = screen_text(pilot)

    assert "? help" in text
    assert "D rule" not in text


async def test_the_colours_that_were_chosen_are_kept() -> None:
    kept: list[str] = []
    async with running(replace(opening(), keep_theme=kept.append, theme="s400check-light")) as pilot:
        began = pilot.app.theme
        await pilot.press("T", *"ansi-dark", "enter")
        await pilot.pause()

    assert began == "s400check-light"
    assert kept == ["ansi-dark"]


async def test_the_end_is_told_with_what_was_given_and_what_to_do() -> None:
    begun = opening()
    session = begun.session
    given = [session.verdict(Word.CONFIRMED, begun.now(), claim=claim) for claim in session.rows]
    async with running(replace(begun, session=session.decide(*given))) as pilot:
        text = screen_text(pilot)

    assert "All 9 decided · 1 conflict to rule on" in text
    assert "✓ 9 confirmed" in text
    assert "git diff claims.toml shows what you did" in text


async def test_a_file_that_cannot_be_read_is_told_where_nothing_was_found() -> None:
    nothing = Findings(problems=(Problem(path="articles/scan.pdf", message="holds no text"),))
    async with running(replace(opening(), session=ReviewSession.of(Docket.of(nothing, Ledger()), "A"))) as pilot:
        text = screen_text(pilot)

    assert "No claim was found." in text
    assert "articles/scan.pdf: holds no text" in text


def _line_of(passage: PassagePane, y: int) -> str:
    return "".join(piece.text for piece in passage.row(y))


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("f", "x"), "[in conflict"),
        (("D", "c", "2", "o", "k", "enter"), "ruled conflict"),
        (("e", "x", "a", "d", "enter"), "✎ noted"),
        (("slash", "f", "o", "u", "r", "enter"), "/four"),
        (("ctrl+p", "m", "o", "v", "e", ".", "l", "a", "enter"), "9 of 9"),
    ],
)
async def test_keys_of_a_quick_hand_reach_what_the_ones_before_them_opened(keys: tuple[str, ...], told: str) -> None:
    async with running() as pilot:
        for key in keys:
            pilot.app.simulate_key(key)
        text = await _until(pilot, told)
        words = [verdict.word for verdict in verdicts_of(app_of(pilot))]

    assert told in text
    assert [word for word in words if word is not Word.OPEN] == []


async def _until(pilot: Pilot[None], words: str) -> str:
    """What is shown once it shows these words; after five seconds whatever it shows."""
    for _ in range(100):
        await pilot.pause(0.05)
        if words in (text := screen_text(pilot)):
            break
    return text


def verdicts_of(app: ReviewApp) -> list[Verdict]:
    entries = app.desk.session.docket.ledger.entries.values()
    return [verdict for entry in entries for verdict in entry.verdicts]


class Unread(Sifted[Entry]):
    """Entries of a file, each read when it is asked for."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries, self.reads = entries, 0

    def __getitem__(self, key: str) -> Entry:
        self.reads += 1
        return self.entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def silent(self, key: str) -> bool:
        return key in self.entries

    def noted(self) -> Iterable[str]:
        return ()


async def test_a_large_ledger_shows_before_its_blocks_are_read() -> None:
    [first, *_] = stubbed(harbour()).entries.values()
    stubs = [replace(first.stub, id=f"c-{n:012}") for n in range(5_000)]
    entries = Unread({stub.id: Entry(stub=stub) for stub in stubs})
    go = threading.Event()

    def slowly(_: Ledger, _tell: Tell) -> Findings:
        go.wait(5)
        return harbour()

    session = ReviewSession.of(Docket.unread_of(Ledger(entries=entries)), "A. Reviewer")
    async with running(replace(opening(), session=session, read=slowly)) as pilot:
        text = screen_text(pilot)
        reads = entries.reads
        go.set()

    assert "0/5,000 decided" in text
    assert "$4 million" in text
    assert reads < 1_000


async def test_a_click_on_a_chip_filters_and_one_on_a_key_decides() -> None:
    async with running() as pilot:
        lines = screen_text(pilot).split("\n")
        await pilot.click(offset=(lines[1].index("money"), 1))
        filtered = await _until(pilot, "[money]")
        row = len(lines) - 2
        await pilot.click(offset=(lines[row].index("wrong"), row))
        await _until(pilot, "✗ wrong")
        words = [verdict.word for verdict in verdicts_of(app_of(pilot))]

    assert "1 of 2" in filtered
    assert words == [Word.WRONG]


async def test_a_ledger_of_a_newer_release_is_said_to_be_read_only_at_once() -> None:
    begun = opening()
    docket = begun.session.docket
    newer = replace(begun.session, docket=docket.with_ledger(replace(docket.ledger, schema=2), ()))

    async with running(replace(begun, session=newer)) as pilot:
        text = screen_text(pilot)
        await pilot.press("d")
        await pilot.pause()
        decided = app_of(pilot).desk.session.past

    assert "✗read only" in text
    assert "a newer s400check wrote this ledger" in text
    assert decided == ()
