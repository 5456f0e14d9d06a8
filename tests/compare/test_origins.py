import random
from dataclasses import replace

from s400check.compare.origins import HELD_BY_AT_MOST, origins_of
from s400check.model.sources import Region, RegionRole, Source
from s400check.model.spans import Span
from tests.compare.texts import source

WORDS = tuple(f"{first}{middle}{last}" for first in "bdfgklmnprst" for middle in "aeiou" for last in ("n", "rk", "st"))
FOOTER = "all rights reserved this text may not be printed or sent on without leave"


def prose(words: int, seed: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def articles(count: int) -> list[Source]:
    return [source(f"a{number}", f"{prose(120, number)} {FOOTER}") for number in range(count)]


def groups(sources: list[Source]) -> set[int]:
    return {len(origin.sources) for origin in origins_of(sources)}


def test_a_thousand_copies_of_one_article_are_one_origin() -> None:
    copies = [source(f"c{number:04}", prose(200, 999)) for number in range(1_000)]

    assert groups([*copies, *articles(3)]) == {1_000, 1}


def test_more_copies_than_a_run_may_have_holders_are_one_origin_edited_and_cut_as_they_are() -> None:
    text = prose(300, 999).split()
    edited = [source(f"e{n:03}", " ".join(("By", f"hand{n}", *text))) for n in range(HELD_BY_AT_MOST)]
    excerpts = [source(f"x{n:03}", " ".join(text[n : n + 80])) for n in range(0, 200, 10)]

    assert groups([*edited, *excerpts]) == {HELD_BY_AT_MOST + 20}


def test_a_footer_that_all_articles_have_makes_no_origin_of_them() -> None:
    assert groups(articles(HELD_BY_AT_MOST + 20)) == {1}


def test_a_short_text_shared_to_the_letter_is_no_copy() -> None:
    assert groups(
        [
            source("a", "Nine words are not enough to tell a copy."),
            source("b", "Nine words are not enough to tell a copy."),
        ]
    ) == {1}


def test_the_order_of_sources_changes_no_origin() -> None:
    text = prose(300, 999).split()
    sources = [source(f"x{n:03}", " ".join(text[n : n + 90])) for n in range(0, 200, 7)]
    expected = origins_of(sources)

    for seed in range(3):
        random.Random(seed).shuffle(sources)

        assert origins_of(sources) == expected


def test_a_statement_that_two_articles_set_apart_as_a_block_is_one_origin() -> None:
    told = prose(60, 5)
    block = (Region(span=Span(0, len(told)), role=RegionRole.QUOTE),)

    assert groups([replace(source(f"b{number}", told), regions=block) for number in (1, 2)]) == {2}
