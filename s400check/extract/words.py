"""The words of a sentence with their places, lower-cased, for cues to be looked up in."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from s400check.model.spans import Span

_WORD: Final = re.compile(r"\d[\d.,]*[^\W_]*|[^\W\d_]+(?:['’][^\W\d_]+)?")

_PLAIN: Final = re.compile(r"\w+")
_LONGER: Final = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, lower-cased; `span` counts in the text it was read from. Hyphens part words: "6.1-magnitude" is two."""

    text: str
    span: Span

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdigit()


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of `text`, in order."""
    return tuple(
        Word(found.group().lower().replace("’", "'"), Span(found.start(), found.end()))
        for found in _WORD.finditer(text)
    )


@lru_cache(maxsize=4096)
def words_in(text: str) -> frozenset[str]:
    """The words of `text` in small letters, parted at whatever is no letter or digit: "wasn't" has two.

    A look-up in them is cheap, and tells where a pattern that needs one of a few words need not be searched for.
    """
    return frozenset(_PLAIN.findall(text.lower()))


def is_title_case(text: str) -> bool:
    """Whether a text is a headline in which most longer words have a capital: then a capital tells nothing."""
    if text.rstrip(' "”’').endswith("."):
        return False
    longer = _LONGER.findall(text)
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)
