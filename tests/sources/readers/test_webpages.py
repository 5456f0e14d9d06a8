"""Web pages: the article and nothing else, measured against references made by hand; masthead from the head."""

from collections import Counter
from pathlib import Path

import pytest

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, RegionRole
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.readers import main_text
from s400check.sources.readers.webpages import LARGEST, read
from s400check.sources.regions import label
from s400check.sources.sentences import CLAIMING

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.html"))


def _claimed(copy: Copy) -> Counter[str]:
    regions = label(copy.text, copy.known)
    return Counter(w for region in regions if region.role in CLAIMING for w in region.span.of(copy.text).split())


def _f1(page: Path, *, extra: bool) -> float:
    found = _claimed(read(page.read_bytes(), extra=extra))
    wanted = Counter(page.with_suffix(".txt").read_text(encoding="utf-8").split())
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


@pytest.mark.skipif(not main_text.is_available(), reason="the extra is not installed")
def test_the_article_is_found_with_the_extra() -> None:
    scores = {page.stem: _f1(page, extra=True) for page in PAGES}

    assert len(scores) >= 10
    assert sum(scores.values()) / len(scores) >= 0.95, scores


def test_the_article_is_found_without_the_extra() -> None:
    scores = {page.stem: _f1(page, extra=False) for page in PAGES}

    assert sum(scores.values()) / len(scores) >= 0.85, scores


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_text_is_the_same_with_and_without_the_extra(page: Path) -> None:
    content = page.read_bytes()

    assert read(content).text == read(content, extra=False).text


@pytest.mark.parametrize(
    ("name", "title", "outlet", "byline", "published"),
    [
        ("semantic", "Harbour town votes to keep its ferry", "The Fjord Post", "Ann Writer", "2021-03-14"),
        ("business", "Kestrel to buy rival for $3.4bn in cash", "MarketDesk", "Bob Reader, Lena Holt", "2020-02-18"),
        ("ministry", "4,000 heat pumps for schools", "Ministry of Works", "", "2023-11-02"),
        ("magazine", "The last lighthouse keeper", "Tide Magazine", "", "2019-10-04"),
        ("wire", "Two killed as cable car stops over gorge", "", "", "2016-09-08"),
    ],
)
def test_the_head_gives_the_masthead(name: str, title: str, outlet: str, byline: str, published: str) -> None:
    (page,) = (page for page in PAGES if page.stem == name)

    masthead = read(page.read_bytes()).masthead

    assert (masthead.title, masthead.outlet, masthead.byline) == (title, outlet, byline)
    assert (masthead.published, masthead.published_from) == (Period.parse(published), DateFrom.METADATA)


def test_captions_and_bylines_keep_their_roles() -> None:
    (page,) = (page for page in PAGES if page.stem == "semantic")
    copy = read(page.read_bytes())

    roles = {region.span.of(copy.text).strip(): region.role for region in label(copy.text, copy.known)}

    assert roles["The ferry leaves the quay at dawn. Photo: Carl Printer"] is RegionRole.CAPTION
    assert roles["By Ann Writer, 14 March 2021"] is RegionRole.CREDIT


def test_entities_line_breaks_and_hidden_parts_are_read_as_a_browser_shows_them() -> None:
    page = (
        "<p>It costs 3&nbsp;million &amp; more,<br>he said.<p style='display: none'>Unseen.</p>"
        "<script>var a = '<p>No.</p>'</script><!-- <p>No.</p> --><template><p>No.</p></template>"
        "<p>One<br><br>two</p>"
    )

    assert read(page.encode()).text == "It costs 3 million & more, he said.\n\nOne\n\ntwo\n"


def test_a_declared_encoding_is_believed() -> None:
    page = "<meta charset=windows-1251><p>Министр сказал.</p>".encode("cp1251")

    copy = read(page)

    assert copy.text == "Министр сказал.\n"
    assert copy.notices == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"<p>" * (LARGEST // 3 + 1), "is larger than 8 MB"), (b"<script>x</script>", "shows no text")],
)
def test_a_page_too_large_or_without_text_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(content)
