"""Pages of three dozen kinds of outlet, a line each with its role: claims from the story alone, and from all of it."""

from pathlib import Path

import pytest

from s400check.model.sources import RegionRole
from s400check.sources.layout import paragraphs
from s400check.sources.regions import label_lines
from s400check.sources.sentences import CLAIMING

_MISSES = {
    "rivers": "a count of signatures reads like a sentence of the story",
    "hurricane": "a link set into the story shares a word with it, as a heading would",
    "bulletin": "its contents look like headlines, and the headings below like copies of them",
    "factsheet": "the window's title stands first and shares more words with the story than the headline does",
    "sand": "the section's name is the headline's beginning",
}


def _param(page: Path) -> object:
    miss = _MISSES.get(page.stem, "")
    return pytest.param(page, id=page.stem, marks=[pytest.mark.xfail(reason=miss, strict=True)] if miss else [])


PAGES = [_param(page) for page in sorted((Path(__file__).parent / "furniture").glob("*.txt"))]


@pytest.mark.parametrize("page", PAGES)
def test_claims_come_from_the_story_alone(page: Path) -> None:
    rows = [line.split("\t", 1) for line in page.read_text(encoding="utf-8").splitlines()]

    roles = label_lines(paragraphs("\n\n".join(words for _, words in rows)))

    wrong = [
        (words, str(role))
        for (expected, words), role in zip(rows, roles, strict=True)
        if (RegionRole(expected) in CLAIMING) != (role in CLAIMING)
    ]
    assert wrong == []


def test_there_are_two_dozen_kinds_of_page() -> None:
    assert len(PAGES) >= 36
