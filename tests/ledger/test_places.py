import pytest

from s400check.ledger.places import agreement, occurrences, surroundings
from s400check.model.spans import Span
from s400check.model.verdicts import Place


@pytest.mark.parametrize(
    ("words", "text", "starts"),
    [
        ("5 billion", "2.5 billion", []),
        ("5 billion", "2,5 billion", []),
        ("2", "2.5 billion", []),
        ("$2", "$2.", [0]),
        ("$2", "$2, $2.5 and $2", [0, 13]),
        ("S-40", "S-400", []),
        ("15 people", "115 people", []),
        ("a bill", "a billion", []),
        ("It cost $5.", "It cost $5.It cost $5.", [0, 11]),
        ("", "anything", []),
        ("(2)", "x(2)", [1]),
    ],
)
def test_words_stand_where_no_word_and_no_number_is_cut(words: str, text: str, starts: list[int]) -> None:
    assert [span.start for span in occurrences(words, text)] == starts


def test_surroundings_fold_white_space_and_keep_32_characters() -> None:
    text = "x" * 40 + " \n\n here" + "!" + "\t\tthere  " + "y" * 40

    prefix, suffix = surroundings(text, Span(48, 49))

    assert (prefix, suffix) == ("x" * 27 + " here", " there " + "y" * 25)


def test_a_long_gap_is_one_space_and_hides_nothing() -> None:
    assert surroundings("before." + "\n" * 50 + "It.", Span(57, 60)) == ("before. ", "")


def test_an_edge_of_the_text_agrees_only_with_an_edge() -> None:
    edge = Place(doc="d", quote="q", words="q", prefix="", suffix=" after")
    inside = Place(doc="d", quote="q", words="q", prefix="before ", suffix=" after")

    assert agreement(edge, edge) == 64
    assert agreement(edge, inside) == 32
