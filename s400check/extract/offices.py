"""Where a text names an office: the longest at each place, found by its first word."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from s400check.extract.lexicons import alternation
from s400check.extract.roles import ENDINGS, MODIFIERS, OFFICES
from s400check.model.spans import Span

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_PREFIXES: Final = ("then-", "ex-", "co-")
_AND: Final = " and "


def _by_first_word(offices: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    shelves: dict[str, tuple[str, ...]] = {}
    for office in offices:
        first = _WORD.match(office.casefold())
        key = first.group() if first else office.casefold()
        shelves[key] = (*shelves.get(key, ()), office)
    return shelves


_OFFICES: Final = _by_first_word(OFFICES)


@cache
def _offices_from(first: str) -> re.Pattern[str]:
    """The pattern of the offices that begin with a word; made when one is met, for an article has few of them."""
    return re.compile(rf"(?:{alternation(_OFFICES[first])})".replace("'", "['’]") + r"(?!\w)", re.IGNORECASE)


def find_offices(text: str) -> tuple[Span, ...]:
    """Where a text names an office, the longest at each place: "vice president" is one, "president and CEO" another."""
    found: list[Span] = []
    for word in _WORD.finditer(text):
        if not _may_begin(word.group()) or (found and word.start() < found[-1].end):
            continue
        end = _office_end(text, word)
        if not end:
            continue
        if found and _is_one_post(text, found[-1], word.start()):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(word.start(), end))
    return tuple(found)


@lru_cache(maxsize=8192)
def _may_begin(word: str) -> bool:
    """Whether an office may begin with a word: kept, for few do, and a language has few words that come often."""
    first = word.lower().replace("’", "'")
    return first in _OFFICES or first.endswith(ENDINGS) or ("-" in first and first.startswith(_PREFIXES))


def _office_end(text: str, word: re.Match[str]) -> int:
    """Where the longest office ends that begins with a word; 0 for none."""
    first = word.group().lower().replace("’", "'")
    start = word.start()
    if "-" in first and first.startswith(_PREFIXES):
        start += first.index("-") + 1
        first = first[first.index("-") + 1 :]
    found = _offices_from(first).match(text, start) if first in _OFFICES else None
    if found is not None:
        return found.end()
    return word.end() if first.endswith(ENDINGS) else 0


def _is_one_post(text: str, first: Span, second: int) -> bool:
    """Whether two offices are one person's: "President and General Manager", not "the king and Prime Minister"."""
    between = text[first.end : second]
    return (
        between.startswith(_AND)
        and all(word.casefold() in MODIFIERS for word in between.removeprefix(_AND).split())
        and text[first.start].isupper() == text[first.end + len(_AND)].isupper()
    )
