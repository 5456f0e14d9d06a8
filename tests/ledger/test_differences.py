import pytest

from s400check.ledger.differences import change_between

DEAL = "The deal is worth $2 billion, officials said."


@pytest.mark.parametrize(
    ("after", "change"),
    [
        (DEAL, ""),
        ("The deal  is worth $2\u00a0billion, officials said.", ""),
        ("The deal is worth $2.5 billion, officials said.", "figure"),
        ("The deal is worth $2 million, officials said.", "figure"),
        ("The deal is worth $2bn, officials said.", "figure"),
        ("The deal is worth two billion, officials said.", "figure"),
        ("The deal is not worth $2 billion, officials said.", "negation"),
        ("The deal isn’t worth $2 billion, officials said.", "negation"),
        ("The deal is worth $2 billion, officials denied.", "negation"),
        ("The deal is worth $2 billion, officials claimed.", "wording"),
        ("the deal is worth $2 billion, officials said.", "wording"),
    ],
)
def test_the_gravest_change_is_named(after: str, change: str) -> None:
    assert change_between(DEAL, after) == change


def test_another_designation_counts_as_a_figure() -> None:
    assert change_between("They bought S-400s.", "They bought S-500s.") == "figure"
