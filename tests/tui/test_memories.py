from dataclasses import replace

import pytest

from s400check.review.filters import Filter
from s400check.tui import moving, showing
from s400check.tui.desks import Desk
from s400check.tui.memories import Memory
from tests.tui.scenes import NOW, desk


def left() -> Desk:
    """A desk with a filter, three rows down."""
    filtered = replace(desk(), filter=Filter(undecided=True, text="S-400")).refiltered()
    return moving.by(2)(filtered, NOW)


def test_a_desk_is_restored_as_it_was_left() -> None:
    memory = Memory.loads(Memory.of(left()).dumps())

    assert memory is not None
    assert memory.restore(desk()) == left()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"switches": "undecided"}', '{"place": 3}', "[" * 100_000])
def test_a_memory_that_cannot_be_read_is_none(text: str) -> None:
    assert Memory.loads(text) is None


def test_a_filter_that_would_hide_everything_is_forgotten() -> None:
    restored = Memory(text="no such words").restore(desk())

    assert restored == desk()


def test_a_claim_that_is_gone_leaves_the_cursor_at_the_top() -> None:
    restored = Memory(place="c-gone", switches=("undecided", "no such switch")).restore(desk())

    assert restored.session.at == 0
    assert [switch.word for switch in showing.on(restored.filter)] == ["undecided"]
