from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from s400check.tui.drawing.rows import cells
from s400check.tui.drawing.wrapping import row_of, shown, wrap

TEXTS = st.text(st.sampled_from("ab,- \n\t\x1b\u202e界é"), max_size=200)


def test_rows_break_at_spaces_and_at_line_feeds() -> None:
    text = "one two three\nfour"

    rows = wrap(text, 8)

    assert [row.of(text) for row in rows] == ["one two ", "three", "four"]


def test_a_word_wider_than_the_pane_is_cut() -> None:
    text = "aa bbbbbbbbbb c"

    rows = wrap(text, 4)

    assert [row.of(text) for row in rows] == ["aa ", "bbbb", "bbbb", "bb c"]


@given(TEXTS, st.integers(2, 40))
def test_rows_and_line_feeds_cover_the_text(text: str, width: int) -> None:
    rows = wrap(text, width)

    kept = "".join(row.of(text) for row in rows)
    assert kept == text.replace("\n", "")
    assert all(a.end <= b.start for a, b in pairwise(rows))


@given(TEXTS, st.integers(20, 40))
def test_no_row_is_wider_than_the_pane(text: str, width: int) -> None:
    rows = wrap(text, width)

    assert all(cells(shown(row.of(text)).rstrip()) <= width for row in rows)


@given(TEXTS, st.integers(2, 40), st.data())
def test_every_place_is_found_in_its_row(text: str, width: int, data: st.DataObject) -> None:
    rows = wrap(text, width)
    place = data.draw(st.integers(0, max(0, len(text) - 1)))

    row = rows[row_of(rows, place)]

    assert row.start <= place <= row.end
