"""Who says what a passage tells, through whom it came, and who printed it."""

import pytest

from s400check.extract.attributions import attributions
from s400check.model.claims import Attribution
from tests.extract.articles import article, seed


def _in_seed(number: str, words: str) -> tuple[str, ...]:
    source, passages = seed(number)
    (found,) = (
        attribution
        for passage, attribution in zip(passages, attributions(source, passages), strict=True)
        if words in passage.text
    )
    return found.chain


@pytest.mark.parametrize(
    ("number", "words", "chain"),
    [
        ("000", "going ahead with the missile deal", ()),
        ("000", "he told reporters", ("Jim Mattis",)),
        ("001", "a delivery schedule", ("Alexander Mikheyev", "Interfax")),
        ("002", "We proposed to the US", ("Cavusoglu", "Daily Sabah", "Sputnik")),
        ("002", "will not bow", ("Mevlut Cavusoglu", "Daily Sabah", "Sputnik")),
        ("002", "We have different opinions", ("Cavusoglu", "Daily Sabah", "Sputnik")),
        ("002", "The article noted", ("Daily Sabah", "Sputnik")),
        ("002", "$2.5 billion", ("Sputnik",)),
        ("002", "second regiment", ("Alexander Mikheev", "Sputnik")),
        ("002", "by April 2020", ("Recep Tayyip Erdogan", "Sputnik")),
        ("003", "In our talks with", ("Erdogan", "Habertürk", "Reuters", "RT")),
        ("003", "first stage of S-400 purchases", ("Tayyip Erdogan", "RT")),
        ("003", "The US relayed", ("Michelle Baldanza", "RT")),
        ("003", "According to The National Interest", ("The National Interest", "RT")),
        ("003", "developed by Russian manufacturer", ("Russian Defense Ministry", "RT")),
    ],
)
def test_the_articles_chains(number: str, words: str, chain: tuple[str, ...]) -> None:
    assert _in_seed(number, words) == chain


def test_a_source_without_a_name_is_marked() -> None:
    source, passages = seed("000")

    (found,) = (
        attribution
        for passage, attribution in zip(passages, attributions(source, passages), strict=True)
        if passage.text.startswith("But Pentagon officials")
    )

    assert found == Attribution(speaker="Pentagon officials", unnamed=True)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Interfax news agency cited President Carl Printer as saying that ten ships sailed.",
            ("Carl Printer", "Interfax"),
        ),
        (
            "Ten ships sailed, the navy said in a statement carried by the Bergen Post newspaper.",
            ("navy", "Bergen Post"),
        ),
        ("Reuters reported that ten ships sailed.", ("Reuters",)),
        ("Ten ships sailed on Monday.", ()),
        ("The navy was told that ten ships sailed.", ()),
    ],
)
def test_a_chain_is_read_from_its_words(text: str, chain: tuple[str, ...]) -> None:
    source, passages = article(text)

    (found,) = attributions(source, passages)

    assert found.chain == chain
