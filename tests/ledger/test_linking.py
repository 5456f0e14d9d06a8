from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from s400check.ledger.linking import heeded
from s400check.ledger.text import dumps, loads
from s400check.model.ledgers import Ledger, Settings
from s400check.model.links import Link, LinkWord
from tests.ledger.articles import article, synced

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LEDGER = synced(article("The price is $2 billion.\n\nIt was $3 billion.\n\nIt will be $4 billion."))
ONE, TWO, THREE = sorted(LEDGER.entries)


def link(word: LinkWord, *claims: str, minutes: int = 0) -> Link:
    first, *others = claims
    on = NOON + timedelta(minutes=minutes)
    return Link(claim=first, others=tuple(sorted(others)), word=word, by="Ada", on=on)


def test_links_read_as_pairs_of_the_settings() -> None:
    ledger = LEDGER.with_link(link(LinkWord.JOINED, THREE, ONE, TWO)).with_link(link(LinkWord.APART, ONE, TWO))

    assert heeded(ledger).joined == ((ONE, THREE), (TWO, THREE))
    assert heeded(ledger).never_compare == ((ONE, TWO),)


@pytest.mark.parametrize("first", [ONE, TWO])
def test_the_last_link_of_a_pair_counts_wherever_it_stands(first: str) -> None:
    other = TWO if first == ONE else ONE
    ledger = LEDGER.with_link(link(LinkWord.JOINED, first, other)).with_link(
        link(LinkWord.APART, other, first, minutes=1)
    )

    assert (heeded(ledger).joined, heeded(ledger).never_compare) == ((), ((ONE, TWO),))


def test_a_link_outdoes_what_the_settings_say_of_its_pair_alone() -> None:
    settings = Settings(never_compare=((TWO, ONE), (ONE, THREE)))
    ledger = replace(LEDGER, settings=settings).with_link(link(LinkWord.OPEN, ONE, TWO))

    assert heeded(ledger).never_compare == ((ONE, THREE),)


def test_settings_without_links_are_as_they_were_written() -> None:
    settings = Settings(never_compare=((TWO, ONE),), joined=((THREE, ONE),))

    assert heeded(replace(LEDGER, settings=settings)) is settings


def test_a_link_adds_a_block_and_touches_no_other_line() -> None:
    before, after = dumps(LEDGER), dumps(LEDGER.with_link(link(LinkWord.APART, TWO, ONE)))

    added = after.replace(
        f'\n[[claim.link]]\nwith = ["{ONE}"]\nby = "Ada"\non = 2026-11-21T12:00:00Z\nlink = "apart"\n', ""
    )
    assert added == before
    assert loads(after) == LEDGER.with_link(link(LinkWord.APART, TWO, ONE))


def test_a_ledger_opened_by_the_fast_road_keeps_its_links_when_saved_again() -> None:
    linked: Ledger = loads(dumps(LEDGER.with_link(link(LinkWord.APART, TWO, ONE))))

    more = linked.with_link(link(LinkWord.JOINED, TWO, THREE, minutes=1))

    assert loads(dumps(more)) == more
    assert [len(entry.links) for entry in more.entries.values() if entry.links] == [2]
