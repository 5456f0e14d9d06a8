"""The people and bodies of an article: which mentions are one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from s400check.extract.lexicons import alternation
from s400check.extract.roles import ADDRESSES, DEMONYMS, country
from s400check.extract.words import words_in
from s400check.model.claims import Name

# A word of a name, without the 's behind it: "J.", "O'Neil", "al-Assad", "Jean-Luc".
_WORD: Final = re.compile(r"[^\W\d_](?:\.(?=\s)|[^\W\d_]*(?:[-’'][^\W\d_]{2,})*)")
_ADJECTIVES: Final = {country: adjective for adjective, country in reversed(tuple(DEMONYMS.items()))}
_ADDRESSED: Final = re.compile(
    rf"(?:\b(?P<of>[A-Z][\w.]+)\s)?\b(?P<office>{alternation(ADDRESSES)})\s(?P<name>[^\W\d_a-z][\w’'-]+)\b(?!['’]?\s[A-Z])"
)
"""An office before a surname: "Turkish President Erdogan"."""

_ADDRESS_WORDS: Final = frozenset(re.split(r"\W", office.lower())[0] for office in ADDRESSES)

_DESCRIBED: Final = re.compile(r"\b[Tt]he\s(?P<word>[\w.-]+)")
_LONGEST: Final = 60
"""Characters of the longest description."""

_SPELLED_OUT: Final = re.compile(
    r"(?P<name>[A-Z][\w.’'&-]*(?:\s(?:(?:of|for|and|on|in|the|de|du|des)\s){0,2}[A-Z][\w.’'&-]*){1,8})"
    r"\s\((?:the\s)?[\"“]?(?P<acronym>[A-Z][A-Za-z]{1,7})[\"”]?[,;)]"
)
_SMALL: Final = frozenset({"of", "for", "and", "on", "in", "the", "de", "du", "des"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people and bodies an article introduces.

    `people` maps a surname to the fullest name under it; a surname of two people is left out. `offices` maps a
    description in lower case ("turkish president", "president") to a surname; one that fits two people is left out.
    `acronyms` maps an acronym to what the article spells it out as; `bodies` a noun in lower case ("agency") to the
    one such body that is so abbreviated. `heads` are the first words of all descriptions of two words or more, and of
    the acronyms, in lower case.
    """

    people: Mapping[str, str]
    offices: Mapping[str, str]
    acronyms: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()

    def mentions(self, text: str) -> tuple[str, ...]:
        """The people named in a text, each as it is spelled there first: a surname, with given names before it."""
        found: dict[str, str] = {}
        words = [match.group() for match in _WORD.finditer(text)]
        for i, word in enumerate(words):
            full = self.people.get(word)
            if full is not None:
                given = frozenset(full.split())
                first = i
                while first and words[first - 1] in given:
                    first -= 1
                found.setdefault(word, " ".join(words[first : i + 1]))
        return tuple(found.values())

    def office_holder(self, description: str) -> str:
        """The fullest name of the one whom "Turkish president" describes, or ""."""
        return self.people.get(self.offices.get(description.casefold(), ""), "")

    def body(self, words: str) -> str:
        """The body that an acronym or its noun stands for, "IAEA" or "agency", or ""."""
        return self.acronyms.get(words) or self.bodies.get(words, "")

    def described(self, text: str) -> tuple[str, ...]:
        """The people and bodies that a text describes without naming them: "the Turkish president", "the IAEA"."""
        found: dict[str, None] = {}
        for first in _DESCRIBED.finditer(text) if self.heads else ():
            if first["word"].casefold() not in self.heads:
                continue
            words = text[first.start("word") : first.start("word") + _LONGEST].split()[:4]
            words = [re.sub(r"(?:['’]s?)?[.,;:]?\Z", "", word) for word in words]
            for count in range(len(words), 0, -1):
                words_here = " ".join(words[:count])
                holder = self.office_holder(words_here) if count > 1 else self.acronyms.get(words_here, "")
                if holder:
                    found.setdefault(holder)
                    break
        return tuple(found)


def cast_of(introduced: Sequence[tuple[Name, ...]], texts: Iterable[str] = ()) -> Cast:
    """The people whom an article's passages introduce with a role (`find_names`), joined by surname, and its bodies.

    `texts` are the passages: an office before a surname tells who holds it, and brackets hold acronyms.
    """
    names = [name for found in introduced for name in found]
    people: dict[str, str] = {}
    twice: set[str] = set()
    for name in names:
        surname = name.words.split()[-1]
        known = people.setdefault(surname, name.words)
        longer, shorter = sorted((known, name.words), key=len, reverse=True)
        if set(shorter.split()) <= set(longer.split()):
            people[surname] = longer
        else:
            twice.add(surname)
    acronyms: dict[str, str] = {}
    held = [(name.words.split()[-1], name.role, name.employer) for name in names]
    for text in texts:
        acronyms |= {acronym: name for acronym, name in _acronyms(text) if acronym not in acronyms}
        for surname, office, employer in _addressed(text):
            held.append((surname, office, employer))
            people.setdefault(surname, surname)
    people = {surname: full for surname, full in people.items() if surname not in twice}
    offices = _offices(held, people)
    heads = {office.split()[0] for office in offices if " " in office} | {acronym.casefold() for acronym in acronyms}
    return Cast(people=people, offices=offices, acronyms=acronyms, bodies=_bodies(acronyms), heads=frozenset(heads))


def _addressed(text: str) -> Iterator[tuple[str, str, str]]:
    for match in () if _ADDRESS_WORDS.isdisjoint(words_in(text)) else _ADDRESSED.finditer(text):
        yield match["name"], match["office"], country(match["of"] or "")


def _acronyms(text: str) -> Iterator[tuple[str, str]]:
    """What a text abbreviates: "the International Atomic Energy Agency (IAEA)"."""
    for match in _SPELLED_OUT.finditer(text) if "(" in text else ():
        words = match["name"].split()
        acronym = match["acronym"].casefold()
        for first in range(len(words)):
            if words[first] not in _SMALL and acronym in (
                _initials(words[first:]),
                _initials(words[first:], small=True),
            ):
                yield match["acronym"], " ".join(words[first:])
                break


def _initials(words: Sequence[str], *, small: bool = False) -> str:
    """The first letters of words, of "U.S." both; those of the small words only if asked for."""
    kept = [word for word in words if small or word not in _SMALL]
    return "".join(word.replace(".", "") if "." in word else word[0] for word in kept).casefold()


def _bodies(acronyms: Mapping[str, str]) -> Mapping[str, str]:
    nouns: dict[str, set[str]] = {}
    for name in acronyms.values():
        nouns.setdefault(name.rsplit(maxsplit=1)[-1].casefold(), set()).add(name)
    return {noun: next(iter(names)) for noun, names in nouns.items() if len(names) == 1}


def _offices(held: Sequence[tuple[str, str, str]], people: Mapping[str, str]) -> Mapping[str, str]:
    """Each office, alone and with whose it is, and who holds it, where that is one person."""
    holders: dict[str, set[str]] = {}
    for surname, role, employer in held:
        for office in (role, f"{employer} {role}", f"{_ADJECTIVES.get(employer, '')} {role}"):
            holders.setdefault(office.strip().casefold(), set()).add(surname)
    return {office: next(iter(one)) for office, one in holders.items() if len(one) == 1 and one <= people.keys()}
