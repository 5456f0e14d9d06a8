"""Which line breaks end a paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from s400check.sources.layout import paragraphs

WRAPPED = """\
The ministry of defence of Norway will buy a new radar, the minister
told parliament on Monday. It is to stand in Bergen, on the coast, from
May, and to see as far as Iceland.
- two ships
- one radar, of which more is told below and which costs more than any

The opposition does not agree, and asked for a second vote before the
end of the year.
"""


def test_wrapped_lines_are_one_paragraph_and_items_are_their_own() -> None:
    found = [paragraph.text for paragraph in paragraphs(WRAPPED)]

    assert [text[:20] for text in found] == [
        "The ministry of defe",
        "- two ships",
        "- one radar, of whic",
        "The opposition does ",
    ]
    assert "\n" not in "".join(found)


def test_lines_of_a_scraped_page_are_paragraphs_of_their_own() -> None:
    text = (
        "Radar bought\n"
        + "The ministry will buy a new radar from Norway, the minister told parliament. " * 3
        + "\nMore"
    )

    assert len(paragraphs(text)) == 3


def test_a_menu_is_not_run_together() -> None:
    assert len(paragraphs("Home\nWorld news\nSport\nLetters to the editor\nWeather")) == 5


@given(st.text(alphabet=st.sampled_from("aB .\n\t-"), max_size=300))
def test_paragraphs_hold_every_word_and_are_as_long_as_their_spans(text: str) -> None:
    found = paragraphs(text)

    assert " ".join(paragraph.text for paragraph in found).split() == text.split()
    assert all(paragraph.span.of(text).replace("\n", " ") == paragraph.text for paragraph in found)
