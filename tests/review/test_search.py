from s400check.review.dockets import Docket
from s400check.review.search import alike_rows


def test_a_misspelt_word_is_found(docket: Docket) -> None:
    assert alike_rows(docket, "habrour") == ("c-4", "c-6")


def test_no_words_find_everything(docket: Docket) -> None:
    assert alike_rows(docket, " ") == docket.order


def test_unlike_words_find_nothing(docket: Docket) -> None:
    assert alike_rows(docket, "submarine cable") == ()
