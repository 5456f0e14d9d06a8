from s400check.compare.disputes import compare
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.ledgers import Settings
from s400check.model.readings import Unit
from s400check.model.sources import Source
from tests.compare.texts import claim, source, value

YEAR = Unit("year", "duration")
FILLING = (
    "The court in Arnfeld heard forty witnesses over the winter about tenders for the new harbour wall, and the town "
    "council, which has not met since, wants its money back from the builders, a spokesman for the council said. "
)
ONE = source(
    "a",
    f"{FILLING}\nThe mayor of Arnfeld was jailed for seven years over the harbour wall tenders.\n"
    "Prosecutors wanted the mayor of Arnfeld jailed for nine years over the harbour wall tenders.",
    "2019-05-08",
)
OTHER = source(
    "b",
    f"{FILLING}\nThe mayor of Arnfeld was jailed for eight years over the harbour wall tenders.\n"
    "Prosecutors wanted the mayor of Arnfeld jailed for nine years over the harbour wall tenders.\n"
    "The mayor of Arnfeld was in charge of the harbour wall tenders for ten years.",
    "2019-05-08",
)


def term(origin: Source, words: str, years: int) -> Claim:
    return claim(origin, words, value(years, YEAR), kind=Kind.DURATION, subject=("Arnfeld",))


SEVEN, ASKED = term(ONE, "seven years", 7), term(ONE, "nine years", 9)
EIGHT, WANTED, IN_OFFICE = term(OTHER, "eight years", 8), term(OTHER, "nine years", 9), term(OTHER, "ten years", 10)


def clashes(*claims: Claim) -> set[frozenset[str]]:
    disputes, _ = compare(claims, (ONE, OTHER), Settings())
    pairs = {frozenset((pair.a, pair.b)) for dispute in disputes for pair in dispute.conflicts}
    return {pair for pair in pairs if len({id_.split("-")[1] for id_ in pair}) == 2}


def test_a_figure_clashes_with_its_likeliest_counterpart_in_the_other_article_only() -> None:
    assert clashes(SEVEN, EIGHT, IN_OFFICE) == {frozenset((SEVEN.id, EIGHT.id))}


def test_the_next_likely_one_stands_where_the_likeliest_is_not() -> None:
    assert clashes(SEVEN, IN_OFFICE) == {frozenset((SEVEN.id, IN_OFFICE.id))}


def test_a_figure_that_agrees_with_one_of_the_other_article_clashes_with_none_of_it() -> None:
    assert clashes(SEVEN, EIGHT, ASKED, WANTED) == {frozenset((SEVEN.id, EIGHT.id))}
    assert frozenset((ASKED.id, EIGHT.id)) in clashes(EIGHT, ASKED)
