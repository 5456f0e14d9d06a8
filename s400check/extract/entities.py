"""The people of an article: which mentions are one person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from s400check.extract.roles import DEMONYMS
from s400check.model.claims import Name

_ADJECTIVES: Final = {country: adjective for adjective, country in reversed(tuple(DEMONYMS.items()))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people an article introduces.

    `people` maps a surname to the fullest name under it; a surname of two people is left out. `offices` maps a
    description in lower case ("turkish president", "president") to a surname; one that fits two people is left out.
    """

    people: Mapping[str, str]
    offices: Mapping[str, str]
    _mention: re.Pattern[str] | None

    def mentions(self, text: str) -> tuple[str, ...]:
        """The people named in a text, each as it is spelled there first."""
        if self._mention is None:
            return ()
        found: dict[str, str] = {}
        for match in self._mention.finditer(text):
            found.setdefault(match["surname"], match.group())
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
    return Cast(people=people, offices=_offices(names, people), _mention=_pattern(people))


def _offices(names: Sequence[Name], people: Mapping[str, str]) -> Mapping[str, str]:
    """Each office, alone and with whose it is, and who holds it, where that is one person."""
    holders: dict[str, set[str]] = {}
    for name in names:
        surname = name.words.split()[-1]
        for office in (name.role, f"{name.employer} {name.role}", f"{_ADJECTIVES.get(name.employer, '')} {name.role}"):
            holders.setdefault(office.strip().casefold(), set()).add(surname)
    return {office: next(iter(held)) for office, held in holders.items() if len(held) == 1 and held <= people.keys()}


def _pattern(people: Mapping[str, str]) -> re.Pattern[str] | None:
    """Finds a person's surname, with as many of their other names as stand before it."""
    if not people:
        return None
    forms = []
    for surname, full in people.items():
        given = "|".join(re.escape(part) for part in full.split()[:-1])
        forms.append(rf"(?:(?:{given})\s)*(?P<surname>{re.escape(surname)})" if given else re.escape(surname))
    # One group of one name: the alternatives are tried for each surname in turn.
    joined = "|".join(form.replace("(?P<surname>", "(?:") for form in forms)
    surnames = "|".join(re.escape(surname) for surname in people)
    return re.compile(
        rf"(?<![\w-])(?=(?:{joined})(?![\w-]))(?:[^\W\d_][\w.’'-]*\s){{0,4}}?(?P<surname>{surnames})(?![\w-])"
    )
