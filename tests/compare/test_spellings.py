import pytest

from s400check.compare.spellings import skeleton, variants_of
from s400check.model.claims import Claim, Kind, Name
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
