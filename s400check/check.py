"""The whole pipeline: sources in, findings out."""

from collections.abc import Sequence
from itertools import chain

from s400check.compare.disputes import compare
from s400check.extract.claims import find_claims
from s400check.ledger.adoption import adopt
from s400check.model.findings import Findings, Problem
from s400check.model.ledgers import Ledger
from s400check.model.sources import Source
from s400check.sources.sentences import passages


def check(sources: Sequence[Source], ledger: Ledger, problems: Sequence[Problem] = ()) -> Findings:
    """What the sources claim, and which claims cannot all be right.

    Of the ledger it heeds the settings and the stubs (a claim keeps the id it was written down under), never a
    verdict: what reviewers said changes where a finding stands, not whether it is found.

    Args:
        sources: As read, with what reviewers set about them.
        ledger: An empty one where there is none.
        problems: What went wrong while reading; they are passed on.
    """
    found = tuple(chain.from_iterable(find_claims(source, passages(source)) for source in sources))
    claims = adopt(found, sources, ledger)
    disputes, origins = compare(claims, sources, ledger.settings)
    return Findings(sources=tuple(sources), claims=claims, disputes=disputes, origins=origins, problems=tuple(problems))
