"""Sentences made to be slow: the time of each reader grows with the length, not with its square."""

import time

import pytest

from s400check.extract.attributions import attributions
from s400check.extract.names import find_names
from s400check.extract.quotes import find_quotes
from tests.extract.articles import article

UNITS = (
    *("Aa ", "President ", "said ", "a said ", "according to ", "“a” ", "“", "‘a’ ", "A. ", "head of the ", "Mr. "),
    *("Ann Writer, ", "Ann Writer, head of ", "minister for a ", "told the newspaper ", "president of a, ", "’s "),
    *("quoted x as saying ", "citing ", "Ann was ", "Aa and ", "on Monday ", "newspaper "),
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    source, passages = article((unit * 20_000)[:20_000] + " the president said.")
    began = time.perf_counter()

    find_names(passages)
    find_quotes(passages)
    attributions(source, passages)

    # Squares of this length would take minutes; on an idle machine the slowest takes a quarter of a second.
    assert time.perf_counter() - began < 10
