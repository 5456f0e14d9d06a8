"""A source tells where a person finds a character of it."""

from s400check.model.sources import Place, Source


def test_a_text_without_places_counts_its_lines() -> None:
    source = Source(id="a", path="a.txt", text="One.\n\nTwo.", regions=())

    assert [source.place(at) for at in (0, 4, 6)] == ["line 1", "line 1", "line 3"]


def test_a_character_lies_in_the_last_place_that_begins_before_it() -> None:
    places = (Place(at=0, words="page 1"), Place(at=10, words="page 2"))
    source = Source(id="a", path="a.pdf", text="x" * 20, regions=(), places=places)

    assert [source.place(at) for at in (0, 9, 10, 19)] == ["page 1", "page 1", "page 2", "page 2"]
