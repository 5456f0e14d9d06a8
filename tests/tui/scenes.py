"""Reviews made by hand over the seeds: every claim is written down here, so that no test waits on extraction."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from pathlib import Path

from s400check.ledger.store import Loaded
from s400check.model.claims import Claim
from s400check.model.figures import Figure, Kind
from s400check.model.findings import Conflict, Dispute, Findings, Tier, Value
from s400check.model.ledgers import Ledger
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading, Unit
from s400check.model.sources import DateFrom, Source
from s400check.model.spans import Span
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.sources.reading import read
from s400check.sources.sentences import passages
from s400check.tui.desks import Desk
from s400check.tui.openings import Opening

SEEDS = Path(__file__).parents[2] / "seeds"
NOW = datetime(2026, 11, 21, 14, 3, 22, tzinfo=UTC)
REVIEWER = "A. Reviewer"

USD = Unit("USD", "money USD")
COUNT = Unit("count", "count")

FIGURES: Sequence[tuple[str, str, str, Kind, str]] = (
    ("000", "two years", "another two years", Kind.DURATION, "delivery"),
    ("000", "$2 billion", "worth around $2 billion", Kind.MONEY, "deal value"),
    ("001", "July", "In July, NATO member", Kind.DATE, "received"),
    ("002", "$2.5 billion", "initially signed a $2.5 billion deal", Kind.MONEY, "deal value"),
    ("002", "four", "delivery of four S-400", Kind.COUNT, "batteries"),
    ("002", "December 2017", "in December 2017", Kind.DATE, "signing"),
    ("002", "2020", "to be signed in 2020", Kind.DATE, "signing"),
    ("002", "April 2020", "by April 2020", Kind.DATE, "operational"),
    ("003", "July", "In July, US Defense", Kind.DATE, "said"),
)
DATES = {"000": "2017-11-13", "001": "2019-10", "003": "2017-10"}
BILLIONS = {"$2 billion": Decimal(2_000_000_000), "$2.5 billion": Decimal(2_500_000_000)}


@cache
def sources() -> tuple[Source, ...]:
    """The five articles, with the dates that a reviewer sets."""
    found, _ = read([SEEDS], SEEDS.parent)
    return tuple(
        replace(source, published=Period.parse(DATES[number]), published_from=DateFrom.LEDGER)
        if (number := Path(source.path).name[:3]) in DATES
        else source
        for source in found
    )


@cache
def findings() -> Findings:
    """The claims of `FIGURES`, and the one dispute among them: the value of the deal."""
    claims = tuple(_claim(n, *figure) for n, figure in enumerate(FIGURES))
    two, two_and_a_half = (next(claim for claim in claims if claim.words == words) for words in BILLIONS)
    dispute = Dispute(
        id="d-deal",
        about="deal value, S-400",
        tier=Tier.CONFLICT,
        claims=tuple(sorted((two.id, two_and_a_half.id))),
        values=(
            Value(text="about $2 billion", low=BILLIONS["$2 billion"] * 9 / 10,
                  high=BILLIONS["$2 billion"] * 11 / 10, claims=(two.id,), origins=1),
            Value(text="$2.5 billion", low=BILLIONS["$2.5 billion"], high=BILLIONS["$2.5 billion"],
                  claims=(two_and_a_half.id,), origins=1),
        ),
        conflicts=(
            Conflict(
                a=min(two.id, two_and_a_half.id),
                b=max(two.id, two_and_a_half.id),
                tier=Tier.CONFLICT,
                score=0.9,
                why="both: deal value, S-400; about $2 billion (±10 %) against $2.5 billion, 25 % apart; 2 origins",
            ),
        ),
    )  # fmt: skip
    return Findings(sources=sources(), claims=claims, disputes=(dispute,))


def session(ledger: Ledger | None = None, found: Findings | None = None) -> ReviewSession:
    """A review at its beginning."""
    return ReviewSession.of(Docket.of(found or findings(), ledger or Ledger()), REVIEWER)


def desk(ledger: Ledger | None = None, found: Findings | None = None) -> Desk:
    """A desk at the beginning of a review, everything on show."""
    return Desk(session=session(ledger, found)).refiltered()


def clock() -> Callable[[], datetime]:
    """Moments a second apart."""
    seconds = count()
    return lambda: NOW + timedelta(seconds=next(seconds))


def _claim(n: int, number: str, words: str, place: str, kind: Kind, about: str) -> Claim:
    source = next(source for source in sources() if Path(source.path).name.startswith(number))
    passage = next(passage for passage in passages(source) if place in passage.text)
    at = passage.text.index(place) + place.index(words)
    return Claim(
        id=f"c-{n:012x}",
        passage=passage,
        kind=kind,
        matter=Figure(
            span=Span(at, at + len(words)), words=words, kind=kind, reading=_reading(words, kind), rule="by-hand"
        ),
        attribute=about,
        subject=("Turkey", "S-400"),
    )


def _reading(words: str, kind: Kind) -> Reading:
    if kind is Kind.MONEY:
        hedge = Hedge.ABOUT if words == "$2 billion" else Hedge.EXACT
        return Reading(unit=USD, low=BILLIONS[words], high=BILLIONS[words], hedge=hedge)
    return Reading(unit=COUNT, low=Decimal(4), high=Decimal(4))


def loaded(ledger: Ledger) -> Loaded:
    """A ledger as it was read from disk."""
    return Loaded(path=Path("claims.toml"), ledger=ledger)


def opening(ledger: Ledger | None = None, found: Findings | None = None) -> Opening:
    """A review about to begin, over a disk that takes everything."""
    start = session(ledger, found)
    return Opening(
        session=start,
        loaded=loaded(start.docket.ledger),
        name="claims.toml",
        now=clock(),
        save=lambda _, ledger: loaded(ledger),
        changed=lambda _: False,
        load=lambda: loaded(start.docket.ledger),
        read=lambda _ledger, _tell: start.docket.findings,
    )
