from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.model.figures import Kind
from s400check.model.identity import (
    claim_id,
    document_key,
    fold,
    known_documents,
    seen,
    seen_ruling,
    text_fingerprint,
)
from s400check.model.ledgers import Document
from s400check.model.periods import Period

PLAIN = 'The head of the firm said it\'s "done" - the price is $2 billion.'


@pytest.mark.parametrize(
    "typeset",
    [
        "The head of the firm said it\u2019s \u201cdone\u201d \u2014 the price is $2\u00a0billion.",
        'The head of the firm said\n  it\'s "done" \u2013 the price\tis $2 billion. ',
        "The head of the \ufb01rm said it\u2018s \u00abdone\u00bb \u2011 the price is $2 bil\u00adlion.",
        '\ufeffThe head of the firm said it\u00b4s "done" \u2212 the price is $2 billion.\u200b',
    ],
)
def test_typography_and_white_space_fold_away(typeset: str) -> None:
    assert fold(typeset) == PLAIN


@pytest.mark.parametrize("other", [PLAIN.replace("2", "2.5"), PLAIN.lower(), PLAIN.replace("is", "is not")])
def test_a_word_a_digit_or_a_capital_does_not_fold_away(other: str) -> None:
    assert fold(other) != fold(PLAIN)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)

    assert fold(once) == once


def test_a_document_key_grows_only_where_it_is_taken() -> None:
    fingerprint = text_fingerprint("a text")

    assert document_key(fingerprint, ()) == fingerprint[:8]
    assert document_key(fingerprint, {fingerprint[:8]}) == fingerprint[:9]


def test_any_number_of_copies_of_one_text_get_keys_of_their_own() -> None:
    fingerprint, taken = text_fingerprint("a text"), list[str]()

    for _ in range(12):
        taken.append(document_key(fingerprint, taken))

    assert len(set(taken)) == 12


def test_a_claim_id_is_what_it_was_when_ledgers_were_first_written() -> None:
    assert claim_id("3f9f1dcd", PLAIN, "$2 billion", Kind.MONEY, 0) == "c-e3ae8f94e77d"


def test_a_claim_id_survives_typography_and_tells_repetitions_apart() -> None:
    first = claim_id("3f9f1dcd", PLAIN, "$2 billion", Kind.MONEY, 0)

    assert claim_id("3f9f1dcd", PLAIN.replace(" ", "\u00a0"), "$2\u00a0billion", Kind.MONEY, 0) == first
    assert claim_id("3f9f1dcd", PLAIN, "$2 billion", Kind.MONEY, 1) != first


def test_what_was_seen_changes_with_the_date_the_reading_rests_on() -> None:
    undated = seen("It was signed last month.", "last month")
    dated = seen("It was signed last month.", "last month", Period.day(date(2017, 11, 13)))

    assert len(undated) == 8
    assert undated != dated


def test_what_was_seen_of_a_dispute_depends_on_every_member_and_on_no_order() -> None:
    members = {"c-1": "aaaaaaaa", "c-2": "bbbbbbbb"}

    assert seen_ruling(members) == seen_ruling(dict(reversed(members.items())))
    assert seen_ruling(members) != seen_ruling({**members, "c-2": "cccccccc"})


DOCUMENTS = (Document(key="d1", text="one", path="a.txt"), Document(key="d2", text="two", path="b.txt"))


@pytest.mark.parametrize(
    ("files", "keys"),
    [
        ({"a.txt": "one", "b.txt": "two"}, {"a.txt": "d1", "b.txt": "d2"}),
        ({"c.txt": "one", "b.txt": "two"}, {"c.txt": "d1", "b.txt": "d2"}),  # renamed
        ({"a.txt": "two", "b.txt": "one"}, {"a.txt": "d2", "b.txt": "d1"}),  # swapped
        ({"a.txt": "edited", "b.txt": "two"}, {"a.txt": "d1", "b.txt": "d2"}),
        ({"a.txt": "edited", "c.txt": "one"}, {"c.txt": "d1"}),  # edited, and the old text kept beside it
        ({"a.txt": "one", "c.txt": "one"}, {"a.txt": "d1"}),  # copied
        ({"c.txt": "three"}, {}),
    ],
)
def test_a_document_goes_where_its_text_is(files: dict[str, str], keys: dict[str, str]) -> None:
    assert {path: document.key for path, document in known_documents(files, DOCUMENTS).items()} == keys
