"""What a report is printed on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The width in columns and whether colours may be used; the default is for files and pipes, everywhere the same."""

    width: int = 100
    colour: bool = False
