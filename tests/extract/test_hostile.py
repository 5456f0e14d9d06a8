"""Sentences made to be slow: the time of each reader grows with the length, not with its square."""

import pytest

from s400check.extract.attributions import attributions
from s400check.extract.names import find_names
from s400check.extract.quotes import find_quotes
from tests.extract.articles import article
from tests.paces import assert_in_proportion

UNITS = (
    *("Aa ", "President ", "said ", "a said ", "according to ", "“a” ", "“", "‘a’ ", "A. ", "head of the ", "Mr. "),
    *("Ann Writer, ", "Ann Writer, head of ", "minister for a ", "told the newspaper ", "president of a, ", "’s "),
    *("quoted x as saying ", "citing ", "Ann was ", "Aa and ", "on Monday ", "newspaper "),
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    assert_in_proportion(_read, unit, 20_000)


def _read(text: str) -> None:
    source, passages = article(text + " the president said.")
    find_names(passages)
    find_quotes(passages)
    attributions(source, passages)
