import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from s400check.model.errors import S400CheckError
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.model.progress import Progress, Stage, Tell
from s400check.review.dockets import Docket
from s400check.tui.openings import Opening
from s400check.tui.reading import Read, Reader
from tests.tui.scenes import findings, opening


@dataclass
class Heard:
    """All that a reader has said."""

    told: list[Progress | None] = field(default_factory=list)
    filled: list[Docket] = field(default_factory=list)
    read: list[Read] = field(default_factory=list)
    failed: list[S400CheckError] = field(default_factory=list)
    broken: list[BaseException] = field(default_factory=list)


def reader(read: Callable[[Ledger, Tell], Findings]) -> tuple[Reader, Heard]:
    heard = Heard()
    begun: Opening = replace(opening(), read=read)
    made = Reader(
        begun,
        told=lambda: heard.told.append(made.progress),
        filled=heard.filled.append,
        read=heard.read.append,
        failed=heard.failed.append,
        broken=heard.broken.append,
    )
    return made, heard


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.01)


async def test_what_was_read_comes_with_the_docket_over_it() -> None:
    made, heard = reader(lambda _ledger, _tell: findings())

    made.start(Ledger(), filling=False)
    await until(lambda: bool(heard.read))

    assert heard.read[0].found == findings()
    assert set(heard.read[0].docket.order) == {claim.id for claim in findings().claims}
    assert made.progress is None


async def test_claims_show_as_they_are_found_and_none_can_be_judged_yet() -> None:
    go = threading.Event()
    first = findings().sources[0]
    claims = tuple(claim for claim in findings().claims if claim.passage.source == first.id)

    def slowly(_: Ledger, tell: Tell) -> Findings:
        tell(Progress(stage=Stage.EXTRACTING, done=1, of=5, source=first, claims=claims))
        go.wait(5)
        return findings()

    made, heard = reader(slowly)
    made.start(Ledger(), filling=True)
    await until(lambda: bool(heard.filled))
    progress = made.progress
    go.set()
    await until(lambda: bool(heard.read))

    assert progress == Progress(stage=Stage.EXTRACTING, done=1, of=5)
    assert set(heard.filled[0].order) == {claim.id for claim in claims}
    assert heard.filled[0].board.unread


async def test_a_reading_that_is_stopped_gives_nothing_and_ends_at_its_next_word() -> None:
    ended = threading.Event()

    def endlessly(_: Ledger, tell: Tell) -> Findings:
        try:
            while True:
                tell(Progress(stage=Stage.READING, done=1))
                threading.Event().wait(0.005)
        finally:
            ended.set()

    made, heard = reader(endlessly)
    made.start(Ledger(), filling=False)
    await until(lambda: bool(heard.told))
    stopped = made.stop()
    await until(ended.is_set)

    assert stopped
    assert made.stopped
    assert made.progress is None
    assert (heard.read, heard.failed) == ([], [])


async def test_a_newer_reading_takes_the_place_of_the_one_under_way() -> None:
    calls: list[int] = []

    def read(_: Ledger, _tell: Tell) -> Findings:
        calls.append(1)
        threading.Event().wait(0.1 if len(calls) == 1 else 0.0)
        return findings() if len(calls) > 1 else Findings()

    made, heard = reader(read)
    made.start(Ledger(), filling=False)
    await until(lambda: bool(calls))
    made.start(Ledger(), filling=False)
    await asyncio.sleep(0.2)

    assert [each.found for each in heard.read] == [findings()]


async def test_why_nothing_can_be_read_is_told() -> None:
    def fail(_: Ledger, _tell: Tell) -> Findings:
        raise S400CheckError("the folder is gone")

    made, heard = reader(fail)
    made.start(Ledger(), filling=False)
    await until(lambda: bool(heard.failed))

    assert str(heard.failed[0]) == "the folder is gone"


async def test_there_is_nothing_to_stop_where_nothing_is_read() -> None:
    made, _ = reader(lambda _ledger, _tell: findings())

    assert not made.stop()


async def test_what_is_changed_while_it_is_read_is_noticed_at_the_first_look() -> None:
    traces = iter(["before", "after", "after"])
    made, heard = reader(lambda _ledger, _tell: findings())
    made._opening = replace(made._opening, traces=lambda: next(traces))

    made.start(Ledger(), filling=False)
    await until(lambda: bool(heard.read))

    assert await made.is_changed()
    assert not await made.is_changed()


async def test_a_defect_in_the_reading_comes_to_light() -> None:
    def read(_: Ledger, __: Tell) -> Findings:
        raise TypeError("no such rule")

    made, heard = reader(read)

    made.start(Ledger(), filling=False)
    await until(lambda: bool(heard.broken))

    assert isinstance(heard.broken[0], TypeError)
