from s400check.model.links import LinkWord
from s400check.model.verdicts import RulingWord
from s400check.tui import deciding, moving, ruling
from s400check.tui.asking import Menu, Pick
from s400check.tui.desks import Desk
from tests.tui.asked import answer, choose, pick
from tests.tui.scenes import NOW, desk


def lone() -> Desk:
    """A desk at a claim without a dispute."""
    there = moving.last(desk(), NOW)
    assert there.dispute is None
    return there


def test_a_ruling_asks_for_the_word_the_value_and_a_note() -> None:
    ruled = answer(choose(choose(ruling.rule(desk(), NOW), "c"), "2"), "the contract says so")

    view = ruled.dispute
    assert view is not None
    assert view.ruling is not None
    assert (view.ruling.word, view.ruling.note) == (RulingWord.CONFLICT, "the contract says so")
    assert view.ruling.prefer == view.dispute.values[1].claims[0]
    assert not view.stands
    assert ruled.session.docket.tally.conflicts == 0


def test_the_values_to_prefer_are_told_with_who_states_them() -> None:
    menu = choose(ruling.rule(desk(), NOW), "c").asks

    assert isinstance(menu, Menu)
    assert [(option.word, option.about) for option in menu.options][1] == ("$2.5 billion", "Sputnik, 2019-11-27")


def test_a_claim_found_by_its_words_is_joined_to_the_dispute() -> None:
    asked = choose(ruling.rule(desk(), NOW), "j")

    joined = pick(asked, "regiment")

    view = desk().dispute
    assert view is not None
    [link] = [link for entry in joined.session.docket.ledger.entries.values() for link in entry.links]
    assert link.word is LinkWord.JOINED
    assert joined.session.docket.board.cases[link.claim].words == "2020"
    assert set(link.others) == set(view.dispute.claims)
    assert joined.session.rereads(desk().session)


def test_no_member_of_the_dispute_is_offered() -> None:
    asked = choose(ruling.rule(desk(), NOW), "j").asks

    assert isinstance(asked, Pick)
    found = {option.word for option in asked.find("")}
    assert len(found) > 4
    assert not found & {"$2 billion", "$2.5 billion"}


def test_a_lone_claim_is_joined_to_the_dispute_of_another() -> None:
    joined = pick(choose(ruling.rule(lone(), NOW), "j"), "$2.5 billion")

    entry = joined.session.docket.ledger.entries[lone().session.place]
    assert [link.word for link in entry.links] == [LinkWord.JOINED]
    assert len(entry.links[0].others) == 2


def test_two_lone_claims_are_joined_as_a_pair() -> None:
    joined = pick(choose(ruling.rule(lone(), NOW), "j"), "two years")

    [link] = joined.session.docket.ledger.entries[lone().session.place].links
    assert [joined.session.docket.board.cases[other].words for other in link.others] == ["two years"]


def test_a_claim_is_put_out_and_undo_takes_it_back() -> None:
    start = desk()

    out = choose(choose(ruling.rule(start, NOW), "x"), "1")

    [link] = [link for entry in out.session.docket.ledger.entries.values() for link in entry.links]
    assert link.word is LinkWord.APART
    undone = deciding.undo(out, NOW).session.docket.ledger
    assert not any(entry.links for entry in undone.entries.values())
