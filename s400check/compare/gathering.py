"""Disputes over what is no figure: spellings of a name, offices of a person, a deed told both ways, a sum.

Such findings say themselves what they are about and what each claim says of it, so that a chain of them is one
dispute: four claims with two spellings of one name are one question, however little their sentences have in common.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from s400check.compare.grouping import about_of, by_corroboration, by_gravity, dispute_of, value_of
from s400check.compare.judging import Assessment
from s400check.compare.profiles import Profile
from s400check.model.findings import Dispute, Value


def gathered(
    assessments: Sequence[Assessment], profiles: Mapping[str, Profile], origin_of: Mapping[str, str]
) -> tuple[Dispute, ...]:
    """The disputes of one family, the gravest and surest first: findings about one thing that share a claim."""
    spread = Counter(name for profile in profiles.values() for name in set(profile.claim.subject))
    disputes = []
    for found in _chains(assessments):
        members = [profiles[claim] for claim in sorted({end for each in found for end in _ends(each)})]
        about = found[0].about or about_of(members, spread)
        disputes.append(dispute_of(members, found, origin_of, about, _values(members, found, origin_of), {}))
    return tuple(sorted(disputes, key=by_gravity))


def _chains(assessments: Sequence[Assessment]) -> list[list[Assessment]]:
    """The findings in groups: those about one thing that hang together by the claims they share, in a fixed order."""
    ordered = sorted(assessments, key=lambda each: (each.about, *sorted(_ends(each))))
    parent = {(each.about, end): (each.about, end) for each in ordered for end in _ends(each)}

    def root(claim: tuple[str, str]) -> tuple[str, str]:
        while parent[claim] != claim:
            parent[claim] = parent[parent[claim]]
            claim = parent[claim]
        return claim

    for each in ordered:
        one, other = sorted(root((each.about, end)) for end in _ends(each))
        parent[other] = one
    chains: dict[tuple[str, str], list[Assessment]] = defaultdict(list)
    for each in ordered:
        chains[root((each.about, _ends(each)[0]))].append(each)
    return [chains[key] for key in sorted(chains)]


def _values(members: Sequence[Profile], found: Sequence[Assessment], origin_of: Mapping[str, str]) -> tuple[Value, ...]:
    """What the members say of it, the best borne out first."""
    said: dict[str, str] = {}
    for each in found:
        for end, words in zip(_ends(each), each.said, strict=True):
            said.setdefault(end, words)
    piles: dict[str, list[Profile]] = defaultdict(list)
    for member in members:
        piles[said.get(member.claim.id) or member.claim.words].append(member)
    return by_corroboration(value_of(pile, text, origin_of) for text, pile in piles.items())


def _ends(assessment: Assessment) -> tuple[str, str]:
    return assessment.pair.a.claim.id, assessment.pair.b.claim.id
