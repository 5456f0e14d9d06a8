from dataclasses import replace
from datetime import date

from s400check.compare.tolls import parts_among
from s400check.model.claims import Claim
from s400check.model.periods import Period
from s400check.model.sources import RegionRole, Source
from tests.compare.texts import claim, source, value

STORM = source(
    "a",
    "Storm kills 9 in Narvik\nThe storm killed seven people in Narvik.\nIn Tam it killed four sailors.\n"
    "A storm killed 900 people in 1911.",
)
PUBLISHED = {"a": Period.day(date(2020, 3, 1))}


def dead(words: str, amount: int, origin: Source = STORM, as_of: str = "") -> Claim:
    return claim(origin, words, value(amount), attribute="deaths", as_of=as_of)


TOTAL, PART, OLD = dead("seven", 7), dead("four", 4), dead("900", 900, as_of="1911")
HEADLINE = dead("9", 9)
HEADLINE = replace(HEADLINE, passage=replace(HEADLINE.passage, role=RegionRole.HEADING))


def test_the_lesser_of_two_tolls_of_an_article_is_a_part() -> None:
    assert parts_among((TOTAL, PART), PUBLISHED) == {PART.id}


def test_the_toll_of_years_ago_is_not_its_total() -> None:
    assert parts_among((PART, OLD), PUBLISHED) == frozenset()


def test_a_headline_at_odds_with_its_text_is_no_part_of_it() -> None:
    eleven = dead("seven", 11)

    assert parts_among((HEADLINE, eleven, PART), PUBLISHED) == {PART.id}


def test_counts_that_do_not_add_up_are_left_alone() -> None:
    goals = [replace(toll, attribute="goals") for toll in (TOTAL, PART)]

    assert parts_among(goals, PUBLISHED) == frozenset()
