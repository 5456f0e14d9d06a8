"""Why a finding is one, as a sentence that a checker can accept or refuse: every term of the judgement is in it.

The values come first, for they are what differs; then what both are about, what speaks for one subject and what
against it, and whether any other figure of the two passages agrees.
"""

from collections.abc import Sequence
from typing import Final

from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile, folded_names
from s400check.compare.terms import Weighing
from s400check.model.figures import Kind

NAMED: Final = 2
"""Names that are told: more say no more of what both are about."""


def explained(pair: Pair, reasons: Sequence[str], weighing: Weighing | None) -> str:
    """The reasons that decided, then the terms of the weighing; a finding that nothing weighed has its reasons only."""
    parts = [*reasons]
    if weighing is not None:
        parts = [f"{_stated(pair)}{reasons[0]}", *reasons[1:], _subject(pair), *_signs(weighing), _company(pair)]
    return "; ".join(part for part in parts if part)


def corroboration(sources: int, origins: int) -> str:
    """How many sources tell it and how many of these are independent: "3 sources, 2 origins"."""
    return f"{_many(sources, 'source')}, {_many(origins, 'origin')}"


def _stated(pair: Pair) -> str:
    """The words of two dates, whose readings are reckoned: "“July” against “two years”: "; "" for other figures."""
    claims = pair.a.claim, pair.b.claim
    if pair.a.kind is not Kind.DATE or any(claim.figure is None for claim in claims):
        return ""
    return f"“{claims[0].words}” against “{claims[1].words}”: "


def _subject(pair: Pair) -> str:
    """What both are about: "both: deal value, S-400"."""
    names = shared_names(pair.a, pair.b)[:NAMED]
    return f"both: {', '.join((_measured(pair), *names))}" + ("" if names else ", no name in common")


def _measured(pair: Pair) -> str:
    if pair.attribute:
        return pair.attribute
    attribute = next((p.claim.attribute for p in (pair.a, pair.b) if p.claim.attribute and p.lexical), "")
    if attribute:
        return f"{attribute}, as far as the words tell"
    noun, figure = pair.a.noun, pair.a.claim.figure
    return f"number of {figure.noun}" if figure is not None and noun and noun == pair.b.noun else pair.a.kind.value


def shared_names(a: Profile, b: Profile) -> tuple[str, ...]:
    """The names that both claims are about, as the first spells them, those of both sentences before the others.

    One word in common is enough; a name that adds no word to those before it is left out.
    """
    told: list[str] = []
    heard: frozenset[str] = frozenset()
    for name in sorted(a.claim.subject, key=lambda name: not folded_names([name]) & a.names & b.names):
        words = folded_names([name])
        if words & b.named and not words <= heard:
            told.append(name)
            heard |= words
    return tuple(told)


def _signs(weighing: Weighing) -> tuple[str, ...]:
    """What speaks for one subject and what against it, and what it comes to."""
    told = [(term.weight * amount, term.words(weighing.pair)) for term, amount in weighing.spoken]
    ranked = sorted(told, key=lambda sign: -abs(sign[0]))
    speaks = ", ".join(words for weight, words in ranked if words and weight > 0)
    doubts = ", ".join(words for weight, words in ranked if words and weight < 0)
    sides = (f"for: {speaks}" if speaks else "", f"against: {doubts}" if doubts else "")
    return (*sides, f"{weighing.likelihood:.0%} likely one subject")


def _company(pair: Pair) -> str:
    return "" if pair.agreeing or pair.clashing else "no other figure agrees or differs"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + "s" * (count != 1)
