"""What the review may ask a reviewer back: a line of text, one of few or of many things, words of an article."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from s400check.model.spans import Span
from s400check.tui.drawing.rows import Row

if TYPE_CHECKING:
    from s400check.tui.desks import Desk

Act: TypeAlias = Callable[["Desk", datetime], "Desk"]
"""What a key does: the desk after it; the moment is for what goes on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose: its key, its word, what it means, and what it does to a desk that asks nothing more.

    `on` tells a switch that is on. An act that asks the same menu again keeps it open.
    """

    key: str
    word: str
    act: Act
    about: str = ""
    on: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A choice; closing it without one changes nothing. `preview` is what the choice is about."""

    title: str
    options: tuple[Option, ...]
    preview: tuple[Row, ...] = ()

    def option(self, answer: str) -> Option | None:
        """The option with this key or word, None where there is none."""
        said = answer.strip().casefold()
        exact = [option for option in self.options if answer == option.key or said == option.word.casefold()]
        return exact[0] if exact else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A line of text asked for; `act` gets it.

    A `live` question is answered with every letter typed; a `long`
    one goes to the user's own editor where there is one.
    """

    title: str
    act: Callable[["Desk", str, datetime], "Desk"]
    initial: str = ""
    hint: str = ""
    live: bool = False
    long: bool = False


MOST: Final = 60
"""Finds that a choice among many shows: who wants the hundredth types another letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A choice among many, found by words; `find` gives those that hold all of them, the first few at most.

    An option's `key` is only shown: letters search.
    """

    title: str
    find: Callable[[str], tuple[Option, ...]]
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """Words of an article asked for; `act` gets their span in `text`. `near` is where the eye is."""

    title: str
    text: str
    near: Span
    act: Callable[["Desk", Span, datetime], "Desk"]


Asked: TypeAlias = Menu | Question | Pick | Marking
