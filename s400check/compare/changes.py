"""Changes told with both their ends ("rose 50% from 4 to 5"), what is left of a whole, and a rate times its time."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from s400check.compare.slips import Amount, Slip, amount_of, before, behind, between
from s400check.model.claims import Claim, Flag
from s400check.model.figures import Kind
from s400check.model.readings import plain

_ROSE: Final = re.compile(
    r"\b(?:rose|risen|rise|increased?|grew|grown|jumped|climbed|gained|soared|surged|up)\b(?:\sby)?\s\Z"
)
_FELL: Final = re.compile(
    r"\b(?:fell|fallen|dropped|declined?|decreased?|slid|shrank|plunged|slumped|down)\b(?:\sby)?\s\Z"
)
_FROM: Final = re.compile(r",?\sfrom\s\Z")
_TO: Final = re.compile(r"(?:\s[a-z’'-]+){0,2},?\sto\s\Z")
_OF_ITS: Final = re.compile(r"\sof\s(?:its|their|his|her|the)\s\Z")
_LEAVING: Final = re.compile(
    r"(?:\s[a-z’'-]+){1,3},\sleaving\s(?:(?:it|them|him|her)\s(?:with\s)?)?(?:only\s|just\s)?\Z"
)
_WORTH: Final = re.compile(r"(?:[\s-][a-z’'-]+){0,3}\sworth\s(?:a total of\s)?\Z")
_OR: Final = re.compile(r",?\s(?:or|which is|that is)\s\Z")
_A_YEAR: Final = re.compile(r"\s?(?:a|per|each)\s(?:year|season)\b|\sannually\b")
_HUNDRED: Final = Decimal(100)
_POINT: Final = Decimal(1)
"""Percentage points that whoever rounds a change and both its ends may be off by."""

_YEARS: Final = frozenset({"year"})


def changes_in(claims: Sequence[Claim]) -> Iterator[Slip]:
    """What does not work out between three figures of a passage that follow one another; `claims` are in order."""
    for triple in zip(claims, claims[1:], claims[2:], strict=False):
        first, second, third = (amount_of(claim) for claim in triple)
        if first is not None and second is not None and third is not None:
            yield from _change(first, second, third)
            yield from _rest(first, second, third)
            yield from _rate(first, second, third)


def _change(share: Amount, one: Amount, other: Amount) -> Iterator[Slip]:
    """A percentage, then from what to what, or to what from what."""
    if share.claim.kind is not Kind.PERCENT or not _one_unit(one, other):
        return
    sign = 1 if _ROSE.search(before(share.claim)) else -1 if _FELL.search(before(share.claim)) else 0
    first, second = between(share.claim, one.claim), between(one.claim, other.claim)
    if _FROM.fullmatch(first) and _TO.fullmatch(second):
        old, new = one, other
    elif _TO.fullmatch(first) and _FROM.fullmatch(second):
        old, new = other, one
    else:
        return
    # Both ends of one change are told to one place, the finer of the two.
    grain = min(old.off, new.off)
    if not sign or old.value <= grain:
        return
    ends = (-grain, grain), (grain, -grain)
    shares = [((new.value + up) / (old.value + down) - 1) * sign * _HUNDRED for up, down in ends]
    off = max(share.off, _POINT)
    if not min(shares) - off <= share.value <= max(shares) + off:
        change, stated = (new.value / old.value - 1) * _HUNDRED, plain(sign * share.value)
        evidence = f"from {old.told} to {new.told} is {change:+.0f}%, where the sentence has {stated}%"
        yield Slip(share.claim, new.claim, "a change and its ends", evidence)


def _rest(taken: Amount, whole: Amount, left: Amount) -> Iterator[Slip]:
    """What is taken, of what, and what that leaves: "lost 5 of its 20 seats, leaving 14"."""
    if not _OF_ITS.fullmatch(between(taken.claim, whole.claim)):
        return
    if not _LEAVING.fullmatch(between(whole.claim, left.claim)) or taken.claim.kind is not Kind.COUNT:
        return
    if abs(whole.value - taken.value - left.value) > whole.off + taken.off + left.off:
        evidence = (
            f"{whole.told} − {taken.told} = {plain(whole.value - taken.value)}, where the sentence has {left.told}"
        )
        yield Slip(whole.claim, left.claim, "a whole and what is left", evidence)


def _rate(time: Amount, total: Amount, rate: Amount) -> Iterator[Slip]:
    """A time, a total and what that is a year: "an eight-year deal worth $184 million, or $20 million a season"."""
    reading = time.claim.reading
    if reading is None or reading.unit.name not in _YEARS or not _one_unit(total, rate):
        return
    if (
        total.claim.kind is not Kind.MONEY
        or Flag.PER_UNIT not in rate.claim.flags
        or not _A_YEAR.match(behind(rate.claim))
    ):
        return
    if not _WORTH.fullmatch(between(time.claim, total.claim)) or not _OR.fullmatch(between(total.claim, rate.claim)):
        return
    product = time.value * rate.value
    if abs(product - total.value) > (1 + time.value) * min(total.off, rate.off):
        evidence = f"{time.told} × {rate.told} = {product:,f}, where the sentence has {total.told}"
        yield Slip(total.claim, rate.claim, "a total and its rate", evidence)


def _one_unit(a: Amount, b: Amount) -> bool:
    one, other = a.claim.reading, b.claim.reading
    return one is not None and other is not None and one.unit == other.unit
