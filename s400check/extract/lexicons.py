"""Word lists that are data, not code: the TOML files beside the modules that read them."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

# These files keep to a corner of TOML that patterns read in a tenth of tomllib's time, at every start: comments on
# lines of their own, and as values words without a backslash, lists of words, whole numbers, true and false.
_COMMENT: Final = re.compile(r"^\s*#.*\n", re.MULTILINE)
_HEADER: Final = re.compile(r"^(\[\[?)(\w+)\]\]?\n", re.MULTILINE)
_PAIR: Final = re.compile(
    r'^(?:"([^"\\\n]+)"|(\w+)) = (?:"([^"\\\n]*)"|\[([^\]]*)\]|(\d+)|(true)|(false))$', re.MULTILINE
)
_WORD: Final = re.compile(r'"([^"\\\n]*)"')


def lexicon(name: str) -> Mapping[str, Any]:
    """The tables of one of this package's TOML files."""
    return _read(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def _read(text: str) -> dict[str, Any]:
    top, *rest = _HEADER.split(_COMMENT.sub("", text))
    content = _table(top)
    for bracket, header, block in zip(*[iter(rest)] * 3, strict=True):
        if bracket == "[[":
            content.setdefault(header, []).append(_table(block))
        else:
            content[header] = _table(block)
    return content


def _table(block: str) -> dict[str, Any]:
    return {found[1] or found[2]: _value(found) for found in _PAIR.finditer(block)}


def _value(found: re.Match[str]) -> str | list[str] | int | bool:
    words = found[4]
    if words is not None:
        return _WORD.findall(words)
    if found[5] is not None:
        return int(found[5])
    return found[6] is not None if found[3] is None else found[3]


def alternation(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first, so that "vice president" wins over "president"."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
