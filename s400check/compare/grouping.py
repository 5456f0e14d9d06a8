"""Disputes from pairs: all the claims about one quantity, those that agree among them.

Pairs chain: A may be about the same thing as B, and B as C, while A and C are not. So two groups become one only if
no claim of the one is known to be about something else than a claim of the other (complete link).
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from s400check.compare.explaining import corroboration
from s400check.compare.intervals import Window, reach
from s400check.compare.judging import Assessment
from s400check.compare.profiles import Profile
from s400check.compare.readings import agree
from s400check.compare.successions import in_succession
from s400check.compare.telling import told
from s400check.model.findings import Conflict, Dispute, Tier, Value
from s400check.model.readings import Hedge, Reading

LARGEST: Final = 200
"""Claims in a dispute: beyond it nobody reads the list, and linking costs the square of it."""

_OF_PEOPLE: Final = frozenset({"age", "birth"})

_Reasons: TypeAlias = tuple[int, tuple[str, ...], str]
"""The identity of a weighing, the reasons beside it and how it is borne out: what the words of a finding depend on."""

_GRAVITY: Final = (Tier.CONFLICT, Tier.RECONCILE)


def disputes_of(
    assessments: Sequence[Assessment],
    profiles: Mapping[str, Profile],
    origin_of: Mapping[str, str],
    may_join: Callable[[Profile, Profile], bool],
) -> tuple[Dispute, ...]:
    """The disputes, the gravest and surest first.

    `assessments` are of pairs that stand to each other (none is unrelated), `profiles` are by claim id, `origin_of`
    maps a source to its origin; `may_join` says whether two claims that are not among them may be about one thing.
    """
    groups = _linked(assessments, profiles, may_join)
    grave = [assessment for assessment in assessments if assessment.tier in _GRAVITY]
    clashes: dict[tuple[str, str], list[Assessment]] = defaultdict(list)
    for assessment in grave:
        first, second = _ids(assessment)
        one, other = groups[first], groups[second]
        clashes[(one, other) if one < other else (other, one)].append(assessment)
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim, group in groups.items():
        holders[group, group].add(claim)
    # A clash between two groups that must not be joined is a dispute of its own: no finding is ever lost.
    for between, found in clashes.items():
        if between[0] != between[1]:
            holders[between] = {claim for assessment in found for claim in _ids(assessment)}
    spread = Counter(name for profile in profiles.values() for name in set(profile.claim.subject))
    whys: dict[_Reasons, str] = {}
    disputes = []
    for between, found in clashes.items():
        members = [profiles[claim] for claim in sorted(holders[between])]
        about, values = about_of(members, spread), _values(members, origin_of)
        disputes.append(dispute_of(members, in_succession(found), origin_of, about, values, whys))
    return tuple(sorted(disputes, key=by_gravity))


def _ids(assessment: Assessment) -> tuple[str, str]:
    return assessment.pair.a.claim.id, assessment.pair.b.claim.id


def _linked(
    assessments: Sequence[Assessment], profiles: Mapping[str, Profile], may_join: Callable[[Profile, Profile], bool]
) -> dict[str, str]:
    """Each claim's group, named by its least claim; likelier pairs are joined first."""
    ids = sorted({claim for assessment in assessments for claim in _ids(assessment)})
    place = {claim: at for at, claim in enumerate(ids)}
    # Two claims as one number: there may be millions of pairs.
    ranked = sorted(
        (-found.likelihood, min(one, other) * len(ids) + max(one, other))
        for found in assessments
        for one, other in (map(place.__getitem__, _ids(found)),)
    )
    judged = {pair for _, pair in ranked}
    group = list(range(len(ids)))
    held = {claim: [claim] for claim in group}
    # Two groups that must not be joined stay so however they grow: they are asked once.
    refused: dict[int, set[int]] = defaultdict(set)

    def apart(one: int, other: int) -> bool:
        pair = one * len(ids) + other if one < other else other * len(ids) + one
        return pair not in judged and not may_join(profiles[ids[one]], profiles[ids[other]])

    for _, pair in ranked:
        one, other = sorted(group[claim] for claim in divmod(pair, len(ids)))
        if one == other or other in refused[one] or len(held[one]) + len(held[other]) > LARGEST:
            continue
        if any(apart(a, b) for a in held[one] for b in held[other]):
            refused[one].add(other)
            refused[other].add(one)
            continue
        for claim in held[other]:
            group[claim] = one
        held[one] += held.pop(other)
        for third in refused.pop(other, ()):
            refused[one].add(third)
            refused[third].add(one)
    return {claim: ids[group[at]] for at, claim in enumerate(ids)}


def dispute_of(
    members: Sequence[Profile],
    clashes: Sequence[Assessment],
    origin_of: Mapping[str, str],
    about: str,
    values: tuple[Value, ...],
    whys: dict[_Reasons, str],
) -> Dispute:
    """The dispute over `members`, with every clash between two of them; `whys` keeps reasons that copies share."""
    claims = tuple(sorted(member.claim.id for member in members))
    conflicts = tuple(
        sorted(
            (_conflict(clash, origin_of, whys) for clash in clashes), key=lambda c: (_rank(c.tier), -c.score, c.a, c.b)
        )
    )
    id_ = "d-" + hashlib.sha256("\n".join(claims).encode()).hexdigest()[:12]
    return Dispute(id=id_, about=about, tier=conflicts[0].tier, claims=claims, values=values, conflicts=conflicts)


def _conflict(assessment: Assessment, origin_of: Mapping[str, str], whys: dict[_Reasons, str]) -> Conflict:
    one, other = sorted(_ids(assessment))
    sources = {each.claim.passage.source for each in (assessment.pair.a, assessment.pair.b)}
    borne_out = corroboration(len(sources), len({origin_of.get(source, source) for source in sources}))
    return Conflict(a=one, b=other, tier=assessment.tier, score=assessment.score, why=_why(assessment, borne_out, whys))


def _why(assessment: Assessment, borne_out: str, whys: dict[_Reasons, str]) -> str:
    """Why it is what it is; copies share a weighing, and it is dear to put into words: `whys` keeps what was told."""
    if assessment.weighing is None:
        return f"{assessment.why}; {borne_out}"
    key = id(assessment.weighing), assessment.reasons, borne_out
    if key not in whys:
        whys[key] = f"{assessment.why}; {borne_out}"
    return whys[key]


def about_of(members: Sequence[Profile], spread: Mapping[str, int]) -> str:
    """The attribute and the name that most members are about: "deal value, S-400".

    Among names held equally often a designation comes first, for figures measure things; then the one that stands
    nearest to the figures; then the rarer one. An age is somebody's: there a name of two words goes before any other.
    """
    attributes = Counter(member.claim.attribute for member in members if member.claim.attribute)
    attribute = min(attributes, key=lambda name: (-attributes[name], name)) if attributes else members[0].kind.value
    names = Counter(name for member in members for name in set(member.claim.subject))
    if not names:
        return attribute

    def weight(name: str) -> tuple[bool, int, bool]:
        nobody = attribute in _OF_PEOPLE and " " not in name
        return nobody, -names[name], not any(c.isdigit() for c in name)

    def rank(name: str) -> tuple[int, int, str]:
        return sum(_distance(member, name) for member in members), spread[name], name

    heaviest = min(map(weight, names))
    return f"{attribute}, {min((name for name in names if weight(name) == heaviest), key=rank)}"


def _distance(member: Profile, name: str) -> int:
    """How many names a claim is about sooner than this one."""
    subject = member.claim.subject
    return subject.index(name) if name in subject else len(subject)


def _values(members: Sequence[Profile], origin_of: Mapping[str, str]) -> tuple[Value, ...]:
    """The members by value, the best borne out first; a value joins the first pile that all in it allow."""
    alike: dict[str, list[Profile]] = defaultdict(list)
    for member in sorted(members, key=lambda m: m.claim.id):
        alike[str(member.reading) if member.reading else member.claim.words.casefold()].append(member)
    piles: list[list[_Stated]] = []
    for same in map(_Stated.by, alike.values()):
        pile = next((p for p in piles if all(same.agrees(other) for other in p)), None)
        if pile is None:
            piles.append([same])
        else:
            pile.append(same)
    return by_corroboration(_value([member for same in pile for member in same.members], origin_of) for pile in piles)


def by_corroboration(values: Iterable[Value]) -> tuple[Value, ...]:
    """The values, the best borne out first."""
    return tuple(sorted(values, key=lambda value: (-value.origins, -len(value.claims), value.claims)))


@dataclass(frozen=True, slots=True)
class _Stated:
    """One reading (None where there is none) with all members that state it, and the widest it can be taken."""

    members: Sequence[Profile]
    reading: Reading | None
    reach: Window | None

    @classmethod
    def by(cls, members: Sequence[Profile]) -> "_Stated":
        """That of members whose readings are alike."""
        reading = members[0].reading
        return cls(members, reading, None if reading is None else reach(reading))

    def agrees(self, other: "_Stated") -> bool:
        """Whether both give one value. A bound gives none: "at least 40" allows 67 and 71, which are two."""
        if self.reading is None or other.reading is None or self.reach is None or other.reach is None:
            return False
        # A dispute may hold hundreds of values, most of them far apart: that is told faster than whether they agree.
        if not self.reach.meets(other.reach) or (self.reading.lone_end is None) != (other.reading.lone_end is None):
            return False
        return agree(self.reading, other.reading)


def _value(pile: Sequence[Profile], origin_of: Mapping[str, str]) -> Value:
    words = Counter(member.claim.words for member in pile)
    exact = pile[0].reading
    text = told(exact) if exact is not None and _is_bound(exact) else min(words, key=lambda text: (-words[text], text))
    return value_of(pile, text, origin_of, exact)


def _is_bound(reading: Reading) -> bool:
    """Whether the words alone leave out what binds them: "2019" of "before 2019", "40" of "at least 40"."""
    return reading.lone_end is not None or reading.hedge in (Hedge.BELOW, Hedge.AT_MOST, Hedge.ABOVE, Hedge.AT_LEAST)


def value_of(pile: Sequence[Profile], text: str, origin_of: Mapping[str, str], reading: Reading | None = None) -> Value:
    """One value of a dispute, with all who state it."""
    return Value(
        text=text,
        low=reading.base_low if reading else None,
        high=reading.base_high if reading else None,
        claims=tuple(sorted(member.claim.id for member in pile)),
        origins=len({origin_of.get(member.claim.passage.source, "") for member in pile}),
    )


def _rank(tier: Tier) -> int:
    return _GRAVITY.index(tier)


def by_gravity(dispute: Dispute) -> tuple[int, float, str]:
    """The order of disputes: the gravest first, then the surest."""
    return _rank(dispute.tier), -dispute.conflicts[0].score, dispute.id
