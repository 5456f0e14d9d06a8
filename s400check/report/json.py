"""The report for programs (docs/formats.md has the schema)."""

import json
from collections.abc import Iterable
from typing import Final

from s400check.model.figures import Kind
from s400check.model.findings import Conflict, Dispute, Problem, Tier, Value
from s400check.model.records import end, reading_record
from s400check.model.sources import Source
from s400check.model.verdicts import Ruling
from s400check.review.boards import Board
from s400check.review.dockets import DisputeView, Docket
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus, DisputeStatus

SCHEMA: Final = 1

Record = dict[str, object]


def json_report(docket: Docket) -> str:
    """The docket as one JSON document, ending in a line feed; the same bytes for the same docket."""
    items = list(docket.items())
    views = list(docket.views())
    document = {
        "schema": SCHEMA,
        "sources": [_source(source, docket.board) for source in docket.findings.sources],
        "claims": [_claim(item, docket) for item in items],
        "disputes": [_dispute(view, docket.board) for view in views],
        "problems": [_problem(problem) for problem in docket.problems],
        "summary": _summary(docket, items, views),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _source(source: Source, board: Board) -> Record:
    origin = next((origin.id for origin in board.findings.origins if source.id in origin.sources), None)
    return {
        "path": source.path,
        "title": source.title or None,
        "outlet": source.outlet or None,
        "published": str(source.published) if source.published else None,
        "published_from": source.published_from,
        "clock": source.clock or None,
        "byline": source.byline or None,
        "dateline": source.dateline or None,
        "agency": source.agency or None,
        "role": source.role,
        "origin": origin,
    }


def _claim(item: Item, docket: Docket) -> Record:
    case, claim, said = item.case, item.case.claim, item.verdict
    source = docket.source(item.id)
    document = docket.ledger.document(case.source) if source is None else None
    place = claim.span if claim else case.anchor.span if case.anchor else None
    return {
        "id": item.id,
        "source": source.path if source else document.path if document else None,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "text": case.words,
        "kind": case.kind,
        "passage": _passage(item),
        **reading_record(claim.figure.reading if claim and claim.figure else None),
        "noun": claim.figure.noun or None if claim and claim.figure else None,
        "attribute": case.about or None,
        "subject": ", ".join(claim.subject) or None if claim else None,
        "as_of": str(claim.as_of) if claim and claim.as_of else None,
        "attribution": list(claim.attribution.chain) if claim else [],
        "flags": sorted(claim.flags) if claim else [],
        "status": item.status,
        "verdict": said.word if said else None,
        "by": said.by if said else None,
        "on": f"{said.on:%Y-%m-%dT%H:%M:%SZ}" if said else None,
        "note": said.note or None if said else None,
        "evidence": said.evidence or None if said else None,
        "query": said.query or None if said else None,
        "reply": said.reply or None if said else None,
        "fix": said.fix or None if said else None,
        "reasons": list(case.risk.reasons),
    }


def _passage(item: Item) -> Record:
    claim = item.case.claim
    span = claim.passage.span if claim else None
    return {"start": span.start if span else None, "end": span.end if span else None, "text": item.case.quote}


def _dispute(view: DisputeView, board: Board) -> Record:
    dispute = view.dispute
    return {
        "id": dispute.id,
        "tier": dispute.tier,
        "about": dispute.about,
        "status": view.status,
        "claims": list(dispute.claims),
        "values": [_value(value, board) for value in dispute.values],
        "conflicts": [_conflict(conflict) for conflict in _kept(dispute)],
        "ruling": _ruling(view.ruling) if view.ruling else None,
    }


def _kept(dispute: Dispute) -> Iterable[Conflict]:
    return (conflict for conflict in dispute.conflicts if conflict.tier in (Tier.CONFLICT, Tier.RECONCILE))


def _value(value: Value, board: Board) -> Record:
    claim = board.cases[value.claims[0]].claim
    unit = claim.reading.unit if claim and claim.reading else None
    return {
        "text": value.text,
        "low": end(value.low, unit) if unit else None,
        "high": end(value.high, unit) if unit else None,
        "claims": list(value.claims),
        "origins": value.origins,
    }


def _conflict(conflict: Conflict) -> Record:
    return {
        "a": conflict.a,
        "b": conflict.b,
        "tier": conflict.tier,
        "score": round(conflict.score, 4),
        "why": conflict.why,
    }


def _ruling(ruling: Ruling) -> Record:
    return {
        "ruling": ruling.word,
        "prefer": ruling.prefer or None,
        "by": ruling.by,
        "on": f"{ruling.on:%Y-%m-%dT%H:%M:%SZ}",
        "note": ruling.note or None,
    }


def _problem(problem: Problem) -> Record:
    return {"path": problem.path, "line": problem.line, "message": problem.message, "hint": problem.hint or None}


def _summary(docket: Docket, items: list[Item], views: list[DisputeView]) -> Record:
    statuses = [item.status for item in items]
    return {
        "sources": len(docket.findings.sources),
        "origins": len(docket.findings.origins),
        "claims": len(items),
        "statements": sum(item.case.kind is Kind.STATEMENT for item in items),
        "decided": statuses.count(ClaimStatus.DECIDED),
        "open": statuses.count(ClaimStatus.OPEN),
        "stale": sum(status in _STALE for status in statuses),
        "contested": statuses.count(ClaimStatus.CONTESTED),
        "disputes": len(views),
        "open_disputes": sum(view.status is not DisputeStatus.SETTLED for view in views),
    }


_STALE: Final = frozenset({ClaimStatus.STALE, ClaimStatus.AMBIGUOUS, ClaimStatus.MOVED, ClaimStatus.ORPHANED})
