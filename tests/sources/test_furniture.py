"""Pages of a dozen kinds of outlet, a line each with its role: nothing is claimed from furniture, nothing else lost."""

from pathlib import Path

import pytest

from s400check.model.sources import RegionRole
from s400check.sources.layout import paragraphs
from s400check.sources.regions import label_lines
from s400check.sources.sentences import CLAIMING

PAGES = sorted((Path(__file__).parent / "furniture").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_claims_come_from_the_story_alone(page: Path) -> None:
    rows = [line.split("\t", 1) for line in page.read_text(encoding="utf-8").splitlines()]

    roles = label_lines(paragraphs("\n\n".join(words for _, words in rows)))

    wrong = [
        (words, str(role))
        for (expected, words), role in zip(rows, roles, strict=True)
        if (RegionRole(expected) in CLAIMING) != (role in CLAIMING)
    ]
    assert wrong == []


def test_there_are_a_dozen_kinds_of_page() -> None:
    assert len(PAGES) >= 12
