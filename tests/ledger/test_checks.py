from collections.abc import Iterator
from dataclasses import replace

import pytest

from s400check.ledger.checks import Exists, Written, dangling, misspelled, outdated, unsettled
from s400check.ledger.text import dumps
from s400check.model.errors import LedgerSyntaxError, LedgerTooNewError
from s400check.model.findings import Problem
from s400check.model.ledgers import Ledger, Settings
from s400check.model.verdicts import Place, Ruling, RulingWord, Verdict, Word
from tests.harbour import NOON
from tests.ledger.articles import article, synced

SOURCE = article("It cost $4 million. Then 30 percent more.")
LEDGER = synced(SOURCE)
FIRST, SECOND = LEDGER.entries


def written(ledger: Ledger) -> Written:
    return Written.of(dumps(ledger), "claims.toml")


def anywhere(_: str) -> bool:
    return True


def nowhere(_: str) -> bool:
    return False


def said(evidence: str = "", place: Place | None = None) -> Verdict:
    return Verdict(claim=FIRST, word=Word.WRONG, by="Ada", on=NOON, seen="0" * 8, evidence=evidence, place=place)


def ruled(others: tuple[str, ...], prefer: str = "") -> Ruling:
    return Ruling(claim=FIRST, others=others, word=RulingWord.CONFLICT, by="Ada", on=NOON, seen="0" * 8, prefer=prefer)


def messages(problems: Iterator[Problem]) -> str:
    return "\n".join(problem.message for problem in problems)


def test_a_ledger_in_order_gives_no_complaint() -> None:
    good = written(LEDGER.with_verdict(said(SECOND)).with_ruling(ruled((SECOND,), SECOND)))

    assert [*misspelled(good), *unsettled(good), *dangling(good, anywhere), *outdated(good, [SOURCE])] == []


def test_a_complaint_names_the_line_that_the_block_begins_on() -> None:
    broken = written(LEDGER.with_verdict(said("c-000000000000")))

    line = next(dangling(broken, anywhere)).line

    assert line is not None
    assert broken.text.split("\n")[line - 1] == f'id = "{FIRST}"'


@pytest.mark.parametrize(
    ("ledger", "exists", "told"),
    [
        (replace(LEDGER, documents=()), anywhere, "no document has the key"),
        (LEDGER.with_verdict(said(place=Place(doc="gone", quote="q", words="w"))), anywhere, "the key 'gone'"),
        (LEDGER.with_verdict(said("c-000000000000")), anywhere, "no claim c-000000000000"),
        (LEDGER.with_verdict(said("notes/contract.pdf")), nowhere, "no claim, no URL and no file"),
        (LEDGER.with_ruling(ruled(("c-gone",))), anywhere, "no claim c-gone"),
        (LEDGER.with_ruling(ruled((SECOND,), "c-other")), anywhere, "prefers c-other"),
        (replace(LEDGER, settings=Settings(sources=("articles",))), nowhere, "'articles' is not there"),
        (replace(LEDGER, settings=Settings(slack=(("mony", 1),))), anywhere, "no kind 'mony'"),  # type: ignore[arg-type] # an int is as good
        (replace(LEDGER, settings=Settings(never_compare=((FIRST, "c-x"),))), anywhere, "no claim c-x"),
        (LEDGER.with_document(replace(LEDGER.documents[0], path="../x.txt")), anywhere, "leads out of the project"),
        (LEDGER.with_document(replace(LEDGER.documents[0], key="two")), anywhere, "both have the path"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told(ledger: Ledger, exists: Exists, told: str) -> None:
    assert told in messages(dangling(written(ledger), exists))


@pytest.mark.parametrize("evidence", ["https://example.org/a", "urn:isbn:1", "notes/contract.pdf", SECOND])
def test_evidence_that_is_there_is_no_complaint(evidence: str) -> None:
    assert messages(dangling(written(LEDGER.with_verdict(said(evidence))), anywhere)) == ""


def test_a_source_that_changed_was_renamed_or_is_gone_is_told() -> None:
    one = written(LEDGER)

    assert "text changed" in messages(outdated(one, [replace(SOURCE, text="Something else.")]))
    assert "is now b.txt" in messages(outdated(one, [replace(SOURCE, path="b.txt")]))
    assert "no such source" in messages(outdated(one, []))


def test_what_a_merge_left_open_is_told() -> None:
    left = written(replace(LEDGER, conflicts=({"claim": FIRST, "field": "quote"},)))

    assert f"claim {FIRST}, field quote" in messages(unsettled(left))


def test_another_spelling_is_told_with_the_diff() -> None:
    spaced = Written.of(dumps(LEDGER).replace("at = 0\n", "at=0\n"), "claims.toml")

    told = messages(misspelled(spaced))

    assert "\n-at=0\n+at = 0\n" in told


def test_a_newer_ledger_is_not_judged() -> None:
    with pytest.raises(LedgerTooNewError, match="upgrade"):
        Written.of(dumps(LEDGER).replace("schema = 1", "schema = 2"), "claims.toml")


def test_an_empty_file_is_no_ledger() -> None:
    with pytest.raises(LedgerSyntaxError, match="schema"):
        Written.of("", "claims.toml")
