"""The measure itself: what takes squares is caught, what takes its time in proportion is not."""

import re

import pytest

from tests.paces import assert_in_proportion


def test_a_pattern_that_goes_back_over_the_whole_text_is_caught() -> None:
    with pytest.raises(AssertionError, match="take"):
        assert_in_proportion(re.compile(r"a+b").findall, "a", 12_000)


def test_a_pattern_that_looks_at_each_character_once_is_not() -> None:
    assert_in_proportion(re.compile(r"a+").findall, "a", 200_000)
