"""How the time of a reader grows with its text: in proportion, on a busy machine as on an idle one."""

import gc
import time
from collections.abc import Callable

TIMES = 10
"""How many times longer the longer of two texts is."""

BOUND = 30
"""Times that it may take: in proportion it takes `TIMES`, a reader that goes back over the whole text their square."""

FLOOR = 0.001
"""Seconds that a short text is granted, so that no noise of milliseconds counts."""

TRIES = 4


def assert_in_proportion(read: Callable[[str], object], unit: str, length: int) -> None:
    """Reads a unit repeated to `length` characters, and a tenth of it, and holds the two times together.

    It is the time of the processor, so what else the machine does hardly counts; where it does, a text is read again.
    """
    short, long = ((unit * length)[:size] for size in (length // TIMES, length))
    # The first reading may compile patterns, which the length has no part in.
    one = min(seconds(read, short), seconds(read, short))
    ten = seconds(read, long)
    for _ in range(TRIES):
        if ten <= BOUND * max(one, FLOOR):
            break
        ten = min(ten, seconds(read, long))
    assert ten <= BOUND * max(one, FLOOR), f"{length} characters of {unit!r} take {ten:.3f} s, a tenth {one:.3f} s"


def seconds(read: Callable[[str], object], text: str) -> float:
    """The processor's time for one reading; what is left over of other tests is not cleared away in it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        began = time.process_time()
        read(text)
        return time.process_time() - began
    finally:
        if was_on:
            gc.enable()
