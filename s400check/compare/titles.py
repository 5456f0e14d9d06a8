"""One person with two offices at one time: foreign minister here, defence minister there, on the same day.

Most people hold several posts at once (a chairman who is chief executive, a professor who advises), and one post has
many names ("head of the yard", "the yard's director general"). So only offices are compared of which nobody holds two:
those of one government, the deputy's and the one deputised for, ranks. Whoever is called former or acting, or is told
of in a sentence about another year, is left out; and what is far apart in time may be a promotion.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from s400check.compare.offices import Office, office_of, rivals
from s400check.compare.spellings import HOLDERS, folded
from s400check.model.claims import Claim, Name
from s400check.model.findings import Tier
from s400check.model.periods import Period

AT_ONE_TIME: Final = 31
"""Days between two articles within which one person hardly changes office."""

A_WHILE: Final = 366
"""Days after which another office says nothing any more."""

NO_OFFICE: Final = "no office"

_OTHER_TIME: Final = re.compile(
    r"\b(?:former(?:ly)?|then|ex|once|the late|at the time|would be|was (?:named|appointed|elected|promoted)|succeed\w*"
    r"|replac\w+|predecessor|successor|bec(?:ame|omes?)|step\w* down|resign\w*|candidate|nominee|elect)\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_UNOWNED: Final = re.compile(
    r"\b(?:U\.S\.|US|U\.K\.|UK|U\.N\.|UN|E\.U\.|EU)\s+(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+)"
)
"""A country's or a body's letters right before a name: something has fallen out between the two."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that give one person two offices, or one of them none where one has to stand; `told` are the two."""

    a: Claim
    b: Claim
    tier: Tier
    person: str
    told: tuple[str, str]
    evidence: str


@dataclass(frozen=True, slots=True)
class _Held:
    claim: Claim
    person: str
    office: Office
    published: Period | None


def clashes_of(claims: Sequence[tuple[Claim, Period | None]]) -> tuple[Clash, ...]:
    """Every pair of claims about one person in two offices, in a fixed order; each claim with its source's date."""
    people: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for claim, published in sorted(claims, key=lambda pair: pair[0].id):
        if isinstance(claim.matter, Name) and (held := _held(claim, claim.matter, published)) is not None:
            people[_person(held.person)].append(held)
    found = [clash for held in people.values() for clash in _rivalries(held)]
    found += _bare([claim for claim, _ in claims], people)
    return tuple(sorted(found, key=lambda clash: (clash.a.id, clash.b.id)))


def _held(claim: Claim, name: Name, published: Period | None) -> _Held | None:
    """The office that a claim gives now; None where it is of another time or none that excludes others."""
    office = office_of(name.role, name.employer)
    others = _YEAR.findall(claim.passage.text)
    another_year = published is not None and any(int(year) != published.last.year for year in others)
    if office is None or another_year or _OTHER_TIME.search(claim.passage.text) or len(name.words.split()) < 2:
        return None
    return _Held(claim, name.words, office, published)


def _person(name: str) -> tuple[str, str]:
    words = [folded(word) for word in name.split()]
    return words[0], words[-1]


def _rivalries(held: Sequence[_Held]) -> Iterator[Clash]:
    """The pairs of offices that one person cannot hold at once, a few claims of each."""
    by_office: dict[Office, list[_Held]] = defaultdict(list)
    for each in held:
        by_office[each.office].append(each)
    for one, other in combinations(by_office, 2):
        if not rivals(one, other):
            continue
        for a in by_office[one][:HOLDERS]:
            for b in by_office[other][:HOLDERS]:
                days = _days_between(a.published, b.published)
                if days is None or days <= A_WHILE:
                    yield _clash(a, b, days)


def _clash(a: _Held, b: _Held, days: int | None) -> Clash:
    first, second = sorted((a, b), key=lambda held: held.claim.id)
    known = a.published is not None and b.published is not None
    when = f"{days} days apart" if days else "on one day" if known else "one of the articles has no date"
    evidence = f"{first.person} is {first.office.told} in one, {second.office.told} in the other, {when}"
    now = days is not None and days <= AT_ONE_TIME
    tier = Tier.CONFLICT if now or a.claim.passage.source == b.claim.passage.source else Tier.RECONCILE
    return Clash(first.claim, second.claim, tier, first.person, (first.office.told, second.office.told), evidence)


def _days_between(one: Period | None, other: Period | None) -> int | None:
    if one is None or other is None:
        return None
    return max((one.first - other.last).days, (other.first - one.last).days, 0)


def _bare(claims: Sequence[Claim], people: dict[tuple[str, str], list[_Held]]) -> Iterator[Clash]:
    """Claims whose sentence has the letters of a state right before a person whose office others tell."""
    seen: set[tuple[str, object]] = set()
    for claim in sorted(claims, key=lambda claim: claim.id):
        place = claim.passage.source, claim.passage.span
        found = _UNOWNED.search(claim.passage.text)
        if found is None or place in seen:
            continue
        seen.add(place)
        for held in people.get(_person(found["name"]), ())[:HOLDERS]:
            if held.claim.passage != claim.passage:
                told = {claim.id: NO_OFFICE, held.claim.id: held.office.told}
                a, b = sorted((claim, held.claim), key=lambda each: each.id)
                evidence = f"“{found.group()}” lacks the office that is told in the other: {held.office.told}"
                yield Clash(a, b, Tier.RECONCILE, held.person, (told[a.id], told[b.id]), evidence)
