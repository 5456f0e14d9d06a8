"""What a comparison is to take as one thing or as two: the settings, and what reviewers linked since."""

from dataclasses import replace
from typing import Final

from s400check.model.ledgers import Ledger, Settings
from s400check.model.links import LinkWord

Pair = tuple[str, str]

_IN_SETTINGS: Final = (("joined", LinkWord.JOINED), ("never_compare", LinkWord.APART))


def heeded(ledger: Ledger) -> Settings:
    """The ledger's settings, with the pairs of claims as reviewers left them: of what was said of a pair the last.

    Pairs that stand in the settings were written before any link, by hand.
    """
    links = sorted((link for entry in ledger.heard() for link in entry.links), key=lambda link: link.rank)
    if not links:
        return ledger.settings
    pairs: dict[Pair, LinkWord] = {}
    settings = ledger.settings
    for name, word in _IN_SETTINGS:
        pairs.update({(min(pair), max(pair)): word for pair in getattr(settings, name)})
    for link in links:
        pairs.update(dict.fromkeys(link.pairs, link.word))
    joined, apart = (tuple(sorted(pair for pair, said in pairs.items() if said is word)) for _, word in _IN_SETTINGS)
    return replace(settings, joined=joined, never_compare=apart)
