"""A desk in plain sentences, one fact a line, for whoever hears the review or sees it on paper."""

from collections.abc import Iterable

from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.review.dockets import DisputeView
from s400check.review.items import Item
from s400check.tui.desks import Desk
from s400check.tui.drawing.differences import Side, only
from s400check.tui.drawing.disputes import TIERS
from s400check.tui.drawing.glyphs import RULINGS, VERDICTS, mark_of
from s400check.tui.drawing.labels import date_label
from s400check.tui.drawing.records import facts
from s400check.tui.views import Library


def item_lines(desk: Desk, library: Library) -> Iterable[str]:
    """The claim under the cursor: where it stands in the list, its words, its sentence, its source, its dispute."""
    item = desk.item
    if item is None:
        yield "No claim is shown; `all` clears the filter, `filter` changes it."
        return
    rows = desk.session.rows
    place = f"Claim {desk.session.at + 1:,} of {len(rows):,}"
    yield f"{place}: {_one_line(item.case.words)} ({_kind(item)}), {mark_of(item).word}."
    source = desk.session.docket.source(item.id)
    if source is None:
        yield "Its source is gone; the ledger kept the sentence."
    else:
        yield f"In {library.label(source)}, {visible(date_label(source))}:"
    yield f"  {_one_line(item.case.quote)}"
    for verdict in item.verdicts:
        note = f": {visible(verdict.note)}" if verdict.note else ""
        yield f"{visible(verdict.by)} said {VERDICTS[verdict.word].word}{note}."
    view = desk.dispute
    if view is not None:
        yield f"In dispute: {visible(view.dispute.about)}, {view.status}; `dispute` tells it."


def dispute_lines(desk: Desk, library: Library) -> Iterable[str]:
    """The dispute of the claim under the cursor, or what is on record about it where there is none."""
    item, view = desk.item, desk.dispute
    if item is None:
        return
    if view is None:
        yield "No other source disputes this."
        yield from (f"{label}: {visible(text)}" for label, text in facts(item))
        return
    yield f"Dispute over {visible(view.dispute.about)}: {TIERS[view.dispute.tier].text}, {view.status}."
    yield from _values(desk, view, library)
    yield from dict.fromkeys(f"Why: {visible(conflict.why)}" for conflict in view.dispute.conflicts)
    if view.ruling is not None:
        note = f": {visible(view.ruling.note)}" if view.ruling.note else ""
        yield f"Ruled {RULINGS[view.ruling.word]} by {visible(view.ruling.by)}{note}."


def compare_lines(desk: Desk) -> Iterable[str]:
    """The passage of the claim under the cursor and the one picked in its dispute, and the words that only one has."""
    item, view = desk.item, desk.dispute
    if item is None or view is None:
        yield "No dispute here: `next` goes to the next one."
        return
    others = [claim for claim in view.dispute.claims if claim != item.id]
    other = desk.session.docket.item(desk.picked if desk.picked in others else others[0])
    yield f"This one: {_one_line(item.case.quote)}"
    yield f"The other: {_one_line(other.case.quote)}"
    here, there = only(*(Side(text=each.case.quote, judged=Span(0, 0)) for each in (item, other)))
    if here or there:
        yield f"Only here: {_one_line(here) or 'nothing'}. Only there: {_one_line(there) or 'nothing'}."


def passage_lines(desk: Desk) -> Iterable[str]:
    """The whole source of the claim under the cursor, blank lines left out."""
    source = desk.session.docket.source(desk.session.place) if desk.session.place else None
    text = source.text if source else ""
    return (visible(line.replace("\t", " ")) for line in text.split("\n") if line.strip())


def opening_lines(desk: Desk) -> Iterable[str]:
    """What is told first: how far the review is, and what could not be read."""
    yield tally_line(desk)
    yield from (f"{visible(problem.path)}: {visible(problem.message)}." for problem in desk.session.docket.problems)


def tally_line(desk: Desk) -> str:
    """How far the review is."""
    tally = desk.session.docket.tally
    return f"{tally.decided:,} of {tally.claims:,} decided, {tally.conflicts:,} conflicts open."


def _values(desk: Desk, view: DisputeView, library: Library) -> Iterable[str]:
    docket = desk.session.docket
    for value in view.dispute.values:
        for claim in value.claims:
            item, source = docket.item(claim), docket.source(claim)
            where = f"{library.label(source)}, {visible(date_label(source))}" if source else "a source that is gone"
            here = " (this one)" if claim == desk.session.place else ""
            yield f"  {visible(value.text)}{here}, {where}, {mark_of(item).word}: {_one_line(item.case.quote)}"


def _kind(item: Item) -> str:
    return item.case.kind.value + (f", {visible(item.case.about)}" if item.case.about else "")


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))
