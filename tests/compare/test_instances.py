import pytest

from s400check.compare.instances import other_instance
from s400check.model.claims import Claim
from tests.compare.texts import claim, source, value


def ferries(text: str) -> Claim:
    return claim(source("a", text), "12", value(12))


FIRST = ferries("Norway signed a contract for ferries worth $12 million.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway will pay $12 million for a second set-up of ferries.", "a second set-up"),
        ("The contract for a third ferry is worth $12 million.", "a third ferry"),
        ("Another contract, for trams, went to the yard for $12 million.", ""),
        ("Another contract for $12 million went to the yard.", "another contract"),
        ("Shots were heard as 12 people died in a second blast.", "a second blast"),
    ],
)
def test_a_further_thing_of_the_sort_is_another_one(text: str, words: str) -> None:
    assert other_instance(FIRST, ferries(text)) == words
    assert other_instance(ferries(text), FIRST) == words


@pytest.mark.parametrize(
    "text",
    [
        "Norway took a first ferry for $12 million.",
        "The contract of $12 million runs for another two years.",
        "The yard, the second largest, got $12 million.",
        "Lind, the third son of a smith, paid $12 million.",
        "The thieves took $12 million and fled in another car.",
        "Norway paid $12 million a second time.",
    ],
)
def test_numbers_that_tell_no_other_thing_say_nothing(text: str) -> None:
    assert other_instance(FIRST, ferries(text)) == ""


def test_the_second_ferry_is_another_one_than_the_first() -> None:
    one = ferries("The first ferry cost $12 million.")
    other = ferries("The second ferry cost $12 million.")

    assert other_instance(one, other) == "the second ferry"


def test_another_and_a_second_may_be_one() -> None:
    one = ferries("Another ferry cost $12 million.")
    other = ferries("A second ferry cost $12 million.")

    assert other_instance(one, other) == ""
