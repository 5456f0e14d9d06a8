from dataclasses import replace

import pytest

from s400check.compare.alignment import align
from s400check.compare.pairs import Pair
from s400check.compare.profiles import profiles_of
from s400check.compare.terms import TERMS, Term, weigh
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading
from tests.compare.texts import USD, claim, source, value

FIRST = source("a", "The Fjord-class ferries cost Norway more than $14 million.")
SECOND = source("b", "Norway paid $8.8 million for the Fjord-class ferries.")


def pair(one: Reading, other: Reading) -> Pair:
    claims = [
        claim(FIRST, "$14 million", one, kind=Kind.MONEY, attribute="cost", subject=("Norway",)),
        claim(SECOND, "$8.8 million", other, kind=Kind.MONEY, attribute="cost", subject=("Norway",)),
    ]
    a, b = profiles_of(claims, (FIRST, SECOND), {})
    (aligned,) = align((a,), (b,))
    return aligned


def term(name: str) -> Term:
    return next(term for term in TERMS if term.name == name)


@pytest.mark.parametrize(
    ("one", "other", "amount"),
    [
        (value(14, USD, Hedge.ABOVE), value("8.8", USD), 1),
        (value("8.8", USD), value(9, USD, Hedge.ABOVE), 1),
        (value(14, USD, Hedge.ABOVE), value(18, USD), 0),
        (value(14, USD, Hedge.AT_LEAST), value("8.8", USD), 0),
        (value(14, USD), value("8.8", USD), 0),
    ],
)
def test_a_strict_bound_that_leaves_the_other_value_out_speaks_for_one_subject(
    one: Reading, other: Reading, amount: float
) -> None:
    assert term("bound").amount(pair(one, other)) == amount


def test_a_term_left_out_changes_the_sum_by_what_it_added() -> None:
    found = pair(value(14, USD, Hedge.ABOVE), value("8.8", USD))

    without = weigh(found, [each for each in TERMS if each.name != "bound"])

    assert without.likelihood < weigh(found).likelihood
    assert "bound" not in {each.name for each, _ in without.spoken}


def test_every_term_has_words_wherever_it_speaks() -> None:
    found = replace(pair(value(14, USD, Hedge.ABOVE), value("8.8", USD)), agreeing=1, clashing=2, story=0.4)

    assert all(each.words(found) for each, _ in weigh(found).spoken)
