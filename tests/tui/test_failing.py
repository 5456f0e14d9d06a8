import threading
from dataclasses import replace

import pytest

from s400check.ledger.store import Loaded
from s400check.model.errors import BrokenOffError, LedgerWriteError
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import Word
from s400check.tui import plain, spoken
from s400check.tui.app import ReviewApp
from s400check.tui.desks import Desk
from s400check.tui.edges import Work
from s400check.tui.failing import broken_off
from s400check.tui.screens.review import ReviewScreen
from s400check.tui.views import Library
from tests.tui.scenes import clock, loaded, opening, session


def defect() -> Exception:
    try:
        raise KeyError("words of a source")
    except KeyError as error:
        return error


def unsaved() -> tuple[Loaded, Ledger]:
    return loaded(Ledger()), Ledger()


def full(_: Loaded, __: Ledger) -> Loaded:
    raise LedgerWriteError("the disk is full")


def test_the_message_names_the_place_and_no_words() -> None:
    said = str(broken_off(replace(opening(), record=lambda _: "/state/defect.txt"), defect(), None))

    assert "KeyError in test_failing.py, line " in said
    assert "Every decision is saved in claims.toml." in said
    assert "/state/defect.txt tells where" in said
    assert "words of a source)" not in said.replace("a few words of a source).", "")


def test_what_is_not_saved_is_saved_at_last() -> None:
    written: list[Ledger] = []

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        written.append(ledger)
        return loaded(ledger)

    left = unsaved()
    said = str(broken_off(replace(opening(), save=save), defect(), left))

    assert written == [left[1]]
    assert "Every decision is saved" in said


def test_what_cannot_be_saved_is_put_aside() -> None:
    begun = replace(opening(), save=full, rescue=lambda _: "/state/claims-rescued.toml")

    said = str(broken_off(begun, defect(), unsaved()))

    assert "could not be saved in claims.toml (the disk is full)" in said
    assert "/state/claims-rescued.toml" in said


def test_a_loss_is_not_kept_quiet() -> None:
    def break_too(_: Ledger) -> str:
        raise TypeError

    said = str(broken_off(replace(opening(), save=full, rescue=break_too), defect(), unsaved()))

    assert "The last decisions are lost" in said


async def pressed(app: ReviewApp, *keys: str) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause(0.1)


def broken(monkeypatch: pytest.MonkeyPatch) -> ReviewApp:
    """An app that meets a defect as soon as a decision is to be shown."""
    show = ReviewScreen.show

    def meet(screen: ReviewScreen, desk: Desk, library: Library, work: Work) -> None:
        if desk.session.past:
            raise KeyError("words of a source")
        show(screen, desk, library, work)

    monkeypatch.setattr(ReviewScreen, "show", meet)
    return ReviewApp(opening())


async def test_a_defect_ends_the_review_without_a_word_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = broken(monkeypatch)

    with pytest.raises(KeyError):
        await pressed(app, "d")

    told = capsys.readouterr()
    assert isinstance(app.defect, KeyError)
    assert told.out + told.err == ""


async def test_the_very_decision_that_met_the_defect_is_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    app = broken(monkeypatch)

    with pytest.raises(KeyError):
        await pressed(app, "d")

    assert app.left_over is not None
    assert len([said for entry in app.left_over[1].heard() for said in entry.verdicts]) == 1


async def test_a_defect_in_a_save_ends_the_review_too() -> None:
    def save(_: Loaded, __: Ledger) -> Loaded:
        raise TypeError("no such value")

    app = ReviewApp(replace(opening(), save=save))
    with pytest.raises(TypeError):
        await pressed(app, "d")

    assert isinstance(app.defect, TypeError)
    assert app.left_over is not None


def test_the_line_mode_leaves_as_the_screen_does(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_(_: Desk) -> str:
        raise KeyError("words of a source")

    monkeypatch.setattr(spoken, "tally_line", break_)

    typed = iter(["confirmed", "quit"])

    with pytest.raises(BrokenOffError, match="Every decision is saved"):
        plain.talk(opening(), ask=lambda _: next(typed), say=lambda _: None)


def test_a_ledger_of_a_newer_release_is_only_looked_at() -> None:
    start = session()
    newer = Desk(session=replace(start, docket=start.docket.with_ledger(replace(start.docket.ledger, schema=2), ())))
    decided = newer.at(newer.session.decide(newer.session.verdict(Word.CONFIRMED, clock()())))

    assert decided.heeding(newer).session == newer.session
    assert "read only" in decided.heeding(newer).news.text
    assert newer.at(newer.session.go(2)).heeding(newer).session.at == 2
    assert "upgrade" in newer.warned().news.text


async def test_what_ends_while_the_screen_is_taken_down_is_no_defect() -> None:
    go = threading.Event()

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        go.wait(5)
        return loaded(ledger)

    app = ReviewApp(replace(opening(), save=save))
    async with app.run_test() as pilot:
        await pilot.press("d")
        await pilot.pause(0.2)
    app.take(app.desk)
    go.set()

    assert app.defect is None
