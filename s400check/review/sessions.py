"""A review as a value: the docket, the place in it, and what can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from s400check.ledger.readers import in_order
from s400check.ledger.settling import Torn, standing
from s400check.ledger.stubs import stub_of
from s400check.model.anchors import Anchor
from s400check.model.figures import Kind
from s400check.model.identity import seen_ruling
from s400check.model.ledgers import Ledger, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.spans import Span
from s400check.model.verdicts import Ruling, RulingWord, Verdict, Word
from s400check.review.changes import Added, Change, Corrected, Decided, Linked, Ruled, Settled
from s400check.review.dockets import Docket
from s400check.review.rereading import changes_findings

_INSTANT: Final = timedelta(seconds=1)
"""The ledger's clock counts whole seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change and the claim the reviewer stood on when it was made."""

    change: Change
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSession:
    """One reviewer's run through a docket; every method returns the next session and one method serves one key.

    `rows` are the ids shown, in the order of review; `place` is the one under the cursor, "" where there is none.
    What can be redone is no part of what makes two sessions equal.
    """

    docket: Docket
    reviewer: str
    rows: tuple[str, ...] = ()
    place: str = ""
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, docket: Docket, reviewer: str) -> "ReviewSession":
        """A session at the first claim of a docket, all of it shown."""
        return cls(docket=docket, reviewer=reviewer, rows=docket.order, place=docket.order[0] if docket.order else "")

    # --- deciding ---

    def verdict(
        self,
        word: Word,
        on: datetime,
        *,
        claim: str = "",
        note: str = "",
        evidence: str = "",
        at: Anchor | None = None,
    ) -> Verdict:
        """The verdict this reviewer would give on a claim (the one under the cursor by default), not yet given.

        It is later than any other of theirs on that claim, by a second at least: of two words at one instant nobody
        could tell which came last, and a hand that corrects itself is quicker than that. `at` is the one of
        `Docket.places` that it is given on; by default the one that was chosen before, or else the likeliest.
        """
        about = claim or self.place
        stands = at or self.docket.anchor(about)
        entry = self.docket.ledger.entries.get(about)
        own = [verdict.on for verdict in entry.verdicts if verdict.by == self.reviewer] if entry else []
        return Verdict(
            claim=about,
            word=word,
            by=self.reviewer,
            on=max(on, max(own) + _INSTANT) if own else on,
            seen=(stands.seen if stands else "") or self.docket.board.seen(about),
            place=stands.place if stands else None,
            note=note,
            evidence=evidence,
        )

    def decide(self, *verdicts: Verdict) -> "ReviewSession":
        """The session after these verdicts, at the next undecided claim; a single step for undo."""
        claims = [verdict.claim for verdict in verdicts]
        return self._after(Decided(verdicts=verdicts, stubs=self._stubs(claims))).next_undecided()

    def note(self, verdict: Verdict) -> "ReviewSession":
        """The session after this verdict, at the same claim: to say more of one that was decided."""
        return self._after(Decided(verdicts=(verdict,), stubs=self._stubs([verdict.claim])))

    def ruling(self, dispute: str, word: RulingWord, on: datetime, *, prefer: str = "", note: str = "") -> Ruling:
        """The ruling this reviewer would give on a dispute, not yet given."""
        members = self._in_ledger_order(self.docket.board.disputes[dispute].claims)
        return Ruling(
            claim=members[0],
            others=tuple(sorted(members[1:])),
            word=word,
            by=self.reviewer,
            on=on,
            seen=seen_ruling({claim: self.docket.board.seen(claim) for claim in members}),
            prefer=prefer,
            note=note,
        )

    def rule(self, ruling: Ruling) -> "ReviewSession":
        """The session after this ruling, at the same claim."""
        return self._after(Ruled(ruling=ruling, stubs=self._stubs([ruling.claim, *ruling.others])))

    def claim_by_hand(self, source: str, words: Span, kind: Kind, *, about: str = "") -> Added:
        """The claim that words of a source (an id; `words` counts in its text) make, not yet added.

        Raises:
            ValueError: they make no claim of their own; the message is for the reviewer.
        """
        from s400check.review.marking import marked  # noqa: PLC0415 (it brings all rules: a first screen does without)

        board, ledger = self.docket.board, self.docket.ledger
        return marked(board, ledger, source=source, words=words, kind=kind, by=self.reviewer, about=about)

    def add(self, added: Added) -> "ReviewSession":
        """The session with a claim added by hand, the cursor on it whatever the filter; nothing is decided yet."""
        return self._after(added).go_to(added.stub.id)

    def joining(self, dispute: str, on: datetime, *, claim: str = "", note: str = "") -> Link:
        """That a claim (the one under the cursor by default) is about what a dispute is about, not yet said."""
        return self._link(LinkWord.JOINED, self._members(dispute), on, claim or self.place, note)

    def pairing(self, other: str, on: datetime, *, note: str = "") -> Link:
        """That the claim under the cursor is about what another is about, with all its dispute if any; not yet said."""
        disputes = self.docket.board.cases[other].disputes
        return self._link(LinkWord.JOINED, self._members(disputes[0]) if disputes else (other,), on, self.place, note)

    def parting(self, dispute: str, on: datetime, *, claim: str = "", note: str = "") -> Link:
        """That a claim of a dispute (the one under the cursor by default) is about something else, not yet said."""
        return self._link(LinkWord.APART, self._members(dispute), on, claim or self.place, note)

    def link(self, link: Link) -> "ReviewSession":
        """The session after a link; disputes follow once the sources are compared again."""
        return self._after(Linked(link=link, stubs=self._stubs([link.claim, *link.others])))

    def settling(self, torn: Torn, value: object) -> Settled:
        """That a value (one of `settling.choices`) takes the place that a merge left open, not yet said."""
        ledger = self.docket.ledger
        return Settled(torn=torn, before=standing(ledger, torn), after=value, place=ledger.conflicts.index(torn))

    def settle(self, settled: Settled) -> "ReviewSession":
        """The session after a conflict of a merge was settled; claims follow once the sources are read again."""
        return self._after(settled)

    def correct(self, change: Corrected) -> "ReviewSession":
        """The session after a document's date, title or outlet was set; claims follow once sources are read again."""
        return self._after(change)

    def undo(self) -> "ReviewSession":
        """The session before the last step, at the place where it was taken; the same where there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        docket, rows = self._taken(step.change, step.change.revert(self.docket.ledger))
        return replace(
            self,
            docket=docket,
            rows=rows,
            place=self._at(step, docket),
            past=self.past[:-1],
            future=(*self.future, step),
        )

    def redo(self) -> "ReviewSession":
        """The session after the step that was undone last; the same where there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        again = replace(self, place=self._at(step, self.docket))._after(step.change)
        if isinstance(step.change, Decided):
            again = again.next_undecided()
        elif isinstance(step.change, Added):
            again = again.go_to(step.change.stub.id)
        return replace(again, future=self.future[:-1])

    # --- moving ---

    @property
    def at(self) -> int:
        """The cursor's place in `rows`, 0 where there are none; the nearest where its claim is not shown."""
        if not self.rows or not self.place:
            return 0
        return min(self.docket.place(self.place, self.rows), len(self.rows) - 1)

    def go(self, at: int) -> "ReviewSession":
        """The session with the cursor on row `at`, or the nearest there is."""
        if not self.rows:
            return replace(self, place="")
        return replace(self, place=self.rows[max(0, min(at, len(self.rows) - 1))])

    def go_to(self, claim: str) -> "ReviewSession":
        """The session with the cursor on a claim, or on the row nearest to it."""
        return replace(self, place=claim).go(self.docket.place(claim, self.rows)) if self.rows else self

    def next_undecided(self, step: int = 1) -> "ReviewSession":
        """The session at the next row (with -1: the one before) that wants a decision; the same where there is none."""
        ahead = range(self.at + step, len(self.rows) if step > 0 else -1, step)
        return next((self.go(row) for row in ahead if self.docket.is_open(self.rows[row])), self)

    def next_dispute(self, step: int = 1) -> "ReviewSession":
        """The session at the next row whose claim stands in another dispute; the same where there is none."""
        cases = self.docket.board.cases
        here = set(cases[self.place].disputes) if self.place else set()
        ahead = range(self.at + step, len(self.rows) if step > 0 else -1, step)
        return next((self.go(row) for row in ahead if set(cases[self.rows[row]].disputes) - here), self)

    def rereads(self, before: "ReviewSession") -> bool:
        """Whether what was found may be another than in the session before: the sources want reading again."""
        return changes_findings(before.docket.ledger, self.docket.ledger)

    def rereads_merged(self, before: "ReviewSession") -> bool:
        """The same after others' work was merged in, which may hold claims that no source was read for."""
        known, kept = before.docket.board.cases, self.docket.ledger.entries
        return self.rereads(before) or not known.keys() >= kept.keys()

    def showing(self, rows: Sequence[str]) -> "ReviewSession":
        """The session with other rows on show, the cursor on its claim or on the row nearest to it."""
        shown = replace(self, rows=tuple(rows))
        return shown.go(shown.at)

    def over(self, ledger: Ledger) -> "ReviewSession":
        """The session over a ledger that others wrote to; what can be undone stays so.

        Claims that only the other ledger has show once the sources are read again.
        """
        ours, cases = self.docket.ledger.entries, self.docket.board.cases
        changed = self.docket.ledger.differing(ledger)
        touched = [id_ for id_ in changed if id_ in cases and ours.get(id_) != ledger.entries.get(id_)]
        return replace(self, docket=self.docket.with_ledger(ledger, touched))

    def with_docket(self, docket: Docket) -> "ReviewSession":
        """The session over a docket made anew: sources read again, or a ledger that others wrote to."""
        rows = tuple(
            sorted((row for row in self.rows if row in docket.board.ranks), key=docket.board.ranks.__getitem__)
        )
        place = self.place if self.place in docket.board.ranks else ""
        after = replace(self, docket=docket, rows=rows, place=place)
        return after if place else after.go(0)

    # --- within ---

    def _after(self, change: Change) -> "ReviewSession":
        docket, rows = self._taken(change, change.apply(self.docket.ledger))
        return replace(
            self,
            docket=docket,
            rows=rows,
            past=(*self.past, Step(change=change, place=self.place)),
            future=(),
        )

    def _at(self, step: Step, docket: Docket) -> str:
        """The claim where a step was taken; where that is gone since, the one under the cursor, or the first."""
        places = (step.place, self.place, *docket.order[:1])
        return next((place for place in places if place in docket.board.cases), "")

    def _taken(self, change: Change, ledger: Ledger) -> tuple[Docket, tuple[str, ...]]:
        """The docket over the ledger that a change made, and the rows to show of it."""
        if not isinstance(change, Added):
            return self.docket.with_ledger(ledger, change.touched), self.rows
        claim, listed = change.stub.id, change.stub.id in self.docket.board.cases
        docket = self.docket.with_ledger(ledger, change.touched if listed else ())
        if listed == (claim in ledger.entries):
            return docket, self.rows
        if listed:
            return docket.without_claim(claim), tuple(row for row in self.rows if row != claim)
        docket = docket.with_claim(change.claim, change.stub)
        at = docket.place(claim, self.rows)
        return docket, (*self.rows[:at], claim, *self.rows[at:])

    def _members(self, dispute: str) -> tuple[str, ...]:
        return self.docket.board.disputes[dispute].claims

    def _link(self, word: LinkWord, members: Sequence[str], on: datetime, claim: str, note: str) -> Link:
        """A link with others; it is later than any other of theirs, as a verdict is."""
        entries = map(self.docket.ledger.entries.get, {*members, claim})
        given = [link.on for entry in entries if entry for link in entry.links]
        return Link(
            claim=claim,
            others=tuple(sorted({*members} - {claim})),
            word=word,
            by=self.reviewer,
            on=max(on, max(given) + _INSTANT) if given else on,
            note=note,
        )

    def _stubs(self, claims: Sequence[str]) -> tuple[Stub, ...]:
        """The claims' blocks: those that the ledger has, and those that it is to get."""
        board, entries = self.docket.board, self.docket.ledger.entries
        known = (entries[id_].stub for id_ in claims if id_ in entries)
        found = (board.cases[id_].claim for id_ in claims if id_ not in entries)
        new = (stub_of(claim, board.sources[claim.passage.source]) for claim in found if claim is not None)
        return *known, *new

    def _in_ledger_order(self, claims: Sequence[str]) -> list[str]:
        """The claims as they stand in the ledger; those without a block come last."""
        ledger = self.docket.ledger
        known = in_order([ledger.entries[claim] for claim in claims if claim in ledger.entries], ledger.documents)
        return [*(entry.stub.id for entry in known), *sorted(claim for claim in claims if claim not in ledger.entries)]
