"""A dispute as rows: who says what, where, how far apart, why it is one, and what was ruled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from s400check.model.findings import Dispute, Tier
from s400check.model.spans import Span
from s400check.model.verdicts import Ruling
from s400check.model.visible import visible
from s400check.tui.drawing.differences import Side, beside
from s400check.tui.drawing.glyphs import RULINGS, Mark
from s400check.tui.drawing.rows import Ink, Piece, Row, cells, clip, clip_row, pad, spread
from s400check.tui.drawing.scales import Point, scale
from s400check.tui.drawing.wrapping import wrap

_BESIDE: Final = 40
"""The columns of a source's short name, its date and a state's word, with what is between them."""
_MONTH: Final = len("2019-10")
"""The characters of a date that name its month."""

TIERS: Final = {
    Tier.CONFLICT: Piece("cannot both be right", Ink.BAD),
    Tier.RECONCILE: Piece("to be reconciled", Ink.WARN),
    Tier.AGREE: Piece("agree", Ink.GOOD),
    Tier.UNRELATED: Piece("unrelated", Ink.QUIET),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One claim of a dispute as a pane shows it.

    `words` counts in `quote`. `value` is the value of the dispute it states. `day` is the first day of its source's
    date as an ordinal, None where it has none. `here` is the claim under the cursor, `picked` the one that Enter opens.
    """

    claim: str
    value: str
    source: str
    date: str
    day: int | None
    quote: str
    words: Span
    mark: Mark
    here: bool = False
    picked: bool = False


def dispute_rows(
    dispute: Dispute, stands: Sequence[Stand], ruling: Ruling | None, width: int, *, preferred: str = ""
) -> tuple[Row, ...]:
    """The whole pane. `preferred` is the value that the ruling prefers, or ""."""
    rows: list[Row] = []
    for stand in stands:
        rows += [_stand(stand, width, _column(stands, width)), _context(stand, width)]
    return (*rows, *_below(dispute, stands, ruling, width, preferred))


def compared_rows(
    dispute: Dispute, stands: Sequence[Stand], ruling: Ruling | None, width: int, *, preferred: str = ""
) -> tuple[Row, ...]:
    """The same with the passages of the cursor's claim and of the picked one in columns, instead of the list."""
    here = next((stand for stand in stands if stand.here), stands[0])
    others = [stand for stand in stands if not stand.here]
    other = next((stand for stand in others if stand.picked), others[0] if others else here)
    column = _column((here, other), width)
    head = (_stand(here, width, column), _stand(other, width, column), ())
    left, right = (Side(text=stand.quote, judged=stand.words) for stand in (here, other))
    columns = ((Piece(" "), *row) for row in beside(left, right, width - 1))
    return (*head, *columns, *_below(dispute, stands, ruling, width, preferred))


def _below(
    dispute: Dispute, stands: Sequence[Stand], ruling: Ruling | None, width: int, preferred: str
) -> Iterable[Row]:
    """What stands under the claims: the lines, the ruling, the reasons."""
    rows: list[Row] = []
    lines = [line for line in (_numbers(dispute, stands, width), _times(stands, width)) if line]
    if lines:
        rows += [(), *((Piece(" "), *line) for line in lines)]
    if ruling is not None:
        rows += [(), *_ruled(ruling, preferred, width)]
    return (*rows, (), *_reasons(dispute, width))


def _column(stands: Sequence[Stand], width: int) -> int:
    """The columns that values get: as many as the longest takes, as long as source, date and state have theirs."""
    longest = max((cells(visible(stand.value)) for stand in stands), default=0)
    return max(12, min(longest, width - _BESIDE))


def _stand(stand: Stand, width: int, column: int) -> Row:
    lead = Piece("▌" if stand.picked else " ", Ink.ACCENT)
    sign = Piece("◆ " if stand.here else "● ", Ink.FIGURE_EDGE if stand.here else Ink.STRONG)
    value = Piece(pad(visible(stand.value), column) + "  ", Ink.STRONG)
    said = f"{visible(stand.source)}  "
    when = Piece(stand.date, Ink.QUIET)
    end = Piece("this one" if stand.here else f"{stand.mark.glyph} {stand.mark.word}", stand.mark.ink)
    return spread((lead, sign, value, Piece(said), when), (end,), width)


def _context(stand: Stand, width: int) -> Row:
    """The words around the judged ones, as many as fit."""
    return clip_row((Piece("   "), *excerpt(stand.quote, stand.words, width - 3)), width)


def excerpt(quote: str, words: Span, width: int) -> Row:
    """One line of a passage with the judged words in the middle of it."""
    judged = visible(" ".join(words.of(quote).split()))
    before = visible(" ".join(quote[: words.start].split()))
    after = visible(" ".join(quote[words.end :].split()))
    room = max(0, width - cells(judged) - 2)
    right = min(cells(after), max(room // 2, room - cells(before)))
    left = room - right
    if cells(before) > left:
        before = "…" + _tail(before, left - 1)
    gap = " " if quote[: words.start].endswith((" ", "\n")) else ""
    behind = " " if quote[words.end :].startswith((" ", "\n")) else ""
    row = (Piece(before + gap, Ink.QUIET), Piece(judged, Ink.CLAIM), Piece(behind + clip(after, right), Ink.QUIET))
    return clip_row(row, width)


def _tail(text: str, width: int) -> str:
    while cells(text) > max(width, 0):
        text = text[max(1, (cells(text) - width) // 2) :]
    return text.lstrip()


def _numbers(dispute: Dispute, stands: Sequence[Stand], width: int) -> Row:
    own = {stand.claim for stand in stands if stand.here}
    return scale(
        [
            Point(low=value.low, high=value.high, label=visible(value.text), here=bool(own & set(value.claims)))
            for value in dispute.values
        ],
        width - 1,
    )


def _times(stands: Sequence[Stand], width: int) -> Row:
    """The days the sources were published; a dispute in time is often no dispute."""
    dated = [(stand.day, stand) for stand in stands if stand.day is not None]
    ends = {stand.date[:_MONTH] for _, stand in (min(dated, key=_day), max(dated, key=_day))} if dated else set()
    # A month tells more at a glance than a day, as long as it tells the two ends apart.
    grain = _MONTH if len(ends) > 1 else None
    return scale(
        [Point(low=Decimal(day), high=Decimal(day), label=stand.date[:grain], here=stand.here) for day, stand in dated],
        width - 1,
    )


def _day(dated: tuple[int, Stand]) -> int:
    return dated[0]


def _reasons(dispute: Dispute, width: int) -> Iterable[Row]:
    label = TIERS[dispute.tier]
    yield clip_row((Piece(" "), label), width)
    for why in dict.fromkeys(conflict.why for conflict in dispute.conflicts):
        # The first clause says what differs, the others why the two are about one thing.
        first, _, rest = visible(why).partition("; ")
        yield from paragraph(first, width, indent=" ")
        yield from paragraph(rest, width, indent=" ", ink=Ink.QUIET)


def _ruled(ruling: Ruling, preferred: str, width: int) -> Iterable[Row]:
    said = f"ruled {RULINGS[ruling.word]} by {visible(ruling.by)}, {ruling.on:%Y-%m-%d}"
    yield clip_row((Piece(" ✓ ", Ink.GOOD), Piece(said, Ink.STRONG)), width)
    if preferred:
        yield clip_row((Piece("   prefers "), Piece(visible(preferred), Ink.STRONG)), width)
    if ruling.note:
        yield from paragraph(visible(ruling.note), width, indent="   ")


def paragraph(text: str, width: int, *, indent: str = "", ink: Ink = Ink.TEXT) -> Iterable[Row]:
    """The text as rows, each behind the indent."""
    for span in wrap(text, max(1, width - cells(indent))) if text else ():
        yield Piece(indent), Piece(span.of(text).rstrip(), ink)
