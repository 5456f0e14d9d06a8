"""The rows of a filter, found in turns, so that keys echo meanwhile."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from s400check.tui.desks import Desk

_SCREENFUL: Final = 40
"""Rows that are worth showing before the rest is found: a tall terminal's."""


async def find_rows(asked: Desk, now: Callable[[], Desk], take: Callable[[Desk], None]) -> None:
    """Finds the rows that a desk asks for and has them shown; the first screenful shows at once.

    `now` gives the desk as it is at that moment: the reviewer may have moved on.
    """
    rows: list[str] = []
    place, shown_at = asked.session.place, ""
    for found in asked.slices():
        rows += found
        await asyncio.sleep(0)
        if len(rows) >= _SCREENFUL and not shown_at:
            take(_showing(now(), rows))
            shown_at = now().session.place
    desk = now()
    # The claim that was under the cursor before comes back to it, unless the reviewer has moved on.
    back = replace(desk, session=replace(desk.session, place=place)) if desk.session.place == shown_at else desk
    take(_showing(back, rows))


def _showing(desk: Desk, rows: Sequence[str]) -> Desk:
    return replace(desk, session=desk.session.showing(rows))
