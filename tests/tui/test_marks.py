from s400check.tui.marks import Mark

TEXT = "A 16-year-old paid $2.5 million, or 5%, in Kyiv’s port."


def mark_at(word: str) -> Mark:
    mark = Mark.at(TEXT, TEXT.index(word))
    assert mark is not None
    return mark


def words(mark: Mark) -> str:
    return mark.span.of(TEXT)


def test_a_mark_begins_on_the_word_at_its_place_or_on_the_next() -> None:
    within, between = mark_at("million"), Mark.at(TEXT, TEXT.index(" paid"))

    assert words(within) == "million"
    assert between is not None
    assert words(between) == "paid"


def test_a_step_goes_over_a_figure_with_its_signs_and_over_each_part_of_a_compound() -> None:
    walked = [words(mark_at("A").moved(n)) for n in range(11)]

    assert walked == ["A", "16", "year", "old", "paid", "$2.5", "million", "or", "5%", "in", "Kyiv’s"]


def test_a_held_mark_grows_both_ways_from_where_it_was_held() -> None:
    held = mark_at("million").turned()

    assert words(held.moved(2)) == "million, or 5%"
    assert words(held.moved(2).moved(-3)) == "$2.5 million"


def test_a_mark_that_is_let_go_is_the_word_under_the_cursor() -> None:
    assert words(mark_at("$2.5").turned().moved(1).turned()) == "million"


def test_a_mark_grows_and_shrinks_by_letters_and_keeps_one() -> None:
    assert words(mark_at("million").grown(-3)) == "mill"
    assert words(mark_at("million").grown(-30)) == "m"
    assert words(mark_at("5%").grown(1)) == "5%,"


def test_a_mark_stays_within_the_text() -> None:
    assert words(mark_at("A").moved(-5)) == "A"
    assert words(mark_at("port").moved(5)) == "port"
    assert words(mark_at("port").grown(9)) == "port."


def test_a_text_without_words_cannot_be_marked() -> None:
    assert Mark.at("… — …", 0) is None
