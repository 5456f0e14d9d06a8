"""The rules of the figure reader, one file a dimension; their order here is their precedence."""

from typing import Final

from s400check.extract.registry import Registry
from s400check.extract.rules import (
    ages,
    counts,
    date_figures,
    date_words,
    dates,
    days,
    deadlines,
    designations,
    durations,
    holidays,
    marked_years,
    measures,
    money,
    named_money,
    names,
    nth_days,
    numbered_names,
    offsets,
    ones,
    ordinals,
    parts_of_day,
    percents,
    periods,
    quarters,
    scores,
    shares,
    temperatures,
    years,
)

REGISTRY: Final = Registry(
    (
        *nth_days.RULES,
        *date_figures.RULES,
        *date_words.RULES,
        *dates.RULES,
        *holidays.RULES,
        *quarters.RULES,
        *marked_years.RULES,
        *years.RULES,
        *names.RULES,
        *numbered_names.RULES,
        *designations.RULES,
        *money.RULES,
        *named_money.RULES,
        *percents.RULES,
        *days.RULES,
        *parts_of_day.RULES,
        *offsets.RULES,
        *deadlines.RULES,
        *periods.RULES,
        *ages.RULES,
        *durations.RULES,
        *temperatures.RULES,
        *measures.RULES,
        *scores.RULES,
        *shares.RULES,
        *ordinals.RULES,
        *ones.RULES,
        *counts.RULES,
    )
)
"""Dates first, for a year is four digits; what hides names before what reads amounts; counts get the rest."""
