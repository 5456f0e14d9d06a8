from collections.abc import Callable

import pytest

from s400check.model.verdicts import Word
from s400check.review.statuses import ClaimStatus
from s400check.tui import merging, settling, showing
from s400check.tui.asking import Menu
from s400check.tui.desks import Desk
from s400check.tui.views import Library, dispute, page, state
from tests.tui import states
from tests.tui.asked import choose
from tests.tui.scenes import NOW

At = Callable[[ClaimStatus], Desk]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A review of a story whose articles were edited after it."""
    return Desk(session=states.edited(tmp_path_factory.mktemp("articles")).session).refiltered()


@pytest.fixture
def at(start: Desk) -> At:
    """The desk at the last claim with a status."""

    def go(status: ClaimStatus) -> Desk:
        claims = [item.id for item in start.session.docket.items(start.session.rows) if item.status is status]
        return start.at(start.session.go_to(claims[-1]))

    return go


def after(desk: Desk, claim: str) -> tuple[ClaimStatus, Word | None]:
    item = desk.session.docket.item(claim)
    return item.status, item.verdict.word if item.verdict else None


def preview(desk: Desk) -> str:
    assert isinstance(desk.asks, Menu)
    return "\n".join("".join(piece.text for piece in row) for row in desk.asks.preview)


def test_a_changed_figure_is_shown_then_and_now_and_confirmed_again_by_enter(at: At) -> None:
    stale = at(ClaimStatus.STALE)

    asked = settling.settle(stale, NOW)

    assert "30 lamps" in preview(asked)
    assert "36 lamps" in preview(asked)
    assert after(choose(asked, "enter"), stale.session.place) == (ClaimStatus.DECIDED, Word.CONFIRMED)


def test_another_word_may_be_given_on_the_words_of_today(at: At) -> None:
    stale = at(ClaimStatus.STALE)

    assert after(choose(settling.settle(stale, NOW), "x"), stale.session.place) == (ClaimStatus.DECIDED, Word.WRONG)


def test_moved_words_are_settled_where_they_stand_now(at: At) -> None:
    moved = at(ClaimStatus.MOVED)

    settled = choose(settling.settle(moved, NOW), "enter")

    assert after(settled, moved.session.place)[0] is ClaimStatus.DECIDED


def test_one_of_several_places_is_chosen_first(at: At) -> None:
    ambiguous = at(ClaimStatus.AMBIGUOUS)
    places = settling.settle(ambiguous, NOW)
    assert isinstance(places.asks, Menu)
    assert [option.word for option in places.asks.options] == ["line 7 of bridge.txt", "line 11 of bridge.txt"]

    settled = choose(choose(places, "2"), "enter")

    chosen = settled.session.docket.anchor(ambiguous.session.place)
    assert chosen == ambiguous.session.docket.places(ambiguous.session.place)[1]
    assert after(settled, ambiguous.session.place)[0] is ClaimStatus.DECIDED


def test_a_contested_claim_is_settled_by_agreeing(at: At) -> None:
    contested = at(ClaimStatus.CONTESTED)
    asked = settling.settle(contested, NOW)
    assert "The district says 4 million now." in preview(asked)

    settled = choose(asked, "2")

    assert after(settled, contested.session.place) == (ClaimStatus.DECIDED, Word.WRONG)


def test_a_verdict_on_words_that_are_gone_is_withdrawn(at: At) -> None:
    orphaned = at(ClaimStatus.ORPHANED)
    asked = settling.settle(orphaned, NOW)
    assert isinstance(asked.asks, Menu)
    assert not any(option.word == "confirmed" for option in asked.asks.options)

    settled = choose(asked, "backspace")

    assert settled.own_word is Word.OPEN


def test_a_claim_in_order_has_nothing_to_settle(at: At) -> None:
    there = at(ClaimStatus.DECIDED)

    told = settling.settle(there, NOW)

    assert told.asks is None
    assert told.news.text.startswith("nothing to settle here")


def test_what_a_merge_left_open_is_settled_one_after_the_other(start: Desk) -> None:
    asked = merging.settle_merge(start, NOW)
    assert isinstance(asked.asks, Menu)
    assert [option.word for option in asked.asks.options] == ["bridge.txt · outlet", "settings · sources"]

    first = choose(choose(asked, "1"), "2")
    second = choose(choose(first, "1"), "2")

    ledger = second.session.docket.ledger
    assert ledger.conflicts == ()
    assert ledger.documents[0].outlet == "The Lahn Courier"
    assert ledger.settings.sources == ("articles", "more")
    assert second.asks is None


def test_each_state_has_a_switch_that_leaves_its_claims_alone(start: Desk) -> None:
    for word in ("stale", "moved", "ambiguous", "orphaned", "contested", "left open"):
        switch = next(switch for switch in showing.SWITCHES if switch.word == word)
        rows = showing.turn(start, switch).refiltered().session.rows
        assert rows, word
        if word != "left open":
            assert {start.session.docket.item(row).status.value for row in rows} == {word}


@pytest.mark.parametrize(
    ("status", "words", "source"),
    [
        (ClaimStatus.STALE, "36", "bridge"),
        (ClaimStatus.MOVED, "900", "ferry"),
        (ClaimStatus.AMBIGUOUS, "200", "bridge"),
    ],
)
def test_the_passage_pane_shows_the_place_that_is_proposed(
    at: At, status: ClaimStatus, words: str, source: str
) -> None:
    desk = at(status)

    shown, title = page(desk, Library(desk.session.docket.findings))

    assert shown.figure is not None
    assert words in shown.figure.of(shown.text)
    assert source in title
    assert "proposed place" in title


def test_the_panes_tell_the_state_and_the_verdict_that_it_had(at: At) -> None:
    stale = at(ClaimStatus.STALE)
    title, draw = dispute(stale, Library(stale.session.docket.findings))
    rows = "\n".join("".join(piece.text for piece in row) for row in draw(70))

    assert state(stale) == "↻ stale · confirmed by A. Reviewer, 2026-11-21"
    assert title == "Stale · the figure changed after the verdict · S settles"
    assert "then" in rows
    assert "now" in rows
