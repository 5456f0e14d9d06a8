"""Markdown."""

from s400check.model.periods import Period
from s400check.model.sources import RegionRole
from s400check.sources.readers.markdown import read

PAGE = """---
title: "A new radar"
author: Ann Writer
date: 2019-11-27
---

# A *new* radar

The ministry will [buy](https://example.org/a_(b)) a **new
radar** for `$3` million.[^1]

> It stands in Bergen.

- two ships
- one radar

Opposition
----------

<!-- not yet
approved --> It does not agree.

```
code = 3
```
"""


def test_marks_are_taken_off_and_lines_joined() -> None:
    paragraphs = read(PAGE.encode()).text.strip().split("\n\n")

    assert paragraphs[0] == "A new radar"
    assert paragraphs[2:] == [
        "It stands in Bergen.",
        "- two ships",
        "- one radar",
        "Opposition",
        "It does not agree.",
        "code = 3",
    ]
    assert paragraphs[1].endswith("a new radar for $3 million.")


def test_front_matter_is_the_masthead() -> None:
    masthead = read(PAGE.encode()).masthead

    assert (masthead.title, masthead.byline, masthead.published) == (
        "A new radar",
        "Ann Writer",
        Period.parse("2019-11-27"),
    )


def test_headings_quotes_and_code_are_known_and_places_are_lines_of_the_file() -> None:
    copy = read(PAGE.encode())

    known = [(region.span.of(copy.text), region.role) for region in copy.known]
    assert known == [
        ("A new radar", RegionRole.HEADING),
        ("It stands in Bergen.", RegionRole.QUOTE),
        ("Opposition", RegionRole.HEADING),
        ("code = 3", RegionRole.CHROME),
    ]
    lines = PAGE.split("\n")
    numbers = {place.words: copy.text[place.at :].split("\n")[0] for place in copy.places}
    assert "Opposition" in lines[int(next(w for w, t in numbers.items() if t == "Opposition").split()[1]) - 1]


def test_a_row_of_a_table_is_one_paragraph_of_the_story() -> None:
    copy = read(b"Levels:\n\n| Gauge | Level |\n|---|:--|\n| **Leer** | 6.84 m |\n")

    assert copy.text == "Levels:\n\nGauge | Level\n\nLeer | 6.84 m\n"
    assert [region.role for region in copy.known] == [RegionRole.BODY] * 2
