from dataclasses import replace

import pytest

from s400check.extract.claims import find_claims
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.sources import Region, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.sentences import passages


def source(text: str, id_: str = "aaaa") -> Source:
    body = Region(span=Span(0, len(text)), role=RegionRole.BODY)
    return Source(id=id_, path="one.txt", text=text, regions=(body,))


def claims(text: str) -> tuple[Claim, ...]:
    told = source(text)
    return find_claims(told, passages(told))


def test_each_figure_is_a_claim_with_its_words_in_place() -> None:
    text = "The yard built 12 ferries for $40 million."

    found = claims(text)

    assert [(claim.kind, claim.span.of(text)) for claim in found] == [(Kind.COUNT, "12"), (Kind.MONEY, "$40 million")]


def test_a_quotation_is_a_claim_with_its_speaker() -> None:
    (quote,) = [claim for claim in claims('"We will rebuild," Mayor Anna Berg said.') if claim.kind is Kind.QUOTE]

    assert quote.words.startswith("We will rebuild")


def test_a_sentence_without_anything_else_is_a_statement() -> None:
    (only,) = claims("The strait has never been frozen over.")

    assert (only.kind, only.words) == (Kind.STATEMENT, "The strait has never been frozen over.")


@pytest.mark.parametrize("text", ["Will the strait freeze over again?", "Peace talks"])
def test_what_asserts_nothing_is_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_ids_do_not_change_with_the_place() -> None:
    before, after = claims("It cost $4 million."), claims("Rain fell all over the coast.\n\nIt cost $4 million.")

    assert before[0].id == after[1].id


def test_ids_do_not_change_with_the_path() -> None:
    told = source("It cost $4 million.")
    moved = replace(told, path="elsewhere/two.txt")

    assert find_claims(told, passages(told)) == find_claims(moved, passages(moved))


def test_one_sentence_told_twice_gives_two_ids() -> None:
    found = claims("It cost $4 million.\n\nIt cost $4 million.\n")

    assert len({claim.id for claim in found}) == 2
