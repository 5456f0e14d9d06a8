import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from s400check.report.lines import breaks


def lines(words: str, width: int) -> list[str]:
    return [words[start:end] for start, end in breaks(words, width)]


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("", [""]),
        ("four boats", ["four boats"]),
        ("four boats and one pier", ["four boats", "and one", "pier"]),
        ("a harbourmaster", ["a", "harbourmas", "ter"]),
        ("abcdefghijklmnopqrstuvwxyz", ["abcdefghij", "klmnopqrst", "uvwxyz"]),
        ("漢字漢字漢字", ["漢字漢字漢", "字"]),
    ],
)
def test_lines_break_before_a_word_that_would_pass_the_edge(words: str, broken: list[str]) -> None:
    assert lines(words, 10) == broken


@given(st.text(alphabet="ab \u00a0漢é", max_size=60), st.integers(2, 12))
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(words: str, width: int) -> None:
    broken = lines(words, width)

    assert all(cell_len(line.strip()) <= width for line in broken)
    assert "".join("".join(broken).split()) == "".join(words.split())
