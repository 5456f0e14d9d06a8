import random
from collections.abc import Callable
from itertools import chain

import pytest

from s400check.compare.alignment import trials
from s400check.compare.blocking import CROWD, MOST, Meetings, meetings_of
from s400check.compare.crowds import told_of
from s400check.compare.profiles import profiles_of
from s400check.compare.stories import stories_of
from s400check.extract.claims import find_claims
from s400check.model.claims import Claim
from s400check.model.sources import Source
from s400check.sources.sentences import passages
from tests.compare.crowd import crowd, place
from tests.compare.texts import COUNT, claim, source, value

WORDS = tuple(f"{first}{last}" for first in "bcdfghjklm" for last in ("arn", "eld", "ipt", "osk", "und", "yth"))


def met(sources: tuple[Source, ...], claims: tuple[Claim, ...]) -> Meetings:
    return meetings_of(profiles_of(claims, sources, {}), stories_of(sources))


def tolls(count: int, *, copies: bool) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
    """So many claims of one attribute about one place in one story, on days that follow each other."""
    chance = random.Random(count)
    sources, claims = [], []
    for number in range(count):
        toll = "31" if copies else str(100 + number)
        rest = "" if copies else f" and the harbour heard of {' and '.join(chance.sample(WORDS, 3))}"
        day = "2020-03-01" if copies else f"20{20 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        told = source(f"s{number:05}", f"The quake in Narvik killed {toll} people{rest}.", day)
        sources.append(told)
        reading = value(toll, COUNT)
        claims.append(claim(told, toll, reading, attribute="deaths", subject=("Narvik",), noun="people"))
    return tuple(sources), tuple(claims)


def test_the_passages_that_meet_grow_nearly_with_the_claims() -> None:
    few, many = (len(met(*crowd(size)).pairs) / size for size in (300, 1_800))

    assert many < 2 * few


def test_one_key_that_all_claims_hold_costs_a_few_meetings_a_claim() -> None:
    claims = 1_000

    meetings = met(*tolls(claims, copies=False))

    assert len(meetings.pairs) < 2 * CROWD * claims
    assert len(meetings.pairs) < claims**2 / 6


def test_copies_under_a_crowded_key_stand_in_line_and_one_of_them_meets_what_differs() -> None:
    sources, claims = tolls(200, copies=True)
    other = source("z", "The quake in Narvik killed 45 people.", "2021-03-01")
    differing = claim(other, "45", value(45, COUNT), attribute="deaths", subject=("Narvik",), noun="people")

    meetings = met((*sources, other), (*claims, differing))

    assert len(meetings.pairs) == 200
    assert (0, 200) in meetings
    assert meetings.crowds == ()


def test_what_is_split_is_told_with_the_number_of_claims() -> None:
    (problem,) = told_of(met(*tolls(CROWD + 1, copies=False)).crowds)

    assert "deaths, narvik (61)" in problem.message


@pytest.mark.parametrize("copies", [False, True])
def test_nothing_is_told_of_claims_that_all_met_or_are_copies(copies: bool) -> None:
    assert told_of(met(*tolls(200 if copies else CROWD, copies=copies)).crowds) == ()


def test_the_order_of_claims_and_sources_changes_no_meeting() -> None:
    sources, claims = tolls(150, copies=False)
    shuffled = list(sources)
    random.Random(3).shuffle(shuffled)

    assert met(tuple(shuffled), claims) == met(sources, claims)


def test_claims_that_only_a_crowded_key_joins_do_not_meet() -> None:
    sources, claims = tolls(100, copies=True)
    other = source("z", "A storm over Bergen killed 45 people.", "2021-03-01")
    elsewhere = claim(other, "45", value(45, COUNT), attribute="deaths", subject=("Bergen",), noun="people")

    assert not [pair for pair in met((*sources, other), (*claims, elsewhere)) if 100 in pair]


def tried(meetings: Meetings) -> int:
    """How many pairs of figures are weighed between passages that meet."""
    return sum(trials(len(meetings.passages[one]), len(meetings.passages[other])) for one, other in meetings)


def read(*texts: str) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
    sources = tuple(source(f"s{number}", text) for number, text in enumerate(texts))
    return sources, tuple(chain.from_iterable(find_claims(told, passages(told)) for told in sources))


def like_sentences(count: int, seed: int) -> str:
    chance = random.Random(seed)
    days = [f"{number % 28 + 1} March" for number in range(count)]
    return " ".join(
        f"Town {number} reported {chance.randint(5, 900)} cases on {day}." for number, day in enumerate(days)
    )


def rows(count: int, seed: int) -> str:
    """Sentences of ten figures each, every figure of a noun that forty others count too."""
    chance = random.Random(seed)
    nouns = [f"{first}{second}s" for first in WORDS for second in ("mo", "ra")]
    lost = (", ".join(f"{chance.randint(5, 900)} {noun}" for noun in chance.sample(nouns, 10)) for _ in range(count))
    return " ".join(f"In {place(number)} they lost {row}." for number, row in enumerate(lost))


@pytest.mark.parametrize("listed", [like_sentences, rows])
def test_the_pairs_that_are_weighed_between_dense_lists_grow_with_the_lists(
    listed: Callable[[int, int], str],
) -> None:
    few, many = (met(*read(listed(count, 1), listed(count, 2))) for count in (40, 120))

    assert tried(many) < 1.5 * 3 * tried(few)
    assert tried(many) <= MOST * sum(map(len, many.passages)) / 2
    assert told_of(many.crowds)
