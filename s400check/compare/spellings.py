"""One name spelt two ways: Mikheyev and Mikheev.

Two words that look alike are not enough ("Jim" and "James" are one man and both right; "Smith" and "Smyth" may be two
men). So the surname has to be near (Jaro-Winkler at least .86 and at most two letters changed), no inflection, and
something else has to say that it is one person: the given name, the office or the employer.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from rapidfuzz.distance import JaroWinkler, Levenshtein

from s400check.compare.wording import common_words
from s400check.model.claims import Claim, Name

NEAR: Final = 0.86
"""Jaro-Winkler likeness; on a public set of name variants this alone gave precision .82 at recall .98."""

CHANGED: Final = 2
SHORTEST: Final = 4
"""Letters: one letter changed in a shorter surname makes another name."""

HOLDERS: Final = 10
"""Claims of one spelling that are paired with those of the other: the rest repeats what these show."""

FEW: Final = 60
"""Names that are all tried with each other; of more, only those that share what makes a variant likely."""

LONGEST: Final = 24
"""Letters: a longer surname among many is no surname."""

_HEAD: Final = 3
"""Letters that two spellings with another ending share: "Sokolov", "Sokoloff"."""

_ROMAN: Final = re.compile(r"[ivxlcm]+")
_VOWELS: Final = frozenset("aeiouyjwh")
_ENDINGS: Final = ("s", "es", "n", "an", "ian", "ese", "ish", "i")


@dataclass(frozen=True, slots=True)
class Variant:
    """Two claims that name one person in two spellings, and what says that it is one.

    `spelled` is how either spells it, `name` the lesser spelling.
    """

    a: Claim
    b: Claim
    name: str
    spelled: tuple[str, str]
    likeness: float
    evidence: str


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A name of two words or more, folded, with the offices it is given and the claims that hold it."""

    words: tuple[str, ...]
    text: str
    offices: frozenset[str]
    claims: tuple[Claim, ...]

    @property
    def given(self) -> str:
        return self.words[0]

    @property
    def surname(self) -> str:
        return self.words[-1]


def variants_of(claims: Sequence[Claim], aliases: Mapping[str, str]) -> tuple[Variant, ...]:
    """Every pair of claims that spell one name in two ways, in a fixed order; `aliases` are spellings known as one."""
    borne: dict[str, list[_Spelled]] = defaultdict(list)
    for name in _spelled(claims):
        borne[name.surname].append(name)
    found: dict[tuple[str, str], Variant] = {}
    for one, other in _near(borne):
        likeness = JaroWinkler.similarity(one, other)
        for a, b in _of_one_person(borne[one], borne[other]):
            if aliases.get(a.text.casefold(), a.text) != aliases.get(b.text.casefold(), b.text):
                for variant in _variants(a, b, likeness):
                    found[variant.a.id, variant.b.id] = variant
    return tuple(found[key] for key in sorted(found))


def _near(borne: Mapping[str, Sequence[_Spelled]]) -> list[tuple[str, str]]:
    """The pairs of surnames that may be one in two spellings, in order; those looked at share a beginning, say."""
    blocks: dict[tuple[str, str], set[str]] = defaultdict(set)
    for surname, names in borne.items():
        given = (("given", name.given) for name in names)
        for key in (("skeleton", skeleton(surname)), ("head", surname[:_HEAD]), *given):
            blocks[key].add(surname)
    looked_at = {pair for surnames in blocks.values() for pair in _within_reach(sorted(surnames))}
    return sorted(pair for pair in looked_at if JaroWinkler.similarity(*pair) >= NEAR and _is_variant(*pair))


def _within_reach(surnames: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The pairs worth looking at; of many surnames ("John" has thousands) those that some changes make one.

    Two words that `CHANGED` changes part are one word after as many letters are struck from each.
    """
    if len(surnames) <= FEW:
        return combinations(surnames, 2)
    struck: dict[str, list[str]] = defaultdict(list)
    for surname in surnames:
        if len(surname) <= LONGEST:
            for kept in {surname, *_struck(surname)}:
                struck[kept].append(surname)
    return {pair for alike in struck.values() if len(alike) <= FEW for pair in combinations(alike, 2)}


def _struck(word: str) -> Iterator[str]:
    """The word without any one letter, and without any two."""
    for count in range(1, CHANGED + 1):
        for gone in combinations(range(len(word)), count):
            yield "".join(letter for at, letter in enumerate(word) if at not in gone)


def _of_one_person(ones: Sequence[_Spelled], others: Sequence[_Spelled]) -> Iterator[tuple[_Spelled, _Spelled]]:
    """Of the names with two surnames, the pairs that have a given name in common, or are few enough to try them all."""
    if len(ones) * len(others) <= FEW * FEW:
        yield from product(ones, others)
        return
    by_given: dict[str, list[_Spelled]] = defaultdict(list)
    for name in others:
        by_given[name.given].append(name)
    for one in ones:
        yield from ((one, other) for other in by_given[one.given][:FEW])


def skeleton(word: str) -> str:
    """The consonants of a name without doublings: what two transliterations keep ("mikheyev", "mikheev": mkv)."""
    kept = [letter for letter in word if letter not in _VOWELS]
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or kept[at - 1] != letter)


def _spelled(claims: Iterable[Claim]) -> Iterator[_Spelled]:
    holders: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    texts: dict[tuple[str, ...], str] = {}
    offices: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for claim in sorted(claims, key=lambda claim: (not isinstance(claim.matter, Name), claim.id)):
        for name in _names(claim):
            words = tuple(folded(word) for word in name.split())
            if len(words) < 2 or len(words[-1]) < SHORTEST:
                continue
            texts.setdefault(words, name)
            held = holders[words]
            if len(held) < HOLDERS and all(holder.passage != claim.passage for holder in held):
                held.append(claim)
            if isinstance(claim.matter, Name) and claim.matter.words == name:
                offices[words] |= _office(claim.matter)
    for words in sorted(holders):
        yield _Spelled(words, texts[words], frozenset(offices[words]), tuple(holders[words]))


def _names(claim: Claim) -> Iterable[str]:
    """The names that the claim's own sentence spells."""
    if isinstance(claim.matter, Name):
        return (claim.matter.words,)
    return tuple(name for name in claim.subject if name in claim.passage.text)


def _office(name: Name) -> set[str]:
    words = {folded(word) for word in f"{name.role} {name.employer}".split()}
    return {word for word in words if word not in common_words()}


def _variants(one: _Spelled, other: _Spelled, likeness: float) -> Iterator[Variant]:
    if len(one.words) != len(other.words) and not one.offices & other.offices:
        return
    backing = _backing(one, other)
    if backing:
        evidence = f"{one.text} and {other.text}: one name, two spellings; {backing}"
        for a in one.claims:
            for b in other.claims:
                if a.passage != b.passage:
                    first, second = sorted(((a, one.text), (b, other.text)), key=lambda spelled: spelled[0].id)
                    spelled = first[1], second[1]
                    yield Variant(first[0], second[0], min(spelled), spelled, likeness, evidence)


def _is_variant(one: str, other: str) -> bool:
    if one == other or Levenshtein.distance(one, other) > CHANGED or _ROMAN.fullmatch(one) or _ROMAN.fullmatch(other):
        return False
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return not any(longer == shorter + ending for ending in _ENDINGS)


def _backing(one: _Spelled, other: _Spelled) -> str:
    """What says that both are one person; "" where nothing does."""
    if one.given == other.given:
        return f"both are called {one.text.split()[0]}"
    shared = sorted(one.offices & other.offices)
    return f"both are {', '.join(shared)}" if len(shared) > 1 else ""


def folded(word: str) -> str:
    """The word in lower case without accents, a possessive or marks: "Mevlüt's" is "mevlut"."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return plain.casefold().removesuffix("'s").removesuffix("’s").strip(".,").replace("-", "")
