"""The whole pipeline: sources in, findings out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from s400check.compare.crowds import told_of
from s400check.compare.disputes import compared
from s400check.extract.by_hand import claim_by_hand
from s400check.extract.claims import find_claims
from s400check.ledger.adoption import adopt
from s400check.ledger.by_hand import marked_in
from s400check.ledger.linking import heeded
from s400check.model.claims import Claim
from s400check.model.findings import Findings, Problem
from s400check.model.ledgers import Ledger
from s400check.model.progress import Progress, Stage, Tell, untold
from s400check.model.sources import Passage, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.sentences import passages


def check(sources: Sequence[Source], ledger: Ledger, problems: Sequence[Problem] = (), tell: Tell = untold) -> Findings:
    """What the sources claim, and which claims cannot all be right.

    Of the ledger it heeds the settings, the links and the stubs (a claim keeps the id it was written down under),
    never a verdict: what reviewers said changes where a finding stands, not whether it is found.

    Args:
        sources: As read, with what reviewers set about them.
        ledger: An empty one where there is none.
        problems: What went wrong while reading; they are passed on.
        tell: Hears of every source that was looked through.
    """
    claims = claims_of(sources, ledger, tell)
    tell(Progress(stage=Stage.COMPARING, done=0, of=len(claims)))
    found = compared(claims, sources, heeded(ledger))
    return Findings(
        sources=tuple(sources),
        claims=claims,
        disputes=found.disputes,
        origins=found.origins,
        problems=(*problems, *told_of(found.crowds)),
    )


def claims_of(sources: Sequence[Source], ledger: Ledger, tell: Tell = untold) -> tuple[Claim, ...]:
    """What the sources claim, under the ids that the ledger knows it by; with the claims that reviewers added."""
    sentences = {source.id: passages(source) for source in sources}
    found = chain.from_iterable(_found(sources, sentences, tell))
    claims = adopt(tuple(found), sources, ledger)
    return (*claims, *_by_hand(ledger, sources, claims, sentences))


def _found(
    sources: Sequence[Source], sentences: Mapping[str, Sequence[Passage]], tell: Tell
) -> Iterator[tuple[Claim, ...]]:
    for done, source in enumerate(sources, start=1):
        claims = tuple(find_claims(source, sentences[source.id]))
        tell(Progress(stage=Stage.EXTRACTING, done=done, of=len(sources), source=source, claims=claims))
        yield claims


def _by_hand(
    ledger: Ledger, sources: Sequence[Source], claims: Sequence[Claim], sentences: Mapping[str, Sequence[Passage]]
) -> Iterator[Claim]:
    """The claims that reviewers added, as far as their words still stand."""
    by_id = {source.id: source for source in sources}
    for marked in marked_in(ledger, sources, claims):
        stub, source, around = marked.stub, by_id[marked.source], sentences[marked.source]
        # What looks like no part of the article may be one all the same: the reviewer marked it.
        everywhere = chain(around, passages(source, frozenset(RegionRole)))
        passage = next((each for each in everywhere if each.span.holds(marked.words)), None)
        if passage is not None:
            words = Span(marked.words.start - passage.span.start, marked.words.end - passage.span.start)
            yield claim_by_hand(stub.id, stub.kind, words, passage, source, around, stub.about)
