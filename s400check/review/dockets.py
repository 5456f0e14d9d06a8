"""Findings joined with the ledger: the one thing that front ends read."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from s400check.model.anchors import Anchor, AnchorState
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.findings import Dispute, Findings, Problem, Tier
from s400check.model.identity import seen_ruling
from s400check.model.ledgers import Ledger, Stub
from s400check.model.overlays import Sifted
from s400check.model.sources import Source
from s400check.model.verdicts import Ruling, Verdict
from s400check.review.boards import Board
from s400check.review.items import Case, Item
from s400check.review.statuses import ClaimStatus, DisputeStatus, of_dispute, of_verdicts

_AWAY: Final = {
    AnchorState.STALE: ClaimStatus.STALE,
    AnchorState.AMBIGUOUS: ClaimStatus.AMBIGUOUS,
    AnchorState.MOVED: ClaimStatus.MOVED,
    AnchorState.ORPHANED: ClaimStatus.ORPHANED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """A dispute, where it stands, and the ruling to show with it (the earlier one of a reopened dispute) or None."""

    dispute: Dispute
    status: DisputeStatus
    ruling: Ruling | None

    @property
    def stands(self) -> bool:
        """Whether it is still to be settled."""
        return self.status is not DisputeStatus.SETTLED


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many claims have each status, and how many disputes are not settled, by tier.

    A statement that nobody decided is offered, not asked for, and counts for nothing.
    """

    statuses: Counter[ClaimStatus]
    disputes: Counter[Tier]

    @property
    def claims(self) -> int:
        """All of them."""
        return self.statuses.total()

    @property
    def decided(self) -> int:
        """Those that need nobody's attention."""
        return self.statuses[ClaimStatus.DECIDED]

    @property
    def conflicts(self) -> int:
        """The disputes of tier conflict that are not settled."""
        return self.disputes[Tier.CONFLICT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """Findings joined with the ledger.

    The order is that of risk (`risks`), then of the sources. A verdict changes only what `item`, `view` and `tally`
    answer for the claims it touches, so that a docket of 100,000 claims changes as fast as one of ten.
    `rulings` maps a claim to the rulings that speak of it, oldest first.
    """

    board: Board
    ledger: Ledger
    rulings: Mapping[str, tuple[Ruling, ...]]
    tally: Tally

    @classmethod
    def of(cls, findings: Findings, ledger: Ledger) -> "Docket":
        """The docket of what was found and what the ledger holds; either may be empty.

        Claims carry the ids of their stubs already: `check` gives them.
        """
        return cls._over(Board.of(findings, ledger), ledger)

    @classmethod
    def unread_of(cls, ledger: Ledger) -> "Docket":
        """The docket of the ledger alone, to be looked at while the sources are being read."""
        return cls._over(Board.unread_of(ledger), ledger)

    @classmethod
    def _over(cls, board: Board, ledger: Ledger) -> "Docket":
        none = Tally(statuses=Counter(), disputes=Counter())
        docket = cls(board=board, ledger=ledger, rulings=_by_member(ledger.rulings()), tally=none)
        return replace(docket, tally=docket._count(board.order, board.disputes))

    @property
    def findings(self) -> Findings:
        """What was found, before any verdict."""
        return self.board.findings

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of all items in the order of review."""
        return self.board.order

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the user's material."""
        return self.board.findings.problems

    def item(self, claim: str) -> Item:
        """The line for a claim.

        Raises:
            KeyError: no such claim.
        """
        return self._item(claim, self.view)

    def items(self, claims: Iterable[str] | None = None) -> Iterable[Item]:
        """The lines for these claims in the order given, for all of them by default."""
        view = cache(
            self.view
        )  # The members of a dispute ask for it, each of them, and it asks for all of its members.
        return (self._item(claim, view) for claim in (self.order if claims is None else claims))

    def _item(self, claim: str, view: Callable[[str], DisputeView]) -> Item:
        case = self.board.cases[claim]
        standing = self.ledger.standing(claim)
        return Item(
            case=case,
            status=self._status(case),
            verdict=standing[-1] if standing else None,
            verdicts=standing,
            conflicts=sum(seen.stands and seen.dispute.tier is Tier.CONFLICT for seen in map(view, case.disputes)),
        )

    def view(self, dispute: str) -> DisputeView:
        """A dispute as it stands.

        Raises:
            KeyError: no such dispute.
        """
        found = self.board.disputes[dispute]
        spoken = {ruling for claim in found.claims for ruling in self.rulings.get(claim, ())}
        decided = {claim: None if self.is_open(claim) else self.ledger.latest(claim) for claim in found.claims}
        now = seen_ruling({claim: self.board.seen(claim) for claim in found.claims}) if spoken else ""
        status, ruling = of_dispute(found, sorted(spoken, key=_when), decided, now)
        return DisputeView(dispute=found, status=status, ruling=ruling)

    def views(self) -> Iterable[DisputeView]:
        """Every dispute, those still to be settled first, then the gravest."""
        return sorted(map(self.view, self.board.disputes), key=lambda view: not view.stands)

    def source(self, claim: str) -> Source | None:
        """The source a claim stands in, None when it is gone."""
        return self.board.sources.get(self.board.cases[claim].source)

    def is_open(self, claim: str) -> bool:
        """Whether a claim still wants a decision: it has none, or the one it has does not count any more."""
        return self._status(self.board.cases[claim]) is not ClaimStatus.DECIDED

    def place(self, claim: str, rows: Sequence[str]) -> int:
        """Where a claim stands, or would stand, among `rows`, which are in the order of review."""
        return bisect_left(rows, self.board.ranks[claim], key=self.board.ranks.__getitem__)

    def places(self, claim: str) -> tuple[Anchor, ...]:
        """The places proposed for a claim whose words no longer stand as they stood, the likeliest first."""
        anchor = self.board.cases[claim].anchor
        away = anchor is not None and anchor.state in _AWAY and anchor.span is not None
        return (anchor, *anchor.rivals) if away and anchor is not None else ()

    def anchor(self, claim: str) -> Anchor | None:
        """Where a claim stands today: of several places the one that the newest verdict chose, else the likeliest."""
        standing = reversed(self.ledger.standing(claim))
        chosen = (place for verdict in standing for place in self.places(claim) if _is_on(verdict, place))
        return next(chosen, self.board.cases[claim].anchor)

    def with_claim(self, claim: Claim, stub: Stub) -> "Docket":
        """The docket with a claim that was added by hand; its ledger has the stub."""
        board = self.board.with_claim(claim, stub)
        return self._on(board, (claim.id,))

    def without_claim(self, claim: str) -> "Docket":
        """The docket without a claim that was added by hand."""
        return self._on(self.board.without_claim(claim), (claim,))

    def with_ledger(self, ledger: Ledger, touched: Sequence[str]) -> "Docket":
        """The docket over a ledger in which only what is said of the `touched` claims differs.

        Those that are not on the board count for nothing: their source may have changed since a step was taken.
        """
        cases = [self.board.cases[claim] for claim in touched if claim in self.board.cases]
        disputes = dict.fromkeys(dispute for case in cases for dispute in case.disputes)
        same = self._ruled(self.ledger, touched) == self._ruled(ledger, touched)
        after = replace(self, ledger=ledger, rulings=self.rulings if same else _by_member(ledger.rulings()))
        shown = [case.id for case in cases]
        gone, come = self._count(shown, disputes), after._count(shown, disputes)
        return replace(
            after,
            tally=Tally(
                statuses=self.tally.statuses - gone.statuses + come.statuses,
                disputes=self.tally.disputes - gone.disputes + come.disputes,
            ),
        )

    def _status(self, case: Case) -> ClaimStatus:
        standing = self.ledger.standing(case.id)
        if not standing:
            return ClaimStatus.OPEN
        if self.board.unread:
            # Whether the words are still there can only be told once the sources are read.
            return ClaimStatus.DECIDED
        if case.anchor is not None and case.anchor.state in _AWAY:
            # A verdict counts again once it says that it was given on the words that are proposed.
            anchor = self.anchor(case.id) or case.anchor
            standing = tuple(verdict for verdict in standing if _is_on(verdict, anchor))
            return of_verdicts(standing, anchor.seen) if standing else _AWAY[anchor.state]
        return of_verdicts(standing, self.board.seen(case.id))

    def _on(self, board: Board, changed: Sequence[str]) -> "Docket":
        """The docket on a board on which the `changed` claims came or went; none of them is in a dispute."""
        after = replace(self, board=board)
        gone = self._count([claim for claim in changed if claim in self.board.cases], ())
        come = after._count([claim for claim in changed if claim in board.cases], ())
        statuses = self.tally.statuses - gone.statuses + come.statuses
        return replace(after, tally=replace(self.tally, statuses=statuses))

    def _count(self, claims: Iterable[str], disputes: Iterable[str]) -> Tally:
        views = map(self.view, disputes)
        return Tally(
            statuses=Counter(
                self._status(case) for case in map(self.board.cases.__getitem__, claims) if self._asked(case)
            ),
            disputes=Counter(view.dispute.tier for view in views if view.stands),
        )

    def _asked(self, case: Case) -> bool:
        entries = self.ledger.entries
        if self.board.unread and isinstance(entries, Sifted) and entries.silent(case.id):
            # Nobody spoke of it, and a statement has no block before somebody does: no need to read it to know.
            return True
        if case.kind is not Kind.STATEMENT:
            return True
        entry = entries.get(case.id)
        return bool(entry and entry.verdicts)

    @staticmethod
    def _ruled(ledger: Ledger, claims: Iterable[str]) -> list[tuple[Ruling, ...]]:
        entries = map(ledger.entries.get, claims)
        return [entry.rulings if entry else () for entry in entries]


def _is_on(verdict: Verdict, anchor: Anchor) -> bool:
    """Whether a verdict says that it was given on the words of a proposed place."""
    return verdict.seen == anchor.seen and verdict.place == anchor.place


def _by_member(rulings: Iterable[Ruling]) -> Mapping[str, tuple[Ruling, ...]]:
    spoken: dict[str, tuple[Ruling, ...]] = defaultdict(tuple)
    for ruling in sorted(rulings, key=_when):
        for claim in ruling.members:
            spoken[claim] += (ruling,)
    return dict(spoken)


def _when(ruling: Ruling) -> tuple[object, ...]:
    return ruling.on, ruling.by, ruling.word
