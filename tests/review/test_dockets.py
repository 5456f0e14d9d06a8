from dataclasses import replace
from datetime import timedelta

import pytest

from s400check.model.findings import Dispute, Findings
from s400check.model.ledgers import Ledger
from s400check.model.periods import Period
from s400check.model.verdicts import RulingWord, Word
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.review.statuses import ClaimStatus, DisputeStatus
from tests.harbour import NOON


def test_conflicts_come_before_other_figures(docket: Docket) -> None:
    assert docket.order == ("c-4", "c-6", "c-30")


def test_every_place_in_the_order_has_its_reason(docket: Docket) -> None:
    assert docket.item("c-4").case.risk.reasons[0] == "conflict: 50 % apart"


def test_the_tally_of_a_changed_docket_is_that_of_one_made_anew(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON))

    assert decided.docket.tally == Docket.of(decided.docket.findings, decided.docket.ledger).tally


def test_reviewers_who_disagree_make_a_claim_contested(start: ReviewSession) -> None:
    one = start.note(start.verdict(Word.CONFIRMED, NOON))
    both = replace(one, reviewer="B. Reviewer").note(replace(one.verdict(Word.WRONG, NOON), by="B. Reviewer"))

    assert both.docket.item("c-4").status is ClaimStatus.CONTESTED


def test_a_second_reviewer_who_agrees_leaves_it_decided(start: ReviewSession) -> None:
    one = start.note(start.verdict(Word.CONFIRMED, NOON))
    both = one.note(replace(one.verdict(Word.CONFIRMED, NOON), by="B. Reviewer"))

    assert both.docket.item("c-4").status is ClaimStatus.DECIDED


def test_a_withdrawn_verdict_leaves_the_claim_open(start: ReviewSession) -> None:
    said = start.note(start.verdict(Word.CONFIRMED, NOON))
    withdrawn = said.note(said.verdict(Word.OPEN, NOON + timedelta(seconds=1)))

    assert withdrawn.docket.item("c-4").status is ClaimStatus.OPEN


def test_a_verdict_on_other_words_is_stale(start: ReviewSession) -> None:
    elsewhere = start.note(replace(start.verdict(Word.CONFIRMED, NOON), seen="00000000"))

    assert elsewhere.docket.item("c-4").status is ClaimStatus.STALE


def test_a_date_set_later_makes_verdicts_that_rest_on_it_stale(findings: Findings) -> None:
    berths = findings.claims[1]
    assert berths.figure is not None
    dated = replace(berths, matter=replace(berths.figure, relative=True))
    resting = replace(findings, claims=(findings.claims[0], dated, findings.claims[2]))
    start = ReviewSession.of(Docket.of(resting, Ledger()), "A. Reviewer").go_to("c-30")
    decided = start.decide(start.verdict(Word.CONFIRMED, NOON))

    first = replace(resting.sources[0], published=Period.parse("2019-05-01"))
    later = Docket.of(replace(resting, sources=(first, *resting.sources[1:])), decided.docket.ledger)

    assert later.item("c-30").status is ClaimStatus.STALE


def test_a_dispute_that_a_claim_joins_is_reopened(start: ReviewSession, findings: Findings) -> None:
    ruled = start.rule(start.ruling("d-1", RulingWord.SAME_FACT, NOON))
    grown = _with_member(findings.disputes[0], "c-30")

    view = Docket.of(replace(findings, disputes=(grown,)), ruled.docket.ledger).view("d-1")

    assert view.status is DisputeStatus.REOPENED
    assert view.ruling is not None
    assert view.ruling.word is RulingWord.SAME_FACT


def test_a_claim_found_no_more_stays_with_its_verdict(start: ReviewSession, findings: Findings) -> None:
    decided = start.decide(start.verdict(Word.CONFIRMED, NOON))

    gone = Docket.of(replace(findings, claims=findings.claims[1:], disputes=()), decided.docket.ledger)

    assert gone.item("c-4").case.claim is None
    assert gone.item("c-4").verdict is not None


def test_an_unknown_claim_is_a_key_error(docket: Docket) -> None:
    with pytest.raises(KeyError):
        docket.item("c-nowhere")


def _with_member(dispute: Dispute, claim: str) -> Dispute:
    return replace(dispute, claims=(*dispute.claims, claim))


def test_the_ledger_alone_stands_as_a_docket_while_the_sources_are_read(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON)).docket

    docket = Docket.unread_of(decided.ledger)

    assert docket.board.unread
    assert set(docket.order) == set(decided.ledger.entries)
    assert docket.tally.decided == 1
    assert docket.item("c-4").verdict == decided.item("c-4").verdict
