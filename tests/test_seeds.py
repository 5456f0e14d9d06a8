"""What must hold of the five articles, end to end."""

import json
from pathlib import Path
from typing import Any

import pytest

from s400check.cli import run
from s400check.cli.projects import open_project
from s400check.model.claims import Claim
from s400check.model.findings import Findings
from s400check.model.sources import RegionRole

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def found() -> Findings:
    return open_project([ROOT / "seeds"]).find()


@pytest.fixture
def report(capfd: pytest.CaptureFixture[str]) -> Any:
    run(["--report", "json", str(ROOT / "seeds")])
    return json.loads(capfd.readouterr().out)


def _claim(found: Findings, words: str) -> Claim:
    return next(claim for claim in found.claims if claim.words == words)


def test_every_claim_stands_where_its_span_says(report: Any) -> None:
    texts = {source["path"]: (ROOT / source["path"]).read_text(encoding="utf-8") for source in report["sources"]}

    assert report["claims"]
    for claim in report["claims"]:
        assert texts[claim["source"]][claim["start"] : claim["end"]] == claim["text"]


def test_no_claim_lies_outside_body_and_heading(found: Findings) -> None:
    regions = {source.id: source.regions for source in found.sources}
    for claim in found.claims:
        roles = {region.role for region in regions[claim.passage.source] if region.span.overlaps(claim.span)}
        assert roles <= {RegionRole.BODY, RegionRole.HEADING}


def test_the_dates_are_those_of_the_texts_and_of_the_ledger(found: Findings) -> None:
    dates = [(source.path[6:9], str(source.published), source.published_from) for source in found.sources]

    assert dates == [
        ("000", "2017-11-13", "ledger"),
        ("001", "2019-10", "ledger"),
        ("002", "2019-11-27", "text"),
        ("003", "2017-10", "ledger"),
        ("004", "2019-09-16", "text"),
    ]


def test_the_value_of_the_deal_is_the_first_dispute(found: Findings) -> None:
    two, more = _claim(found, "$2 billion"), _claim(found, "$2.5 billion")
    first = found.disputes[0]

    assert first.tier == "conflict"
    assert {two.id, more.id} <= set(first.claims)
    assert any({conflict.a, conflict.b} == {two.id, more.id} for conflict in first.conflicts)


def test_model_numbers_are_no_figures(found: Findings) -> None:
    figures = [claim for claim in found.claims if claim.figure]

    assert not [claim for claim in figures if any(number in claim.words for number in ("400", "500", "35"))]


def test_findings_do_not_depend_on_the_order_of_paths() -> None:
    files = sorted((ROOT / "seeds").iterdir())

    assert open_project(files).find() == open_project(files[::-1]).find()
