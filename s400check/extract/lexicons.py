"""Word lists that are data, not code: the TOML files beside the modules that read them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


def lexicon(name: str) -> Mapping[str, Any]:
    """The tables of one of this package's TOML files."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def alternation(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first, so that "vice president" wins over "president"."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
