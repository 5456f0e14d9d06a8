"""What is on record about a claim: why it comes here in the order, how it was read, what was said of it."""

from collections.abc import Iterable

from s400check.model.verdicts import Verdict
from s400check.model.visible import visible
from s400check.review.items import Item
from s400check.tui.drawing.glyphs import VERDICTS
from s400check.tui.drawing.rows import Ink, Piece, Row, clip_row
from s400check.tui.drawing.wrapping import wrap


def record_rows(item: Item, width: int) -> tuple[Row, ...]:
    """The record as rows of a pane."""
    rows: list[Row] = []
    for label, text in facts(item):
        lead = Piece(f" {label:<8}", Ink.QUIET)
        for span in wrap(visible(text), max(1, width - 9)):
            rows.append((lead, Piece(span.of(visible(text)).rstrip())))
            lead = Piece(" " * 9)
    for verdict in item.verdicts:
        rows += [(), *_said(verdict, width)]
    return tuple(rows)


def facts(item: Item) -> Iterable[tuple[str, str]]:
    """What is known of the claim itself: a label and a text each."""
    claim, case = item.case.claim, item.case
    yield "kind", case.kind.value + (f", {case.about}" if case.about else "")
    reads = str(claim.reading) if claim and claim.reading else case.stub.reads if case.stub else ""
    if reads:
        yield "reads", reads
    if claim and claim.subject:
        yield "of", ", ".join(claim.subject[:4])
    if claim and claim.attribution.chain:
        yield "says", " > ".join(claim.attribution.chain)
    for reason in case.risk.reasons[:3]:
        yield "because", reason
    if case.anchor and case.anchor.change:
        yield "changed", case.anchor.change
    if case.stub and case.stub.made_by:
        yield "added", f"by {case.stub.made_by}"


def _said(verdict: Verdict, width: int) -> Iterable[Row]:
    mark = VERDICTS[verdict.word]
    by = f" by {visible(verdict.by)}, {verdict.on:%Y-%m-%d %H:%M}"
    yield clip_row((Piece(f" {mark.glyph} {mark.word}", mark.ink), Piece(by, Ink.QUIET)), width)
    for label, text in (("", verdict.note), ("evidence: ", verdict.evidence), ("query: ", verdict.query),
                        ("reply: ", verdict.reply), ("fix: ", verdict.fix)):  # fmt: skip
        if text:
            for span in wrap(visible(label + text), max(1, width - 3)):
                yield Piece("   "), Piece(span.of(visible(label + text)).rstrip())
