"""The desk: a review session and all that a front end shows beside it; one value, the next one with every key."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from s400check.model.verdicts import Verdict, Word
from s400check.review.dockets import DisputeView
from s400check.review.filters import Filter
from s400check.review.items import Item
from s400check.review.search import alike_slices
from s400check.review.sessions import ReviewSession
from s400check.tui.asking import Asked
from s400check.tui.drawing.rows import Ink

EVERYTHING: Final = Filter()


BEGINNER: Final = 5
"""Steps after which a reviewer knows the keys."""


@dataclass(frozen=True, slots=True)
class News:
    """What the last key did, or why it did nothing."""

    text: str = ""
    ink: Ink = Ink.QUIET


SILENCE: Final = News()
READ_ONLY: Final = News("read only: a newer s400check wrote this ledger; upgrade to decide", Ink.BAD)
NOTHING_HERE: Final = "nothing is shown here: F clears the filter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A session, the filter over it, what is picked, and what is being asked.

    `anchor` is the claim where a range began, "" for none; `marked` are claims picked one by one. `picked` is the claim
    of the dispute on show that Enter opens, "" for the one under the cursor. `beside` shows the two passages
    in columns, word by word. `alike` are words that a passage must hold something like. `copied` is what the reviewer
    takes away with this step, for the clipboard. `taken` are the steps that this reviewer took in earlier runs, counted
    up to `BEGINNER`. `calls` is the id of a command to go on with, "" for none.
    """

    session: ReviewSession
    filter: Filter = EVERYTHING
    marked: frozenset[str] = frozenset()
    anchor: str = ""
    picked: str = ""
    beside: bool = False
    alike: str = ""
    copied: str = ""
    calls: str = ""
    taken: int = 0
    news: News = SILENCE
    asks: Asked | None = None

    # --- what is here ---

    @property
    def item(self) -> Item | None:
        """The claim under the cursor, None where nothing is shown."""
        return self.session.docket.item(self.session.place) if self.session.place else None

    @property
    def dispute(self) -> DisputeView | None:
        """The dispute to show with that claim: one that still stands before one that is settled."""
        if not self.session.place:
            return None
        docket = self.session.docket
        views = [docket.view(dispute) for dispute in docket.board.cases[self.session.place].disputes]
        return min(views, key=lambda view: not view.stands, default=None)

    @property
    def is_new(self) -> bool:
        """Whether this reviewer has hardly decided anything yet."""
        return self.steps < BEGINNER

    @property
    def is_done(self) -> bool:
        """Whether every claim is decided."""
        tally = self.session.docket.tally
        return not self.session.docket.board.unread and 0 < tally.claims == tally.decided

    @property
    def given(self) -> Mapping[Word, int]:
        """How many claims have each verdict."""
        docket = self.session.docket
        latest = (docket.ledger.latest(claim) for claim in docket.order)
        return Counter(verdict.word for verdict in latest if verdict is not None)

    @property
    def steps(self) -> int:
        """The steps that this reviewer has taken, as far as they are counted."""
        return min(BEGINNER, self.taken + len(self.session.past))

    @property
    def selection(self) -> tuple[str, ...]:
        """The claims of the range and those marked, as they stand in the list; none that the filter hides."""
        docket, rows, at = self.session.docket, self.session.rows, self.session.at
        if not rows or not (self.anchor or self.marked):
            return ()
        chosen = {claim for claim in self.marked if self._is_shown(claim)}
        if self.anchor:
            start = min(docket.place(self.anchor, rows), len(rows) - 1)
            chosen |= set(rows[min(start, at) : max(start, at) + 1])
        return tuple(sorted(chosen, key=docket.board.ranks.__getitem__))

    @property
    def own_verdict(self) -> Verdict | None:
        """What this reviewer last put on record about the claim under the cursor; a remark on an open one, too."""
        entry = self.session.docket.ledger.entries.get(self.session.place)
        own = [verdict for verdict in entry.verdicts if verdict.by == self.session.reviewer] if entry else []
        return own[-1] if own else None

    @property
    def own_word(self) -> Word:
        """The word this reviewer last gave on it; `open` where they gave none."""
        return self.own_verdict.word if self.own_verdict else Word.OPEN

    def _is_shown(self, claim: str) -> bool:
        place = self.session.docket.place(claim, self.session.rows)
        return self.session.rows[place : place + 1] == (claim,)

    # --- the next desk ---

    def say(self, text: str, ink: Ink = Ink.QUIET) -> "Desk":
        """The desk with this told to the reviewer."""
        return replace(self, news=News(text, ink))

    def ask(self, asked: Asked | None) -> "Desk":
        """The desk with this asked, or nothing."""
        return replace(self, asks=asked)

    def at(self, session: ReviewSession) -> "Desk":
        """The desk over the session after a step; what the last key said is gone, and so is what was picked there."""
        moved = session.place != self.session.place
        return replace(self, session=session, news=SILENCE, copied="", picked="" if moved else self.picked)

    def heeding(self, before: "Desk") -> "Desk":
        """The desk; the one before, with the reason, where it changes a ledger that is only to be read."""
        ledger = before.session.docket.ledger
        changes = self.session.docket.ledger is not ledger and self.session.past != before.session.past
        return replace(before, news=READ_ONLY) if ledger.is_newer and changes else self

    def warned(self) -> "Desk":
        """The desk that says so where its ledger is only to be read."""
        return replace(self, news=READ_ONLY) if self.session.docket.ledger.is_newer else self

    def unselected(self) -> "Desk":
        """The desk with no range and no marks."""
        return replace(self, anchor="", marked=frozenset())

    def refiltered(self) -> "Desk":
        """The desk with all rows of its filter on show, found in one go."""
        rows = [claim for found in self.slices() for claim in found]
        return replace(self, session=self.session.showing(rows))

    def slices(self) -> Iterator[Sequence[str]]:
        """The rows of its filter and its search, in turns short enough to stay awake between them."""
        docket = self.session.docket
        if not self.alike:
            yield from self.filter.slices(docket)
            return
        for found in alike_slices(docket, self.alike):
            yield [claim for claim in found if self.filter.keeps(docket, claim)]
