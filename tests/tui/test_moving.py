from dataclasses import replace

from s400check.model.verdicts import Word
from s400check.tui import deciding, moving
from s400check.tui.desks import Desk
from tests.tui.scenes import NOW, desk


def words(desk: Desk) -> str:
    assert desk.item is not None
    return desk.item.case.words


def test_the_cursor_stops_at_both_ends() -> None:
    start = desk()

    assert moving.by(-1)(start, NOW).session.at == 0
    assert moving.by(1)(moving.last(start, NOW), NOW).session.at == len(start.session.rows) - 1


def test_the_next_undecided_is_not_one_that_was_decided() -> None:
    rows = desk().session.rows
    second = moving.by(1)(desk(), NOW)
    decided = moving.first(deciding.decide(Word.WRONG)(second, NOW), NOW)

    after = moving.to_undecided(1)(decided, NOW)

    assert after.session.place == rows[2]


def test_the_other_value_of_a_dispute_is_picked_and_opened() -> None:
    start = desk()
    assert words(start) == "$2 billion"

    picked = moving.pick(1)(start, NOW)
    opened = moving.open_picked(picked, NOW)

    assert picked.session == start.session
    assert words(opened) == "$2.5 billion"


def test_a_value_that_the_filter_hides_is_not_opened() -> None:
    start = desk()
    alone = replace(start, session=start.session.showing(start.session.rows[:1]))

    after = moving.open_picked(moving.pick(1)(alone, NOW), NOW)

    assert after.session.place == start.session.place
    assert "F clears it" in after.news.text


def test_a_range_covers_both_ends_in_either_direction() -> None:
    start = moving.by(3)(desk(), NOW)

    up = moving.by(-2)(moving.start_range(start, NOW), NOW)

    assert up.selection == up.session.rows[1:4]


def test_marks_that_the_filter_hides_are_not_part_of_the_selection() -> None:
    marked = moving.mark(moving.mark(desk(), NOW), NOW)

    hidden = replace(marked, session=marked.session.showing(marked.session.rows[1:]))

    assert hidden.selection == marked.session.rows[1:2]
