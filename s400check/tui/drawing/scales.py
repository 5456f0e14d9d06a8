"""The number line and the time line of a dispute, drawn by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from s400check.tui.drawing.rows import Ink, Piece, Row, cells, clip, clip_row

_LABEL: Final = 14
"""The columns a label at an end of a line may take of the 30 that a narrow pane has; a wide one gives it a quarter."""
_TRACK: Final = 8
"""A line shorter than this tells nothing and is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value on a line: its interval (None at an open end), its words, whether the cursor's claim states it."""

    low: Decimal | None
    high: Decimal | None
    label: str
    here: bool = False

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The ends that are known, the lower first."""
        return tuple(end for end in (self.low, self.high) if end is not None)


def scale(points: Sequence[Point], width: int, *, low_label: str = "", high_label: str = "") -> Row:
    """A line with every point at its place, or nothing where there are not two places to tell apart.

    The ends are labelled with the words of the lowest and the highest point unless labels are given. An interval is a
    bar, an open end an arrow; ◆ is the value of the claim under the cursor.
    """
    placed = sorted((point for point in points if point.ends), key=lambda point: (point.ends[0], point.ends[-1]))
    if not placed:
        return ()
    least, most = placed[0].ends[0], max(point.ends[-1] for point in placed)
    most_columns = max(_LABEL, width // 4)
    left = clip(low_label or placed[0].label, most_columns)
    right = clip(high_label or max(placed, key=lambda point: point.ends[-1]).label, most_columns)
    track = width - cells(left) - cells(right) - 2
    if least == most or track < _TRACK:
        return ()
    line = _track(placed, least, most, track)
    return clip_row((Piece(left + " ", Ink.QUIET), *line, Piece(" " + right, Ink.QUIET)), width)


def _track(points: Sequence[Point], least: Decimal, most: Decimal, width: int) -> Row:
    signs: list[Piece] = [Piece("─", Ink.FAINT)] * width

    def column(end: Decimal) -> int:
        return int((end - least) * (width - 1) / (most - least) + Decimal("0.5"))

    # The cursor's own value is drawn last, so that it is seen where two fall on one column.
    for point in sorted(points, key=lambda point: point.here):
        ink, dot = (Ink.FIGURE_EDGE, "◆") if point.here else (Ink.STRONG, "●")
        first = column(point.ends[0])
        last = column(point.ends[-1])
        signs[first : last + 1] = [Piece("━", ink)] * (last - first + 1)
        signs[first] = signs[last] = Piece(dot, ink)
        if point.low is None and last > 0:
            signs[last - 1] = Piece("◂", ink)
        if point.high is None and first < width - 1:
            signs[first + 1] = Piece("▸", ink)
    return tuple(signs)
