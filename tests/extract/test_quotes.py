"""Quotations with who spoke them, on the five articles and on sentences made up for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.extract.quotes import find_quotes
from s400check.model.claims import Quote
from tests.extract.articles import article, seed


def _quotes(text: str) -> list[tuple[str, str, str]]:
    _, passages = article(text)
    return [(quote.speaker, quote.verb, quote.words) for found in find_quotes(passages) for quote in found]


def _in_seed(number: str) -> dict[str, Quote]:
    _, passages = seed(number)
    return {quote.words: quote for found in find_quotes(passages) for quote in found}


@pytest.mark.parametrize(
    ("number", "begins", "speaker", "verb"),
    [
        ("000", "We attach great importance", "Erdogan", "said"),
        ("000", "Violence has abated", "Putin", ""),
        ("000", "We are united in the need", "Putin", "said"),
        ("000", "We're not just going to walk away", "Jim Mattis", "told"),
        ("000", "You need to do something", "Jim Mattis", ""),
        ("000", "We are going to make sure", "Mattis", "said"),
        ("001", "a delivery schedule", "Alexander Mikheyev", "told"),
        ("002", "We proposed to the US", "Cavusoglu", "said"),
        ("002", "concerning", "Mike Pompeo", "called"),
        ("002", "We have different opinions", "Cavusoglu", "remarked"),
        ("003", "In our talks with", "Erdogan", "said"),
        ("003", "Yes, we have received it", "Vladimir Kozhin", "said"),
        ("003", "not going to be interoperable", "James Mattis", "said"),
        ("003", "A NATO interoperable missile", "Baldanza", "said"),
        ("003", "We have an open dialogue", "Baldanza", ""),
        ("003", "What do you expect?", "Erdogan", "said"),
        ("003", "I spoke with President Erdogan", "Stoltenberg", "said"),
        ("003", "more effective against", "The National Interest", ""),
        ("004", "Military-technical ties", "Putin", "said"),
        ("004", "Negotiations are underway", "Putin", "adding"),
        ("004", "Why not? We didn’t come", "Erdogan", "responded"),
    ],
)
def test_quotations_of_the_articles_have_their_speakers(number: str, begins: str, speaker: str, verb: str) -> None:
    found = [quote for words, quote in _in_seed(number).items() if words.startswith(begins)]

    assert [(quote.speaker, quote.verb) for quote in found] == [(speaker, verb)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will go,” said Ann Writer, a teacher in Bergen.", ("Ann Writer", "said", "We will go")),
        ("Ann Writer, the head of the school, told reporters: “We will go.”", ("Ann Writer", "told", "We will go.")),
        ("“We will go,” the ministry said in a statement.", ("ministry", "said", "We will go")),
        ("«We will go», spokesman Carl Printer said.", ("Carl Printer", "said", "We will go")),
        ("‘We don’t know yet,’ Carl Printer told the paper.", ("Carl Printer", "told", "We don’t know yet")),
        ("According to Ann Writer, the plan is “far too dear”.", ("Ann Writer", "", "far too dear")),
        ('The plan was "far too dear", the opposition argued.', ("opposition", "argued", "far too dear")),
        ("“Is it 5 feet?” asked Mr. Printer.", ("Printer", "asked", "Is it 5 feet?")),
    ],
)
def test_a_quotation_is_its_speakers(text: str, expected: tuple[str, str, str]) -> None:
    assert _quotes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Deal of the Century” opened on Monday.",
        "The so-called “troika” met on Monday.",
        "The crew call her “Old Lady”.",
    ],
)
def test_titles_and_nicknames_are_no_quotations(text: str) -> None:
    assert _quotes(text) == []


def test_a_pronoun_that_fits_two_people_stays_open() -> None:
    text = "President Ann Writer met Chancellor Carl Printer on Monday.\n“We will go on with it,” he said."

    assert _quotes(text) == [("", "said", "We will go on with it")]


def test_a_pronoun_that_fits_one_person_is_that_person() -> None:
    text = "Chancellor Carl Printer spoke on Monday.\n“We will go on with it,” he said."

    assert _quotes(text) == [("Carl Printer", "said", "We will go on with it")]


def test_an_untagged_paragraph_between_two_speakers_is_nobodys() -> None:
    text = "“It is good,” said Ann Writer.\n\n“It is bad, and it will stay so.”\n\n“It is over,” said Carl Printer."

    assert [speaker for speaker, _, _ in _quotes(text)] == ["Ann Writer", "", "Carl Printer"]


def test_a_quotation_runs_on_into_the_next_paragraph() -> None:
    text = "“It is good,” said Ann Writer. “It will stay so.\n“And it will be better still.”"

    assert [words for _, _, words in _quotes(text)] == [
        "It is good",
        "It will stay so.",
        "And it will be better still.",
    ]


@given(st.text(alphabet=st.sampled_from('aB .,“”"‘’\n'), max_size=120))
def test_a_quotation_is_the_passages_words_at_its_span(text: str) -> None:
    _, passages = article(text)

    found = find_quotes(passages)

    assert len(found) == len(passages)
    for passage, quotes in zip(passages, found, strict=True):
        assert all(quote.span.of(passage.text) == quote.words for quote in quotes)
