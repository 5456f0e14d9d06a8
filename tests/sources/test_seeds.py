"""The five articles: nothing claimed from furniture, every sentence of the story read, dates as the text gives them."""

from pathlib import Path

import pytest

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, RegionRole, Source
from s400check.sources.reading import read
from s400check.sources.sentences import passages

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def seeds() -> dict[str, Source]:
    sources, problems = read([PROJECT / "seeds"], PROJECT)
    assert problems == ()
    return {Path(source.path).name[:3]: source for source in sources}


FURNITURE = {
    "000": ("Accessibility links", "Breaking News", "(left)", "With reporting by"),
    "001": (
        "... Middle East",
        "World News",
        "Pompeo presses",
        "another S-400 battery",
        "jointly produce",
        "to Syria’s Assad",
    ),
    "002": ("JOIN NOW", "(WMD)", "Sputnik News", "16:02", "Join the mailing list", "One Billion Americans"),
    "003": ("icon", "READ MORE", "NATO chief says"),
    "004": ("icon", "Published time", "FILE PHOTO"),
}

STORIES = {"000": (1, 16), "001": (0, 9), "002": (1, 11), "003": (1, 17), "004": (1, 10)}


@pytest.mark.parametrize("number", FURNITURE)
def test_no_passage_comes_from_furniture(seeds: dict[str, Source], number: str) -> None:
    found = " ".join(passage.text for passage in passages(seeds[number]))

    assert [words for words in FURNITURE[number] if words in found] == []
    assert all(words in seeds[number].text for words in FURNITURE[number])


@pytest.mark.parametrize("number", STORIES)
def test_every_sentence_of_a_story_is_one_passage(seeds: dict[str, Source], number: str) -> None:
    roles = [passage.role for passage in passages(seeds[number])]

    subheadings = 1 if number == "000" else 0
    headings, sentences = STORIES[number]
    assert roles.count(RegionRole.HEADING) == headings + subheadings
    assert roles.count(RegionRole.BODY) == sentences


def test_passages_are_the_text_at_their_spans(seeds: dict[str, Source]) -> None:
    for source in seeds.values():
        found = passages(source)

        assert all(passage.span.of(source.text) == passage.text for passage in found)


def test_a_headline_that_stands_twice_is_claimed_once(seeds: dict[str, Source]) -> None:
    title = "No problem in buying Russian S-400s, Erdogan says, hints at S-500 talks"

    found = [passage.text for passage in passages(seeds["003"])]

    assert found.count(title) == 1
    assert seeds["003"].title == title
    assert seeds["003"].text.count(title) == 2


def test_the_texts_date_two_articles_and_half_date_one(seeds: dict[str, Source]) -> None:
    dates = {number: source.published for number, source in seeds.items()}

    assert dates == {
        "000": None,
        "001": None,
        "002": Period.parse("2019-11-27"),
        "003": None,
        "004": Period.parse("2019-09-16"),
    }
    assert seeds["000"].undated == "November 13, no year"
    assert [seeds[number].undated for number in ("001", "002", "003", "004")] == ["", "", "", ""]
    assert [source.published_from for source in seeds.values()] == [None, None, DateFrom.TEXT, None, DateFrom.TEXT]


def test_outlets_are_those_the_text_gives(seeds: dict[str, Source]) -> None:
    outlets = {number: source.outlet for number, source in seeds.items()}

    assert outlets == {"000": "", "001": "", "002": "Sputnik", "003": "RT", "004": ""}


def test_time_dateline_and_agency_are_those_the_text_gives(seeds: dict[str, Source]) -> None:
    found = {number: (source.clock, source.dateline, source.agency) for number, source in seeds.items()}

    assert found == {
        "000": ("", "", "AP, AFP, Reuters"),
        "001": ("", "", ""),
        "002": ("16:02", "MOSCOW (Sputnik)", "Sputnik"),
        "003": ("", "", ""),
        "004": ("22:22", "", ""),
    }
