"""The words for offices and roles, and for whom they are held (roles.toml)."""

from collections.abc import Mapping
from typing import Final

from s400check.extract.lexicons import alternation, lexicon

_LEXICON: Final = lexicon("roles.toml")

OFFICES: Final[tuple[str, ...]] = tuple(_LEXICON["offices"])
"""Offices and roles that people are introduced with, in lower case but for abbreviations."""

MODIFIERS: Final[frozenset[str]] = frozenset(_LEXICON["modifiers"])
"""Words that belong to an office they stand before: "former Deputy Foreign Minister"."""

DEMONYMS: Final[Mapping[str, str]] = _LEXICON["countries"]
"""Adjectives of countries, lower case, and the country each stands for."""

BODY: Final = rf"\b(?:{alternation(_LEXICON['bodies'])})\Z"
"""The pattern of a name's end that makes it a body's."""

IMPERSONAL: Final = rf"\b(?:{alternation(_LEXICON['impersonal'])})\b"
"""The pattern of words that no person's name holds."""

PORTFOLIO: Final = (
    rf"(?:{alternation(_LEXICON['portfolios'])})(?:(?:,|\sand)\s(?:{alternation(_LEXICON['portfolios'])}))*"
)
"""The pattern of what a minister is of."""

ENDINGS: Final[tuple[str, ...]] = tuple(_LEXICON["endings"])
"""What many callings end with: "geologist", "photographer"."""

BODIES: Final[frozenset[str]] = frozenset(_LEXICON["bodies"])
"""The same ends as words."""

CALLINGS: Final[frozenset[str]] = frozenset(_LEXICON["callings"])
"""Offices that take the plain word before them: "civil engineer"."""

PRAISE: Final[frozenset[str]] = frozenset(_LEXICON["praise"])
"""Words that such an office does not take: "a close adviser"."""

BODY_NOUNS: Final[frozenset[str]] = frozenset(_LEXICON["body_nouns"])
"""Nouns for bodies that employ people: "the trade union", "the Philippine army"."""

PARTIES: Final[frozenset[str]] = frozenset(_LEXICON["parties"])
"""Parties by the one word that stands before their members' offices: "Labour MP"."""

REGIONS: Final[frozenset[str]] = frozenset(_LEXICON["regions"])
"""Parts of the world that a body's people are in charge of: "its Europe director"."""

SENT: Final[frozenset[str]] = frozenset(_LEXICON["sent"])
"""Offices of those who are sent: "ambassador to Hungary"."""

RANKS: Final[frozenset[str]] = frozenset(_LEXICON["ranks"])
"""Ranks and forms of address, which tell less than an office that stands behind the name."""

NOT_NAMED: Final[frozenset[str]] = frozenset(_LEXICON["not_named"])
"""Capitalised words that are no part of a person's name."""

SURNAMES: Final[frozenset[str]] = frozenset(_LEXICON["surnames"])
"""Words of `IMPERSONAL` that are surnames too."""

ADDRESSES: Final[tuple[str, ...]] = tuple(_LEXICON["addresses"])
"""Offices that stand before a bare surname: "President Erdogan"."""

WORKS: Final[frozenset[str]] = frozenset(_LEXICON["works"])
"""What people make and do, and are not employed by: "the study's lead author"."""

MONTHS: Final[frozenset[str]] = frozenset(_LEXICON["months"])
"""The months."""

GIVEN: Final[frozenset[str]] = frozenset(_LEXICON["given"])
"""Offices, lower case, that are names too: "Dean Smith"."""

FIELDED: Final = frozenset(_LEXICON["fielded"])
"""Offices that take a field before them."""

STOPS: Final[frozenset[str]] = frozenset(_LEXICON["stops"])
"""Words that end whatever stands before an office."""

DESCRIBED: Final[frozenset[str]] = frozenset(_LEXICON["described"])
"""Descriptions that stand for a person named just before, as a pronoun does."""

COURTESY: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Prof|Rev|Hon|Amb|Father|Fr|Sister|Baroness"
    r"|Baron|Viscount|Mme|Sheikh)\.?"
)
"""Titles that stand before a name and are no part of it."""


def country(name: str) -> str:
    """The country that an adjective stands for; any other name as it is."""
    return DEMONYMS.get(name.casefold().removeprefix("the "), name)


def is_country(word: str) -> bool:
    """Whether a word is a country's adjective."""
    return word.casefold() in DEMONYMS
