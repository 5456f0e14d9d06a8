import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.ledger.text import dumps, loads
from s400check.model.errors import LedgerSyntaxError, LedgerTooNewError
from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Entry, Ledger, Settings, Stub
from s400check.model.verdicts import Verdict, Word
from tests.ledger.desks import big_ledger
from tests.ledger.strategies import FEW, ledgers

EXAMPLE = Path(__file__).with_name("example.toml").read_text("utf-8")
STUB = Stub(id="c-1", doc="d1", at=3, kind=Kind.MONEY, quote="It cost $5.", words="$5")
ONE = Ledger(documents=(Document(key="d1", text="0" * 16, path="a.txt"),), entries={"c-1": Entry(stub=STUB)})


def verdict(note: str) -> Verdict:
    on = datetime(2026, 11, 21, 14, 3, 22, tzinfo=UTC)
    return Verdict(claim="c-1", word=Word.WRONG, by="Ada", on=on, seen="9f2c11d0", note=note)


def said(note: str) -> Ledger:
    return ONE.with_verdict(verdict(note))


@FEW
@given(ledgers())
def test_what_is_written_reads_back_equal(ledger: Ledger) -> None:
    assert loads(dumps(ledger)) == ledger


@FEW
@given(ledgers())
def test_canonical_text_is_written_again_byte_for_byte(ledger: Ledger) -> None:
    text = dumps(ledger)

    assert dumps(loads(text)) == text


@FEW
@given(ledgers())
def test_a_ledger_is_toml_with_one_key_a_line_and_nothing_unshown(ledger: Ledger) -> None:
    text = dumps(ledger)

    assert tomllib.loads(text)["schema"] == 1
    assert text.endswith("\n")
    assert "\r" not in text
    assert all(line == "" or line.startswith("[") or " = " in line for line in text.splitlines())


def test_the_documented_example_is_canonical() -> None:
    assert dumps(loads(EXAMPLE)) == EXAMPLE


def test_the_example_keeps_keys_and_tables_of_a_newer_release() -> None:
    entry = loads(EXAMPLE).entries["c-5b1f0c9a7e21"]

    assert [key for key, _ in entry.stub.extra] == ["weight", "fact"]
    assert [key for key, _ in entry.verdicts[0].extra] == ["mood"]


@pytest.mark.parametrize(
    "note", ["x" * 5_000, "one\r\ntwo\rthree\n", "\x1b]0;title\x07", "\u202eabc\u2066", "a\u2028b\u2029c\x85"]
)
def test_a_note_of_any_length_and_any_character_is_one_line(note: str) -> None:
    text = dumps(said(note))

    added = [line for line in text.splitlines() if line not in dumps(ONE).splitlines()]
    assert [line.split(" ")[0] for line in added] == ["[[claim.review]]", "by", "on", "verdict", "seen", "note"]
    assert all(character.isprintable() for character in text if character != "\n")
    assert loads(text) == said(note)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_verdict_adds_at_most_eight_lines_and_touches_no_other(note: str) -> None:
    before, after = dumps(ONE).split("\n"), dumps(said(note)).split("\n")

    assert len(after) - len(before) <= 8
    assert after[: len(before) - 1] == before[:-1]


THOUSAND = loads(dumps(big_ledger(1_000, 10)))


@given(st.sampled_from(sorted(THOUSAND.entries)), st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_a_verdict_in_a_thousand_claims_adds_one_block_of_lines(claim: str, note: str) -> None:
    before = dumps(THOUSAND).split("\n")

    after = dumps(THOUSAND.with_verdict(replace(verdict(note), claim=claim))).split("\n")

    added = len(after) - len(before)
    at = next(n for n, line in enumerate(after) if line == "[[claim.review]]") - 1
    assert added <= 8
    assert after[:at] + after[at + added :] == before


def test_a_lone_surrogate_does_not_stop_a_save() -> None:
    assert loads(dumps(said("caf\udce9"))) == said("caf\ufffd")


def test_any_spelling_opens() -> None:
    loose = """\ufeffschema=1\r
    document=[{path='a.txt',text='0000000000000000',key="d1"}] # listed\r
    claim = [ { id='c-1', at=0x3, doc='d1', kind='money', words='''$5''', quote="It \\u0063ost $5." } ]\r
    """

    assert loads(loose) == ONE


def test_entries_come_in_the_order_of_documents_then_place_then_id() -> None:
    stubs = [
        replace(STUB, id=claim, doc=doc, at=at)
        for claim, doc, at in (("c-9", "d1", 1), ("c-2", "d1", 7), ("c-3", "d2", 0), ("c-1", "d1", 7))
    ]
    documents = (Document(key="d2", text="1" * 16, path="z.txt"), *ONE.documents)
    ledger = Ledger(documents=documents, entries={stub.id: Entry(stub=stub) for stub in stubs})

    assert list(loads(dumps(ledger)).entries) == ["c-3", "c-9", "c-1", "c-2"]


def test_verdicts_are_written_in_order_of_time() -> None:
    text = EXAMPLE.replace("2026-11-21T14:03:22Z", "2026-11-21T16:03:22.5+02:00")

    assert dumps(loads(text)) == EXAMPLE


def test_a_month_or_a_year_is_enough_of_a_date() -> None:
    text = EXAMPLE.replace("published = 2017-11-13", 'published = "2017-11"')

    assert dumps(loads(text)) == text


def test_empty_settings_are_not_written() -> None:
    assert dumps(Ledger(settings=Settings())) == "schema = 1\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "no `schema = 1`"),
        ("schema = 0\n", "the first is 1"),
        ("schema = true\n", "whole number"),
        ("schema = 1\nclaim = 3\n", r"write \[\[claim\]\] above each"),
        ("schema = 1\n[settings]\nsources = 'seeds'\n", "settings: `sources` must be"),
        ("schema = 1\n[settings]\nslack.money = -1\n", "`slack.money` must be a number, 0 or more"),
        ("schema = 1\n[settings]\nnever_compare = [['a']]\n", "pairs"),
        (EXAMPLE.replace('"disputed"', '"fine"'), r"\(c-5b1f0c9a7e21\), review 1: `verdict` is 'fine'; the words are"),
        (EXAMPLE.replace('ruling = "conflict"', 'ruling = "tie"'), "`ruling` is 'tie'; the words are conflict"),
        (EXAMPLE.replace('kind = "money"', 'kind = "cash"'), "`kind` is 'cash'; the words are money"),
        (EXAMPLE.replace("14:03:22Z", "14:03:22"), "no time zone"),
        (EXAMPLE.replace("2026-11-21T14:03:22Z", "0001-01-01T00:00:00+14:00"), "out of range"),
        (EXAMPLE.replace("2017-11-13", '"13 Nov 2017"'), "no date: '13 Nov 2017'"),
        (EXAMPLE.replace('seen = "9f2c11d0"\n', ""), "`seen` is missing"),
        (EXAMPLE.replace("at = 819", "at = -1"), "0 or more"),
        (EXAMPLE + EXAMPLE[EXAMPLE.index("[[claim]]") :], "two claims with the id 'c-5b1f0c9a7e21'"),
        (EXAMPLE.replace("[[claim]]", "<<<<<<< HEAD\n[[claim]]", 1), r"claims.toml:\d+: git left a conflict here"),
        (EXAMPLE[:-30], "not TOML"),
        ("schema = 1\nx = " + "[" * 100_000, "nested too deeply"),
        ("schema = 1\n" + ".".join(["x"] * 20_000) + " = 1\n", "16 dotted parts"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_ledger_is_refused_with_what_to_do(text: str, complaint: str) -> None:
    with pytest.raises(LedgerSyntaxError, match=complaint) as refused:
        loads(text)

    assert str(refused.value).startswith("claims.toml")


def test_a_newer_schema_opens_as_far_as_it_is_understood() -> None:
    text = EXAMPLE.replace("schema = 1", "schema = 2")

    assert loads(text).schema == 2
    assert dumps(loads(text)) == text


def test_a_newer_schema_that_makes_no_sense_asks_for_an_upgrade() -> None:
    with pytest.raises(LedgerTooNewError, match="schema 2 is newer than 1: upgrade"):
        loads(EXAMPLE.replace("schema = 1", "schema = 2").replace('"disputed"', '"doubted"'))
