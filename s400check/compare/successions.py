"""Counts that grow with the date of the article: one sequence with its latest, not a conflict for every two of them.

Thirty-one dead on Monday, forty-five on Tuesday and sixty on Wednesday are three states of one toll. Each is held
against the next only, and the reason tells all of them. Two sources that share their text are one report: where it was
brought up to date within a day, the higher count replaces the lower as well. Two origins at odds at one time remain
a conflict.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from s400check.compare.judging import DOUBT, SUPERSEDED, Assessment
from s400check.compare.profiles import Profile
from s400check.compare.traits import GROWING
from s400check.model.figures import Kind
from s400check.model.findings import Tier


@dataclass(frozen=True, slots=True, order=True)
class _State:
    """A count on the day that its article appeared."""

    value: Decimal
    day: date
    words: str


def brought_up_to_date(assessments: Iterable[Assessment], origin_of: Mapping[str, str]) -> tuple[Assessment, ...]:
    """The assessments, a clash between two states of one report's toll softened: a later one replaces the other."""
    return tuple(_softened(found) if _is_update(found, origin_of) else found for found in assessments)


def in_succession(clashes: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The clashes of one dispute, of those that supersede each other only the steps, each told with the whole run."""
    steps = [(_states(clash), clash) for clash in sorted(clashes, key=_by_score) if clash.level == SUPERSEDED]
    run: dict[Decimal, _State] = {}
    for state in sorted(state for states, _ in steps for state in states):
        run.setdefault(state.value, state)
    told = f"a count that grew: {', '.join(f'{state.words} on {state.day}' for state in run.values())}, the latest"
    # Where no state met the one next to it, as may be in a crowd, all are steps: no finding is lost.
    states = tuple(run.values())
    next_to = [step for step in steps if not _spans(states, *step[0])] or steps
    kept: dict[tuple[Decimal, Decimal], Assessment] = {}
    for (first, last), clash in next_to:
        kept.setdefault((first.value, last.value), replace(clash, reasons=(*clash.reasons, told)))
    return (*(clash for clash in clashes if clash.level != SUPERSEDED), *kept.values())


def _spans(states: Sequence[_State], first: _State, last: _State) -> bool:
    """Whether one of the states, in the order of their values, lies between the two by value and by day."""
    begin = bisect_right(states, first.value, key=_value)
    end = bisect_left(states, last.value, key=_value)
    return any(first.day < state.day < last.day for state in states[begin:end])


def _value(state: _State) -> Decimal:
    return state.value


def _states(clash: Assessment) -> tuple[_State, _State]:
    """The two counts of a clash between a toll and a later one, the lesser first."""
    first, last = sorted(
        _State(profile.reading.base_low or Decimal(0), profile.published.first, profile.claim.words)
        for profile in _sides(clash)
        if profile.reading is not None and profile.published is not None
    )
    return first, last


def _is_update(found: Assessment, origin_of: Mapping[str, str]) -> bool:
    """Whether a clash is between two sources of one report, of a count that grows while it is told."""
    sources = [profile.claim.passage.source for profile in _sides(found)]
    return (
        found.tier is Tier.CONFLICT
        and found.pair.a.kind is Kind.COUNT
        and {profile.claim.attribute for profile in _sides(found)} <= GROWING
        and sources[0] != sources[1]
        and origin_of.get(sources[0]) == origin_of.get(sources[1], "")
    )


def _softened(found: Assessment) -> Assessment:
    reasons = (*found.reasons, "two states of one report")
    return replace(found, tier=Tier.RECONCILE, score=round(found.score * DOUBT, 4), reasons=reasons)


def _by_score(found: Assessment) -> tuple[float, str, str]:
    first, second = sorted(profile.claim.id for profile in _sides(found))
    return -found.score, first, second


def _sides(found: Assessment) -> tuple[Profile, Profile]:
    return found.pair.a, found.pair.b
