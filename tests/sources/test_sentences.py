"""Sentences of news, and where they do not end."""

import pytest

from s400check.model.sources import Region, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.sentences import passages


def _source(text: str, role: RegionRole = RegionRole.BODY) -> Source:
    return Source(id="a", path="a.txt", text=text, regions=(Region(span=Span(0, len(text)), role=role),))


def _sentences(text: str) -> list[str]:
    return [passage.text for passage in passages(_source(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Separately, U.S. Defense Secretary Jim Mattis met Gov. Jerry Brown and Govs. Abbott and Scott.",
        "The deal, worth $2.5 billion, covers approx. 40 missiles built by J. K. Rowling Inc. of Ft. Worth.",
        "“What do you expect? Should we wait for you?” he said.",
        '"What do you expect!" Erdogan said.',
        "“Yes, we have received it. We can’t name the dates yet. They want it,” the aide Kozhin said at the time.",
        "He waited... and then he left.",
        "The bridge closed at 7 p.m. Friday after a lorry struck it.",
        "The quake struck at 07:37 a.m. UTC, killing one.",
        "It is told in vol. 3 and in Nos. 4 and 5 of the U. S. Navy's report.",
        '"It is official: I am hosting! " she wrote on Friday.',
        "MOSCOW (Sputnik) - Ankara will go on, Sen. John Smith (R-Ariz.) said.",
        "- The minister was first.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert _sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It went to the U.S. The minister left.", "It went to the U.S."),
        ("“Violence has abated,” Putin said. “It is calm.”", "“Violence has abated,” Putin said."),
        ("He called it “a done deal.” Ankara agreed.", "He called it “a done deal.”"),
        ("It fell to 5.5 percent. Three died.", "It fell to 5.5 percent."),
        ("The shop closed at 7 p.m. The street was dark.", "The shop closed at 7 p.m."),
    ],
)
def test_two_sentences_are_told_apart(text: str, first: str) -> None:
    assert _sentences(text) == [first, text[len(first) + 1 :]]


def test_a_soft_line_break_is_inside_a_sentence() -> None:
    text = (
        "The ministry of defence of Norway will buy a new radar, the minister\n"
        "told parliament on Monday, and added that it would stand in Bergen on\n"
        "the coast. It is the first."
    )

    assert _sentences(text) == [text[: text.index(" It is")], "It is the first."]


def test_no_passage_crosses_a_paragraph() -> None:
    assert _sentences("the ministry\n\nsaid so") == ["the ministry", "said so"]


def test_no_passage_crosses_a_region() -> None:
    text = "One here. two there."
    regions = (
        Region(span=Span(0, 5), role=RegionRole.BODY),
        Region(span=Span(5, 10), role=RegionRole.CHROME),
        Region(span=Span(10, len(text)), role=RegionRole.HEADING),
    )

    found = passages(Source(id="a", path="a.txt", text=text, regions=regions))

    assert [(passage.text, passage.role) for passage in found] == [
        ("One h", RegionRole.BODY),
        ("two there.", RegionRole.HEADING),
    ]


def test_only_body_headings_and_quotes_give_passages() -> None:
    for role in RegionRole:
        found = passages(_source("A sentence.", role))

        assert bool(found) == (role in (RegionRole.BODY, RegionRole.HEADING, RegionRole.QUOTE))


def test_a_paragraph_of_quotation_marks_takes_no_time() -> None:
    assert len(_sentences("“A bird flew. " * 20_000)) > 1
