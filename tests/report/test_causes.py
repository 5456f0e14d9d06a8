from s400check.model.verdicts import RulingWord, Word
from s400check.report.causes import causes
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from tests.harbour import NOON


def test_an_open_conflict_and_open_claims_are_causes(docket: Docket) -> None:
    assert causes(docket) == {"conflict", "open"}


def test_a_ruling_takes_the_conflict_away(start: ReviewSession) -> None:
    ruled = start.rule(start.ruling("d-1", RulingWord.SAME_FACT, NOON))

    assert "conflict" not in causes(ruled.docket)


def test_a_disputed_claim_is_a_cause(start: ReviewSession) -> None:
    disputed = start.decide(start.verdict(Word.DISPUTED, NOON))

    assert "disputed" in causes(disputed.docket)
