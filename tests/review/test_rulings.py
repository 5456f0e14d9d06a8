from dataclasses import replace

from s400check.model.verdicts import RulingWord, Word
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.review.statuses import DisputeStatus
from tests.harbour import NOON


def test_a_ruling_settles_a_dispute_of_which_every_word_is_as_it_was(start: ReviewSession) -> None:
    (dispute,) = start.docket.board.disputes

    ruled = start.rule(start.ruling(dispute, RulingWord.CONFLICT, NOON))

    assert ruled.docket.view(dispute).status is DisputeStatus.SETTLED


def test_a_ruling_on_other_words_is_on_show_and_settles_nothing(start: ReviewSession) -> None:
    (dispute,) = start.docket.board.disputes
    on_other_words = replace(start.ruling(dispute, RulingWord.CONFLICT, NOON), seen="00000000")

    view = start.rule(on_other_words).docket.view(dispute)

    assert (view.status, view.ruling) == (DisputeStatus.REOPENED, on_other_words)


def test_a_wrong_verdict_on_other_words_leaves_the_dispute_open(start: ReviewSession) -> None:
    (dispute,) = start.docket.board.disputes
    claim = start.docket.board.disputes[dispute].claims[0]
    verdict = start.verdict(Word.WRONG, NOON, claim=claim)
    settled = start.docket.ledger.with_verdict(verdict)
    stale = start.docket.ledger.with_verdict(replace(verdict, seen="00000000"))

    views = [Docket.of(start.docket.findings, ledger).view(dispute) for ledger in (settled, stale)]

    assert [view.status for view in views] == [DisputeStatus.SETTLED, DisputeStatus.OPEN]
