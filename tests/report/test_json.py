import json
from dataclasses import replace

from s400check.model.verdicts import Word
from s400check.report.json import json_report
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from tests.harbour import HARBOUR, NOON


def test_a_claim_stands_where_its_span_says(docket: Docket) -> None:
    claim = json.loads(json_report(docket))["claims"][0]

    assert HARBOUR[claim["start"] : claim["end"]] == claim["text"] == "$4 million"


def test_values_are_as_stated(docket: Docket) -> None:
    claim = json.loads(json_report(docket))["claims"][0]

    assert (claim["low"], claim["high"], claim["unit"], claim["hedge"]) == (4_000_000, 4_000_000, "USD", "=")


def test_what_was_said_beside_the_latest_verdict_is_told(start: ReviewSession) -> None:
    said = replace(
        start.verdict(Word.DISPUTED, NOON, note="rounded?"), query="which figure?", reply="the first", fix="$3m"
    )
    report = json.loads(json_report(start.decide(replace(said, evidence="https://harbour.example/")).docket))
    claim = next(claim for claim in report["claims"] if claim["verdict"])
    told = [claim[key] for key in ("note", "evidence", "query", "reply", "fix")]

    assert told == ["rounded?", "https://harbour.example/", "which figure?", "the first", "$3m"]


def test_what_was_not_said_is_null(docket: Docket) -> None:
    claim = json.loads(json_report(docket))["claims"][0]

    assert {claim[key] for key in ("verdict", "note", "evidence", "query", "reply", "fix")} == {None}


def test_the_documented_keys_are_there(docket: Docket) -> None:
    report = json.loads(json_report(docket))

    assert list(report) == ["schema", "sources", "claims", "disputes", "problems", "summary"]
    assert list(report["sources"][0]) == [
        "path", "title", "outlet", "published", "published_from", "clock", "byline", "dateline", "agency",
        "role", "origin",
    ]  # fmt: skip
    assert set(report["disputes"][0]) == {"id", "tier", "about", "status", "claims", "values", "conflicts", "ruling"}


def test_the_summary_counts_what_is_listed(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.CONFIRMED, NOON))
    report = json.loads(json_report(decided.docket))

    assert report["summary"] == {
        "sources": 2,
        "origins": 2,
        "claims": 3,
        "statements": 0,
        "decided": 1,
        "open": 2,
        "stale": 0,
        "contested": 0,
        "disputes": 1,
        "open_disputes": 1,
    }


def test_the_same_docket_gives_the_same_bytes(docket: Docket) -> None:
    assert json_report(docket) == json_report(docket)
