"""Where a reviewer left, to go on from there next time."""

import json
from dataclasses import asdict, dataclass, replace
from typing import TypeGuard

from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.tui.desks import SILENCE, Desk
from s400check.tui.drawing.rows import Ink
from s400check.tui.showing import SWITCHES, on


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The claim under the cursor and the filter: the words of its switches, its source, the words searched for.

    `steps` are those that the reviewer has taken so far, counted up to `BEGINNER`: who has taken them needs no hints.
    """

    place: str = ""
    switches: tuple[str, ...] = ()
    source: str = ""
    text: str = ""
    steps: int = 0

    @classmethod
    def of(cls, desk: Desk) -> "Memory":
        """What to remember of a desk."""
        words = tuple(switch.word for switch in on(desk.filter))
        return cls(
            place=desk.session.place,
            switches=words,
            source=desk.filter.source,
            text=desk.filter.text,
            steps=desk.steps,
        )

    @classmethod
    def loads(cls, text: str) -> "Memory | None":
        """The memory that a text holds, None where it holds none: a lost place is no reason to stop anybody."""
        try:
            table = json.loads(text)
        except (ValueError, RecursionError):
            return None
        if not isinstance(table, dict):
            return None
        place, source, words = (table.get(name, "") for name in ("place", "source", "text"))
        switches, steps = table.get("switches", []), table.get("steps", 0)
        if not (isinstance(place, str) and isinstance(source, str) and isinstance(words, str) and _words(switches)):
            return None
        counted = steps if isinstance(steps, int) else 0
        return cls(place=place, switches=tuple(switches), source=source, text=words, steps=counted)

    def dumps(self) -> str:
        """The memory as text."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def restore(self, desk: Desk) -> Desk:
        """The desk as it was left, as far as its claims and sources are still there; all rows of the filter on show."""
        desk, filter_ = replace(desk, taken=self.steps), replace(desk.filter, text=self.text)
        if self.source in desk.session.docket.board.sources:
            filter_ = replace(filter_, source=self.source)
        for switch in SWITCHES:
            if switch.word in self.switches and not switch.is_on(filter_):
                filter_ = switch.turn(filter_)
        shown = replace(desk, filter=filter_).refiltered()
        if not shown.session.rows:
            return desk.refiltered()
        if self.place not in desk.session.docket.board.cases:
            return shown
        return shown.at(shown.session.go_to(self.place))


def filled(desk: Desk, docket: Docket) -> Desk:
    """The desk over what was found so far, while the sources are still being read."""
    return replace(desk, session=desk.session.with_docket(docket)).refiltered()


def reread(desk: Desk, docket: Docket, memory: Memory | None) -> Desk:
    """The desk over a docket of sources that were read, again or for the first time.

    The first time it goes to where the reviewer left, or to the first claim: the order was not known before.
    """
    if not desk.session.docket.board.unread:
        after = replace(desk, session=desk.session.with_docket(docket)).refiltered()
        return after if desk.news.text else after.say(f"{len(docket.findings.sources)} sources read again")
    began = replace(desk, session=ReviewSession.of(docket, desk.session.reviewer), news=SILENCE)
    after = memory.restore(began) if memory else began.refiltered()
    if desk.session.at and desk.session.place in docket.board.cases:
        # Whoever has looked around meanwhile stays where they are.
        after = after.at(after.session.go_to(desk.session.place))
    problems = docket.problems
    if not problems:
        return after
    first = problems[0]
    more = f", and {len(problems) - 1} more: see --report" if len(problems) > 1 else ""
    return after.say(f"{first.path}: {first.message}{more}", Ink.WARN)


def _words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)
