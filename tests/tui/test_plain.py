from collections.abc import Callable, Sequence
from dataclasses import replace

from s400check.ledger.store import Loaded
from s400check.model.errors import LedgerWriteError
from s400check.model.ledgers import Ledger, Word
from s400check.tui.commands import COMMANDS
from s400check.tui.openings import Opening
from s400check.tui.plain import SCREEN_ONLY, talk
from tests.tui.scenes import loaded, opening


def typed(lines: Sequence[str]) -> Callable[[str], str | None]:
    rest = iter(lines)
    return lambda _: next(rest, None)


def held(*lines: str, begun: Opening | None = None) -> tuple[str, list[Ledger]]:
    """What was said, and every ledger that was written."""
    said: list[str] = []
    written: list[Ledger] = []

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        written.append(ledger)
        return loaded(ledger)

    talk(begun or replace(opening(), save=save), ask=typed(lines), say=said.append)
    return "\n".join(said), written


def test_the_first_claim_is_told_in_sentences() -> None:
    said, _ = held()

    assert "Claim 1 of 9: $2 billion (money, deal value), open." in said
    assert "In 000, 2017-11-13:" in said
    assert "worth around $2 billion" in said
    assert "0 of 9 decided, 1 conflicts open." in said


def test_a_verdict_by_its_word_is_saved_and_the_next_claim_is_told() -> None:
    said, written = held("disputed")

    first = opening().session.place
    verdict = written[-1].latest(first)
    assert verdict is not None
    assert verdict.word is Word.DISPUTED
    assert "Claim 2 of 9: $2.5 billion" in said


def test_the_dispute_is_told_with_every_value_and_the_reason() -> None:
    said, _ = held("dispute")

    assert "Dispute over deal value, S-400: cannot both be right, open." in said
    assert "about $2 billion (this one), 000, 2017-11-13" in said
    assert "$2.5 billion, 002 Sputnik, 2019-11-27" in said
    assert "Why: both: deal value" in said


def test_a_dispute_is_ruled_by_answering() -> None:
    said, written = held("rule", "same fact", "rounded")

    rulings = list(written[-1].rulings())
    assert [(ruling.word.value, ruling.note) for ruling in rulings] == [("same-fact", "rounded")]
    assert "0 conflicts open" in said


def test_a_range_is_told_before_it_is_decided() -> None:
    said, written = held("range", "last", "not-checkable", "yes")

    assert "9 claims" in said
    assert len(written) == 1


def test_leaving_a_question_changes_nothing() -> None:
    _, written = held("rule", "", "quit")

    assert written == []


def test_what_cannot_be_saved_is_said_and_kept() -> None:
    def save(_: Loaded, _ledger: Ledger) -> Loaded:
        raise LedgerWriteError("the disk is full")

    said, _ = held("wrong", "quit", "no", "undo", begun=replace(opening(), save=save))

    assert "NOT SAVED: the disk is full" in said
    assert "undone: wrong" in said


def test_an_unknown_command_is_answered_with_what_to_do() -> None:
    said, written = held("frobnicate \x1b[2J")

    assert "No such command: frobnicate ␛[2J." in said
    assert written == []


def test_the_help_tells_every_command_that_a_line_can_do() -> None:
    said, _ = held("help")

    told = {command.id for command in COMMANDS if f"{command.word} (" in said}
    assert told == {command.id for command in COMMANDS} - SCREEN_ONLY
