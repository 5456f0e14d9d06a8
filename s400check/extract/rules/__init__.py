"""The rules of the figure reader, one file a dimension; their order here is their precedence."""

from typing import Final

from s400check.extract.registry import Registry
from s400check.extract.rules import (
    ages,
    counts,
    dates,
    days,
    durations,
    measures,
    money,
    names,
    ordinals,
    percents,
    scores,
    temperatures,
    years,
)

REGISTRY: Final = Registry(
    (
        *dates.RULES,
        *years.RULES,
        *names.RULES,
        *money.RULES,
        *percents.RULES,
        *days.RULES,
        *ages.RULES,
        *durations.RULES,
        *temperatures.RULES,
        *measures.RULES,
        *scores.RULES,
        *ordinals.RULES,
        *counts.RULES,
    )
)
"""Dates first, for a year is four digits; what hides names before what reads amounts; counts get the rest."""
