"""What two aligned claims are to each other: conflict, reconcile, agree or unrelated, with every reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from s400check.compare.explaining import explained
from s400check.compare.instances import other_instance
from s400check.compare.intervals import apart
from s400check.compare.levels import Comparison, Level
from s400check.compare.moments import other_standing
from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile
from s400check.compare.telling import told
from s400check.compare.terms import Term, Weighing, weigh
from s400check.compare.traits import DEPLOYED, GROWING, SHRINKING
from s400check.compare.wording import counted
from s400check.model.claims import Flag
from s400check.model.figures import Kind
from s400check.model.findings import Judgement, Outcome, Tier
from s400check.model.periods import Period

LIKELY: Final = 0.5
"""From here on two claims are taken to be about one thing. Lower, and false alarms pass the findings: on real news
three findings of four are right at one half, two of four at .35."""

WORTH_A_LOOK: Final = 0.25
"""From here on two claims that can be reconciled are shown: that costs a look, where a conflict accuses."""

DOUBT: Final = 0.4
"""What reconcilable pairs keep of their score: they rank below any conflict as likely."""

_YEARS_AGO: Final = 366
"""Days before an article's own from which on a time is another one: nearer, the article may be late to tell of it."""

_WISH: Final = re.compile(
    r"\b(?:wants?|wanted|hop(?:es?|ed|ing)|aims?|aimed|seeks?|sought|demands?|demanded) (?:it|them|to|for|that|the)\b"
)

_AN_AGE: Final = 10 * 366
"""Days before the news from which a date is of another event, whatever else the sentences share."""

_OTHER_GRAIN: Final = 3
"""How many times longer one stretch of time is than another that it holds before what is measured over the two differs:
a year's inflation is not that of its May."""

_SEASON: Final = 80
"""Days of the shortest stretch that firms report on, a quarter."""

_FRACTION: Final = 2
"""Times from which on one amount may be a stretch's and the other a longer one's."""

_OVER_TIME: Final = frozenset({Kind.PERCENT, Kind.MONEY})
"""Kinds that are measured over a stretch of time; counts mostly date their event, more or less exactly."""

SUPERSEDED: Final = "superseded"
_DEPLOYED: Final = frozenset(map(counted, DEPLOYED))
"""By the singular of what is counted, as a profile has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A pair with its tier, its score (0..1, higher is more surely a conflict) and its reasons.

    `likelihood` is that of both being about one thing, 0 where something keeps them apart. `about` names what the pair
    is about where that is no attribute of its claims ("spelling of Anna Petrova"), `said` what either says of it, ""
    for its own words. `level` names what softened or forbade the comparison.
    """

    pair: Pair
    tier: Tier
    score: float
    likelihood: float
    reasons: tuple[str, ...]
    weighing: Weighing | None = None
    about: str = ""
    said: tuple[str, str] = ("", "")
    level: str = ""

    @property
    def why(self) -> str:
        """The sentence that says why: the values, what softens their difference, what speaks for one subject."""
        return explained(self.pair, self.reasons, self.weighing)


def assess(pair: Pair, *, terms: Sequence[Term] | None = None, levels: Comparison[Profile] | None = None) -> Assessment:
    """What the two claims are to each other; `terms` are TERMS and `levels` CLAIMS if not given."""
    hindrance = (levels or CLAIMS).judge(pair.a, pair.b)
    if hindrance.outcome is Outcome.UNRELATED:
        reasons = pair.reading.evidence, hindrance.evidence
        return Assessment(
            pair=pair, tier=Tier.UNRELATED, score=0.0, likelihood=0.0, reasons=reasons, level=hindrance.level
        )
    weighing = weigh(pair, terms)
    reconcilable = Outcome.RECONCILABLE in (pair.reading.outcome, hindrance.outcome)
    tier = _tier(pair, weighing.likelihood, reconcilable=reconcilable)
    agrees = pair.reading.outcome is Outcome.SAME
    softener = "" if hindrance.outcome is Outcome.SAME else hindrance.evidence
    return Assessment(
        pair=pair,
        tier=tier,
        score=0.0 if agrees else round(weighing.likelihood * (DOUBT if reconcilable else 1.0), 4),
        likelihood=weighing.likelihood,
        reasons=(pair.reading.evidence, softener),
        weighing=weighing,
        level=hindrance.level,
    )


def noted(
    a: Profile, b: Profile, tier: Tier, score: float, evidence: str, about: str = "", said: tuple[str, str] = ("", "")
) -> Assessment:
    """A pair that stands out by something else than its figures: two spellings, two wordings, two offices."""
    outcome = Outcome.DIFFERENT if tier is Tier.CONFLICT else Outcome.RECONCILABLE
    pair = Pair(a=a, b=b, reading=Judgement(level="noted", outcome=outcome, evidence=evidence))
    kept = round(score * (1.0 if tier is Tier.CONFLICT else DOUBT), 4)
    return Assessment(pair=pair, tier=tier, score=kept, likelihood=1.0, reasons=(evidence,), about=about, said=said)


def _tier(pair: Pair, likelihood: float, *, reconcilable: bool) -> Tier:
    agrees = pair.reading.outcome is Outcome.SAME
    # Without an attribute two dates of one story mostly date two things: none of these is worth a look.
    worth_a_look = reconcilable and not agrees and bool(pair.attribute and pair.lexical)
    if likelihood < (WORTH_A_LOOK if worth_a_look else LIKELY):
        return Tier.UNRELATED
    if agrees:
        return Tier.AGREE
    return Tier.RECONCILE if reconcilable else Tier.CONFLICT


def _per_unit(a: Profile, b: Profile) -> str | None:
    """A price a head is no total: $23 million a season, $184 million in all."""
    if (Flag.PER_UNIT in a.claim.flags) == (Flag.PER_UNIT in b.claim.flags):
        return None
    return "one is a rate, the other a total"


def _other_time(a: Profile, b: Profile) -> str | None:
    """Two figures that are each said to hold at a time of their own."""
    if a.kind is Kind.DATE:
        return _ages_apart(a, b)
    one, other = a.claim.as_of, b.claim.as_of
    if one is not None and other is not None and (one.first > other.last or other.first > one.last):
        return f"as of {one} against as of {other}"
    if one is not None and other is not None and a.kind in _OVER_TIME and _is_other_grain(one, other):
        return f"over {one} against over {other}"
    return (
        _looking_back(a, b) or _looking_back(b, a) or other_standing(a.claim.passage.text, b.claim.passage.text) or None
    )


def _ages_apart(a: Profile, b: Profile) -> str | None:
    """A clash of this week and a war of 1995 are two events, though both have their dead."""
    for news, past in ((a, b), (b, a)):
        now, then = news.reading, past.reading
        if news.published is None or now is None or then is None or now.low is None or then.high is None:
            continue
        recent = abs(now.low - news.published.first.toordinal()) <= _YEARS_AGO
        if recent and now.low - then.high > _AN_AGE:
            return f"{told(now)} is news, {told(then)} long ago"
    return None


def _is_other_grain(one: Period, other: Period) -> bool:
    shorter, longer = sorted(_days(period) for period in (one, other))
    return longer >= _OTHER_GRAIN * shorter


def _looking_back(a: Profile, b: Profile) -> str | None:
    """A figure without a time holds when its article appeared, and not for the quake of years ago."""
    one, now = a.claim.as_of, b.published
    if one is None or now is None or b.claim.as_of is not None or (now.first - one.last).days <= _YEARS_AGO:
        return None
    return f"as of {one} against an article of {now}"


def _other_instance(a: Profile, b: Profile) -> str | None:
    """A second contract of two parties is signed on a day of its own."""
    only = other_instance(a.claim, b.claim)
    return f"only one is about {only}" if only else None


def _over_another_time(a: Profile, b: Profile) -> str | None:
    """A year's sales beside sales of which nothing tells over what time: a quarter's are a fraction of them."""
    one, other = a.claim.as_of, b.claim.as_of
    if a.kind not in _OVER_TIME or (one is None) is (other is None) or a.reading is None or b.reading is None:
        return None
    if (apart(a.reading, b.reading) or 0) + 1 < _FRACTION:
        return None
    told = one if one is not None else other
    return f"only one is said to be over {told}" if told is not None and _days(told) >= _SEASON else None


def _days(period: Period) -> int:
    return (period.last - period.first).days + 1


def _forecast(a: Profile, b: Profile) -> str | None:
    if (Flag.FORECAST in a.claim.flags) == (Flag.FORECAST in b.claim.flags):
        return None
    return "one is a forecast, the other an outcome"


def _wish(a: Profile, b: Profile) -> str | None:
    """What somebody wants is no forecast of what will be: a buyer asks for May, the yard expects December."""
    if a.kind is not Kind.DATE or _wishes(a) == _wishes(b):
        return None
    return "one is a wish, the other is not"


def _wishes(profile: Profile) -> bool:
    return _WISH.search(profile.claim.passage.text) is not None


def _told_as_done(a: Profile, b: Profile) -> str | None:
    """An article tells as done what the other dates later: agreed in November, signed in December."""
    done = next((profile for profile in (a, b) if profile.claim.kind is Kind.STATEMENT), None)
    return f"told as done on {done.published}" if done is not None else None


def _earlier(a: Profile, b: Profile) -> str | None:
    if (Flag.EARLIER in a.claim.flags) == (Flag.EARLIER in b.claim.flags):
        return None
    return "one speaks of an earlier time"


def _grows(profile: Profile) -> bool:
    return profile.claim.attribute in GROWING or profile.noun in _DEPLOYED


def _may_grow(a: Profile, b: Profile) -> bool:
    """Whether both count what rises from day to day; one of the two may only not say what it counts."""
    return all(_grows(profile) or not profile.claim.attribute or not profile.lexical for profile in (a, b)) and (
        _grows(a) or _grows(b)
    )


def _superseded(a: Profile, b: Profile) -> str | None:
    """A toll that a later article puts higher."""
    if a.kind is not Kind.COUNT or not _may_grow(a, b):
        return None
    if a.published is None or b.published is None:
        return None
    first, later = (a, b) if a.published.last < b.published.first else (b, a)
    one, other = first.reading, later.reading
    if first.published is None or later.published is None or first.published.last >= later.published.first:
        return None
    if one is None or other is None or one.base_low is None or other.base_low is None:
        return None
    if other.base_low <= one.base_low and not {a.claim.attribute, b.claim.attribute} <= SHRINKING:
        return None
    return f"superseded: {first.claim.words} on {first.published}, {later.claim.words} on {later.published}"


CLAIMS: Final[Comparison[Profile]] = Comparison(
    "claims",
    (
        Level("per-unit", Outcome.UNRELATED, _per_unit),
        Level("other-time", Outcome.UNRELATED, _other_time),
        Level("other-instance", Outcome.UNRELATED, _other_instance),
        Level(SUPERSEDED, Outcome.RECONCILABLE, _superseded),
        Level("over-another-time", Outcome.RECONCILABLE, _over_another_time),
        Level("forecast-and-outcome", Outcome.RECONCILABLE, _forecast),
        Level("wish", Outcome.RECONCILABLE, _wish),
        Level("told-as-done", Outcome.RECONCILABLE, _told_as_done),
        Level("earlier", Outcome.RECONCILABLE, _earlier),
        Level("comparable", Outcome.SAME, lambda _a, _b: "nothing keeps them apart"),
    ),
)
"""What keeps two claims apart, or softens their difference, whatever they are about."""
