from datetime import date
from decimal import Decimal

from s400check.model.findings import Dispute, Tier, Value
from s400check.model.spans import Span
from s400check.tui.drawing.disputes import Stand, dispute_rows
from s400check.tui.drawing.glyphs import Mark
from s400check.tui.drawing.rows import Ink


def stand(claim: str, published: str) -> Stand:
    return Stand(
        claim=claim,
        value="4 lamps",
        source=claim,
        date=published,
        day=date.fromisoformat(published).toordinal(),
        quote="It has 4 lamps.",
        words=Span(7, 8),
        mark=Mark("·", "open", Ink.QUIET),
    )


def time_line(*published: str) -> str:
    stands = [stand(f"c-{n}", day) for n, day in enumerate(published)]
    value = Value(text="4", low=Decimal(4), high=Decimal(4), claims=tuple(each.claim for each in stands), origins=1)
    dispute = Dispute(id="d", about="lamps", tier=Tier.AGREE, claims=value.claims, values=(value,), conflicts=())
    texts = ["".join(piece.text for piece in row) for row in dispute_rows(dispute, stands, None, 70)]
    return next((text.strip() for text in texts if "─" in text), "")


def test_a_time_line_is_labelled_by_months_where_they_tell_its_ends_apart() -> None:
    line = time_line("2022-09-03", "2022-09-20", "2022-11-01")

    assert line.startswith("2022-09 ●")
    assert line.endswith("● 2022-11")


def test_days_of_one_month_are_labelled_as_days() -> None:
    line = time_line("2022-09-20", "2022-09-03")

    assert line.startswith("2022-09-03 ●")
    assert line.endswith("● 2022-09-20")


def test_one_day_makes_no_line() -> None:
    assert time_line("2022-09-03", "2022-09-03") == ""
