from dataclasses import replace
from datetime import date

import pytest

from s400check.compare.alignment import align
from s400check.compare.pairs import Pair
from s400check.compare.profiles import profiles_of
from s400check.compare.terms import TERMS, Term, weigh
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading
from tests.compare.texts import USD, claim, days, source, value

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


def aged(one: str, other: str, subjects: tuple[tuple[str, ...], tuple[str, ...]]) -> Pair:
    origins = source("a", one), source("b", other)
    claims = [
        claim(origin, words, value(words), kind=Kind.AGE, attribute="age", subject=subject)
        for origin, words, subject in zip(origins, ("26", "27"), subjects, strict=True)
    ]
    a, b = profiles_of(claims, origins, {})
    (aligned,) = align((a,), (b,))
    return aligned


def test_an_age_that_nobodys_name_stands_beside_says_half_as_much() -> None:
    named = aged("Ada Lind, 26, was freed.", "Ada Lind was 27.", (("Ada Lind",), ("Ada Lind",)))
    nobodys = aged("Ada Lind, 26, was freed.", "A jury convicted a man of 27.", (("Ada Lind",), ()))

    assert term("attribute").amount(named) == 1
    assert term("attribute").amount(nobodys) == 0.5


def test_one_form_filled_in_with_two_times_of_day_is_no_likeness() -> None:
    morning = "The quake struck at about 9:30 a.m. and 26 houses fell."
    same = aged(morning, morning.replace("26", "27"), ((), ()))
    later = aged(morning, morning.replace("26", "27").replace("9:30", "7:30"), ((), ()))

    assert term("order").amount(same) > 0.9
    assert term("order").amount(later) == 0


@pytest.mark.parametrize(
    ("one", "other", "amount"),
    [
        ("The quake killed 26 people.", "The fire killed 27 people.", 1),
        ("The quake killed 26 people.", "The earthquake killed 27 people.", 0),
        ("The quake killed 26 people.", "The quake and its tsunami killed 27 people.", 0),
        ("A man opened fire and killed 26 people.", "The shooting killed 27 people.", 0),
        ("The quake killed 26 people.", "At least 27 people died.", 0),
    ],
)
def test_the_dead_of_a_fire_are_not_those_of_a_quake(one: str, other: str, amount: float) -> None:
    assert term("other-event").amount(aged(one, other, ((), ()))) == amount


def test_names_on_both_sides_and_none_in_common_speak_against_one_subject() -> None:
    texts = "The quake near Narvik killed 26 people.", "The quake near Aceh killed 27 people."

    assert term("other-names").amount(aged(*texts, (("Narvik",), ("Aceh",)))) == 1
    assert term("other-names").amount(aged(*texts, (("Narvik",), ("Aceh", "Narvik")))) == 0
    assert term("other-names").amount(aged(*texts, (("Narvik",), ()))) == 0


@pytest.mark.parametrize(("one", "other", "amount"), [("4.4", "4.6", 0), ("4.6", "6.1", 1)])
def test_a_magnitude_is_corrected_by_tenths_only(one: str, other: str, amount: float) -> None:
    origins = source("a", f"The quake measured {one}."), source("b", f"A quake measured {other}.")
    claims = [
        claim(origin, words, value(words), attribute="magnitude")
        for origin, words in zip(origins, (one, other), strict=True)
    ]
    a, b = profiles_of(claims, origins, {})
    (aligned,) = align((a,), (b,))

    assert term("off-scale").amount(aligned) == amount


def test_the_day_of_a_payment_is_of_those_who_are_named_beside_it() -> None:
    def paid(one: str, other: str, subjects: tuple[tuple[str, ...], tuple[str, ...]]) -> Pair:
        origins = source("a", f"{one} paid in 1990."), source("b", f"{other} paid in 1923.")
        claims = [
            claim(origin, year, days(date(int(year), 1, 1)), kind=Kind.DATE, attribute="payment", subject=subject)
            for origin, year, subject in zip(origins, ("1990", "1923"), subjects, strict=True)
        ]
        a, b = profiles_of(claims, origins, {})
        (aligned,) = align((a,), (b,))
        return aligned

    assert term("attribute").amount(paid("Norway", "Norway", (("Norway",), ("Norway",)))) == 1
    assert term("attribute").amount(paid("Norway", "Sweden", (("Norway",), ("Sweden",)))) == 0.5
