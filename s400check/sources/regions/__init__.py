"""What each part of a page is for: rules in order, the first that claims a line decides, the rest is body.

To add a rule, write the object in the file of its role and add it to that file's `RULES`. The order of the files
is a decision: what a line says of itself comes before what its place on the page says of it.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from s400check.model.sources import Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.layout import Paragraph, paragraphs
from s400check.sources.regions import (
    captions,
    chrome,
    credit_lines,
    headings,
    notices,
    promos,
    quotes,
    surroundings,
    teasers,
)
from s400check.sources.regions.pages import Page, RegionRule

LINE_RULES: Final[tuple[RegionRule, ...]] = (
    *teasers.RULES,
    *chrome.RULES,
    *promos.RULES,
    *teasers.BOX_RULES,
    *captions.RULES,
    *notices.RULES,
    *credit_lines.RULES,
)
RULES: Final[tuple[RegionRule, ...]] = (
    *LINE_RULES,
    *notices.LATE_RULES,
    *surroundings.RULES,
    *credit_lines.LATE_RULES,
    *quotes.RULES,
    *teasers.LATE_RULES,
    *headings.RULES,
    *surroundings.LATE_RULES,
)


def label(text: str, known: Sequence[Region] = ()) -> tuple[Region, ...]:
    """A region a paragraph; together they tile the text, white space goes with the paragraph before it.

    `known` are parts whose role the file's structure tells, in order: no rule is asked about them.
    """
    parts = paragraphs(text)
    if not parts:
        return (Region(span=Span(0, len(text)), role=RegionRole.CHROME),) if text else ()
    roles = label_lines(parts, _known_roles(parts, known))
    edges = [0, *(part.span.start for part in parts[1:]), len(text)]
    return tuple(Region(span=Span(a, b), role=role) for (a, b), role in zip(pairwise(edges), roles, strict=True))


def label_lines(parts: tuple[Paragraph, ...], known: Sequence[RegionRole | None] = ()) -> tuple[RegionRole, ...]:
    """The role of each paragraph of a page; `known` are the roles that are told already."""
    page = Page.of(parts)
    for role in RegionRole:
        page = page.claimed((i for i, told in enumerate(known) if told is role), role)
    for rule in RULES:
        page = page.claimed(rule.find(page), rule.role)
    return tuple(role or RegionRole.BODY for role in page.roles)


@lru_cache(maxsize=1024)
def label_of(line: str) -> RegionRole | None:
    """The role that a line has by its words alone, wherever it stands; None for none."""
    page = Page.of(paragraphs(line))
    return next((rule.role for rule in LINE_RULES if any(i == 0 for i in rule.find(page))), None)


def _known_roles(parts: Sequence[Paragraph], known: Sequence[Region]) -> list[RegionRole | None]:
    """For each paragraph the role of the known part it begins in."""
    roles: list[RegionRole | None] = []
    waiting = iter(known)
    current = next(waiting, None)
    for part in parts:
        while current is not None and current.span.end <= part.span.start:
            current = next(waiting, None)
        roles.append(current.role if current is not None and current.span.start <= part.span.start else None)
    return roles
