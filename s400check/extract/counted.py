"""What a count counts: the noun in the words behind it."""

from typing import Final

from s400check.extract.calendar import MONTHS, WEEKDAYS
from s400check.extract.patterns import Pattern
from s400check.extract.vocabulary import words

_WORDS_BEHIND: Final = Pattern(
    r"(?: of (?:(?:the|its|his|her|their|our|all|these|those) )?|[ \u00a0-])"
    r"((?:[^\W_]{1,30}(?:[-'’][^\W_]{1,30}){0,4}(?: (?=[^\W\d_]))?){1,6})"
)
_JOINED: Final = Pattern(r"-(?:(?:plus|odd|ish|some|strong)\b|([^\W\d_]{2,30})\b)")
"""The word that a hyphen joins to a count is what it counts: a 145-game streak."""
_STOPS: Final = words(
    """
    a an the but nor of in on at by to for from with as than that which who whom whose is are was were be been has have
    had will would may might can could should must do did does not no if when while where why how it its he she they we
    you i his her their our my your this these those there here about after before since until under over into between
    during against across among per said says out up down off so too also only just then now still yet both each every
    all died killed fled came went fell rose took made left got arrived fired hit crossed attended voted signed less
    others others' another plus odd ish away apart ago later earlier
    """
) | {name for name in (*MONTHS, *WEEKDAYS) if len(name) > 3}
_PASSED_OVER: Final = words("other more new additional further extra different such same separate and or")
_PLURALS: Final = words(
    """
    people men women children police troops personnel staff aircraft crew cattle sheep fish dead wounded injured missing
    media data
    """
)


def counted_noun(text: str, end: int, *, single: bool = False) -> str:
    """The noun behind a numeral that ends at `end`, "" where none is told: the first plural of the words that follow.

    Lower-case plurals come before names ("Windows users" are users). With `single` the first word will do: one ship,
    a 12-member team.
    """
    joined = _JOINED.match(text, end)
    if joined is not None and joined[1]:
        return joined[1]
    end = end if joined is None else joined.end()
    match = _WORDS_BEHIND.match(text, end)
    if match is None:
        return ""
    heard: list[str] = []
    for word in match[1].split():
        if word.lower() in _STOPS or (word.lower() in ("and", "or") and (single or not heard)):
            break
        heard.append(word)
    plurals = [word for word in heard if _is_plural(word.lower())]
    plain = next((word for word in plurals if word[0].islower()), plurals[0] if plurals else "")
    if plain or not single:
        return plain
    return next((word for word in heard if word.lower() not in _PASSED_OVER and not word[0].isdigit()), "")


def _is_plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "ous", "us", "'s", "’s", "is"))
