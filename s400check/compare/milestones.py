"""Events of which one cannot come before the other: an advance is paid under a contract that was signed."""

from typing import Final

from s400check.compare.profiles import Profile
from s400check.compare.telling import told
from s400check.model.claims import Flag
from s400check.model.figures import Kind
from s400check.model.findings import Judgement, Outcome

FOLLOWS: Final = {"payment": "signing", "delivery": "signing", "in service": "delivery", "release": "founding"}
"""Each event by name of its attribute, and the one it cannot precede."""


def in_sequence(a: Profile, b: Profile) -> bool:
    """Whether one of the two dated events has to come after the other."""
    one, other = a.claim.attribute, b.claim.attribute
    return a.kind is Kind.DATE and b.kind is Kind.DATE and (FOLLOWS.get(one) == other or FOLLOWS.get(other) == one)


def out_of_order(a: Profile, b: Profile) -> Judgement | None:
    """What is wrong where the later event is dated before the earlier one; None where the order is right or open.

    Forecasts are left out: another contract to come may be signed after the first one's deliveries.
    """
    later, earlier = (a, b) if FOLLOWS.get(a.claim.attribute) == b.claim.attribute else (b, a)
    one, other = later.reading, earlier.reading
    if one is None or other is None or one.unit != other.unit or one.base_high is None or other.base_low is None:
        return None
    if one.base_high >= other.base_low or Flag.FORECAST in later.claim.flags | earlier.claim.flags:
        return None
    evidence = f"{later.claim.attribute} {told(one)} comes before {earlier.claim.attribute} {told(other)}"
    return Judgement(level="out-of-order", outcome=Outcome.RECONCILABLE, evidence=evidence)
