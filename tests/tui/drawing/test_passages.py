from s400check.model.sources import Region, RegionRole
from s400check.model.spans import Span
from s400check.tui.drawing.passages import Page, paragraphs
from s400check.tui.drawing.rows import Ink, Piece

TEXT = "Menu\nThe port cost about $5 million in all, four times more."
SENTENCE = Span(5, len(TEXT))


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


PAGE = Page(
    text=TEXT,
    regions=(Region(span=Span(0, 5), role=RegionRole.CHROME), Region(span=SENTENCE, role=RegionRole.BODY)),
    passage=SENTENCE,
    figure=span("$5 million"),
    others=(span("$5 million"), span("four times")),
)


def test_the_figure_stands_out_with_its_edges_and_the_other_claims_are_marked() -> None:
    assert PAGE.draw(SENTENCE) == (
        Piece("The port cost about", Ink.PASSAGE),
        Piece("▐", Ink.FIGURE_EDGE),
        Piece("$5 million", Ink.FIGURE),
        Piece("▌", Ink.FIGURE_EDGE),
        Piece("in all, ", Ink.PASSAGE),
        Piece("four times", Ink.CLAIM),
        Piece(" more.", Ink.PASSAGE),
    )


def test_chrome_is_dimmed_and_never_left_out() -> None:
    assert PAGE.draw(Span(0, 4)) == (Piece("Menu", Ink.FAINT),)


def test_a_figure_broken_over_two_rows_is_marked_in_both() -> None:
    cut = TEXT.index("million")

    first, second = PAGE.draw(Span(5, cut)), PAGE.draw(Span(cut, len(TEXT)))

    assert first[-1] == Piece("$5 ", Ink.FIGURE)
    assert second[0] == Piece("million", Ink.FIGURE)


def test_what_acts_on_a_terminal_is_drawn_as_a_sign() -> None:
    page = Page(text="a \x1b[2J b\u202e")

    assert "".join(piece.text for piece in page.draw(Span(0, 8))) == "a ␛[2J b"


def test_paragraphs_are_counted_without_blank_lines() -> None:
    assert paragraphs("one\n\ntwo\nthree", 5) == (2, 3)
