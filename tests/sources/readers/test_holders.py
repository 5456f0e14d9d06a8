"""The parts that hold a page's blocks."""

from hypothesis import given
from hypothesis import strategies as st

from s400check.sources.readers.holders import Holders


def _two_columns() -> tuple[Holders, int, int, int]:
    """A page with a side column, and a main one that holds the story in a part of its own."""
    holders = Holders()
    side = holders.begun(0)
    holders.ended(side)
    main = holders.begun(0)
    story = holders.begun(main)
    holders.ended(story)
    holders.ended(main)
    holders.ended(0)
    return holders, side, main, story


def test_the_main_holder_is_the_innermost_with_most_of_the_running_text() -> None:
    holders, side, main, story = _two_columns()

    assert holders.main([(side, 20), (story, 90), (main, 10)]) == story
    assert holders.main([(side, 20), (story, 50), (main, 50)]) == main
    assert holders.main([(side, 50), (story, 50)]) == 0


def test_a_holder_holds_itself_and_what_begins_in_it() -> None:
    holders, side, main, story = _two_columns()

    assert holders.holds(main, story)
    assert holders.holds(main, main)
    assert not holders.holds(side, story)


@given(st.lists(st.integers(0, 30), max_size=60))
def test_sums_of_the_page_are_those_of_all(parents: list[int]) -> None:
    holders = Holders()
    for parent in parents:
        holders.begun(min(parent, len(holders.parents) - 1))

    sums = holders.sums([(number, 1) for number in range(len(holders.parents))])

    assert sums[0] == len(holders.parents)
