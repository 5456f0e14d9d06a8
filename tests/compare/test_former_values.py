from dataclasses import replace

import pytest

from s400check.compare.former_values import changed_from
from s400check.model.figures import Kind
from tests.compare.texts import claim, source, value


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The plan raises the pension age from 62 to 65.", "62", True),
        ("The plan raises the pension age from 62 to 65.", "65", False),
        ("Prices rose 9.1% in May, up from 8.3% in April.", "8.3%", True),
        ("Turnout was 67%, compared with 71% four years ago.", "71%", True),
        ("It took in people from 14 countries.", "14", False),
        ("They came from 3 towns to vote.", "3", False),
    ],
)
def test_what_a_value_changed_from_is_told_by_the_words_beside_it(text: str, words: str, expected: bool) -> None:
    stated = claim(source("a", text), words, value(1))

    assert changed_from(stated) is expected


def test_a_date_is_never_what_a_value_changed_from() -> None:
    stated = claim(source("a", "The fair moves from 3 to 9 May."), "3", value(1))

    assert not changed_from(replace(stated, kind=Kind.DATE))
