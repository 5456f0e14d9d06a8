"""Offices with what belongs to them: "former Norwegian Fisheries Minister" is a role and whose it is."""

import re
from dataclasses import dataclass
from typing import Final

from s400check.extract.roles import BODIES, DEMONYMS, FIELDED, MODIFIERS, OFFICES, PORTFOLIO, STOPS, country
from s400check.model.spans import Span

PART: Final = (
    r"(?:[A-Z]\.(?:\s?[A-Z]\.)*|(?:[ODLd]['’]|al-|el-|Al-|El-|bin-)?[^\W\d_a-z][^\W\d_]*(?:[-’'][^\W\d_]{2,})*)"
)
"""The pattern of one word of a name: "Ann", "J.", "O'Neil", "al-Assad", "Jean-Luc"."""

_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_CAPITALS: Final = re.compile(rf"(?:The\s)?{PART}(?:\s(?:of\s|for\s|and\s|the\s){{0,2}}{PART})*")
_BEFORE: Final = re.compile(r"(?:[\w.&’'-]+\s){1,8}\Z")
_ARTICLE: Final = re.compile(r"\A(?:an?|the|its|his|her|their)\s")
_PLACE: Final = re.compile(r"\s(?:of|for|at|in|with|on|to)\s")
_FIELD: Final = re.compile(rf"(?:the\s)?{PORTFOLIO}\b")
_PAST: Final = frozenset({"former", "ex", "acting", "interim", "outgoing", "incoming", "then", "ex-"})


_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*\.?")
_OFFICES: Final = frozenset(office.casefold() for office in OFFICES)
_OFFICE_STARTS: Final = frozenset(office.split()[0] for office in _OFFICES)
_LONGEST: Final = max(len(office.split()) for office in _OFFICES)


def find_offices(text: str) -> tuple[Span, ...]:
    """Where a text names an office, the longest at each place: "vice president" is one."""
    words = [Span(*match.span()) for match in _WORD.finditer(text)]
    found: list[Span] = []
    for i, word in enumerate(words):
        if found and word.start < found[-1].end:
            continue
        if text[word.start : word.end].casefold().rstrip(".") not in _BARE_STARTS:
            continue
        for last in reversed(words[i : i + _LONGEST]):
            office = next((end for end in (last.end, last.end - 1) if text[word.start : end].casefold() in _OFFICES), 0)
            if office:
                found.append(Span(word.start, office))
                break
    return tuple(found)


_BARE_STARTS: Final = frozenset(start.rstrip(".") for start in _OFFICE_STARTS)

_NEAR: Final = 120
"""Characters before an office in which its owner is looked for: eight words."""


@dataclass(frozen=True, slots=True)
class Post:
    """A role, and whose it is ("" where the words do not tell)."""

    role: str
    employer: str


def post_before_name(before: str, office: str, field: str, place: str) -> Post:
    """The post that stands before a name: "Russian presidential aide for military cooperation Vladimir Kozhin".

    `before` is the text up to the office, `field` what the office is for (" for military cooperation"), `place`
    whose it is where that follows it ("of the Green Party").
    """
    more, owner = _split(before, office)
    role = " ".join(part for part in (more, office) if part) + field
    return Post(role, _owner_in(place) if place else owner)


def post_in_phrase(phrase: str) -> Post:
    """The post that a phrase tells: "the company's chief executive", "head of state arms exporter Rosoboronexport"."""
    words = _ARTICLE.sub("", phrase)
    place = _PLACE.search(words)
    title = words[: place.start()] if place else words
    offices = [office for office in find_offices(title) if office.end == len(title)]
    office = offices[-1].of(title) if offices else title
    more, owner = _split(title.removesuffix(office), office)
    role = " ".join(part for part in (more, office) if part)
    if place is None:
        return Post(role, owner)
    field = _FIELD.match(words, place.end())
    if field is not None:
        return Post(role + words[place.start() : field.end()], owner)  # "Minister of Works" is the whole of the role
    return Post(role, _owner_in(words[place.end() :]) or owner)


def _owner_in(place: str) -> str:
    named = [match.group() for match in _CAPITALS.finditer(place)]
    plain = _ARTICLE.sub("", place.strip())
    whole = named and not any(_POSSESSIVE.search(word) for word in plain.split())
    return country(named[0] if whole else plain)


def _split(before: str, office: str) -> tuple[str, str]:
    """The words right before an office, split into those that belong to it and whose it is."""
    found = _BEFORE.search(before[-_NEAR:])
    words = found.group().split() if found else []
    role: list[str] = []
    while words and _belongs(words, office):
        role.insert(0, words.pop())
    owner: list[str] = []
    while words and len(owner) < 3 and _owns(words[-1]) and not (owner and _POSSESSIVE.search(words[-1])):
        owner.insert(0, words.pop())
    if not owner and words and _POSSESSIVE.search(words[-1]):
        owner.insert(0, words.pop())
    while owner and owner[0].islower() and words and words[-1].islower() and words[-1] not in STOPS:
        owner.insert(0, words.pop())  # "the trade union's leader"
    while words and words[-1].casefold() in _PAST:  # "former Norwegian Prime Minister"
        role.insert(0, words.pop())
    return " ".join(role), country(_POSSESSIVE.sub("", " ".join(owner)))


def _belongs(words: list[str], office: str) -> bool:
    """Whether the last word is part of the office: a modifier, or the field of one that takes fields."""
    word = words[-1]
    if word.casefold() in MODIFIERS:
        return not (word[:1].isupper() and word in BODIES)
    # "Norwegian Fisheries Minister": what stands between a country and its minister is the ministry.
    ahead = words[-2].casefold() if len(words) > 1 else ""
    takes_field = office.casefold().split()[-1] in FIELDED
    is_field = word.istitle() and word.casefold() not in DEMONYMS and _POSSESSIVE.search(word) is None
    return takes_field and is_field and (ahead in DEMONYMS or _POSSESSIVE.search(ahead) is not None)


def _owns(word: str) -> bool:
    plain = _POSSESSIVE.sub("", word)
    if plain.casefold() in STOPS or plain.casefold() in _PAST:
        return False
    return plain[:1].isupper() or plain != word or plain.casefold() in DEMONYMS
