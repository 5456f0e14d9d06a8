"""What a value changed from: "from 62 to 65", "up from 8.3 per cent in April", "compared with 71 per cent"."""

import re
from typing import Final

from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.spans import Span

_VERBS: Final = (
    "up|down|increased?|decreased?|rose|rise|fell|fall|dropp?e?d?|jump(?:ed)?|changed?|improve(?:d|ment)|revised|raised"
    "|lowered|cut"
)
_NEAR: Final = r"\s+(?:(?:the|an?|its|their|about|around|some|just|record) ){0,2}"
_BEFORE: Final = re.compile(
    rf"\b(?:(?:{_VERBS}) from|compared (?:with|to)|rather than|instead of|as against){_NEAR}\Z", re.IGNORECASE
)
_FROM: Final = re.compile(rf"\bfrom{_NEAR}\Z", re.IGNORECASE)
_TO: Final = re.compile(rf"(?:\s+[\w%-]+){{0,4}}?\s+to{_NEAR}[\d$£€¥]")
"""A sum or a number that the change leads to; without one "from" tells an origin: "people from 14 countries"."""


def changed_from(claim: Claim) -> bool:
    """Whether the claim's figure is said to be the value before a change; dates and names never are."""
    figure = claim.figure
    if figure is None or claim.kind in (Kind.DATE, Kind.ORDINAL):
        return False
    return _is_start(claim.passage.text, figure.span)


def _is_start(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 60) : span.start]
    if _BEFORE.search(before):
        return True
    return _FROM.search(before) is not None and _TO.match(text, span.end) is not None
