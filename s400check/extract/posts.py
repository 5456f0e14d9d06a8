"""Offices with what belongs to them: "former Norwegian Fisheries Minister" is a role and whose it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from s400check.extract.offices import find_offices
from s400check.extract.patterns import Pattern
from s400check.extract.roles import (
    BODIES,
    BODY_NOUNS,
    CALLINGS,
    DEMONYMS,
    ENDINGS,
    FIELDED,
    MODIFIERS,
    MONTHS,
    NOT_NAMED,
    PARTIES,
    PORTFOLIO,
    PRAISE,
    REGIONS,
    SENT,
    STOPS,
    WORKS,
    country,
)
from s400check.model.spans import Span

PART: Final = (
    r"(?:(?>[A-Z]\.(?:\s?[A-Z]\.){0,4})|(?:[ODLd]['’]|al-|el-|Al-|El-|bin-)?[^\W\d_a-z][^\W\d_]*(?:[-’'][^\W\d_]{2,})*)"
)
"""The pattern of one word of a name: "Ann", "J.", "O'Neil", "al-Assad", "Jean-Luc"."""

_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_CAPITAL: Final = r"(?:[A-Z]\.(?:\s?[A-Z]\.)*|(?:al-|el-)?[^\W\d_a-z][\w&.-]*(?:['’](?!s\b)\w+)*(?<!\.)|\d+ers)"
_RUN: Final = re.compile(
    rf"(?:[Tt]he\s)?(?P<run>{_CAPITAL}(?:['’]s?(?=\s[A-Z])|\splc\b)?"
    rf"(?:\s(?:(?:of|for|and|de|du|&)\s(?:the\s)?)?{_CAPITAL}(?:['’]s?(?=\s[A-Z])|\splc\b)?)*)"
)
"""A capitalised name of several words: "the Bristol County District Attorney's Office"."""

_BODY: Final = Pattern(rf"(?:['’]s?)?\s(?:[a-z][\w-]*\s){{0,2}}(?:{'|'.join(sorted(BODY_NOUNS))})\b", ignore_case=False)
_BEFORE: Final = re.compile(r"(?:[\w.&’'-]+\s){1,10}\Z")
_ARTICLE: Final = re.compile(r"\A(?:an?|the|its|his|her|their)\s")
_PREPOSITION: Final = re.compile(r"\s(?P<word>of|for|at|in|with|on|to)\s")
_FIELD: Final = re.compile(rf"(?:the\s)?{PORTFOLIO}\b")
_LOWER: Final = re.compile(r"(?:(?:an?|the|its|his|her|their)\s)?(?P<noun>[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){0,4})")
_PAST: Final = frozenset({"former", "ex", "acting", "interim", "outgoing", "incoming", "then", "ex-"})
_TEAM: Final = re.compile(r"\d+ers")
_JOINS: Final = frozenset({"of", "for", "&", "de", "du"})

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
    whose it is where that follows it (" of the Green Party").
    """
    role, owner = _split(before, office)
    post = Post(role + field, owner)
    return _completed(post, place)[0] if place else post


def post_in_phrase(text: str, start: int, office: Span) -> tuple[Post, int]:
    """The post that a phrase of `text` tells, and where it ends: "the company's chief executive", "head of Radar".

    The phrase begins at `start`, its office stands at `office`.
    """
    title = _ARTICLE.sub("", text[start : office.start])
    post, length = _completed(Post(*_split(title, office.of(text))), text[office.end :])
    return post, office.end + length


def owner_after(text: str, start: int) -> str:
    """Whose an office is that stands before a name, told behind it: "Professor Ann Lee, of Uppsala University"."""
    found = re.compile(r",?\sof\s").match(text, start)
    run = _RUN.match(text, found.end()) if found else None
    return country(run["run"]) if run else ""


def _completed(post: Post, tail: str) -> tuple[Post, int]:
    """The post with what follows its office, and how much of the tail that is.

    " of Works" and " of research" belong to the role, " at Landesbank" tells whose it is, " of safety" after "the
    airline's former head" belongs to the role as well, and " in the case" tells neither.
    """
    at = 0
    for step in _steps(tail):
        preposition, words, end, named = step
        is_sent = preposition == "to" and post.role.casefold().rsplit(maxsplit=1)[-1] in SENT
        belongs = is_sent or (post.employer and preposition in _OF)
        if named and not belongs:
            return Post(post.role, post.employer or country(words)), end
        if not named and (preposition not in _OF or tail[at:end].removesuffix(words).endswith(_THE)):
            return post, end if preposition in _OF else at  # "captain of the ferry" is a captain
        post, at = Post(f"{post.role} {preposition} {words}", post.employer), end
    return post, at


_THE: Final = (" the ", " a ", " an ", " his ", " her ", " its ", " their ")
_OF: Final = frozenset({"of", "for", "on", "to"})


def _steps(tail: str) -> Iterator[tuple[str, str, int, bool]]:
    """The phrases behind an office: preposition, words, where they end, and whether they name a body or place."""
    at = 0
    while (preposition := _PREPOSITION.match(tail, at)) is not None:
        field = _FIELD.match(tail, preposition.end())
        run = _RUN.match(tail, preposition.end())
        lower = _LOWER.match(tail, preposition.end())
        if field is not None and not (run and run.end() > field.end()):
            at = field.end()
            yield preposition["word"], field.group(), at, False
        elif run is not None and run["run"].split()[0] in MONTHS | NOT_NAMED:
            return
        elif run is not None:
            body = _BODY.match(tail, run.end())
            end = body.end() if body else run.end()
            yield preposition["word"], tail[run.start("run") : end], end, True
            return
        elif lower is not None:
            words = _lower_words(lower["noun"])
            at = lower.start("noun") + len(words)
            behind = _RUN.match(tail, at + 1) if tail[at : at + 1] == " " else None
            if behind is not None and words:
                yield preposition["word"], behind["run"], behind.end(), True
                return
            if not words:
                return
            yield preposition["word"], words, at, _employs(words)
        else:
            return


def _employs(words: str) -> bool:
    """Whether plain words name somebody who has people: "the trade union", "the prime minister"."""
    return words.rsplit(maxsplit=1)[-1] in BODY_NOUNS or any(office.end == len(words) for office in find_offices(words))


def _lower_words(words: str) -> str:
    kept: list[str] = []
    for word in words.split():
        if word in STOPS or word in _JOINS:
            break
        kept.append(word)
    return " ".join(kept)


def _split(before: str, office: str) -> tuple[str, str]:
    """The words right before an office, split into the role with them and whose it is."""
    found = _BEFORE.search(before[-_NEAR:])
    words = found.group().split() if found else []
    role: list[str] = [office]
    while words and _belongs(words, office):
        role.insert(0, words.pop())
    owner = _owner(words)
    if owner and words and _POSSESSIVE.search(words[-1]) and _is_field(owner):
        role[:0] = owner  # "the bank's Europe director"
        owner = _owner(words)
    while words and words[-1].casefold() in _PAST:  # "former Norwegian Prime Minister"
        role.insert(0, words.pop())
    whose = _POSSESSIVE.sub("", " ".join(owner))
    return " ".join(role), "" if whose in WORKS else country(whose)


def _is_field(owner: Sequence[str]) -> bool:
    return " ".join(owner) in REGIONS


def _owner(words: list[str]) -> list[str]:
    """Takes whose office it is off the end of the words: a run of capitals, "the trade union's"."""
    owner: list[str] = []
    if len(words) > 1 and words[-1] in BODY_NOUNS and (_owns(words[-2]) or words[-2].casefold() in MODIFIERS):
        owner.insert(0, words.pop())  # "Nixon administration official"
        while words and words[-1].casefold() in MODIFIERS and words[-1].casefold() not in _PAST:
            owner.insert(0, words.pop())  # "Finance ministry spokeswoman"
    while words and len(owner) < _LONGEST_OWNER and _owns(words[-1]):
        if owner and _POSSESSIVE.search(words[-1]) and owner[-1] not in BODIES:
            break
        owner.insert(0, words.pop())
        if len(words) > 1 and words[-1] in _JOINS and words[-2][:1].isupper() and _owns(words[-2]):
            owner.insert(0, words.pop())  # "Department of Works"
    while owner and owner[0].islower() and words and words[-1].islower() and words[-1] not in STOPS:
        owner.insert(0, words.pop())  # "the trade union's leader"
    return owner


_LONGEST_OWNER: Final = 7
"""Words: "Los Angeles County Board of Education" has six."""


def _belongs(words: list[str], office: str) -> bool:
    """Whether the last word is part of the office: a modifier, or the field of one that takes fields."""
    word = words[-1]
    last = office.casefold().split()[-1]
    takes_field = last in FIELDED
    if word in PARTIES and not takes_field:
        return False
    if word.islower() and _is_calling(last) and not (words[-1] in BODY_NOUNS and _owns(words[-2 % len(words)])):
        return word not in PRAISE and word not in STOPS and _POSSESSIVE.search(word) is None and word.isalpha()
    if word.casefold() in MODIFIERS:
        return word == "Police" or not (word[:1].isupper() and word in BODIES)
    # "Norwegian Fisheries Minister": what stands between a country and its minister is the ministry.
    ahead = words[-2].casefold() if len(words) > 1 else ""
    is_field = word.istitle() and word.casefold() not in DEMONYMS and _POSSESSIVE.search(word) is None
    return takes_field and is_field and (ahead in DEMONYMS or _POSSESSIVE.search(ahead) is not None)


def _is_calling(office: str) -> bool:
    return office in CALLINGS or office.endswith(ENDINGS)


def _owns(word: str) -> bool:
    plain = _POSSESSIVE.sub("", word)
    if plain.casefold() in STOPS or plain.casefold() in _PAST:
        return False
    return plain[:1].isupper() or plain != word or plain.casefold() in DEMONYMS or _TEAM.fullmatch(plain) is not None
