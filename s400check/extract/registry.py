"""Which rules are tried where: the trigger words of all rules, with the rules of each in the order of precedence."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from s400check.extract.number_words import NUMBER_WORDS
from s400check.extract.numerals import GLYPHS, read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, NO_NUMERAL, NUMERAL, SIGN, Found, Place, Rule, Scene
from s400check.model.claims import Kind


@dataclass(frozen=True, slots=True)
class Registry:
    """Rules in the order of precedence, and the same by what they start with."""

    rules: tuple[Rule, ...]
    numeral: tuple[Rule, ...] = field(init=False)
    sign: tuple[Rule, ...] = field(init=False)
    by_word: dict[str, tuple[Rule, ...]] = field(init=False)

    def __post_init__(self) -> None:
        by_start: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for start in rule.starts:
                for word in (*NUMBER_WORDS, *GLYPHS) if start == NUMERAL else (start,):
                    known = by_start.setdefault(word, [])
                    if not known or known[-1] is not rule:
                        known.append(rule)
        by_word = {
            spelling: tuple(rules)
            for word, rules in by_start.items()
            for spelling in {word, word.capitalize(), word.upper()}
        }
        object.__setattr__(self, "numeral", tuple(rule for rule in self.rules if {NUMERAL, DIGIT} & set(rule.starts)))
        object.__setattr__(self, "sign", tuple(rule for rule in self.rules if SIGN in rule.starts))
        object.__setattr__(self, "by_word", by_word)

    def rules_at(self, text: str, start: int) -> tuple[Rule, ...]:
        """The rules that may read something at `start`, where a word, a digit or a sign begins."""
        if text[start].isdigit():
            return self.numeral
        end = start
        while end < len(text) and text[end].isalpha() and end - start < 20:
            end += 1
        return self.by_word.get(text[start : end or start + 1], ()) if end > start else self.sign

    def read(
        self, scene: Scene, start: int, rules: tuple[Rule, ...], floor: int = 0, *, joined: bool = False
    ) -> Found | None:
        """What the first of `rules` that reads something reads at `start`.

        Args:
            scene: the text.
            start: where the candidate begins.
            rules: those that start there, in the order of precedence.
            floor: nothing may begin before it.
            joined: what stands before is the joint of a range, and no part of a name.
        """
        text, plain = scene.text, Place(scene, start)
        place = plain
        behind, behind_numeral = following(text, word_end(text, start)), ""
        for rule in rules:
            if rule.starts[0] == NUMERAL:
                if place is plain:
                    numeral = read_numeral(text, start, open_left=joined)
                    place = Place(scene, start, numeral or NO_NUMERAL)
                    if numeral is not None and numeral.vague and (some := self._some(place, rules)) is not None:
                        return some
                    behind_numeral = "" if numeral is None else following(text, numeral.end)
                found = None if place.numeral is NO_NUMERAL else rule.read_behind(place, behind_numeral)
            else:
                found = None if rule.cue and behind not in rule.cue else rule.match(plain)
            if found is not None and found.start >= floor:
                return replace(found, rule=rule.name)
        return None

    def _some(self, place: Place, rules: tuple[Rule, ...]) -> Found | None:
        """What dozens, hundreds or millions of a unit are, read as "dozens" and the unit; None where none follows."""
        numeral = place.numeral
        if not place.text.startswith(" of ", numeral.end):
            return None
        some = Place(place.scene, place.start, replace(numeral, end=numeral.end + len(" of")))
        behind = following(place.text, some.numeral.end)
        for rule in rules:
            found = rule.read_behind(some, behind) if rule.starts[0] == NUMERAL else None
            if found is not None and found.kind in _OF_UNITS:
                return replace(found, rule=rule.name)
        return None

    def read_at(self, scene: Scene, start: int) -> Found | None:
        """The figure that begins right at `start`, where another one or its joint ends; None for a hidden name.

        Words that belong to a figure without being the one it is known by may stand first: "the end of", "last".
        """
        text = scene.text
        if start >= len(text):
            return None
        if text[start : start + 6].lower() == "minus " and start + 6 < len(text):
            below = start + len("minus ")
            found = self.read(scene, below, self.rules_at(text, below), start, joined=True)
        elif text[start] in "-−" and text[start + 1 : start + 2].isdecimal():
            found = self.read(scene, start + 1, self.numeral, start, joined=True)
        else:
            found = self.read(scene, start, self.rules_at(text, start), start, joined=True)
        lead = None if found is not None else _LEAD.match(text, start)
        if lead is not None and start < lead.end() < len(text):
            found = self.read(scene, lead.end(), self.rules_at(text, lead.end()), start, joined=True)
        return found if found is not None and found.start == start and found.kind is not None else None


_OF_UNITS: Final = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_FOLLOWING: Final = re.compile(r"[\s.,‐‑–—-]{0,6}(?:(\d)|([^\W\d_]{1,20})|(.))?", re.DOTALL)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+|.", re.DOTALL)


def following(text: str, end: int) -> str:
    """What a rule's cue is asked for: the word behind `end` in small letters, or the sign, "0" for a digit, or ""."""
    found = _FOLLOWING.match(text, end)
    if found is None or found[1]:
        return "" if found is None else "0"
    return (found[2] or found[3] or "").lower()


def word_end(text: str, start: int) -> int:
    """Where the word, the digits or the sign that begins at `start` ends."""
    found = _WORD.match(text, start)
    return start if found is None else found.end()


_LEAD: Final = Pattern(
    r"(?:(?:an?|the) )?(?:(?:early|mid|late)[- ]|(?:beginning|start|middle|end|close) of (?:the )?)?"
    r"(?:(?:last|next|this) )?"
)
