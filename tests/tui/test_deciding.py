from datetime import timedelta

import pytest

from s400check.model.verdicts import Word
from s400check.tui import deciding, moving, saying
from s400check.tui.asking import Menu, Question
from s400check.tui.desks import Desk
from tests.tui.asked import choose
from tests.tui.scenes import NOW, desk


def asked_menu(desk: Desk) -> Menu:
    assert isinstance(desk.asks, Menu)
    return desk.asks


def asked_question(desk: Desk) -> Question:
    assert isinstance(desk.asks, Question)
    return desk.asks


@pytest.mark.parametrize("word", [word for word in Word if word is not Word.OPEN])
def test_a_verdict_is_recorded_and_the_cursor_goes_on(word: Word) -> None:
    start = desk()

    after = deciding.decide(word)(start, NOW)

    latest = after.session.docket.ledger.latest(start.session.place)
    assert latest is not None
    assert latest.word is word
    assert after.session.at == start.session.at + 1


def test_undo_restores_the_ledger_and_the_place() -> None:
    start = desk()
    decided = deciding.decide(Word.WRONG)(start, NOW)

    undone = deciding.undo(decided, NOW)

    assert undone.session.place == start.session.place
    assert undone.session.docket.ledger.latest(start.session.place) is None
    assert deciding.redo(undone, NOW).session == decided.session


def test_nothing_to_undo_is_said() -> None:
    start = desk()

    after = deciding.undo(start, NOW)

    assert after.session == start.session
    assert "nothing to undo" in after.news.text


def test_skipping_decides_nothing() -> None:
    start = desk()

    after = deciding.skip(start, NOW)

    assert after.session.docket.ledger == start.session.docket.ledger
    assert after.session.at == 1


def test_a_verdict_is_withdrawn_by_an_entry_of_its_own() -> None:
    decided = moving.first(deciding.decide(Word.WRONG)(desk(), NOW), NOW)

    after = deciding.withdraw(decided, NOW + timedelta(seconds=1))

    entry = after.session.docket.ledger.entries[after.session.place]
    assert [verdict.word for verdict in entry.verdicts] == [Word.WRONG, Word.OPEN]
    assert after.session.docket.is_open(after.session.place)


def test_a_note_keeps_the_word_that_stands() -> None:
    decided = moving.first(deciding.decide(Word.DISPUTED)(desk(), NOW), NOW)
    question = asked_question(saying.ask_for(saying.NOTE)(decided, NOW))

    noted = question.act(decided, "rounded  in the lead", NOW.replace(second=50))

    latest = noted.session.docket.ledger.latest(noted.session.place)
    assert latest is not None
    assert (latest.word, latest.note) == (Word.DISPUTED, "rounded in the lead")


def test_a_range_is_shown_before_it_is_decided_and_given_by_enter_alone() -> None:
    ranged = moving.last(moving.start_range(desk(), NOW), NOW)

    asked = deciding.decide(Word.NOT_CHECKABLE)(ranged, NOW)

    menu = asked_menu(asked)
    assert asked.session == ranged.session
    assert [option.key for option in menu.options] == ["enter"]
    assert len(menu.preview) == 8


def test_a_decided_range_is_undone_in_one_step() -> None:
    ranged = moving.last(moving.start_range(desk(), NOW), NOW)

    decided = choose(deciding.decide(Word.NOT_CHECKABLE)(ranged, NOW), "enter")

    assert decided.session.docket.tally.decided == len(decided.session.rows)
    assert decided.selection == ()
    assert deciding.undo(decided, NOW).session.docket.tally.decided == 0


def test_marks_are_decided_together_wherever_they_stand() -> None:
    start = desk()
    marked = moving.mark(moving.by(2)(moving.mark(start, NOW), NOW), NOW)

    decided = choose(deciding.decide(Word.ATTRIBUTED)(marked, NOW), "enter")

    rows = start.session.rows
    assert [claim for claim in rows if not decided.session.docket.is_open(claim)] == [rows[0], rows[3]]


def test_no_key_decides_where_nothing_is_shown() -> None:
    empty = Desk(session=desk().session.showing(()))

    after = deciding.decide(Word.CONFIRMED)(empty, NOW)

    assert after.session == empty.session
    assert "F clears the filter" in after.news.text
