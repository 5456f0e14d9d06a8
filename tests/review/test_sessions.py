from dataclasses import replace
from datetime import timedelta

from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import RulingWord, Word
from s400check.review.dockets import Docket
from s400check.review.filters import Filter
from s400check.review.sessions import ReviewSession
from s400check.review.statuses import ClaimStatus, DisputeStatus
from tests.harbour import NOON


def test_a_session_starts_at_a_conflict(start: ReviewSession) -> None:
    assert start.place == "c-4"


def test_a_verdict_moves_on_to_the_next_undecided(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON))

    assert decided.place == "c-6"
    assert decided.docket.item("c-4").status is ClaimStatus.DECIDED


def test_undo_restores_the_ledger_and_the_place(start: ReviewSession) -> None:
    first = start.decide(start.verdict(Word.CONFIRMED, NOON))
    second = first.decide(first.verdict(Word.WRONG, NOON + timedelta(seconds=1)))

    assert second.undo() == first


def test_a_stub_that_a_verdict_needed_stays_after_undo(findings: Findings) -> None:
    start = ReviewSession.of(Docket.of(findings, Ledger()), "A. Reviewer")

    undone = start.decide(start.verdict(Word.WRONG, NOON)).undo()

    assert undone.docket.ledger.entries["c-4"].verdicts == ()
    assert undone.place == "c-4"


def test_redo_takes_the_undone_step_again(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON))

    assert decided.undo().redo() == decided


def test_a_new_verdict_forgets_what_was_undone(start: ReviewSession) -> None:
    undone = start.decide(start.verdict(Word.WRONG, NOON)).undo()
    other = undone.decide(undone.verdict(Word.CONFIRMED, NOON))

    assert other.redo() == other


def test_undo_with_nothing_done_changes_nothing(start: ReviewSession) -> None:
    assert start.undo() is start


def test_one_undo_takes_back_a_whole_range(start: ReviewSession) -> None:
    range_ = [start.verdict(Word.NOT_CHECKABLE, NOON, claim=claim) for claim in start.rows]
    decided = start.decide(*range_)

    assert decided.docket.tally.decided == 3
    assert decided.undo().docket.tally.decided == 0


def test_a_ruling_over_all_members_settles_the_dispute(start: ReviewSession) -> None:
    ruled = start.rule(start.ruling("d-1", RulingWord.SAME_FACT, NOON, prefer="c-6"))

    assert ruled.docket.view("d-1").status is DisputeStatus.SETTLED
    assert ruled.docket.tally.conflicts == 0


def test_undoing_a_ruling_opens_the_dispute_again(start: ReviewSession) -> None:
    ruled = start.rule(start.ruling("d-1", RulingWord.CONFLICT, NOON))

    assert ruled.undo().docket.view("d-1").status is DisputeStatus.OPEN


def test_a_dispute_with_one_value_left_is_settled(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON))

    assert decided.docket.view("d-1").status is DisputeStatus.SETTLED


def test_next_undecided_passes_over_what_is_decided(start: ReviewSession) -> None:
    decided = start.go_to("c-6").decide(start.verdict(Word.CONFIRMED, NOON, claim="c-6"))

    assert decided.go(0).next_undecided().place == "c-30"


def test_next_dispute_stays_where_no_other_dispute_follows(start: ReviewSession) -> None:
    assert start.next_dispute() is start


def test_rows_that_vanish_leave_the_cursor_near(start: ReviewSession) -> None:
    shown = start.go_to("c-4").showing(("c-30",))

    assert shown.place == "c-30"


def test_a_session_without_rows_has_no_place(start: ReviewSession) -> None:
    shown = start.showing(())

    assert (shown.place, shown.at, shown.next_undecided()) == ("", 0, shown)


def test_a_filter_for_text_looks_in_the_passage(docket: Docket) -> None:
    assert Filter(text="BERTHS").rows(docket) == ("c-30",)


def test_a_filter_in_slices_finds_the_same_rows(docket: Docket) -> None:
    slices = Filter(undecided=True).slices(docket)

    assert [claim for found in slices for claim in found] == list(docket.order)


def test_a_docket_without_findings_is_empty() -> None:
    docket = Docket.of(Findings(), Ledger())

    assert (docket.order, docket.tally.claims) == ((), 0)


def test_a_second_word_within_a_second_takes_the_place_of_the_first(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON)).go_to("c-4")

    corrected = decided.decide(decided.verdict(Word.CONFIRMED, NOON))

    item = corrected.docket.item("c-4")
    assert item.status is ClaimStatus.DECIDED
    assert item.verdict is not None
    assert item.verdict.word is Word.CONFIRMED


def test_what_others_wrote_is_taken_in_and_own_steps_can_still_be_undone(start: ReviewSession) -> None:
    decided = start.decide(start.verdict(Word.WRONG, NOON))
    theirs = replace(start, reviewer="Somebody Else").verdict(Word.CONFIRMED, NOON, claim="c-6")

    merged = decided.over(decided.docket.ledger.with_verdict(theirs))

    assert merged.docket == Docket.of(merged.docket.findings, merged.docket.ledger)
    assert [v.by for v in merged.undo().docket.item("c-6").verdicts] == ["Somebody Else"]
    assert merged.undo().docket.item("c-4").verdict is None
