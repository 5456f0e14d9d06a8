from collections.abc import Iterator

from s400check.extract.claims import find_claims
from s400check.extract.subjects import subjects_of
from s400check.model.sources import Passage, Region, RegionRole, Source
from s400check.model.spans import Span


def read(*sentences: str, title: str = "") -> tuple[Source, tuple[Passage, ...]]:
    text = "\n".join(sentences)
    source = Source(
        id="s", path="s.txt", text=text, regions=(Region(span=Span(0, len(text)), role=RegionRole.BODY),), title=title
    )
    passages = []
    at = 0
    for sentence in sentences:
        passages.append(Passage(source="s", span=Span(at, at + len(sentence)), text=sentence))
        at += len(sentence) + 1
    return source, tuple(passages)


def test_the_names_of_the_sentence_come_nearest_first() -> None:
    source, passages = read("Norway and Poland signed a $3 billion deal for the R-77 with Ada Lind in Oslo.")
    at = passages[0].text.index("$3")

    names = subjects_of(Span(at, at + 10), passages[0], source, passages)

    assert names[:2] == ("Poland", "R-77")
    assert set(names) == {"Norway", "Poland", "R-77", "Ada Lind", "Oslo"}


def test_an_office_parts_two_names_and_is_none() -> None:
    source, passages = read("It said talks with Polish President Ada Lind began on Monday.")

    assert subjects_of(Span(0, 5), passages[0], source, passages) == ("Polish", "Ada Lind")


def test_a_sentence_without_names_takes_its_antecedents() -> None:
    source, passages = read("Ada Lind bought a ferry.", "The deal was worth $3 million.", title="Fares rise")

    assert subjects_of(Span(19, 29), passages[1], source, passages)[0] == "Ada Lind"


def test_a_headline_in_title_case_gives_only_names_that_the_text_bears_out() -> None:
    source, passages = read("Ferry Sinks Off Oslo Coast", "A ferry sinks off the coast near Oslo.")

    assert subjects_of(Span(0, 5), passages[0], source, passages) == ("Oslo",)


def test_a_possessive_ends_a_name() -> None:
    source, passages = read("It said Poland's Marinex sold 4 ships.")

    assert set(subjects_of(Span(0, 2), passages[0], source, passages)) == {"Poland", "Marinex"}


def test_the_place_of_a_dateline_is_no_subject() -> None:
    source, passages = read("STAVNES, May 3 (Reuters) - Ada Lind bought a ferry for $3 million.")

    assert subjects_of(Span(0, 5), passages[0], source, passages) == ("Ada Lind",)


class _Counted(tuple[Passage, ...]):
    """Passages that count how often they are gone through from the start."""

    looks = 0

    def __iter__(self) -> Iterator[Passage]:
        self.looks += 1
        return super().__iter__()


def test_passages_are_gone_through_as_often_for_many_claims_as_for_few() -> None:
    looks = []
    for size in (3, 60):
        source, passages = read(*(f"Marinex sold {number} ferries." for number in range(11, 11 + size)))
        counted = _Counted(passages)
        find_claims(source, counted)
        looks.append(counted.looks)

    assert looks[0] == looks[1]
