"""What each pane shows of a desk, as values: the page, its title, the dispute's rows."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from s400check.model.claims import Claim
from s400check.model.findings import Findings
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.review.citations import value_of
from s400check.review.dockets import DisputeView
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus
from s400check.tui.commands import COMMANDS
from s400check.tui.desks import Desk
from s400check.tui.drawing import bars
from s400check.tui.drawing.differences import Side, beside
from s400check.tui.drawing.disputes import Stand, compared_rows, dispute_rows
from s400check.tui.drawing.glyphs import mark_of
from s400check.tui.drawing.labels import date_label, short_names, source_label
from s400check.tui.drawing.passages import Page, paragraphs
from s400check.tui.drawing.records import record_rows
from s400check.tui.drawing.rows import Ink, Piece, Row, clip_row
from s400check.tui.keeping import Keeping, KeepState
from s400check.tui.showing import SWITCHES


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
        title = f"{library.label(source)} {date_label(source)} · no longer found"
        return Page(text=source.text, regions=source.regions, others=library.spans(source.id)), title
    number, count = paragraphs(source.text, claim.span.start)
    shown = Page(
        text=source.text,
        regions=source.regions,
        passage=claim.passage.span,
        figure=claim.span,
        others=library.spans(source.id),
    )
    return shown, f"{library.label(source)} · {visible(date_label(source))} · ¶{number} of {count}"


def state(desk: Desk) -> str:
    """What was decided about the claim under the cursor, in words."""
    item = desk.item
    if item is None:
        return ""
    mark = mark_of(item)
    by = f" by {visible(item.verdict.by)}, {item.verdict.on:%Y-%m-%d}" if item.verdict else ""
    return f"{mark.glyph} {mark.word}{by}"


def dispute(desk: Desk, library: Library) -> tuple[str, Callable[[int], tuple[Row, ...]]]:
    """The dispute pane's title, and what draws its rows for a width."""
    item, view = desk.item, desk.dispute
    if item is None:
        return "Dispute", lambda _width: ()
    anchor = item.case.anchor
    if item.status in AWAY and anchor and item.case.stub:
        return f"{mark_of(item).word.capitalize()} · {_settle(item)}", partial(_then_and_now, item, _today(desk, item))
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


def _settle(item: Item) -> str:
    """What became of a claim's words, and how to settle it."""
    change = item.case.anchor.change if item.case.anchor else ""
    told = {
        ClaimStatus.STALE: f"the {change or 'wording'} changed after the verdict",
        ClaimStatus.MOVED: "the words now stand in another source",
        ClaimStatus.AMBIGUOUS: "the words now stand in several places",
        ClaimStatus.ORPHANED: "no source says so any more",
    }
    return told.get(item.status, "")


def _today(desk: Desk, item: Item) -> Side:
    """The sentence that stands where a claim's words stood, as far as one place is proposed for it."""
    anchor = item.case.anchor
    source = desk.session.docket.board.sources.get(anchor.source) if anchor and anchor.source else None
    if anchor is None or anchor.span is None or source is None:
        return Side(text="(nothing like it is found)", judged=Span(0, 0))
    return Side(text=anchor.span.of(source.text), judged=Span(0, 0))


def _then_and_now(item: Item, now: Side, width: int) -> tuple[Row, ...]:
    """The words that were judged beside those of today, and the record; a verdict key judges those of today."""
    stub = item.case.stub
    if stub is None:
        return ()
    at = max(0, stub.quote.find(stub.words))
    then = Side(text=stub.quote, judged=Span(at, at + len(stub.words)))
    half = " " * max(1, width // 2 - 4)
    head = (Piece(" then" + half, Ink.ACCENT), Piece("now", Ink.ACCENT))
    columns = tuple((Piece(" "), *row) for row in beside(then, now, width - 1))
    hint = (Piece(" A verdict given now is on the words of today.", Ink.QUIET),)
    return (head, *columns, (), hint, (), *record_rows(item, width))


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


def header(desk: Desk, name: str, keeping: Keeping, width: int) -> Row:
    """The top line."""
    tally = desk.session.docket.tally
    if desk.session.docket.board.unread:
        reading = Piece("◌reading the sources", Ink.WARN)
        return bars.header(visible(name), reading, tally.decided, tally.claims, tally.conflicts, width)
    saved = Piece(f"{_KEPT[keeping.state][0]}{keeping.state}", _KEPT[keeping.state][1])
    return bars.header(visible(name), saved, tally.decided, tally.claims, tally.conflicts, width)


def chips(desk: Desk, width: int) -> Row:
    """The filter's line: what is on, or what could be."""
    docket, filter_ = desk.session.docket, desk.filter
    counts = {"undecided": docket.tally.claims - docket.tally.decided, "in conflict": docket.tally.conflicts}
    words = [
        (switch.word + (f" {counts[switch.word]:,}" if switch.word in counts else ""), switch.is_on(filter_))
        for switch in SWITCHES
        if switch.is_on(filter_) or switch.word in _ALWAYS
    ]
    if filter_.source:
        words.append((PurePosixPath(docket.board.sources[filter_.source].path).name, True))
    count = len(desk.session.rows)
    shown = f"{desk.session.at + 1:,} of {count:,}" if count else "none shown"
    sought = " ".join([filter_.text, *(["~" + desk.alike] if desk.alike else [])]).strip()
    return bars.chips(words, visible(sought), shown, width)


def keys(desk: Desk, keeping: Keeping, signs: Mapping[str, str], width: int) -> tuple[Row, Row]:
    """The two lines at the foot: what can be decided and what the last key did, how to move and ask."""
    news = Piece(visible(desk.news.text) + " ", desk.news.ink)
    if keeping.why:
        news = Piece(f"NOT SAVED: {visible(keeping.why)} · R tries again ", Ink.BAD)
    verdicts = [(signs[c.id], c.brief) for c in COMMANDS if c.id.startswith("verdict.")]
    others = [(signs[c.id], c.brief) for c in sorted(_BRIEF, key=lambda c: _FIRST.get(c.id, 5))]
    if len(desk.selection) > 1:
        others.insert(0, ("Esc", f"let {len(desk.selection)} go"))
    return bars.keys(verdicts, width, last=(news,)), bars.keys(others, width)


def first_steps(signs: Mapping[str, str], name: str, width: int) -> tuple[Row, Row, Row]:
    """Three lines for whoever opens a review for the first time."""

    def hint(*parts: tuple[str, str]) -> Row:
        return tuple(
            piece for id_, word in parts for piece in (Piece(signs[id_], Ink.KEY), Piece(f" {word}  ", Ink.TEXT))
        )

    return (
        clip_row((Piece("One letter decides and goes on: see below."),), width),
        clip_row(
            hint(("review.undo", "takes back"), ("dispute.next", "next dispute"), ("dispute.rule", "rules")), width
        ),
        clip_row((*hint(("app.help", "all keys")), Piece(f"Saved at once in {visible(name)}")), width),
    )


_KEPT: Final = {
    KeepState.SAVED: ("●", Ink.GOOD),
    KeepState.SAVING: ("◌", Ink.QUIET),
    KeepState.UNSAVED: ("✗", Ink.BAD),
}
AWAY: Final = frozenset({ClaimStatus.STALE, ClaimStatus.MOVED, ClaimStatus.AMBIGUOUS, ClaimStatus.ORPHANED})
"""Where the words that were judged are no longer what stands there."""
_ALWAYS: Final = ("undecided", "in conflict", "money", "date", "count", "percent", "quote")
_BRIEF: Final = tuple(c for c in COMMANDS if c.brief and not c.id.startswith("verdict."))
_FIRST: Final = {"app.help": 0, "app.quit": 1, "review.undo": 2, "dispute.rule": 3, "dispute.next": 4}
