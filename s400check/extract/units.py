"""Units of measurement by their spellings; the table is in `unit_table.py`, compounds in `compound_units.py`."""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from s400check.extract.unit_table import CASED, TABLE
from s400check.model.readings import Unit

FIRST_WORDS: Final = frozenset(
    re.split("[_/-]|(?<=.)[23]", spelling)[0]
    for row in TABLE.lower().splitlines()
    if not row.endswith(":")
    for spelling in row.split()[1:]
) | {spelling.lower() for spelling, name in CASED.items() if name}
"""What a spelling begins with, up to a space, a hyphen, a stroke or a power in figures."""
_NAMES: Final = {"m2": "m²", "km2": "km²", "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "pb": "PB"}
_SHORTEST_WORD: Final = 4
"""Letters of the shortest word that a symbol's compound is told in: inch."""


@cache
def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    dimension = ""
    for row in TABLE.strip().splitlines():
        if row.endswith(":"):
            dimension = row[:-1]
            continue
        factor, name, *others = row.split()
        unit = Unit(_NAMES.get(name, name.replace("_", " ")), dimension, Decimal(factor))
        for spelling in (name, *others):
            units[spelling.lower().replace("_", " ")] = unit
    return units


@cache
def _words() -> dict[str, str]:
    """The word for each unit that is named by a symbol."""
    words: dict[str, str] = {}
    for row in TABLE.strip().splitlines():
        name, *others = row.split()[1:] or [""]
        word = next((other for other in others if len(other) >= _SHORTEST_WORD), "")
        if word and (name != name.lower() or not set(name) & set("aeiou")):
            words[_NAMES.get(name, name)] = word.replace("_", " ")
    return words


@cache
def unit_of(spelling: str) -> Unit | None:
    """The unit that a spelling names, or None; case counts where it tells two units apart."""
    spelling = CASED.get(spelling, spelling)
    return _units().get(" ".join(spelling.lower().replace(".", "").split()))


def in_words(unit: Unit) -> str:
    """The name of a unit for a compound of it: "kilogram" for kg."""
    return _words().get(unit.name, unit.name)
