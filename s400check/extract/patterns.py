"""Regular expressions that cost nothing until they are used."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

Search: TypeAlias = Callable[..., re.Match[str] | None]
"""`re.Pattern.search` or `match`: of a text, with the places where to begin and to end."""


class Pattern:
    """A regular expression, compiled when `match` or `search` is first asked for: start-up pays for none.

    Case is ignored unless told otherwise.
    """

    match: Search
    search: Search

    def __init__(self, source: str, *, ignore_case: bool = True) -> None:
        self.source: Final = source
        self.flags: Final = re.IGNORECASE if ignore_case else re.NOFLAG

    def __getattr__(self, name: str) -> Search:
        """Compiles on the first call; from then on the two methods are the instance's own."""
        if name not in ("match", "search"):
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        self.match, self.search = compiled.match, compiled.search
        return self.match if name == "match" else self.search
