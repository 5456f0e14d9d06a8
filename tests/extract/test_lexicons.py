"""The word lists: read as they are written, and nothing said twice, so that taking a word out takes it out."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import s400check.extract
from s400check.extract.lexicons import lexicon

FOLDER = Path(s400check.extract.__file__).parent
FILES = sorted(path.name for path in FOLDER.glob("*.toml"))


def lists(value: object) -> Iterator[list[str]]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from lists(inner)
    elif isinstance(value, list):
        if all(isinstance(word, str) for word in value):
            yield value
        for inner in value:
            yield from lists(inner)


@pytest.mark.parametrize("name", FILES)
def test_a_lexicon_is_read_as_tomllib_reads_it(name: str) -> None:
    assert lexicon(name) == tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_no_list_holds_a_word_twice(name: str) -> None:
    twice = [word for words in lists(lexicon(name)) for word in set(words) if words.count(word) > 1]

    assert twice == []
