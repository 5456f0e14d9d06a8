from decimal import Decimal

from s400check.model.findings import Conflict, Dispute, Tier, Value
from s400check.report.reasons import reasons_of


def value(text: str, *claims: str) -> Value:
    return Value(text=text, low=Decimal(1), high=Decimal(1), claims=claims, origins=1)


def conflict(a: str, b: str, tier: Tier, why: str) -> Conflict:
    return Conflict(a=a, b=b, tier=tier, score=0.9, why=why)


def test_each_two_values_have_one_reason_and_the_rest_is_counted() -> None:
    dispute = Dispute(
        id="d-1",
        about="deal value",
        tier=Tier.CONFLICT,
        claims=("a", "b", "c", "d"),
        values=(value("$2", "a", "b"), value("$3", "c"), value("$4", "d")),
        conflicts=(
            conflict("a", "c", Tier.CONFLICT, "first"),
            conflict("b", "c", Tier.CONFLICT, "again"),
            conflict("a", "d", Tier.CONFLICT, "third value"),
            conflict("a", "c", Tier.RECONCILE, "by time"),
        ),
    )

    assert list(reasons_of(dispute)) == [
        "conflict: first",
        "conflict: third value",
        "reconcile: by time",
        "and 1 pair more of the same values",
    ]
