"""Whether one text speaks of another thing of the same sort: "a second regiment" is not the regiments bought before.

News numbers what it tells apart: a second contract, a third quake, another batch. Where one passage does and the other
does not speak of that one, their figures are of two things, however alike all else is. The number of a day, a half or
a place in a table counts no things.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from s400check.compare.wording import event_words, stem
from s400check.model.claims import Claim

_NUMBERED: Final = (
    ("first", ("first", "1st", "initial", "original")),
    ("second", ("second", "2nd")),
    ("third", ("third", "3rd")),
    ("fourth", ("fourth", "4th")),
    ("fifth", ("fifth", "5th")),
    ("another", ("another", "additional", "further", "follow-on", "separate")),
)
_ONE: Final = {word: name for name, words in _NUMBERED for word in words}
_FIRST: Final = "first"
_ANOTHER: Final = "another"
_NO_THINGS: Final = frozenset(
    """
    time times day days week weeks month months quarter quarters half year years season seasons hour hours minute
    minutes decade century anniversary round rounds set inning period stage term place position person baseman base
    lady amendment world degree grade floor class straight consecutive largest biggest highest most best worst
    edition date night morning details information evidence reason side hand one two three four five six seven eight
    nine ten dozen hundred thousand million billion
    """.split()  # noqa: SIM905 - sixty quoted words read worse
)
"""Nouns that an ordinal counts no things of, and numbers: "another two years" is a wait."""

_MARKED: Final = re.compile(
    rf"\b(?:(?P<article>an?|the|its|their|his|her)\s+)?\b(?P<which>{'|'.join(_ONE)})\s+(?P<noun>[a-z][\w’'-]*)",
    re.IGNORECASE,
)
_CLAUSE_END: Final = re.compile(r"[,;:–—]\s|\s(?:but|while|whereas|although)\s")


@dataclass(frozen=True, slots=True)
class _Mark:
    """One thing that a text numbers: which of them, the stem of its noun, the words, whether it is introduced."""

    which: str
    noun: str
    words: str
    introduced: bool


def other_instance(one: Claim, other: Claim) -> str:
    """What only one of the two claims is about: "a second regiment"; "" where nothing tells them apart so.

    "A second contract" in the claim's own clause is news of another one. "The third son" says more of the one that is
    spoken of anyway: it counts only against a son that the other passage numbers otherwise.
    """
    return _only_in(one, other) or _only_in(other, one)


def _only_in(one: Claim, other: Claim) -> str:
    if not _marked(one.passage.text):
        return ""
    theirs = _marked(other.passage.text)
    for mark in _marked(_clause(one)):
        rivals = {rival.which for rival in theirs if rival.noun == mark.noun}
        shared = mark.which == _FIRST or any(rival.which == mark.which for rival in theirs)
        may_be_one = _ANOTHER in rivals or (mark.which == _ANOTHER and rivals - {_FIRST})
        if not shared and not may_be_one and (mark.introduced or rivals):
            return mark.words
    return ""


def _clause(claim: Claim) -> str:
    """The words around the claim's figure, up to the nearest comma or joint; the whole sentence for a statement."""
    text, matter = claim.passage.text, claim.matter
    if matter is None:
        return text
    start = max((found.end() for found in _CLAUSE_END.finditer(text, 0, matter.span.start)), default=0)
    found = _CLAUSE_END.search(text, matter.span.end)
    return text[start : found.start() if found else len(text)]


@lru_cache(maxsize=8192)
def _marked(text: str) -> tuple[_Mark, ...]:
    return tuple(
        _Mark(
            which,
            stem(match["noun"]),
            " ".join(match.group().lower().split()),
            which == _ANOTHER or (match["article"] or "").lower() in ("a", "an"),
        )
        for match in _MARKED.finditer(text)
        if match["noun"].lower() not in _NO_THINGS and not _is_circumstance(text, match)
        for which in (_ONE[match["which"].lower()],)
    )


def _is_circumstance(text: str, found: re.Match[str]) -> bool:
    """Whether the thing is only how or where something was done: "fled in another car"."""
    return _BEHIND.search(text[: found.start()]) is not None and stem(found["noun"]) not in event_words()


_BEHIND: Final = re.compile(r"\b(?:at|by|from|in|into|on|onto|through|to|with)\s+\Z", re.IGNORECASE)
