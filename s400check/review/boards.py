"""What stays as it is while verdicts are given: the cases in the order of review, and their look-ups."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from s400check.model.anchors import Anchor
from s400check.model.claims import Claim
from s400check.model.findings import Conflict, Dispute, Findings
from s400check.model.identity import seen
from s400check.model.ledgers import Entry, Ledger, Stub
from s400check.model.sources import Source
from s400check.review.items import Case
from s400check.review.risks import NO_RISK, Risk, risk_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The cases by id, their order and ranks in it, and the disputes and sources they belong to, by id."""

    findings: Findings
    cases: Mapping[str, Case]
    order: tuple[str, ...]
    ranks: Mapping[str, int]
    disputes: Mapping[str, Dispute]
    sources: Mapping[str, Source]
    unread: bool = False
    """Whether the sources are still to be read: every claim stands as the ledger has it, and none can be judged."""

    @classmethod
    def unread_of(cls, ledger: Ledger) -> "Board":
        """The board of the ledger alone, to be looked at while the sources are being read."""
        cases = {
            id_: Case(id=id_, claim=None, kept=ledger.entries, anchor=None, disputes=(), risk=NO_RISK)
            for id_ in ledger.entries
        }
        return cls(
            findings=Findings(),
            cases=cases,
            order=tuple(cases),
            ranks={id_: n for n, id_ in enumerate(cases)},
            disputes={},
            sources={},
            unread=True,
        )

    @classmethod
    def of(cls, findings: Findings, ledger: Ledger) -> "Board":
        """The board of what was found and of what the ledger keeps.

        A stub that nobody judged and no source gives any more is left out: `sync` drops it.
        """
        sources = {source.id: source for source in findings.sources}
        anchors = _anchors(findings, ledger)
        cases = {case.id: case for case in _cases(findings, ledger, anchors)}
        places = {source: n for n, source in enumerate(sources)}
        order = sorted(cases, key=lambda id_: _rank(cases[id_], places))
        return cls(
            findings=findings,
            cases=cases,
            order=tuple(order),
            ranks={id_: n for n, id_ in enumerate(order)},
            disputes={dispute.id: dispute for dispute in findings.disputes},
            sources=sources,
        )

    def seen(self, claim: str) -> str:
        """The fingerprint of the words that a reviewer of this claim is shown now.

        It holds the source's date where the reading rests on it: another date makes another claim of the same words.
        A stub's words stand for what a later release finds there: reading them otherwise makes no verdict stale.
        """
        case = self.cases[claim]
        if case.anchor is not None and case.anchor.seen:
            return case.anchor.seen
        figure = case.claim.figure if case.claim else None
        source = self.sources.get(case.source)
        published = source.published if source is not None and figure is not None and figure.relative else None
        judged = case.stub or case
        return seen(judged.quote, judged.words, published)

    def with_claim(self, claim: Claim, stub: Stub) -> "Board":
        """The board with a claim that was added by hand, at its place in the order of review."""
        case = Case(
            id=stub.id,
            claim=claim,
            kept={stub.id: Entry(stub=stub)},
            anchor=None,
            disputes=(),
            risk=_risk(claim, [], 0),
        )
        places = {source: n for n, source in enumerate(self.sources)}
        at = bisect_left(self.order, _rank(case, places), key=lambda id_: _rank(self.cases[id_], places))
        return self._ordered({**self.cases, case.id: case}, (*self.order[:at], case.id, *self.order[at:]))

    def without_claim(self, claim: str) -> "Board":
        """The board without a claim; one that is not there changes nothing."""
        cases = {id_: case for id_, case in self.cases.items() if id_ != claim}
        return self._ordered(cases, tuple(id_ for id_ in self.order if id_ != claim))

    def _ordered(self, cases: Mapping[str, Case], order: tuple[str, ...]) -> "Board":
        return replace(self, cases=cases, order=order, ranks={id_: n for n, id_ in enumerate(order)})


def _anchors(findings: Findings, ledger: Ledger) -> Mapping[str, Anchor]:
    """Where the claims stand of which somebody spoke; most first looks at a folder are at a ledger without any."""
    if next(iter(ledger.heard()), None) is None:
        return {}
    from s400check.ledger.anchors import match  # noqa: PLC0415 (rapidfuzz is for those who need it)

    return match(ledger, findings.sources, findings.claims)


def _cases(findings: Findings, ledger: Ledger, anchors: Mapping[str, Anchor]) -> Iterable[Case]:
    disputes, conflicts, origins = _by_claim(findings.disputes)
    found = {claim.id: claim for claim in findings.claims}
    shown = dict.fromkeys(entry.stub.id for entry in ledger.heard() if _shown(entry, findings))
    for id_ in {**found, **shown}:
        claim, anchor = found.get(id_), anchors.get(id_)
        yield Case(
            id=id_,
            claim=claim,
            kept=ledger.entries,
            anchor=None if anchor and anchor.plain else anchor,
            disputes=tuple(disputes[id_]) if id_ in disputes else (),
            risk=_risk(claim, conflicts.get(id_, []), origins.get(id_, 0)),
        )


def _shown(entry: Entry, findings: Findings) -> bool:
    """Whether a claim that was not found is on show: somebody judged or made it, and its source was to be read."""
    return bool(entry.verdicts or entry.stub.made_by) and entry.stub.doc not in findings.unread


def _risk(claim: Claim | None, conflicts: list[Conflict], origins: int) -> Risk:
    return NO_RISK if claim is None else risk_of(claim, conflicts, origins=origins)


def _by_claim(
    disputes: Iterable[Dispute],
) -> tuple[Mapping[str, list[str]], Mapping[str, list[Conflict]], Mapping[str, int]]:
    """For each claim: its disputes, its conflicts, the independent origins of its value."""
    member: dict[str, list[str]] = defaultdict(list)
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    origins: dict[str, int] = {}
    for dispute in disputes:
        for claim in dispute.claims:
            member[claim].append(dispute.id)
        for conflict in dispute.conflicts:
            conflicts[conflict.a].append(conflict)
            conflicts[conflict.b].append(conflict)
        origins.update((claim, value.origins) for value in dispute.values for claim in value.claims)
    return member, conflicts, origins


def _rank(case: Case, places: Mapping[str, int]) -> tuple[int, float, int, int, str]:
    at = case.claim.span.start if case.claim else case.stub.at if case.stub else 0
    return case.risk.band, case.risk.score, places.get(case.source, len(places)), at, case.id
