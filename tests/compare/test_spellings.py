from itertools import product

import pytest

from s400check.compare.spellings import HOLDERS, skeleton, variants_of
from s400check.model.claims import Claim, Name
from s400check.model.figures import Kind
from s400check.model.sources import Passage
from s400check.model.spans import Span


def named(source: str, words: str, role: str = "", employer: str = "") -> Claim:
    text = f"{role} {words} spoke."
    start = text.index(words)
    name = Name(span=Span(start, start + len(words)), words=words, role=role, employer=employer)
    passage = Passage(source=source, span=Span(0, len(text)), text=text)
    return Claim(id=f"c-{source}-{words}", passage=passage, kind=Kind.NAME, matter=name, subject=(words,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("a", "Anna Petrova"), named("b", "Anna Petrowa")),
        (
            named("a", "Alexei Sokolov", "chairman", "Northern Bank"),
            named("b", "Aleksey Sokoloff", "chairman", "Northern Bank"),
        ),
    ],
)
def test_one_person_in_two_spellings_is_found_where_something_backs_it(one: Claim, other: Claim) -> None:
    (variant,) = variants_of((one, other), {})

    assert {variant.a, variant.b} == {one, other}
    assert "two spellings" in variant.evidence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("a", "Jim Mattis"), named("b", "James Mattis")),
        (named("a", "Recep Tayyip Erdogan"), named("b", "Tayyip Erdogan")),
        (named("a", "Mevlut Aksoy"), named("b", "Mevlüt Aksoy")),
        (named("a", "Ada Petrova"), named("b", "Bea Petrowa")),
        (named("a", "Anna Petrova"), named("b", "Anna Petrovas")),
        (named("a", "Anna Berg"), named("b", "Anna Lund")),
    ],
)
def test_names_that_may_both_be_right_are_left_alone(one: Claim, other: Claim) -> None:
    assert variants_of((one, other), {}) == ()


def test_spellings_that_the_settings_call_aliases_are_left_alone() -> None:
    aliases = {"anna petrova": "anna petrova", "anna petrowa": "anna petrova"}

    assert variants_of((named("a", "Anna Petrova"), named("b", "Anna Petrowa")), aliases) == ()


def test_two_transliterations_have_one_skeleton() -> None:
    assert skeleton("mikheyev") == skeleton("mikheev")


def test_among_very_many_of_one_given_name_the_two_spellings_are_found() -> None:
    crowd = [named(f"s{n:03}", f"Anna {first}{last}") for n, (first, last) in enumerate(product(_HEADS, _TAILS))]

    found = variants_of((*crowd, named("a", "Anna Wojtczak"), named("b", "Anna Woytczak")), {})

    assert [(variant.a.words, variant.b.words) for variant in found] == [("Anna Wojtczak", "Anna Woytczak")]


def test_a_name_that_thousands_of_claims_hold_costs_no_more_than_a_few() -> None:
    crowd = [named(f"s{n:05}", "Anna Petrova") for n in range(3_000)]

    found = variants_of((*crowd, named("z", "Anna Petrowa")), {})

    assert len(found) == HOLDERS


_HEADS = ("Brand", "Czern", "Dolg", "Fjell", "Gutt", "Hjort", "Kvist", "Lund", "Mikk", "Nord", "Oster", "Stran")
_TAILS = ("opoulos", "arsson", "imenko", "ugarte", "etsberg", "yshkin")
