"""Web pages: the article and nothing else, measured against references made by hand; masthead from the head."""

from collections import Counter
from pathlib import Path

import pytest

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, RegionRole
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.mastheads import read_masthead
from s400check.sources.readers import main_text
from s400check.sources.readers.paragraphs import BETWEEN_CELLS
from s400check.sources.readers.webpages import LARGEST, read
from s400check.sources.regions import label
from s400check.sources.sentences import CLAIMING

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.html"))


def _claimed(copy: Copy) -> Counter[str]:
    regions = label(copy.text, copy.known)
    words = (w for region in regions if region.role in CLAIMING for w in region.span.of(copy.text).split())
    return Counter(word for word in words if word != BETWEEN_CELLS.strip())


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


@pytest.mark.parametrize(
    ("name", "title", "outlet", "byline", "published", "clock"),
    [
        # names of authors in JSON-LD; a page whose window's title alone names the outlet; an unusual name of a date
        ("agency", "Baltic port strike halts grain exports for third day", "Nordwire", "Ilse Brandt, Tomas Oja",
         "2022-08-17", "14:05 +02:00"),
        ("argus", "Sugar tax raised £336m in its first year, Treasury says", "Evening Argus", "Priya Nair",
         "2019-11-01", "16:40"),
        ("coastguard", "Coastguard to receive six new helicopters", "GOV.NL", "", "2020-10-05", "09:15 +01:00"),
        ("storm", "Storm Dagmar: Rail lines shut as gusts top 90mph", "NBN News", "", "2021-11-26", "06:30 UTC"),
        ("bridge", "Mayor answers your questions about the bridge", "The Milford Courier", "Dale Hutchins",
         "2013-04-02", "12:04 am"),
        ("wardblog", "What the council’s parking figures leave out", "Notes from Ward 9", "marge",
         "2020-06-03", "22:14 -05:00"),
        ("dam", "Dam at Ust-Kara passes test", "KNA", "Ivan Belov", "2002-08-12", "14:10"),
    ],
)  # fmt: skip
def test_head_and_text_together_date_and_name_a_page(
    name: str, title: str, outlet: str, byline: str, published: str, clock: str
) -> None:
    (page,) = (page for page in PAGES if page.stem == name)
    copy = read(page.read_bytes())

    masthead = copy.masthead.filled_from(read_masthead(copy.text, label(copy.text, copy.known)))

    assert (masthead.title, masthead.outlet, masthead.byline) == (title, outlet, byline)
    assert (str(masthead.published), masthead.clock) == (published, clock)


def test_a_quotation_set_apart_is_a_quote_and_the_name_below_a_credit() -> None:
    (page,) = (page for page in PAGES if page.stem == "wardblog")
    copy = read(page.read_bytes())

    roles = {region.span.of(copy.text).strip(): region.role for region in label(copy.text, copy.known)}

    assert roles["The scheme more than pays for itself and will go on doing so."] is RegionRole.QUOTE
    assert roles["Councilor Ray Finch, May 26"] is RegionRole.CREDIT


def test_a_box_with_a_field_is_a_promo_and_the_few_words_with_a_picture_are_its_caption() -> None:
    told = "".join(
        f"<p>The ministry will buy radar {n} from Norway, the minister said on Monday.</p>" for n in range(5)
    )
    page = (
        f"<div><h1>Radar bought</h1>{told}<div><img src=a><div>A radar in Bergen</div></div>"
        f"<div><h3>The Tide</h3><p>All that the sea brings.</p><div><input type=email></div></div>{told}</div>"
    )
    copy = read(page.encode(), extra=False)

    roles = {region.span.of(copy.text).strip(): region.role for region in label(copy.text, copy.known)}

    assert roles["A radar in Bergen"] is RegionRole.CAPTION
    assert roles["The Tide"] is roles["All that the sea brings."] is RegionRole.PROMO


def _scrolled(*stories: str, tag: str = "h1") -> str:
    told = "".join(f"<p>It is the {n} time that it has been so, the minister said on Monday.</p>" for n in range(4))
    return "".join(
        f"<article><{tag}>{story}</{tag}><p>{story} was told first to a few.</p>{told}</article>" for story in stories
    )


@pytest.mark.parametrize("extra", [True, False])
def test_of_stories_that_follow_each_other_on_a_page_the_first_is_read(extra: bool) -> None:
    copy = read(f"<main>{_scrolled('Radar bought', 'Ship sunk', 'Bridge shut')}</main>".encode(), extra=extra)

    claimed = " ".join(_claimed(copy))

    assert "Radar" in claimed
    assert "Ship" not in claimed


def test_all_posts_of_a_live_page_are_read() -> None:
    page = f"<main><h1>Storm over Oslo</h1>{_scrolled('Radar bought', 'Ship sunk', 'Bridge shut', tag='h3')}</main>"

    claimed = " ".join(_claimed(read(page.encode(), extra=False)))

    assert "Radar" in claimed
    assert "Bridge" in claimed


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


def test_a_row_of_a_table_is_one_paragraph_and_a_page_laid_out_in_cells_is_not() -> None:
    cells = "<table><tr><th>Gauge<th>Level</tr><tr><td>Leer</td><td><p>6.84 m</p></td></tr></table>"
    laid_out = (
        "<table><tr><td>Home<br>News</td><td>The ministry will buy a radar.<br><br>It stands in Oslo.</td></tr></table>"
    )

    assert read(cells.encode()).text == "Gauge | Level\n\nLeer | 6.84 m\n"
    assert read(laid_out.encode()).text.split("\n\n")[:2] == ["Home", "News"]


def test_a_declared_encoding_is_believed() -> None:
    page = "<meta charset=windows-1251><p>Министр сказал.</p>".encode("cp1251")

    copy = read(page)

    assert copy.text == "Министр сказал.\n"
    assert copy.notices == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<p>" * (LARGEST // 3 + 1), "is larger than 8 MB"),
        (b"<p>a" * 100_002, "has more than 100000 paragraphs"),
        (b"<script>x</script>", "shows no text"),
    ],
)
def test_a_page_too_large_or_without_text_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(content)
