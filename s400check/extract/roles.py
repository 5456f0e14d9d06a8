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

BODIES: Final[frozenset[str]] = frozenset(_LEXICON["bodies"])
"""The same ends as words."""

FIELDED: Final = frozenset(_LEXICON["fielded"])
"""Offices that take a field before them."""

STOPS: Final[frozenset[str]] = frozenset(_LEXICON["stops"])
"""Words that end whatever stands before an office."""

DESCRIBED: Final[frozenset[str]] = frozenset(_LEXICON["described"])
"""Descriptions that stand for a person named just before, as a pronoun does."""

COURTESY: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Prof|Rev|Hon|Amb)\.?"
)
"""Titles that stand before a name and are no part of it."""


def country(name: str) -> str:
    """The country that an adjective stands for; any other name as it is."""
    return DEMONYMS.get(name.casefold().removeprefix("the "), name)


def is_country(word: str) -> bool:
    """Whether a word is a country's adjective."""
    return word.casefold() in DEMONYMS
