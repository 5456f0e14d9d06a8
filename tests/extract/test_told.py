"""Sentences marked by hand (told/*.toml): every quotation, every introduced person, every chain, and nothing else."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from s400check.extract.attributions import attributions
from s400check.extract.names import find_names
from s400check.extract.quotes import find_quotes
from tests.extract.articles import article


def _told(name: str) -> list[Any]:
    content = (Path(__file__).parent / "told" / f"{name}.toml").read_text(encoding="utf-8")
    return [pytest.param(told, id=told["text"][:50]) for told in tomllib.loads(content)["told"]]


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
