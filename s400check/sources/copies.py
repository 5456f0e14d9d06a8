"""What a reader makes of a file."""

from dataclasses import dataclass

from s400check.model.sources import Place, Region
from s400check.sources.mastheads import NO_MASTHEAD, Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that a person should know of how a file was read; `message` completes "the file ..."."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The text of a file, newlines LF, and what the file says beside it.

    `masthead` is what its metadata tell, `known` the parts whose role its structure tells (in order, they need not
    cover the text), `places` where a person finds things.
    """

    text: str
    masthead: Masthead = NO_MASTHEAD
    known: tuple[Region, ...] = ()
    places: tuple[Place, ...] = ()
    notices: tuple[Notice, ...] = ()


class UnreadableError(Exception):
    """A file gives no copy; the message completes "the file ...", `hint` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
