"""PDF files."""

import importlib.util
import sys

import pytest

from s400check.model.sources import RegionRole
from s400check.sources.copies import UnreadableError
from s400check.sources.readers.pdf import read
from tests.sources.readers.files import pdf

TOWNS = tuple(enumerate(("Bergen", "Oslo", "Narvik", "Tromso"), 1))

needs_pdfium = pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="the extra is not installed")


@needs_pdfium
def test_lines_run_together_and_a_parted_word_is_joined() -> None:
    copy = read(
        pdf(
            (
                "The ministry of defence of Norway will buy a new radar, the min-",
                "ister told parliament on Monday. It is a state-of-the-art radar.",
                "It stands in Bergen.",
                "The opposition does not agree, and asked for a second vote soon.",
            )
        )
    )

    assert copy.text == (
        "The ministry of defence of Norway will buy a new radar, the minister told parliament on Monday. "
        "It is a state-of-the-art radar. It stands in Bergen.\n\n"
        "The opposition does not agree, and asked for a second vote soon.\n"
    )


@needs_pdfium
def test_running_heads_are_chrome_and_places_are_pages() -> None:
    copy = read(pdf(*((f"Report on radar, page {n}", "", f"{town} has a radar of its own.") for n, town in TOWNS)))

    assert [region.role for region in copy.known] == [RegionRole.CHROME] * 4
    assert copy.known[1].span.of(copy.text) == "Report on radar, page 2"
    assert [place.words for place in copy.places] == ["page 1", "page 2", "page 3", "page 4"]


def test_without_the_extra_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(UnreadableError, match="needs a package more") as caught:
        read(pdf(("Words",)))

    assert caught.value.hint == "pip install 's400check[pdf]'"


@needs_pdfium
@pytest.mark.parametrize(
    ("content", "message"),
    [(pdf(("Words",))[:60], "is a broken or locked PDF"), (pdf(()), "holds no text, only pictures of it")],
)
def test_a_broken_file_and_one_without_text_are_refused(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(content)
