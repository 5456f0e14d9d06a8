from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from s400check.ledger.store import Loaded
from s400check.model.errors import LedgerWriteError
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import Word
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


# For every command the lines that ask for it and answer what it asks, and what is said then or written.
ALL: Mapping[str, tuple[Sequence[str], str]] = {
    **{f"verdict.{word}": ([word.value], "Claim 2 of 9") for word in Word if word is not Word.OPEN},
    "review.skip": ([""], "Claim 2 of 9"),
    "review.undo": (["wrong", "undo"], "undone: wrong"),
    "review.redo": (["wrong", "undo", "redo"], "done again: wrong"),
    "review.withdraw": (["wrong", "up", "withdraw"], "withdrawn"),
    "review.settle": (["settle"], "nothing to settle here"),
    "review.merge": (["merge"], "no merge left anything open"),
    "say.note": (["note", "see the contract"], "noted"),
    "say.evidence": (["evidence", "https://example.org"], "evidence attached"),
    "say.query": (["query", "Where from?"], "query recorded"),
    "say.reply": (["reply", "The ministry."], "reply recorded"),
    "say.fix": (["fix", "about $2 billion"], "wording proposed"),
    "say.edit": (["edit", "in the line"], "noted"),
    "say.copy": (["copy"], "“Although Turkey confirmed"),
    "say.copy-toml": (["wrong", "up", "copy-toml"], "[[claim.review]]"),
    "say.missed": (["missed", "some NATO allies", "count"], "added c-"),
    "say.source": (["source", "outlet", "RFE/RL"], "outlet set"),
    "move.down": (["down"], "Claim 2 of 9"),
    "move.up": (["last", "up"], "Claim 8 of 9"),
    "move.first": (["last", "first"], "Claim 1 of 9"),
    "move.last": (["last"], "Claim 9 of 9"),
    "move.undecided": (["undecided"], "Claim 2 of 9"),
    "move.undecided-before": (["last", "undecided-before"], "Claim 8 of 9"),
    "dispute.next": (["last", "next"], "no other dispute below"),
    "dispute.before": (["last", "before"], "Claim 2 of 9"),
    "dispute.left": (["left", "Enter"], "Claim 2 of 9"),
    "dispute.right": (["right", "open"], "Claim 2 of 9"),
    "dispute.open": (["right", "dispute.open"], "Claim 2 of 9"),
    "dispute.compare": (["compare"], "This one:"),
    "dispute.rule": (["rule", "put out", "1"], "put out"),
    "show.search": (["search", "regiment"], "Claim 1 of 1"),
    "show.filter": (["filter", "money"], "Claim 1 of 2"),
    "show.alike": (["alike", "rejiment"], "Claim 1 of 1"),
    "show.all": (["search", "regiment", "all"], "every claim is shown"),
    "many.range": (["range", "down", "wrong", "yes"], "wrong on 2 claims"),
    "many.mark": (["mark", "mark", "wrong", "yes"], "wrong on 2 claims"),
    "many.none": (["mark", "none"], "nothing marked"),
    "app.claims": (["claims"], "Claim 1 of 9: $2 billion"),
    "app.passage": (["passage"], "Syrian Peace Efforts"),
    "app.dispute": (["dispute"], "Dispute over deal value"),
    "app.reload": (["reload"], "5 sources read again"),
    "app.commands": (["commands", "half a million", "commands", "side by side", "1"], "This one:"),
    "app.help": (["help"], "confirmed (a)"),
    "app.quit": (["quit"], "0 of 9 decided"),
}


@pytest.mark.parametrize("command", [command.id for command in COMMANDS if command.id not in SCREEN_ONLY])
def test_the_line_mode_does_what_the_app_does(command: str) -> None:
    lines, expected = ALL[command]

    said, _ = held(*lines)

    told = said.split("`help` tells the commands", 1)[1].split("\n", 2)
    # The claim that is told at the beginning is no answer to anything.
    assert expected in (told[2] if command not in ("app.claims", "app.quit") else said)


def test_the_line_mode_leaves_no_command_out() -> None:
    assert ALL.keys() | SCREEN_ONLY == {command.id for command in COMMANDS}
    assert not ALL.keys() & SCREEN_ONLY


def test_marked_words_that_stand_in_two_places_are_asked_for() -> None:
    said, written = held("missed", "missile", "2", "count")

    assert "Which number?" not in said
    assert "  2 …" in said
    assert sum(bool(entry.stub.made_by) for entry in written[-1].entries.values()) == 1


def test_what_others_wrote_is_taken_in_before_the_next_command() -> None:
    begun = opening()
    theirs = begun.session.decide(begun.session.verdict(Word.WRONG, begun.now())).docket.ledger
    looks = iter([True])

    said, _ = held("down", begun=replace(begun, changed=lambda _: next(looks, False), load=lambda: loaded(theirs)))

    assert "claims.toml was changed outside: merged, nothing lost." in said
    assert "1 of 9 decided" in said
