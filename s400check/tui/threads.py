"""Work beside the screen: tasks whose defects come to light, threads that nobody has to wait for at the end."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import TypeVar, cast

Result = TypeVar("Result")


async def beside(work: Callable[[], Result]) -> Result:
    """What `work` gives or raises, done in a thread of its own.

    Unlike a pool's, the thread does not hold up the end of the program: a comparison that runs for a minute more is
    left where it is.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def finish(result: Result | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(cast("Result", result))

    def run() -> None:
        try:
            result = work()
        except BaseException as error:
            # Whoever waits gets it, whatever it is.
            hand_over(loop, partial(finish, None, error))
        else:
            hand_over(loop, partial(finish, result, None))

    threading.Thread(target=run, daemon=True).start()
    return await done


def begin(work: Coroutine[None, None, None], broken: Callable[[BaseException], None]) -> asyncio.Task[None]:
    """The work as a task that nobody need await: `broken` hears of the defect that ends it."""
    task = asyncio.create_task(work)
    task.add_done_callback(partial(_tell_defect, broken))
    return task


def _tell_defect(broken: Callable[[BaseException], None], task: asyncio.Task[None]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        broken(error)


def hand_over(loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
    """Has the loop's own thread call something; a loop that has ended has nobody left to be told."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(call)
