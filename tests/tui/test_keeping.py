import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace

from s400check.ledger.store import Loaded
from s400check.model.errors import LedgerWriteError
from s400check.model.ledgers import Ledger, Settings
from s400check.tui.keeping import Keeper, Keeping, KeepState
from tests.tui.scenes import loaded, opening

FIRST = Ledger(settings=Settings(sources=("a",)))
SECOND = Ledger(settings=Settings(sources=("a", "b")))
THEIRS = Ledger(settings=Settings(sources=("c",)))


def keeper(
    save: Callable[[Loaded, Ledger], Loaded],
    told: Callable[[Keeping], None] = lambda _: None,
    merged: Callable[[Ledger, Ledger], Ledger] = lambda _, disk: disk,
) -> Keeper:
    return Keeper(replace(opening(), save=save), told, merged)


async def test_what_was_given_is_written() -> None:
    written: list[Ledger] = []

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        written.append(ledger)
        return loaded(ledger)

    kept = keeper(save)

    kept.keep(FIRST)
    await kept.settled()

    assert written == [FIRST]
    assert kept.keeping == Keeping(KeepState.SAVED)


async def test_a_save_under_way_is_followed_by_one_of_the_newest() -> None:
    go, written = threading.Event(), list[Ledger]()

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        go.wait(5)
        written.append(ledger)
        return loaded(ledger)

    kept = keeper(save)
    kept.keep(FIRST)
    await asyncio.sleep(0.05)

    kept.keep(THEIRS)
    kept.keep(SECOND)
    go.set()
    await kept.settled()

    assert written == [FIRST, SECOND]


async def test_a_slow_save_is_said_to_be_under_way() -> None:
    go, told = threading.Event(), list[Keeping]()

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        go.wait(5)
        return loaded(ledger)

    kept = keeper(save, told.append)
    kept.keep(FIRST)
    await asyncio.sleep(0.15)
    go.set()
    await kept.settled()

    assert [keeping.state for keeping in told] == [KeepState.SAVING, KeepState.SAVED]


async def test_a_failed_save_tells_why_and_is_tried_again() -> None:
    attempts: list[Ledger] = []

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        attempts.append(ledger)
        if len(attempts) == 1:
            raise LedgerWriteError("the disk is full")
        return loaded(ledger)

    kept = keeper(save)
    kept.keep(FIRST)
    await kept.settled()
    failed = kept.keeping

    kept.retry()
    await kept.settled()

    assert failed == Keeping(KeepState.UNSAVED, "the disk is full")
    assert attempts == [FIRST, FIRST]
    assert kept.keeping.state is KeepState.SAVED


async def test_what_others_wrote_is_taken_in_and_what_was_decided_meanwhile_goes_on_from_there() -> None:
    heard: list[tuple[Ledger, Ledger]] = []
    written: list[Ledger] = []

    def save(_: Loaded, ledger: Ledger) -> Loaded:
        written.append(ledger)
        return replace(loaded(THEIRS), merged=True) if len(written) == 1 else loaded(ledger)

    def merged(sent: Ledger, disk: Ledger) -> Ledger:
        heard.append((sent, disk))
        return SECOND

    kept = keeper(save, merged=merged)

    kept.keep(FIRST)
    await kept.settled()

    assert heard == [(FIRST, THEIRS)]
    assert written == [FIRST, SECOND]
