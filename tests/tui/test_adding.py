from dataclasses import replace

from s400check.model.figures import Kind
from s400check.tui import adding, deciding
from s400check.tui.asking import Marking, Menu
from s400check.tui.desks import Desk
from tests.tui.asked import choose, mark
from tests.tui.scenes import NOW, REVIEWER, desk


def added(words: str, key: str) -> Desk:
    return choose(mark(adding.ask_words(desk(), NOW), words), key)


def test_the_words_are_asked_for_in_the_article_of_the_claim_under_the_cursor() -> None:
    asked = adding.ask_words(desk(), NOW).asks

    assert isinstance(asked, Marking)
    assert asked.near.of(asked.text) == "$2 billion"


def test_marked_words_are_named_and_added_undecided_under_the_cursor() -> None:
    after = added("some NATO allies", "n")

    item = after.item
    assert item is not None
    assert (item.case.words, item.case.kind) == ("some NATO allies", Kind.COUNT)
    stub = after.session.docket.ledger.entries[item.id].stub
    assert stub.made_by == REVIEWER
    assert after.session.docket.is_open(item.id)
    assert len(after.session.rows) == len(desk().session.rows) + 1


def test_an_added_claim_is_taken_back_in_one_step() -> None:
    assert deciding.undo(added("some NATO allies", "n"), NOW).session == desk().session


def test_words_that_are_a_claim_already_are_not_added_again() -> None:
    after = added("$2 billion", "m")

    assert after.session == desk().session
    assert "is that claim already" in after.news.text


def test_words_of_two_sentences_are_refused_with_what_to_do() -> None:
    after = added("defenses.\n\nAlthough", "n")

    assert after.session == desk().session
    assert after.news.text == "not added: mark words of one sentence"


def test_nothing_is_marked_before_somebody_signs() -> None:
    start = desk()
    nobody = replace(start, session=replace(start.session, reviewer=""))

    assert not isinstance(adding.ask_words(nobody, NOW).asks, Marking)


def test_the_menu_shows_the_words_that_were_marked() -> None:
    menu = mark(adding.ask_words(desk(), NOW), "some NATO allies").asks

    assert isinstance(menu, Menu)
    assert "some NATO allies" in "".join(piece.text for row in menu.preview for piece in row)
