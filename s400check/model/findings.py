"""What the comparison says: judgements, conflicts, disputes, origins, and what went wrong on the way."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from s400check.model.claims import Claim
from s400check.model.sources import Source


class Outcome(StrEnum):
    """What one level of a comparison concludes about two claims or two readings."""

    SAME = "same"
    DIFFERENT = "different"
    RECONCILABLE = "reconcilable"
    UNRELATED = "unrelated"


class Tier(StrEnum):
    """How two claims stand to each other, the gravest first."""

    CONFLICT = "conflict"
    RECONCILE = "reconcile"
    AGREE = "agree"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The level that decided, what it concluded, and its evidence: a sentence, never empty."""

    level: str
    outcome: Outcome
    evidence: str

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"level {self.level} gave no evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two claims (ids, the lesser first) that cannot both be right, or that want reconciling.

    `score` in 0..1 ranks, higher is more surely a conflict; it is a rank, not a quantity, hence a float.
    """

    a: str
    b: str
    tier: Tier
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One of a dispute's values: its words, its interval in the base unit (None open), who states it.

    `origins` counts independent origins, not sources: that is corroboration.
    """

    text: str
    low: Decimal | None
    high: Decimal | None
    claims: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Every claim about one quantity, agreeing and not, grouped by value; `id` comes from its sorted claim ids.

    `tier` is the gravest of its conflicts. `about` is for a person: "deal value, S-400".
    """

    id: str
    about: str
    tier: Tier
    claims: tuple[str, ...]
    values: tuple[Value, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Sources (ids) that share text: copies or excerpts of one report. A source alone is an origin of one."""

    id: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """The user's material is at fault and the run goes on; `line` is 1-based, None where it has none."""

    path: str
    message: str
    hint: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a run of the pipeline found, in a fixed order: sources by path, claims by place, disputes by gravity.

    `unread` are the keys of the ledger's documents whose files are there and were not asked for: nothing is known of
    their claims, least of all that they are gone.
    """

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    origins: tuple[Origin, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
