import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.model.visible import visible


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("carriage\rreturn", "carriage␍return"),
        ("\x7f", "␡"),
        ("\x9b2J", "⟦U+009B⟧2J"),
        ("a\u202eb", "a⟦U+202E⟧b"),
        ("a\u2028b\u2029c", "a⟦U+2028⟧b⟦U+2029⟧c"),
        ("\u2067isolated\u2069", "⟦U+2067⟧isolated⟦U+2069⟧"),
        ("\ud800", "⟦U+D800⟧"),
        ("\U000e0041", "⟦U+E0041⟧"),
    ],
)
def test_what_acts_on_a_terminal_is_shown_as_a_sign(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@pytest.mark.parametrize(
    "text", ["", "a\tb\nc", "“S-400” — около €2", "co\u00adoperate", "👩\u200d🚀", "[bold]markup[/]", "٤٠٠"]
)
def test_text_that_only_says_something_is_left_alone(text: str) -> None:
    assert visible(text) == text


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_is_shown_controls_a_terminal(text: str) -> None:
    shown = visible(text)

    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") and char not in "\t\n"]
    assert visible(shown) == shown
