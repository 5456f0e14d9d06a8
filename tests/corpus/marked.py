"""Sentences of every beat, in `news.txt`: each figure marked in its place with its kind and what it means.

A line is a sentence: "cut {10,000|count|10000} jobs". "# published DAY" says from when the lines below it are, "! why"
that the next sentence is not yet read so, and why.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.corpus.sentences import Sentence

_FIGURE: Final = re.compile(r"\{([^|{}]*)\|([^|{}]*)\|([^|{}]*)\}")
_PUBLISHED: Final = "# published "


def marked_sentences() -> tuple[Sentence, ...]:
    """The sentences of `news.txt` with their figures in order."""
    return tuple(_read(Path(__file__).with_name("news.txt").read_text(encoding="utf-8").splitlines()))


def _read(lines: list[str]) -> Iterator[Sentence]:
    published = miss = ""
    for line in lines:
        if line.startswith("#"):
            published = line.removeprefix(_PUBLISHED)
        elif line.startswith("! "):
            miss = line.removeprefix("! ")
        else:
            figures = tuple((found[1], found[2], found[3]) for found in _FIGURE.finditer(line))
            yield Sentence(_FIGURE.sub(r"\1", line), figures=figures, published=published, miss=miss)
            miss = ""
