"""What attributes are like: which a story holds many of, which are somebody's, which grow; the data is traits.toml."""

import tomllib
from pathlib import Path
from typing import Final

_TRAITS: Final = {
    trait: frozenset(names)
    for trait, names in tomllib.loads(Path(__file__).with_name("traits.toml").read_text(encoding="utf-8")).items()
}

MANY: Final = _TRAITS["many"]
"""Attributes of which a story holds many."""

COUNTED: Final = "number of "
"""How an attribute begins that only repeats the counted noun and its verb: "number of points scored"."""

OF_THE_NAMED: Final = _TRAITS["of_the_named"]
"""Attributes of which whoever is named has one, not the event."""

REPEATED: Final = _TRAITS["repeated"]
"""Dated events that may come twice in one story."""

GROWING: Final = _TRAITS["growing"]
"""Counts that a later article puts higher without denying the earlier."""

SHRINKING: Final = _TRAITS["shrinking"]
"""Counts that a later article may put lower as well."""

DEPLOYED: Final = _TRAITS["deployed"]
"""Counted nouns, plural, of who and what is sent to an event, more the next day."""

AGES_AND_SEXES: Final = _TRAITS["ages_and_sexes"]
CALLINGS: Final = _TRAITS["callings"]
"""Counted nouns, plural, of which two name two sorts of people."""

PARTS_OF_PEOPLE: Final = AGES_AND_SEXES | CALLINGS | _TRAITS["parts_of_people"]
"""Counted nouns, plural, of those who are part of any number of people."""


def is_lexical(attribute: str) -> bool:
    """Whether an attribute is one that an event has one value of, not a counted noun with its verb."""
    return attribute not in MANY and not attribute.startswith(COUNTED)
