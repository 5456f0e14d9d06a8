"""Text from sources and ledgers, made fit for a terminal: what would act or hide is shown instead."""

import re
from typing import Final

_PICTURES: Final = 0x2400
"""Where Unicode's control pictures begin: U+241B is the picture of U+001B."""

# In order: C0 but for tab and line feed, DEL and C1; the Arabic letter mark, the left-to-right and right-to-left marks
# and every embedding, override and isolate; the separators that some terminals break a line at; interlinear
# annotations; lone surrogates, which no terminal can be sent; tag characters, which spell text that nobody sees.
# Left alone: soft hyphens, joiners and zero-width spaces, which honest text is full of and which `fold` drops.
_ACTING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u2028\u2029\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with every character that acts on a terminal, or reorders what is read, as a sign of itself.

    Control characters become their pictures (␛), all others their number (⟦U+202E⟧). Tabs and line feeds
    are left to the caller, who knows what a line is. Applied again, it changes nothing.
    """
    return _ACTING.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(_PICTURES + code)
    return "␡" if code == 0x7F else f"⟦U+{code:04X}⟧"
