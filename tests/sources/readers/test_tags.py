"""The tags of web pages, broken ones too, each character looked at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.sources.readers.tags import Closing, Opening, Text, read_tags
from tests.paces import assert_in_proportion


def test_tags_texts_and_attributes_are_read_in_order() -> None:
    parts = list(read_tags('<A Href="a&amp;b" hidden data-x=1>Two &lt; three</a><br/>'))

    assert parts == [
        Opening("a", {"href": "a&b", "hidden": "", "data-x": "1"}),
        Text("Two < three"),
        Closing("a"),
        Opening("br"),
    ]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("1 < 2 and <3", "1 < 2 and <3"),
        ("a<!-- b --!>c", "a<!-- b --!>c"),
        ("<p class='open>words", "words"),
        ("<!doctype html><?php x ?>words", "words"),
        ("<style>p { x: '<b>' }</style>words", "words"),
    ],
)
def test_what_is_broken_is_text_or_nothing(page: str, text: str) -> None:
    assert "".join(part.words for part in read_tags(page) if isinstance(part, Text)) == text


@pytest.mark.parametrize(
    "unit", ["<!--", "<", "<a ", "</", "<!", "<?", '<a x="', "<div>", "<script>", "&#", "<a x='", "</a"]
)
def test_a_hostile_page_takes_time_in_proportion(unit: str) -> None:
    # Python's own parser takes squares for some of these: more than half an hour for the longer page.
    assert_in_proportion(_count, unit, 200_000)


def _count(page: str) -> None:
    assert sum(1 for _ in read_tags(page)) > 0


@given(st.text(alphabet=st.sampled_from("<>/=\"'!-ap &;script "), max_size=200))
def test_any_page_is_read_to_its_end(page: str) -> None:
    assert all(isinstance(part, Text | Opening | Closing) for part in read_tags(page))
