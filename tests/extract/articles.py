"""Articles for the tests of quotations, names and attributions: seeds, and texts of one line a paragraph."""

from pathlib import Path

from s400check.model.sources import Passage, Region, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.reading import read
from s400check.sources.regions import label
from s400check.sources.sentences import passages

_PROJECT = Path(__file__).parents[2]


def article(text: str, outlet: str = "") -> tuple[Source, tuple[Passage, ...]]:
    """A source that is all body, and its passages."""
    regions = (Region(span=Span(0, len(text)), role=RegionRole.BODY),)
    source = Source(id="a", path="a.txt", text=text, regions=regions, outlet=outlet)
    return source, passages(source)


def page(text: str, outlet: str = "") -> tuple[Source, tuple[Passage, ...]]:
    """A source whose parts are told from its lines, and its passages."""
    source = Source(id="a", path="a.txt", text=text, regions=label(text), outlet=outlet)
    return source, passages(source)


def seed(number: str) -> tuple[Source, tuple[Passage, ...]]:
    """One of the five articles, and its passages."""
    (path,) = (_PROJECT / "seeds").glob(f"{number}_*")
    (source,), _ = read([path], _PROJECT)
    return source, passages(source)
