"""What each pane shows of a desk, as values: the page, its title, the dispute's rows."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from s400check.model.claims import Claim
from s400check.model.findings import Findings
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.review.citations import value_of
from s400check.review.dockets import DisputeView, Docket
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus
from s400check.tui.desks import Desk
from s400check.tui.drawing.disputes import Stand, compared_rows, dispute_rows
from s400check.tui.drawing.glyphs import VERDICTS, WHY, mark_of
from s400check.tui.drawing.labels import date_label, short_names, source_label
from s400check.tui.drawing.passages import Page, paragraphs
from s400check.tui.drawing.records import record_rows
from s400check.tui.drawing.rows import Ink, Piece, Row
from s400check.tui.places import then_and_now


class Library:
    """The sources of one run of the pipeline, with what panes look up in them again and again."""

    def __init__(self, findings: Findings) -> None:
        self.names: Mapping[str, str] = short_names(findings.sources)
        self._origins = {source: origin.id for origin in findings.origins for source in origin.sources}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in findings.claims:
            self._claims[claim.passage.source].append(claim)
        self._spans: dict[str, tuple[Span, ...]] = {}

    def label(self, source: Source) -> str:
        """The source's short name and outlet."""
        return visible(source_label(source, self.names.get(source.id, source.path)))

    def spans(self, source: str) -> tuple[Span, ...]:
        """The judged words of all claims of a source, in order, whole sentences left out."""
        if source not in self._spans:
            self._spans[source] = tuple(sorted(claim.span for claim in self._claims[source] if claim.matter))
        return self._spans[source]

    def origins(self, sources: set[str]) -> int:
        """How many independent reports these sources are."""
        return len({self._origins.get(source, source) for source in sources})


def page(desk: Desk, library: Library) -> tuple[Page, str]:
    """The source of the claim under the cursor and its title; the stored quote where the source is gone."""
    item = desk.item
    if item is None:
        return Page(text=""), "Passage"
    source = desk.session.docket.source(item.id)
    claim = item.case.claim
    if source is None:
        why = "its source is being read" if desk.session.docket.board.unread else "its source is gone"
        return _quote(item), f"Passage · {why}; this is what the ledger kept"
    if claim is None:
        return _proposed(desk, library, item, source)
    number, count = paragraphs(source.text, claim.span.start)
    shown = Page(
        text=source.text,
        regions=source.regions,
        passage=claim.passage.span,
        figure=claim.span,
        others=library.spans(source.id),
    )
    return shown, f"Passage · {library.label(source)} · {visible(date_label(source))} · ¶{number} of {count}"


def _proposed(desk: Desk, library: Library, item: Item, source: Source) -> tuple[Page, str]:
    """The place that is proposed for words that are no longer where they were; their old source where there is none."""
    docket = desk.session.docket
    anchor = docket.anchor(item.id)
    shown = docket.board.sources.get(anchor.source or "", source) if anchor else source
    span = anchor.span if anchor else None
    told = "proposed place" if span else "no longer found"
    title = f"Passage · {library.label(shown)} · {visible(date_label(shown))} · {told}"
    return Page(text=shown.text, regions=shown.regions, figure=span, others=library.spans(shown.id)), title


def state(desk: Desk) -> str:
    """What was decided about the claim under the cursor, in words."""
    item = desk.item
    if item is None:
        return ""
    mark, verdict = mark_of(item), item.verdict
    if verdict is None:
        return f"{mark.glyph} {mark.word}"
    by = f"by {visible(verdict.by)}, {verdict.on:%Y-%m-%d}"
    if item.status is ClaimStatus.DECIDED:
        return f"{mark.glyph} {mark.word} {by}"
    return f"{mark.glyph} {mark.word} · {VERDICTS[verdict.word].word} {by}"


def dispute(desk: Desk, library: Library) -> tuple[str, Callable[[int], tuple[Row, ...]]]:
    """The dispute pane's title, and what draws its rows for a width."""
    item, view = desk.item, desk.dispute
    if item is None:
        return "Dispute", lambda _width: ()
    anchor = item.case.anchor
    if item.status in AWAY and anchor and item.case.stub:
        title = f"{mark_of(item).word.capitalize()} · {_why(item)} · S settles"
        return title, partial(_second_look, desk.session.docket, item)
    if view is None and item.status is ClaimStatus.CONTESTED:
        return f"Contested · {WHY[item.status]} · S settles", partial(record_rows, item)
    if view is None:
        label = "Record" if desk.session.docket.board.unread else "Record · no other source disputes this"
        return label, partial(record_rows, item)
    found = view.dispute
    board = desk.session.docket.board
    sources = {board.cases[claim].source for claim in found.claims}
    origins = library.origins(sources)
    count = f"{len(sources)} source{'s' * (len(sources) != 1)}, {origins} origin{'s' * (origins != 1)}"
    title = f"Dispute · {visible(found.about)} · {count} · {view.status}"
    return title, partial(_dispute_and_record, desk.beside, view, _stands(desk, view, library), item)


def _why(item: Item) -> str:
    """What became of a claim's words."""
    change = item.case.anchor.change if item.case.anchor else ""
    return f"the {change} changed after the verdict" if change else WHY[item.status]


def _second_look(docket: Docket, item: Item, width: int) -> tuple[Row, ...]:
    """The words that were judged beside those of today, and the record."""
    gone = f" Nothing to judge: `s400check prune {item.id}` drops it."
    told = gone if item.status is ClaimStatus.ORPHANED else " A verdict given now is on the words of today."
    hint = (Piece(told, Ink.QUIET),)
    anchor = docket.anchor(item.id)
    return (*then_and_now(docket, item, anchor, width), (), hint, (), *record_rows(item, width))


def _dispute_and_record(
    beside: bool, view: DisputeView, stands: tuple[Stand, ...], item: Item, width: int
) -> tuple[Row, ...]:
    values = {claim: value.text for value in view.dispute.values for claim in value.claims}
    preferred = values.get(view.ruling.prefer, "") if view.ruling else ""
    draw = compared_rows if beside else dispute_rows
    rows = draw(view.dispute, stands, view.ruling, width, preferred=preferred)
    return (*rows, (), *record_rows(item, width)) if item.verdicts else rows


def _stands(desk: Desk, view: DisputeView, library: Library) -> tuple[Stand, ...]:
    """The dispute's claims, the one under the cursor first, then as they come in its values."""
    docket = desk.session.docket
    here, picked = desk.session.place, desk.picked or desk.session.place
    stands = []
    for value in view.dispute.values:
        for id_ in value.claims:
            item, source = docket.item(id_), docket.source(id_)
            claim = item.case.claim
            stands.append(
                Stand(
                    claim=id_,
                    value=value_of(claim) if claim else value.text,
                    source=library.label(source) if source else "gone",
                    date=visible(date_label(source)) if source else "",
                    day=source.published.first.toordinal() if source and source.published else None,
                    quote=item.case.quote,
                    words=claim.matter.span if claim and claim.matter else Span(0, 0),
                    mark=mark_of(item),
                    here=id_ == here,
                    picked=id_ == picked and picked != here,
                )
            )
    return tuple(sorted(stands, key=lambda stand: not stand.here))


def _quote(item: Item) -> Page:
    """The passage as the ledger kept it."""
    quote, words = item.case.quote, item.case.words
    at = quote.find(words)
    figure = Span(at, at + len(words)) if at >= 0 else None
    return Page(text=quote, passage=Span(0, len(quote)), figure=figure)


AWAY: Final = frozenset({ClaimStatus.STALE, ClaimStatus.MOVED, ClaimStatus.AMBIGUOUS, ClaimStatus.ORPHANED})
"""Where the words that were judged are no longer what stands there."""
