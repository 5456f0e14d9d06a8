"""Offices of which nobody holds two at one time, and one office in several wordings."""

import re
from dataclasses import dataclass, field
from typing import Final

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")

_NOT_NOW: Final = frozenset(
    """
    former ex acting interim outgoing incoming then designate elect candidate nominee elected newly honorary
    """.split()  # noqa: SIM905 - a list of quoted words reads worse
)
_DEPUTY: Final = frozenset({"deputy", "vice", "assistant", "under", "undersecretary"})
_FIELDS: Final = {
    "defense": "defence",
    "home": "interior",
    "internal": "interior",
    "labor": "labour",
    "economic": "economy",
    "transportation": "transport",
    "sport": "sports",
    "treasury": "finance",
}
"""Fields of ministries in other words."""

_MINISTRIES: Final = frozenset(
    """
    foreign defence interior finance health energy justice education trade economy agriculture transport labour industry
    environment culture sports commerce housing oil tourism fisheries
    """.split()  # noqa: SIM905 - a list of quoted words reads worse
)
_MINISTERS: Final = frozenset({"minister", "secretary"})
_STATE: Final = (
    ("prime minister", "prime minister"),
    ("premier", "prime minister"),
    ("president", "president"),
)
_RANKS: Final = {
    "gen": "general", "general": "general", "lt": "lieutenant", "lieutenant": "lieutenant", "maj": "major",
    "major": "major", "brigadier": "brigadier", "col": "colonel", "colonel": "colonel", "capt": "captain",
    "captain": "captain", "sgt": "sergeant", "sergeant": "sergeant", "corporal": "corporal", "adm": "admiral",
    "admiral": "admiral", "rear": "rear", "commodore": "commodore",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """An office that excludes others: its class, its name there, whether it is a deputy's, and whose it is.

    `told` is how the text has it; it is no part of what makes two offices one.
    """

    sort: str
    name: str
    deputy: bool
    employer: str
    told: str = field(compare=False)


def office_of(role: str, employer: str) -> Office | None:
    """The office that a role is, None for one that leaves room for others ("chairman", "professor")."""
    words = _WORD.findall(role.lower().replace("vice-", "vice "))
    if not words or _NOT_NOW & set(words):
        return None
    told = f"{role} ({employer})" if employer else role
    whose = " ".join(_WORD.findall(employer.lower()))
    deputy = bool(_DEPUTY & set(words))
    plain = [word for word in words if word not in _DEPUTY]
    if plain and all(word in _RANKS for word in plain) and not ({"vice", "rear"} & set(words)):
        return Office("rank", " ".join(_RANKS[word] for word in plain), False, "", told)
    text = " ".join(plain)
    for phrase, name in _STATE:
        if text == phrase:
            return Office("head", name, deputy, whose, told)
    fields = [field for word in plain if (field := _FIELDS.get(word, word)) in _MINISTRIES]
    if len(fields) == 1 and _MINISTERS & set(plain):
        return Office("minister", fields[0], deputy, whose, told)
    return Office("other", text, deputy, whose, told)


def rivals(a: Office, b: Office) -> bool:
    """Whether nobody holds both at one time."""
    if a.employer and b.employer and a.employer != b.employer:
        return False
    if a.sort == b.sort == "rank":
        return not set(a.name.split()) <= set(b.name.split()) and not set(b.name.split()) <= set(a.name.split())
    if (a.sort, a.name) == (b.sort, b.name):
        return a.deputy != b.deputy and bool(a.employer and b.employer)
    if a.deputy or b.deputy or "other" in (a.sort, b.sort) or "rank" in (a.sort, b.sort):
        return False
    # An article of one country's politics names the country once; where only one names it, it may be another's.
    if bool(a.employer) != bool(b.employer):
        return False
    # A prime minister may keep a ministry; a president has none, and nobody has two.
    return "prime minister" not in (a.name, b.name) or {a.sort, b.sort} == {"head"}
