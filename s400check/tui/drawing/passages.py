"""A source as rows, with its figure, its passage and its other claims marked."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from s400check.model.sources import Region, RegionRole
from s400check.model.spans import Span
from s400check.tui.drawing.rows import Ink, Piece, Row
from s400check.tui.drawing.wrapping import shown

_REGIONS: Final = {
    RegionRole.BODY: Ink.TEXT,
    RegionRole.HEADING: Ink.STRONG,
    RegionRole.QUOTE: Ink.TEXT,
    RegionRole.CAPTION: Ink.QUIET,
    RegionRole.CREDIT: Ink.QUIET,
    RegionRole.TEASER: Ink.FAINT,
    RegionRole.PROMO: Ink.FAINT,
    RegionRole.CHROME: Ink.FAINT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A source's text and what is marked in it; all spans count in `text`.

    `passage` is the sentence of the claim under the cursor and `figure` its judged words, None where the source
    does not hold them any more. `others` are the judged words of its other claims, in order. `mark` is what is being
    marked.
    """

    text: str
    regions: tuple[Region, ...] = ()
    passage: Span | None = None
    figure: Span | None = None
    others: tuple[Span, ...] = ()
    mark: Span | None = None

    def draw(self, row: Span) -> Row:
        """The pieces of one row of the text."""
        cuts = {row.start, row.end}
        layers = [(span, ink) for span, ink in self._layers(row) if span.overlaps(row)]
        for span, _ in layers:
            cuts |= {at for at in (span.start, span.end) if row.start < at < row.end}
        places = sorted(cuts)
        pieces = [Piece(shown(self.text[start:end]), _topmost(layers, start)) for start, end in pairwise(places)]
        return _edged([piece for piece in pieces if piece.text])

    def _layers(self, row: Span) -> Iterable[tuple[Span, Ink]]:
        """What lies under each other on a row, the lowest first."""
        yield from ((region.span, _REGIONS[region.role]) for region in _within(self.regions, row))
        if self.passage:
            yield self.passage, Ink.PASSAGE
        first = bisect_right(self.others, row.start, key=lambda span: span.end)
        last = bisect_left(self.others, row.end, key=lambda span: span.start)
        yield from ((span, Ink.CLAIM) for span in self.others[first:last])
        if self.figure:
            yield self.figure, Ink.FIGURE
        if self.mark:
            yield self.mark, Ink.MARK


def paragraphs(text: str, place: int) -> tuple[int, int]:
    """Which paragraph (from 1) holds `place`, and how many there are; a paragraph is a line that is not blank."""
    before = sum(1 for line in text[:place].split("\n")[:-1] if line.strip())
    return before + 1, max(1, sum(1 for line in text.split("\n") if line.strip()))


def _within(regions: Sequence[Region], row: Span) -> Iterable[Region]:
    first = max(0, bisect_right(regions, row.start, key=lambda region: region.span.start) - 1)
    last = bisect_left(regions, row.end, key=lambda region: region.span.start)
    return regions[first:last]


def _topmost(layers: Sequence[tuple[Span, Ink]], place: int) -> Ink:
    return next((ink for span, ink in reversed(layers) if span.start <= place < span.end), Ink.TEXT)


def _edged(pieces: Sequence[Piece]) -> Row:
    """The row with the spaces beside a figure turned into its edges, so that it stands out without colour too."""
    drawn: list[Piece] = []
    for piece in pieces:
        text, edge = piece.text, piece.ink is Ink.FIGURE
        if edge and drawn and drawn[-1].text.endswith(" "):
            before = drawn.pop()
            drawn += [Piece(before.text[:-1], before.ink), Piece("▐", Ink.FIGURE_EDGE)]
        elif drawn and drawn[-1].ink is Ink.FIGURE and text.startswith(" "):
            drawn.append(Piece("▌", Ink.FIGURE_EDGE))
            text = text[1:]
        drawn.append(Piece(text, piece.ink))
    return tuple(piece for piece in drawn if piece.text)
