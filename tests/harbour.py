"""A small story for tests: what it cost to rebuild a harbour, told twice."""

from datetime import UTC, datetime
from decimal import Decimal

from s400check.model.claims import Claim
from s400check.model.figures import Figure, Kind
from s400check.model.findings import Conflict, Dispute, Findings, Origin, Tier, Value
from s400check.model.identity import text_fingerprint
from s400check.model.ledgers import Document, Entry, Ledger, Stub
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading, Unit
from s400check.model.sources import Passage, Region, RegionRole, Source
from s400check.model.spans import Span

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
USD = Unit("USD", "money USD")
COUNT = Unit("count", "count")

HARBOUR = "The harbour cost $4 million to rebuild.\nIt has 30 berths.\n"
PORT = "Rebuilding the harbour cost $6 million.\n"


def source(id_: str, text: str, published: str) -> Source:
    return Source(
        id=id_,
        path=f"articles/{id_}.txt",
        text=text,
        regions=(Region(span=Span(0, len(text)), role=RegionRole.BODY),),
        published=Period.parse(published),
    )


def claim(id_: str, of: Source, words: str, kind: Kind, reading: Reading) -> Claim:
    start = of.text.index(words)
    line = of.text.rfind("\n", 0, start) + 1
    passage = Passage(source=of.id, span=Span(line, of.text.index("\n", line)), text=of.text[line:].split("\n")[0])
    at = start - line
    figure = Figure(span=Span(at, at + len(words)), words=words, kind=kind, reading=reading, rule="test")
    return Claim(
        id=id_, passage=passage, kind=kind, matter=figure, attribute="cost" if kind is Kind.MONEY else "berths"
    )


def exactly(unit: Unit, value: int) -> Reading:
    return Reading(unit=unit, low=Decimal(value), high=Decimal(value), hedge=Hedge.EXACT)


def harbour() -> Findings:
    """Three claims of two sources; the two of a cost are in conflict."""
    one, other = source("aaaa", HARBOUR, "2020-05-01"), source("bbbb", PORT, "2020-06-01")
    four = claim("c-4", one, "$4 million", Kind.MONEY, exactly(USD, 4_000_000))
    berths = claim("c-30", one, "30", Kind.COUNT, exactly(COUNT, 30))
    six = claim("c-6", other, "$6 million", Kind.MONEY, exactly(USD, 6_000_000))
    dispute = Dispute(
        id="d-1",
        about="cost, harbour",
        tier=Tier.CONFLICT,
        claims=("c-4", "c-6"),
        values=(
            Value(text="$4 million", low=Decimal(4_000_000), high=Decimal(4_000_000), claims=("c-4",), origins=1),
            Value(text="$6 million", low=Decimal(6_000_000), high=Decimal(6_000_000), claims=("c-6",), origins=1),
        ),
        conflicts=(Conflict(a="c-4", b="c-6", tier=Tier.CONFLICT, score=0.9, why="50 % apart"),),
    )
    origins = (Origin(id="aaaa", sources=("aaaa",)), Origin(id="bbbb", sources=("bbbb",)))
    return Findings(sources=(one, other), claims=(four, berths, six), disputes=(dispute,), origins=origins)


def stubbed(findings: Findings) -> Ledger:
    """A ledger that knows every claim, and nothing said of any."""
    entries = {
        claim.id: Entry(
            stub=Stub(
                id=claim.id,
                doc=claim.passage.source,
                at=claim.passage.span.start,
                kind=claim.kind,
                quote=claim.passage.text,
                words=claim.words,
            )
        )
        for claim in findings.claims
    }
    documents = tuple(
        Document(key=source.id, text=text_fingerprint(source.text), path=source.path) for source in findings.sources
    )
    return Ledger(documents=documents, entries=entries)
