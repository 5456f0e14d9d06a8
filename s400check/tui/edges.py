"""What stands above and below the panes, as rows: progress, filter, what was done, which keys there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from s400check.model.progress import Progress
from s400check.model.verdicts import Word
from s400check.model.visible import visible
from s400check.review.statuses import ClaimStatus
from s400check.tui.commands import COMMANDS
from s400check.tui.desks import Desk
from s400check.tui.drawing import bars
from s400check.tui.drawing.bars import Hint
from s400check.tui.drawing.glyphs import VERDICTS
from s400check.tui.drawing.rows import Ink, Piece, Row, clip_row
from s400check.tui.keeping import Keeping, KeepState
from s400check.tui.showing import SWITCHES


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What goes on beside the desk: saving, and reading (None: nothing is read; `stopped`: it was called off)."""

    keeping: Keeping
    progress: Progress | None = None
    stopped: bool = False


def header(desk: Desk, name: str, work: Work, width: int) -> Row:
    """The top line."""
    tally = desk.session.docket.tally
    return bars.header(visible(name), _state(desk, work), tally.decided, tally.claims, tally.conflicts, width)


def _state(desk: Desk, work: Work) -> Row:
    """Whether what was decided is saved, and how far the sources are read."""
    sign, ink = _KEPT[work.keeping.state]
    newer = desk.session.docket.ledger.is_newer
    saved = Piece("✗read only", Ink.BAD) if newer else Piece(f"{sign}{work.keeping.state}", ink)
    unread = desk.session.docket.board.unread
    if work.stopped:
        return saved, Piece("  ✗not read · R reads", Ink.WARN)
    if work.progress is None:
        torn = len(desk.session.docket.ledger.conflicts)
        left = (Piece(f"  !{torn} left open by a merge · M settles", Ink.BAD),) if torn else ()
        return (Piece("◌reading the sources", Ink.WARN),) if unread else (saved, *left)
    done, of = work.progress.done, work.progress.of
    far = f" {done:,}/{of:,}" if of and done else f" {done or of:,}"
    told = Piece(f"◌{work.progress.stage}{far} · Esc stops", Ink.WARN)
    return (told,) if work.keeping.state is KeepState.SAVED else (saved, Piece("  "), told)


def chips(desk: Desk, width: int) -> Row:
    """The filter's line: what is on, or what could be."""
    docket, filter_ = desk.session.docket, desk.filter
    counts = {
        "undecided": docket.tally.claims - docket.tally.decided,
        "in conflict": docket.tally.conflicts,
        "left open": len(docket.ledger.conflicts),
        **{status.value: docket.tally.statuses[status] for status in ClaimStatus},
    }
    wanted = [word for word in _WANTED if counts.get(word)]
    words = [
        (
            switch.word + (f" {counts[switch.word]:,}" if switch.word in counts else ""),
            switch.is_on(filter_),
            switch.word,
        )
        for switch in sorted(SWITCHES, key=lambda switch: switch.word not in (*_FIRST_CHIPS, *wanted))
        if switch.is_on(filter_) or switch.word in (*_FIRST_CHIPS, *_KIND_CHIPS, *wanted)
    ]
    if filter_.source:
        words.append((PurePosixPath(docket.board.sources[filter_.source].path).name, True, "show.filter"))
    count = len(desk.session.rows)
    shown = f"{desk.session.at + 1:,} of {count:,}" if count else "none shown"
    sought = " ".join([filter_.text, *(["~" + desk.alike] if desk.alike else [])]).strip()
    return bars.chips(words, visible(sought), shown, width)


def keys(desk: Desk, work: Work, signs: Mapping[str, str], width: int) -> tuple[Row, Row]:
    """The two lines at the foot: what can be decided and what the last key did, how to move and ask."""
    news = Piece(visible(desk.news.text) + " ", desk.news.ink)
    if work.keeping.why:
        lead = "NOT SAVED · " if work.keeping.state is KeepState.UNSAVED else ""
        news = Piece(f"{lead}R tries again · {visible(work.keeping.why)} ", Ink.BAD)
    verdicts = [Hint(signs[c.id], c.brief, c.id) for c in COMMANDS if c.id.startswith("verdict.") and signs[c.id]]
    others = [
        Hint(signs[c.id], c.brief, c.id)
        for c in sorted(_BRIEF, key=lambda c: _FIRST.get(c.id, len(_FIRST)))
        if signs[c.id]
    ]
    if len(desk.selection) > 1:
        others.insert(0, Hint(signs["many.none"], f"let {len(desk.selection)} go", "many.none"))
    # What was done stands beside the verdicts where there is room; where there is none, they stay and moving gives way.
    if bars.holds_all(verdicts, width, (news,)):
        return bars.keys(verdicts, width, last=(news,), tight=True), bars.keys(others, width)
    return bars.keys(verdicts, width, tight=True), bars.keys(others, width, last=(news,))


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


def finish(desk: Desk, given: Mapping[Word, int], name: str, width: int) -> tuple[Row, Row, Row]:
    """Three lines for whoever has decided everything: how much, what, and what to do with it."""
    tally = desk.session.docket.tally
    words: Row = tuple(
        piece
        for word, count in sorted(given.items(), key=lambda pair: -pair[1])
        for piece in (
            Piece(f"{VERDICTS[word].glyph} ", VERDICTS[word].ink),
            Piece(f"{count:,} {VERDICTS[word].word}  "),
        )
    )
    open_ = tally.conflicts
    left = Piece(f" · {open_:,} conflict{'s' * (open_ != 1)} to rule on", Ink.BAD) if open_ else Piece("")
    return (
        clip_row((Piece(f"All {tally.claims:,} decided", Ink.GOOD), left), width),
        clip_row(words, width),
        clip_row(
            (
                Piece("git diff ", Ink.KEY),
                Piece(f"{visible(name)} shows what you did"),
            ),
            width,
        ),
    )


_KEPT: Final = {
    KeepState.SAVED: ("●", Ink.GOOD),
    KeepState.SAVING: ("◌", Ink.QUIET),
    KeepState.UNSAVED: ("✗", Ink.BAD),
}
_FIRST_CHIPS: Final = ("undecided", "in conflict")
_KIND_CHIPS: Final = ("money", "date", "count", "percent", "quote")
_WANTED: Final = ("stale", "ambiguous", "moved", "orphaned", "contested", "left open")
"""States that want a second look: they have a chip as soon as one claim is in them."""
_BRIEF: Final = tuple(c for c in COMMANDS if c.brief and not c.id.startswith("verdict."))
_FIRST: Final = {
    id_: n for n, id_ in enumerate(("app.help", "app.quit", "review.undo", "dispute.rule", "dispute.next", "say.note"))
}
