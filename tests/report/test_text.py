from dataclasses import replace

from s400check.model.findings import Findings, Problem
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import RulingWord, Word
from s400check.report.page import Page
from s400check.report.text import text
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from tests.harbour import NOON


def test_a_dispute_shows_both_passages_with_source_date_and_reason(docket: Docket) -> None:
    report = text(docket, Page())

    for shown in (
        "CONFLICT  cost, harbour",
        "aaaa.txt, 2020-05-01",
        "      The harbour cost $4 million to rebuild.",
        "bbbb.txt, 2020-06-01",
        "      Rebuilding the harbour cost $6 million.",
        "  conflict: 50 % apart",
    ):
        assert shown in report


def test_a_report_for_a_file_has_no_colour_and_no_trailing_space(docket: Docket) -> None:
    report = text(docket, Page())

    assert "\x1b" not in report
    assert all(line == line.rstrip() for line in report.splitlines())


def test_a_report_for_a_terminal_underlines_what_is_judged(docket: Docket) -> None:
    assert "\x1b[4m$4 million\x1b[0m" in text(docket, Page(colour=True))


def test_no_line_is_wider_than_the_page(docket: Docket) -> None:
    assert max(map(len, text(docket, Page(width=40)).splitlines())) <= 40


def test_what_acts_on_a_terminal_is_made_visible(findings: Findings) -> None:
    hostile = Problem(path="a\x1b[31m.txt", message="cannot be read", hint="")

    report = text(Docket.of(replace(findings, problems=(hostile,)), Ledger()), Page())

    assert "a␛[31m.txt" in report


def test_text_of_sources_never_begins_a_line(findings: Findings) -> None:
    claim = findings.claims[0]
    command = replace(claim, passage=replace(claim.passage, text="::stop-commands::x $4 million"), matter=claim.matter)

    report = text(Docket.of(replace(findings, claims=(command, *findings.claims[1:])), Ledger()), Page())

    assert not [line for line in report.splitlines() if line.startswith("::")]


def test_a_verdict_shows_with_its_reviewer(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON))

    assert "[decided: wrong by A. Reviewer]" in text(decided.docket, Page())


def test_a_ruling_shows_under_its_dispute(start: ReviewSession) -> None:
    ruled = start.rule(start.ruling("d-1", RulingWord.CONFLICT, NOON, note="the invoice says six"))

    assert "ruled conflict by A. Reviewer on 2026-11-22: the invoice says six" in text(ruled.docket, Page())
