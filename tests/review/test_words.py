from s400check.review.words import with_words
from tests.tui.scenes import session

DOCKET = session().docket


def words(text: str, **options: set[str]) -> list[str]:
    return [DOCKET.board.cases[claim].words for claim in with_words(DOCKET, text, **options)]


def test_claims_whose_own_words_are_meant_come_before_those_of_a_passage_that_holds_them() -> None:
    found = words("2020")

    assert found[:2] == ["2020", "April 2020"]


def test_every_word_has_to_be_there_somewhere() -> None:
    assert words("regiment 2020 nowhere") == []
    assert "2020" in words("REGIMENT 2020")


def test_no_words_find_every_claim_but_those_left_out() -> None:
    left = DOCKET.order[0]

    assert sorted(with_words(DOCKET, "", without={left})) == sorted(set(DOCKET.order) - {left})
