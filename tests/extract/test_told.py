"""Sentences marked by hand (told/*.toml): every quotation, every introduced person, every chain, and nothing else.

A figure's sentences mark one figure each, in brackets. A known miss gives its reason, and fails once it is found.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from s400check.extract.attributes import COUNTED, attribute_of
from s400check.extract.attributions import attributions
from s400check.extract.claims import find_claims
from s400check.extract.figures import find_figures
from s400check.extract.flags import flags_of
from s400check.extract.names import find_names
from s400check.extract.quotes import find_quotes
from s400check.extract.subjects import subjects_of
from s400check.model.claims import Name, Quote
from s400check.model.figures import Figure, Kind
from s400check.model.sources import Passage, Source
from s400check.model.spans import Span
from tests.extract.articles import article, seed


def _told(name: str) -> list[Any]:
    content = (Path(__file__).parent / "told" / f"{name}.toml").read_text(encoding="utf-8")
    return [
        pytest.param(
            told,
            id=told.get("text", told.get("number", ""))[:50],
            marks=[pytest.mark.xfail(reason=told["miss"], strict=True)] if "miss" in told else [],
        )
        for told in tomllib.loads(content)["told"]
    ]


def _marked(text: str) -> tuple[Figure, Source, Passage]:
    """The figure in square brackets, with the sentence that it stands in without them."""
    span = Span(text.index("["), text.index("]") - 1)
    source, (passage, *_) = article(text.replace("[", "").replace("]", ""))
    (figure,) = (figure for figure in find_figures(passage.text) if figure.span.overlaps(span))
    return figure, source, passage


@pytest.mark.parametrize("told", _told("quotes"))
def test_quotations_have_their_speakers_and_verbs(told: dict[str, Any]) -> None:
    _, passages = article(told["text"])

    found = [[quote.words, quote.speaker, quote.verb] for quotes in find_quotes(passages) for quote in quotes]

    assert found == told["quotes"]


@pytest.mark.parametrize("told", _told("names"))
def test_people_have_their_roles_and_employers(told: dict[str, Any]) -> None:
    _, passages = article(told["text"])

    found = [[name.words, name.role, name.employer] for names in find_names(passages) for name in names]

    assert found == told["names"]


@pytest.mark.parametrize("told", _told("chains"))
def test_chains_run_from_the_speaker_to_the_outlet(told: dict[str, Any]) -> None:
    source, passages = article(told["text"], outlet="The Bell")

    (found,) = attributions(source, passages)

    assert list(found.chain) == told["chain"]
    assert found.unnamed == told.get("unnamed", False)


@pytest.mark.parametrize("told", _told("attributes"))
def test_figures_have_what_they_measure_and_whom_they_are_about(told: dict[str, Any]) -> None:
    figure, source, passage = _marked(told["text"])

    attribute = attribute_of(figure, passage)
    names = subjects_of(figure.span, passage, source)

    assert ("" if attribute.startswith(COUNTED) else attribute) == told["attribute"]
    assert sorted(names) == sorted(told["subject"])


@pytest.mark.parametrize("told", _told("flags"))
def test_figures_have_how_they_are_meant(told: dict[str, Any]) -> None:
    figure, _, passage = _marked(told["text"])

    assert sorted(flags_of(figure, passage)) == sorted(told["flags"])


@pytest.mark.parametrize("told", _told("articles"))
def test_the_five_articles_have_these_quotations_people_and_measures_and_no_others(told: dict[str, Any]) -> None:
    source, passages = seed(told["number"])

    claims = find_claims(source, passages)

    quotes = [claim.matter for claim in claims if isinstance(claim.matter, Quote)]
    names = [claim.matter for claim in claims if isinstance(claim.matter, Name)]
    figures = [claim for claim in claims if claim.figure is not None and claim.kind is not Kind.ORDINAL]
    assert [[quote.words[:_BEGINNING], quote.speaker, quote.verb] for quote in quotes] == told["quotes"]
    assert [[name.words, name.role, name.employer] for name in names] == told["names"]
    assert [[claim.words, claim.attribute] for claim in figures] == [[row[0], row[-1]] for row in told["attributes"]]


_BEGINNING = 30
