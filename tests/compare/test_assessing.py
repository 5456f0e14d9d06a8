from dataclasses import replace
from types import MappingProxyType

import pytest

from s400check.compare.alignment import align
from s400check.compare.assessing import Assessed, assessed
from s400check.compare.judging import WORTH_A_LOOK, assess
from s400check.compare.profiles import profiles_of
from s400check.compare.stories import stories_of
from s400check.compare.terms import at_best
from s400check.model.claims import Claim
from s400check.model.sources import Source
from tests.compare.crowd import crowd
from tests.compare.texts import COUNT, claim, source, value

SOURCES, CLAIMS = crowd(150)


def judged(sources: tuple[Source, ...], claims: tuple[Claim, ...], *barred: frozenset[str]) -> Assessed:
    return assessed(profiles_of(claims, sources, {}), stories_of(sources), MappingProxyType({}), frozenset(barred))


def two_figures(name: str, hurt: int) -> tuple[Source, tuple[Claim, ...]]:
    told = source(name, f"The quake in Narvik killed 31 people and left {hurt} people hurt in the port.", "2020-03-01")
    return told, (
        claim(told, "31", value(31, COUNT), attribute="deaths", subject=("Narvik",), noun="people"),
        claim(told, str(hurt), value(hurt, COUNT), attribute="injured", subject=("Narvik",), noun="people"),
    )


def test_what_was_made_of_one_meeting_is_what_would_be_made_of_its_copies() -> None:
    texts = [two_figures(f"{hurt}-{number}", hurt) for hurt in (70, 90) for number in range(4)]
    sources, claims = tuple(told for told, _ in texts), tuple(each for _, both in texts for each in both)
    profiles = profiles_of(claims, sources, {})

    found = judged(sources, claims)

    assert len(found.related) == 2 * 8 * 7 / 2
    for each in found.related:
        one, other = (
            [profile for profile in profiles if profile.claim.passage == end.claim.passage]
            for end in (each.pair.a, each.pair.b)
        )
        (alone,) = (assess(pair) for pair in align(one, other) if pair.a == each.pair.a and pair.b == each.pair.b)
        assert (each, each.why) == (replace(alone, weighing=each.weighing), alone.why)


@pytest.mark.parametrize("attribute", ["deaths", ""])
def test_no_pair_exceeds_what_it_can_be_at_best(attribute: str) -> None:
    claims = [replace(each, attribute=attribute or each.attribute) for each in CLAIMS]
    profiles = profiles_of(claims, SOURCES, {})

    for one, other in zip(profiles[::2], profiles[1::2], strict=True):
        for pair in align([one], [other]):
            assert assess(pair).likelihood <= at_best(one, other, None) + 1e-9


def test_a_barred_pair_is_left_out_and_no_other() -> None:
    everything = judged(SOURCES, CLAIMS)
    ends = [frozenset((each.pair.a.claim.id, each.pair.b.claim.id)) for each in everything.related]

    left = judged(SOURCES, CLAIMS, ends[0])

    assert [frozenset((each.pair.a.claim.id, each.pair.b.claim.id)) for each in left.related] == ends[1:]


def test_only_claims_that_stand_to_something_are_kept_apart() -> None:
    found = judged(SOURCES, CLAIMS)
    standing = {end.claim.id for each in found.related for end in (each.pair.a, each.pair.b)}

    assert found.apart
    assert all({one, other} <= standing and one < other for one, other in found.apart)
    assert all(each.likelihood >= WORTH_A_LOOK for each in found.related)
