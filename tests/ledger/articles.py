"""Small articles and the claims in them: sums of money and percentages, by one pattern, ids minted as ever."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from s400check.ledger.stubs import sync
from s400check.model.claims import Claim
from s400check.model.figures import Figure, Kind
from s400check.model.identity import claim_id, fold, text_fingerprint
from s400check.model.ledgers import Ledger
from s400check.model.readings import Reading, Unit
from s400check.model.sources import Passage, Region, RegionRole, Source
from s400check.model.spans import Span

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s|$)|(?=\n|$))", re.DOTALL)
_FIGURE = re.compile(r"\$(?P<sum>\d+(?:\.\d+)?)(?: (?P<scale>billion|million))?|(?P<share>\d+) percent")
_SCALE = {"billion": 10**9, "million": 10**6, None: 1}


def article(text: str, path: str = "a.txt", key: str = "") -> Source:
    whole = (Region(span=Span(0, len(text)), role=RegionRole.BODY),)
    return Source(id=key or text_fingerprint(text)[:8], path=path, text=text, regions=whole)


def find_claims(*sources: Source) -> tuple[Claim, ...]:
    """The claims of the articles, as a run without a ledger finds them."""
    met: Counter[tuple[str, ...]] = Counter()
    return tuple(claim for source in sources for claim in _claims(source, met))


def synced(*sources: Source) -> Ledger:
    """A ledger with a stub for every claim of the articles."""
    ledger, _ = sync(Ledger(), sources, find_claims(*sources))
    return ledger


def _claims(source: Source, met: Counter[tuple[str, ...]]) -> Iterator[Claim]:
    for sentence in _SENTENCE.finditer(source.text):
        passage = Passage(source=source.id, span=Span(*sentence.span()), text=sentence[0])
        for found in _FIGURE.finditer(passage.text):
            kind = Kind.PERCENT if found["share"] else Kind.MONEY
            same = (source.id, fold(passage.text), fold(found[0]), kind)
            name = claim_id(source.id, passage.text, found[0], kind, met[same])
            met[same] += 1
            yield Claim(id=name, passage=passage, kind=kind, matter=_figure(found, kind), attribute="price")


def _figure(found: re.Match[str], kind: Kind) -> Figure:
    value = Decimal(found["share"] or found["sum"]) * (1 if found["share"] else _SCALE[found["scale"]])
    unit = Unit("%", "share") if kind is Kind.PERCENT else Unit("USD", "money USD")
    reading = Reading(unit=unit, low=value, high=value)
    return Figure(span=Span(*found.span()), words=found[0], kind=kind, reading=reading, rule="test")


def ids(claims: Iterable[Claim]) -> list[str]:
    return [claim.id for claim in claims]
