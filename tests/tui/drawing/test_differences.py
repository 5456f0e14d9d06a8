from s400check.model.spans import Span
from s400check.tui.drawing.differences import Side, beside
from s400check.tui.drawing.rows import Ink, Row


def side(text: str, judged: str) -> Side:
    return Side(text=text, judged=Span(text.index(judged), text.index(judged) + len(judged)))


def marked(rows: tuple[Row, ...], ink: Ink) -> list[str]:
    return [piece.text for row in rows for piece in row if piece.ink is ink and piece.text.strip()]


def test_words_that_only_one_version_has_are_marked() -> None:
    left = side("The port handled 40 tonnes of wheat last year", "40")
    right = side("The port handled 50 tonnes of barley last year.", "50")

    rows = beside(left, right, 120)

    assert marked(rows, Ink.CLAIM) == ["wheat", "barley"]
    assert marked(rows, Ink.DIFFERENT) == ["40", "50"]


def test_of_two_sentences_that_are_no_versions_only_the_judged_words_are_marked() -> None:
    left = side("The port handled 40 tonnes of wheat", "40")
    right = side("Nobody at all expected that more than 50 would come", "50")

    rows = beside(left, right, 120)

    assert marked(rows, Ink.CLAIM) == []
    assert marked(rows, Ink.DIFFERENT) == ["40", "50"]


def test_columns_are_as_wide_as_the_pane_allows() -> None:
    rows = beside(side("one two three four", "one"), side("one two", "one"), 23)

    assert ["".join(piece.text for piece in row) for row in rows] == ["one two    │ one two", "three four │ "]
