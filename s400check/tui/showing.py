"""What the filter and search keys do to the desk."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from s400check.model.figures import Kind
from s400check.review.filters import Filter
from s400check.review.statuses import ClaimStatus
from s400check.tui.asking import Act, Menu, Option, Question
from s400check.tui.desks import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A part of the filter that one key turns on and off."""

    key: str
    word: str
    about: str
    is_on: Callable[[Filter], bool]
    turn: Callable[[Filter], Filter]


def _status(key: str, status: ClaimStatus, about: str) -> Switch:
    return Switch(
        key=key,
        word=status.value,
        about=about,
        is_on=lambda filter_: status in filter_.statuses,
        turn=lambda filter_: replace(filter_, statuses=filter_.statuses ^ {status}),
    )


def _kind(key: str, kind: Kind, about: str) -> Switch:
    return Switch(
        key=key,
        word=kind.value,
        about=about,
        is_on=lambda filter_: kind in filter_.kinds,
        turn=lambda filter_: replace(filter_, kinds=filter_.kinds ^ {kind}),
    )


KINDS: Final = (
    ("m", Kind.MONEY, "sums of money"),
    ("d", Kind.DATE, "days, months, years"),
    ("n", Kind.COUNT, "how many"),
    ("p", Kind.PERCENT, "shares and rates"),
    ("l", Kind.MEASURE, "lengths, weights, speeds"),
    ("t", Kind.DURATION, "how long"),
    ("q", Kind.QUOTE, "words in quotation marks"),
    ("w", Kind.NAME, "who holds which office"),
    ("g", Kind.AGE, "ages"),
    ("o", Kind.ORDINAL, "first, second"),
    ("c", Kind.SCORE, "results of games"),
    ("k", Kind.TEMPERATURE, "degrees"),
    ("z", Kind.STATEMENT, "a whole sentence"),
)
"""Every kind of claim with its key wherever one is named, and what it is."""

_ABOUT: Final = {Kind.STATEMENT: "sentences without a figure, hidden otherwise"}
"""What a switch says beyond what the kind is."""

SWITCHES: Final = (
    Switch(
        key="u",
        word="undecided",
        about="those that want a decision",
        is_on=lambda filter_: filter_.undecided,
        turn=lambda filter_: replace(filter_, undecided=not filter_.undecided),
    ),
    Switch(
        key="x",
        word="in conflict",
        about="those of a dispute that stands",
        is_on=lambda filter_: filter_.disputed,
        turn=lambda filter_: replace(filter_, disputed=not filter_.disputed),
    ),
    *(_kind(key, kind, _ABOUT.get(kind, about)) for key, kind, about in KINDS),
    _status("s", ClaimStatus.STALE, "the words changed after the verdict"),
    _status("a", ClaimStatus.AMBIGUOUS, "the words now stand in several places"),
    _status("v", ClaimStatus.MOVED, "the words now stand in another source"),
    _status("r", ClaimStatus.ORPHANED, "no source says so any more"),
    Switch(
        key="b",
        word="left open",
        about="a merge left something open about them",
        is_on=lambda filter_: filter_.torn,
        turn=lambda filter_: replace(filter_, torn=not filter_.torn),
    ),
    _status("y", ClaimStatus.CONTESTED, "reviewers disagree"),
)


def ask_filter(desk: Desk, _now: datetime) -> Desk:
    """Asks which claims to show; each switch acts at once and the menu stays."""
    options = tuple(
        Option(key=switch.key, word=switch.word, about=switch.about, act=_turn(switch), on=switch.is_on(desk.filter))
        for switch in SWITCHES
    )
    return desk.ask(Menu(title="Show only", options=(*options, *_sources(desk))))


def clear_filter(desk: Desk, _now: datetime) -> Desk:
    """Shows every claim again."""
    return replace(desk, filter=Filter(), alike="").say("every claim is shown")


def ask_search(desk: Desk, _now: datetime) -> Desk:
    """Asks for words to look for in the passages; the list follows every letter."""
    return desk.ask(
        Question(
            title="Search the passages",
            act=_searched,
            initial=desk.filter.text,
            hint="Enter keeps it · Esc clears it",
            live=True,
        )
    )


def ask_alike(desk: Desk, _now: datetime) -> Desk:
    """Asks for words that may be spelt otherwise in the passages."""
    return desk.ask(
        Question(
            title="Search for words that may be spelt otherwise",
            act=_alike,
            initial=desk.alike,
            hint="Enter searches, with nothing it clears · Esc leaves",
        )
    )


def turn(desk: Desk, switch: Switch) -> Desk:
    """The desk with this part of the filter turned on or off."""
    return replace(desk, filter=switch.turn(desk.filter))


def turn_word(desk: Desk, word: str) -> Desk:
    """The desk with the part of the filter that has this word turned on or off; the same where there is none."""
    return next((turn(desk, switch) for switch in SWITCHES if switch.word == word), desk)


def on(filter_: Filter) -> Iterable[Switch]:
    """The switches that are on."""
    return (switch for switch in SWITCHES if switch.is_on(filter_))


def _turn(switch: Switch) -> Act:
    return lambda desk, now: ask_filter(turn(desk, switch), now)


def _sources(desk: Desk) -> Iterable[Option]:
    """One source at a time, by its number; the tenth and later are reached by search."""
    sources = desk.session.docket.findings.sources
    for n, source in enumerate(sources[:9], start=1):
        wanted = "" if desk.filter.source == source.id else source.id
        yield Option(
            key=str(n),
            word=source.path.rpartition("/")[2],
            about=source.outlet,
            act=_from_source(wanted),
            on=desk.filter.source == source.id,
        )


def _from_source(source: str) -> Act:
    return lambda desk, now: ask_filter(replace(desk, filter=replace(desk.filter, source=source)), now)


def _alike(desk: Desk, text: str, _now: datetime) -> Desk:
    return replace(desk, alike=" ".join(text.split()))


def _searched(desk: Desk, text: str, _now: datetime) -> Desk:
    return replace(desk, filter=replace(desk.filter, text=text))
