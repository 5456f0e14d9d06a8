import pytest

from s400check.compare.deeds import Status, deeds_of


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norway signed the ferry contract.", Status.DONE),
        ("The ferry contract was signed by Norway.", Status.DONE),
        ("The ferry contract was not signed by Norway.", Status.NOT_DONE),
        ("Norway did not sign the ferry contract.", Status.NOT_DONE),
        ("Norway has not yet signed the ferry contract.", Status.NOT_YET),
        ("Lind denied that Norway had signed the ferry contract.", Status.DENIED),
        ("The ferry contract was scrapped in Norway.", Status.CALLED_OFF),
        ("The ferry tender has been suspended by Norway.", Status.PUT_OFF),
    ],
)
def test_a_deed_is_told_with_how_it_stands(sentence: str, status: Status) -> None:
    assert [deed.status for deed in deeds_of(sentence) if deed.words != "denied"] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "If Norway signed the ferry contract, the yard would grow.",
        "Was the ferry contract signed?",
        "Lind allegedly signed the ferry contract.",
        "Lind was accused of having signed the ferry contract.",
        "“Norway signed the ferry contract.”",
    ],
)
def test_what_may_be_or_is_quoted_is_no_deed(sentence: str) -> None:
    assert [deed for deed in deeds_of(sentence) if deed.verb.startswith("sign")] == []


def test_the_forms_of_a_verb_are_one_deed() -> None:
    (found,) = deeds_of("Police found the painting.")
    (missed,) = deeds_of("Police did not find the painting.")

    assert found.verb == missed.verb
