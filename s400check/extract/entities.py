"""The people of an article: which mentions are one person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from s400check.extract.roles import DEMONYMS
from s400check.model.claims import Name

# A word of a name, without the 's behind it: "J.", "O'Neil", "al-Assad", "Jean-Luc".
_WORD: Final = re.compile(r"[^\W\d_](?:\.(?=\s)|[^\W\d_]*(?:[-’'][^\W\d_]{2,})*)")
_ADJECTIVES: Final = {country: adjective for adjective, country in reversed(tuple(DEMONYMS.items()))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people an article introduces.

    `people` maps a surname to the fullest name under it; a surname of two people is left out. `offices` maps a
    description in lower case ("turkish president", "president") to a surname; one that fits two people is left out.
    """

    people: Mapping[str, str]
    offices: Mapping[str, str]

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


def cast_of(introduced: Sequence[tuple[Name, ...]]) -> Cast:
    """The people whom an article's passages introduce with a role (`find_names`); they are joined by surname."""
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
    people = {surname: full for surname, full in people.items() if surname not in twice}
    return Cast(people=people, offices=_offices(names, people))


def _offices(names: Sequence[Name], people: Mapping[str, str]) -> Mapping[str, str]:
    """Each office, alone and with whose it is, and who holds it, where that is one person."""
    holders: dict[str, set[str]] = {}
    for name in names:
        surname = name.words.split()[-1]
        for office in (name.role, f"{name.employer} {name.role}", f"{_ADJECTIVES.get(name.employer, '')} {name.role}"):
            holders.setdefault(office.strip().casefold(), set()).add(surname)
    return {office: next(iter(held)) for office, held in holders.items() if len(held) == 1 and held <= people.keys()}
