from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from s400check.ledger.merge import merge
from s400check.ledger.settling import choices, put, settle, standing
from s400check.ledger.text import dumps, loads
from s400check.model.ledgers import Ledger, Settings
from s400check.model.periods import Period
from tests.ledger.articles import article, synced

BASE = synced(article("The price is $2 billion.\n\nIt was $3 billion."))
FIRST = next(iter(BASE.entries))


def titled(title: str) -> Ledger:
    return BASE.with_document(replace(BASE.documents[0], title=title))


def dated(published: str) -> Ledger:
    return BASE.with_document(replace(BASE.documents[0], published=Period.parse(published)))


def quoted(quote: str) -> Ledger:
    entry = BASE.entries[FIRST]
    return BASE.with_entry(replace(entry, stub=replace(entry.stub, quote=quote)))


def slack(share: str) -> Ledger:
    return replace(BASE, settings=Settings(slack=(("money", Decimal(share)),)))


def extra(value: object) -> Ledger:
    return replace(BASE, extra=(("desks", value),))


@pytest.mark.parametrize(
    ("one", "other", "offered"),
    [
        (titled("Old"), titled("New"), ["New", "Old", ""]),
        (dated("2019-05-01"), dated("2019-06"), ["2019-06", date(2019, 5, 1), ""]),
        (quoted("A quote."), quoted("Another."), ["A quote.", "Another.", "The price is $2 billion."]),
        (slack("0.1"), slack("0.2"), [Decimal("0.1"), Decimal("0.2"), ""]),
        (extra(("a", "b")), extra(("b", "c")), [("a", "b"), ("b", "c"), ("a", "b", "c"), ""]),
    ],
)
def test_whatever_a_merge_leaves_open_can_be_settled_with_either_value(
    one: Ledger, other: Ledger, offered: list[object]
) -> None:
    torn = loads(dumps(merge(BASE, one, other)))
    (table,) = torn.conflicts

    found = choices(torn, table)

    assert [choice.value for choice in found] == offered
    settled = [settle(torn, table, choice.value) for choice in found]
    assert (settled[:2] in ([one, other], [other, one]), settled[2:].count(BASE)) == (True, 1)


def test_settled_values_are_those_of_the_sides() -> None:
    torn = merge(BASE, titled("Old"), titled("New"))

    settled = [settle(torn, torn.conflicts[0], title) for title in ("Old", "New", "")]

    assert settled == [titled("Old"), titled("New"), BASE]


def test_what_stood_there_can_be_put_back() -> None:
    torn = merge(BASE, titled("Old"), titled("New"))
    (table,) = torn.conflicts
    before = standing(torn, table)

    settled = settle(torn, table, "Old")

    assert put(replace(settled, conflicts=torn.conflicts), table, before) == torn


def test_one_conflict_settled_leaves_the_others() -> None:
    torn = merge(BASE, merge(BASE, titled("Old"), slack("0.1")), merge(BASE, titled("New"), slack("0.2")))
    first, second = torn.conflicts

    assert settle(torn, first, choices(torn, first)[0].value).conflicts == (second,)


def test_a_table_about_what_is_gone_is_settled_by_dropping_it() -> None:
    torn = replace(BASE, conflicts=({"claim": "c-gone", "field": "quote", "values": ("a", "b")},))

    assert [choice.value for choice in choices(torn, torn.conflicts[0])] == ["a", "b", ""]
    assert settle(torn, torn.conflicts[0], "a") == BASE


def test_a_value_that_does_not_fit_is_not_offered() -> None:
    torn = replace(BASE, conflicts=({"claim": FIRST, "field": "kind", "values": ("money", "gold"), "was": ""},))

    assert [choice.value for choice in choices(torn, torn.conflicts[0])] == ["money"]
