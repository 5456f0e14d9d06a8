"""Words made comparable: folded, stemmed, without those that any article uses, and with figures masked.

Masking is what lets wording speak of what a sentence is about: "killed 31 people" and "killed 45 people" are then
one sentence, and only their figures differ.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from s400check.model.spans import Span

MASK: Final = "#"
_TOKEN: Final = re.compile(r"#|[^\W_]+(?:['’][^\W\d_]+)?")
_SUFFIXES: Final = ("ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "er", "ed", "es", "s", "y", "e")
_STEM_LEAST: Final = 3


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without its ending, or the one that stands for its synonyms: "kills", "killed" and "dead" are one."""
    bare = _bare(word)
    return _one_for_many().get(bare, bare)


def _bare(word: str) -> str:
    """The word without its ending; crude, never shorter than three letters."""
    folded = word.lower().removesuffix("'s").removesuffix("’s")
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= _STEM_LEAST:
            folded = folded[: -len(suffix)]
            break
    return folded[:-1] if len(folded) > _STEM_LEAST and folded[-1] == folded[-2] else folded


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with each of these spans (they count in it) replaced by one mark."""
    parts, at = [], 0
    for span in sorted(spans):
        if span.start >= at:
            parts += [text[at : span.start], f" {MASK} "]
            at = span.end
    return "".join((*parts, text[at:]))


@lru_cache(maxsize=8192)
def content(text: str) -> tuple[str, ...]:
    """The stems that say something, in order; masks and words that any article uses are left out."""
    return tuple(
        stem(word) for word in tokens(text) if len(word) > 1 and not word.isdigit() and word not in common_words()
    )


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """The words of the text, lower-cased, masks among them."""
    return tuple(found.group().lower().replace("’", "'") for found in _TOKEN.finditer(text))


def as_written(text: str, stems: frozenset[str]) -> list[str]:
    """The words of the text that have these stems, the first of each, lower-cased, in its order."""
    words = {stem(word): word for word in reversed(tokens(text))}
    return [word for found, word in reversed(words.items()) if found in stems]


@cache
def _one_for_many() -> Mapping[str, str]:
    """The stem of each synonym, with the stem that stands for its group."""
    lines = Path(__file__).with_name("synonyms.txt").read_text(encoding="utf-8").splitlines()
    groups = [line.split() for line in lines if not line.startswith("#")]
    return {_bare(word): _bare(group[0]) for group in groups for word in group}


@cache
def event_words() -> frozenset[str]:
    """The stems that tell what sort of event it was, not which one: those of the synonyms, and of people."""
    return frozenset(_one_for_many().values()) | {_bare(word) for word in _EVERYBODY}


@cache
def common_words() -> frozenset[str]:
    """Words that tell no sentence of news from another: articles, pronouns, verbs of saying."""
    lines = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


_EVERYBODY: Final = ("people", "man", "men", "woman", "women", "child", "children", "mother", "suspect", "victim")
PERSON: Final = "person"
_ONE_OF: Final = {
    "people": PERSON,
    "persons": PERSON,
    "others": PERSON,
    "men": "man",
    "women": "woman",
    "children": "child",
}


@lru_cache(maxsize=8192)
def counted(noun: str) -> str:
    """What a counted noun counts, as one word in the singular: "people" and "others" are persons of any sort."""
    word = noun.rsplit(maxsplit=1)[-1].lower()
    return _ONE_OF.get(word) or stem(word)
