from hypothesis import given
from hypothesis import strategies as st

from s400check.tui.drawing.rows import Ink, Piece, cells, clip, clip_row, pad, row_cells, spread

WORDS = st.text(st.sampled_from("ab 界é…"), max_size=30)
ROWS = st.lists(WORDS.map(Piece), max_size=5).map(tuple)


@given(WORDS, st.integers(0, 40))
def test_padded_text_takes_exactly_its_columns(text: str, width: int) -> None:
    assert cells(pad(text, width)) == width


@given(ROWS, st.integers(0, 40))
def test_a_clipped_row_fits(row: tuple[Piece, ...], width: int) -> None:
    assert row_cells(clip_row(row, width)) <= width


@given(ROWS, ROWS, st.integers(1, 60))
def test_what_stands_at_the_end_is_kept_before_what_stands_at_the_start(
    left: tuple[Piece, ...], right: tuple[Piece, ...], width: int
) -> None:
    row = spread(left, right, width)

    assert row_cells(row) <= width
    end = "".join(piece.text for piece in right)
    if row_cells(right) <= width:
        assert "".join(piece.text for piece in row).endswith(end)


def test_a_cut_is_shown() -> None:
    assert clip("deal value", 6) == "deal…"
    assert clip_row((Piece("deal ", Ink.STRONG), Piece("value")), 8) == (Piece("deal ", Ink.STRONG), Piece("va…"))
