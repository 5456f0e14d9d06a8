"""Totals and their parts: "12 people were killed: eight soldiers and three police officers" counts eleven.

Only where the words say that the parts are all: they follow the total behind a colon, a dash or a bracket, or, of
people, a comma; nothing among them says that there are others; and none of them is of another fate.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from s400check.compare.slips import Amount, Slip, amount_of, behind, between
from s400check.compare.traits import COUNTED
from s400check.model.claims import Claim
from s400check.model.figures import Kind

_OPENS: Final = re.compile(r"(?:\s[\w’'-]+){0,5}(?::|\s?[(–—]|\s-)\s*\Z")
_OPENS_PEOPLE: Final = re.compile(
    r"\s(?:people|persons)(?:\s(?:were\s)?(?:dead|killed|died))?,\s\Z|\s(?:dead|killed),\s\Z"
)
_JOINS: Final = re.compile(r"(?:\s(?!and\b|or\b)[\w’'-]+){1,4}?(?:,|,?\sand)\s\Z")
_ENDS: Final = re.compile(r"(?:\s(?!and\b|or\b)[\w’'-]+){1,4}?\s?(?:[.;:)–—,]|\s-\s|\Z)")
_LAST: Final = re.compile(r"\band\s\Z")
_OPEN_LIST: Final = re.compile(
    r"\b(?:includ\w+|among|least|most|some|mostly|mainly|others?|more|another|further|plus|or|of them|of whom|wounded"
    r"|injured|hurt|missing|arrested|detained|in|on|from|at|by|to|per)\b",
    re.IGNORECASE,
)
"""Words among the parts that leave room for more, or tell of another fate or place."""

_MANY: Final = 8


def totals_in(claims: Sequence[Claim]) -> Iterator[Slip]:
    """The totals of a passage that are not the sum of their parts; `claims` are its figures in order."""
    for place, total in enumerate(claims):
        whole, parts = amount_of(total), _parts_of(claims[place : place + _MANY])
        if whole is None or len(parts) < 2:
            continue
        added = sum((part.value for part in parts), Decimal(0))
        if abs(added - whole.value) > sum((part.off for part in parts), whole.off):
            listed = " + ".join(part.told for part in parts)
            evidence = f"{listed} = {added:,f}, where the sentence has {whole.told}"
            yield Slip(total, parts[-1].claim, "a total and its parts", evidence)


def _parts_of(claims: Sequence[Claim]) -> list[Amount]:
    """The list of parts that follows the first figure; empty where the words do not make it one."""
    total, rest = claims[0], claims[1:]
    if not rest or total.kind is not Kind.COUNT or not _opens(total, rest[0]):
        return []
    of_one_fate = _OPENS_PEOPLE.fullmatch(between(total, rest[0])) is not None
    parts: list[Amount] = []
    for place, claim in enumerate(rest):
        part = amount_of(claim)
        if part is None or claim.kind is not Kind.COUNT or not claim.figure or not claim.figure.noun:
            return []
        if claim.attribute != total.attribute and (of_one_fate or not _is_counted(claim, total)):
            return []
        parts.append(part)
        joint = between(claim, rest[place + 1]) if place + 1 < len(rest) else ""
        if joint and _JOINS.fullmatch(joint) and not _OPEN_LIST.search(joint):
            continue
        end = _ENDS.match(behind(claim))
        closed = end is not None and not _OPEN_LIST.search(end.group())
        listed = place > 0 and _LAST.search(between(rest[place - 1], claim)) is not None
        return parts if closed and listed else []
    return []


def _is_counted(claim: Claim, total: Claim) -> bool:
    """Whether one of the two attributes only repeats what is counted."""
    return any(attribute.startswith(COUNTED) for attribute in (claim.attribute, total.attribute))


def _opens(total: Claim, first: Claim) -> bool:
    words = between(total, first)
    return (_OPENS.fullmatch(words) or _OPENS_PEOPLE.fullmatch(words)) is not None and not _OPEN_LIST.search(words)
