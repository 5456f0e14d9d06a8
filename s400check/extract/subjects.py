"""Whom or what a passage is about: the names in it, else those of its headline and its article.

A name is a run of capitalised words or a designation ("S-400"); no dictionary of names and no model. A capital means
little at the head of a sentence and nothing in a headline that capitalises every word: there a list of words that
name nobody (no_names.txt, and at its head starters.txt), and what the article itself writes in lower case, decide.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from s400check.extract.entities import Cast
from s400check.extract.roles import BODIES
from s400check.extract.words import is_title_case
from s400check.model.sources import Passage, RegionRole, Source
from s400check.model.spans import Span

LIMIT: Final = 6
"""Names a claim carries: more would make every claim of an article be about everything in it."""

ANTECEDENTS: Final = 3
"""Sentences back in which "the deal" still finds its name; farther, another deal has mostly come between."""

_PART: Final = r"(?:(?:[A-Z]\.)+|[A-Z][\w’'&-]*[\w&]|[A-Z]{1,4}-?\d{1,4}\w?)"
_RUN: Final = re.compile(rf"(?<![\w-]){_PART}(?:\s+(?:(?:of|de|da|bin|al|van|von|der|and)\s+(?:the\s+)?)?{_PART})*")
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][a-z]+\.?)?,? "
    r"(?:(?:[A-Z][a-z]{2,8}\.? \d[^()\n]{0,12})?\([A-Z][\w ]{1,20}\)|[-–—] )"
)
"""Where an agency's reporter sat says nothing of what is told: "STOLBERG, June 16 (Reuters) -"."""
_WORD: Final = re.compile(r"\S+")
_DESIGNATION: Final = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]?(?=s?\b)")
# A capital is looked for first: that is many times faster than to look for what stands before one.
_CAPITAL: Final = re.compile(r"[A-Z](?<=[a-z,;] [A-Z])[\w-]+")
_TAIL: Final = re.compile(r"(?:['’]s?|[.,])\Z")
_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_LOWER: Final = re.compile(r"\b[a-z]{3,}\b")
_VERBAL: Final = ("ed", "ing")
"""Endings that at the head of a sentence are a verb's far more often than a name's: "Based on", "Speaking in"."""

_JOINS: Final = frozenset({"of", "de", "da", "bin", "al", "van", "von", "der", "the"})

_LEADS: Final = frozenset({"International", "National", "New", "Federal", "Great", "United", "North", "South", "Daily"})
"""Words that name nobody by themselves, but do at the head of a name: "New Bedford"."""

_CAPITAL_NEXT: Final = re.compile(r"\s[A-Z]")
_WITHIN: Final = _JOINS | BODIES
"""Words that name nobody by themselves, but do at the end of a name: "Leeds Crown Court"."""


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How an article writes its words: in lower case, and with a capital in mid-sentence."""

    lower: frozenset[str]
    capitals: frozenset[str]

    def bears_out(self, word: str) -> bool:
        """Whether a capital in a headline may be a name's: the text has it too, or is too short to have any."""
        return word in self.capitals if self.capitals else word.lower() not in self.lower


def subjects_of(
    span: Span,
    passage: Passage,
    source: Source,
    passages: Sequence[Passage] = (),
    cast: Cast | None = None,
    opening: Sequence[Passage] | None = None,
) -> tuple[str, ...]:
    """Names the judged words are about, the nearest first; `span` counts in `passage.text`.

    The names of the sentence itself, by their distance from the span; then those of the nearest sentence before it
    that has any, for "the missile deal" is the one just spoken of; then those of the headline and the lead.
    Of one that the article calls by two names both are given: "the IAEA" is the International Atomic Energy Agency
    too, and "the Turkish president" the one whom the article names so. `passages` are the source's, in order, `cast`
    the people and bodies in them, and `opening` their `opening_of`, which is worked out where it is not given.
    """
    spelling = _spelling(source.text)
    own = sorted(_names(passage.text, spelling), key=lambda found: (_gap(found[1], span), found[1].start))
    names = [name for name, _ in own]
    names += cast.described(passage.text) if cast else ()
    names += _antecedents(passage, passages, spelling, cast)
    names += [name for name, _ in _names(source.title, spelling)]
    heads = opening_of(passages) if opening is None else opening
    names += [name for head in heads if head != passage for name, _ in _names(head.text, spelling)]
    return tuple(dict.fromkeys(names))[:LIMIT]


def _antecedents(passage: Passage, passages: Sequence[Passage], spelling: _Spelling, cast: Cast | None) -> list[str]:
    """The names of the nearest earlier sentence that has any: "the deal" is the one just spoken of."""
    here = bisect_left(passages, passage.span.start, key=lambda other: other.span.start)
    for other in reversed(passages[max(0, here - ANTECEDENTS) : here]):
        if other.role is RegionRole.BODY and (names := [name for name, _ in _names(other.text, spelling)]):
            return [*names, *(cast.described(other.text) if cast else ())]
    return []


def opening_of(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The first heading and the lead, as far as there are any: what the article as a whole is about."""
    heads = (
        next((passage for passage in passages if passage.role is role), None)
        for role in (RegionRole.HEADING, RegionRole.BODY)
    )
    return tuple(head for head in heads if head is not None)


@lru_cache(maxsize=1024)
def _names(text: str, spelling: _Spelling) -> tuple[tuple[str, Span], ...]:
    """The names in `text` with their places."""
    title_case = is_title_case(text)
    found = []
    dateline = _DATELINE.match(text)
    for run in _RUN.finditer(text, dateline.end() if dateline else 0):
        doubtful = title_case or _begins_sentence(text, run.start())
        found += [
            (name, span)
            for name, span in _parts(run, spelling, doubtful, title_case)
            if len(name) > 1 and not (doubtful and span.start == run.start() and name.lower() in _words("starters.txt"))
        ]
    return tuple(found)


def _parts(run: re.Match[str], spelling: _Spelling, doubtful: bool, title_case: bool) -> Iterator[tuple[str, Span]]:
    """The names in one run of capitals: "Turkish President Erdogan" holds two, parted by an office."""
    part: list[re.Match[str]] = []
    for word in _WORD.finditer(run.group()):
        bare = _TAIL.sub("", word.group())
        if bare in _LEADS and not part and not title_case and _CAPITAL_NEXT.match(run.group(), word.end()):
            part.append(word)
            continue
        if title_case:
            names = spelling.bears_out(bare)
        else:
            names = not (doubtful and word.start() == 0 and (bare.lower() in spelling.lower or bare.endswith(_VERBAL)))
        names = names and (not _names_nobody(bare) or (bool(part) and bare in _WITHIN))
        if names:
            part.append(word)
        if part and (not names or _POSSESSIVE.search(word.group())):
            yield _joined(part, run.start())
            part = []
    if part:
        yield _joined(part, run.start())


def _joined(part: list[re.Match[str]], offset: int) -> tuple[str, Span]:
    while part[-1].group() in _JOINS:
        part = part[:-1]
    name = _TAIL.sub("", " ".join(word.group() for word in part))
    designation = _DESIGNATION.search(name)
    return designation.group() if designation else name, Span(offset + part[0].start(), offset + part[-1].end())


def _names_nobody(word: str) -> bool:
    folded = word.lower()
    return folded in _words("no_names.txt") or folded in _JOINS or folded.endswith("ly") or len(folded.rstrip(".")) < 2


@cache
def _words(file: str) -> frozenset[str]:
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=256)
def _spelling(text: str) -> _Spelling:
    capitals = frozenset(_CAPITAL.findall("\n".join(line for line in text.splitlines() if not is_title_case(line))))
    return _Spelling(frozenset(_LOWER.findall(text)), capitals)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"“‘'(—–-")
    return not before or before[-1] in ".!?:\n"


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
