from decimal import Decimal

from s400check.tui.drawing.rows import row_cells
from s400check.tui.drawing.scales import Point, scale


def point(low: int | None, high: int | None, label: str, *, here: bool = False) -> Point:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    return Point(low=next(ends), high=next(ends), label=label, here=here)


def drawn(*points: Point, width: int = 30) -> str:
    return "".join(piece.text for piece in scale(points, width))


def test_points_stand_at_their_ends_with_their_labels() -> None:
    assert drawn(point(2, 2, "$2m"), point(4, 4, "$4m", here=True), width=19) == "$2m ●─────────◆ $4m"


def test_an_interval_is_a_bar() -> None:
    assert drawn(point(0, 5, "a"), point(10, 10, "b"), width=15) == "a ●━━━━●────● b"


def test_an_open_end_is_an_arrow() -> None:
    assert drawn(point(0, 0, "0"), point(None, 10, "up to 10"), width=22) == "0 ●────────◂● up to 10"


def test_no_line_is_drawn_where_there_is_one_place() -> None:
    assert drawn(point(2, 2, "a"), point(2, 2, "b")) == ""
    assert drawn(point(None, None, "a")) == ""


def test_no_line_is_drawn_where_it_would_be_too_short_to_tell() -> None:
    assert drawn(point(0, 0, "nothing at all"), point(1, 1, "nearly nothing"), width=30) == ""


def test_labels_are_cut_before_the_line_is() -> None:
    row = scale((point(0, 0, "a very long label indeed"), point(1, 1, "b")), 40)

    assert row_cells(row) == 40
