"""Which rules are tried where: the trigger words of all rules, with the rules of each in the order of precedence."""

import re
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from typing import Final

from s400check.extract.number_words import NUMBER_WORDS
from s400check.extract.numerals import GLYPHS, read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, NO_NUMERAL, NUMERAL, SIGN, Found, Place, Rule, Scene
from s400check.model.figures import Kind


def spellings(word: str) -> tuple[str, ...]:
    """How a word that a rule starts with is written; one with a capital only as it stands."""
    return (word, word.capitalize(), word.upper()) if word.islower() or not word.isalpha() else (word,)


_NO_WORDS: Final = frozenset((NUMERAL, DIGIT, SIGN))
_NUMERAL_WORDS: Final = tuple(spelling for word in (*NUMBER_WORDS, *GLYPHS) for spelling in spellings(word))


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """The rules that are tried where one word, a digit or a sign begins, in the order of precedence."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Rules of a course that follow each other and all start with a numeral, or all with none.

    `cues` and `leads` are all the words that one of them asks for behind its start and before it.
    """

    rules: tuple[Rule, ...]
    numeral: bool
    cues: frozenset[str] = field(init=False)
    leads: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cues", frozenset().union(*(rule.cue for rule in self.rules)))
        object.__setattr__(self, "leads", frozenset().union(*(rule.lead for rule in self.rules)))

    def rules_between(self, ahead: str, behind: str) -> tuple[Rule, ...]:
        """The rules that may match where the word `ahead` stands before and `behind` follows."""
        return _between(self, ahead if ahead in self.leads else "", behind if behind in self.cues else "")


@cache
def runs_of(course: Course) -> tuple[Run, ...]:
    """The runs of a course, made when it is first tried."""
    return tuple(
        Run(tuple(rules), numeral)
        for numeral, rules in groupby(course.rules, key=lambda rule: rule.starts[0] == NUMERAL)
    )


@cache
def _between(run: Run, ahead: str, behind: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in run.rules if rule.fits(ahead, behind))


@dataclass(frozen=True, slots=True)
class Registry:
    """Rules in the order of precedence, and the same by what they start with."""

    rules: tuple[Rule, ...]
    numeral: Course = field(init=False)
    sign: Course = field(init=False)
    by_word: dict[str, Course] = field(init=False)

    def __post_init__(self) -> None:
        own: dict[str, dict[Rule, None]] = {}
        for rule in self.rules:
            for start in rule.starts:
                if start not in _NO_WORDS:
                    for spelling in spellings(start):
                        own.setdefault(spelling, {})[rule] = None
        numeral = Course(tuple(rule for rule in self.rules if NUMERAL in rule.starts))
        by_word = dict.fromkeys(_NUMERAL_WORDS, numeral) if numeral.rules else {}
        for word, rules in own.items():
            both = (
                [rule for rule in self.rules if rule in rules or NUMERAL in rule.starts] if word in by_word else rules
            )
            by_word[word] = Course(tuple(both))
        digits = tuple(rule for rule in self.rules if {NUMERAL, DIGIT} & set(rule.starts))
        object.__setattr__(self, "numeral", Course(digits))
        object.__setattr__(self, "sign", Course(tuple(rule for rule in self.rules if SIGN in rule.starts)))
        object.__setattr__(self, "by_word", by_word)

    def course_at(self, text: str, start: int) -> Course | None:
        """The rules that may read something at `start`, where a word, a digit or a sign begins; None for none."""
        if text[start].isdigit():
            return self.numeral
        end = start
        while end < len(text) and text[end].isalpha() and end - start < 20:
            end += 1
        return self.by_word.get(text[start:end]) if end > start else self.sign

    def read(
        self, scene: Scene, start: int, course: Course | None, floor: int = 0, *, joined: bool = False
    ) -> Found | None:
        """What the first rule of `course` that reads something reads at `start`.

        Args:
            scene: the text.
            start: where the candidate begins.
            course: the rules that start there; None for none.
            floor: nothing may begin before it.
            joined: what stands before is the joint of a range, and no part of a name.
        """
        if course is None:
            return None
        text, plain = scene.text, Place(scene, start)
        place: Place | None = None
        behind, behind_numeral = following(text, word_end(text, start)), ""
        for run in runs_of(course):
            if run.numeral:
                if place is None:
                    place = Place(scene, start, read_numeral(text, start, open_left=joined) or NO_NUMERAL)
                    if place.numeral.vague and (some := _some(place, course)) is not None:
                        return some
                    behind_numeral = following(text, place.numeral.end)
                found = None if place.numeral is NO_NUMERAL else _first(run, place, behind_numeral, floor)
            else:
                found = _first(run, plain, behind, floor)
            if found is not None:
                return found
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
            found = self.read(scene, below, self.course_at(text, below), start, joined=True)
        elif text[start] in "-−" and text[start + 1 : start + 2].isdecimal():
            found = self.read(scene, start + 1, self.numeral, start, joined=True)
        else:
            found = self.read(scene, start, self.course_at(text, start), start, joined=True)
        lead = None if found is not None else _LEAD.match(text, start)
        if lead is not None and start < lead.end() < len(text):
            found = self.read(scene, lead.end(), self.course_at(text, lead.end()), start, joined=True)
        return found if found is not None and found.start == start and found.kind is not None else None


def _first(run: Run, place: Place, behind: str, floor: int) -> Found | None:
    """What the first rule of a run reads at `place`, nothing before `floor`."""
    text, start = place.scene.text, place.numeral.end if run.numeral else place.start
    ahead = preceding(text, place.start) if run.leads else ""
    for rule in run.rules_between(ahead, behind):
        match = rule.pattern.match(text, start)
        found = None if match is None else rule.read(match, place)
        if found is not None and found.start >= floor:
            return found if found.kind is None else replace(found, rule=rule.name)
    return None


def _some(place: Place, course: Course) -> Found | None:
    """What dozens, hundreds or millions of a unit are, read as "dozens" and the unit; None where none follows."""
    numeral = place.numeral
    if not place.text.startswith(" of ", numeral.end):
        return None
    some = Place(place.scene, place.start, replace(numeral, end=numeral.end + len(" of")))
    behind = following(place.text, some.numeral.end)
    for run in runs_of(course):
        found = _first(run, some, behind, 0) if run.numeral else None
        if found is not None:
            return found if found.kind in _OF_UNITS else None
    return None


_OF_UNITS: Final = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_FOLLOWING: Final = re.compile(r"[\s.,‐‑–—-]{0,6}(?:(\d)|([^\W\d_]{1,20})|(.))?", re.DOTALL)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+|.", re.DOTALL)


def following(text: str, end: int) -> str:
    """What a rule's cue is asked for: the word behind `end` in small letters, or the sign, "0" for a digit, or ""."""
    found = _FOLLOWING.match(text, end)
    if found is None or found[1]:
        return "" if found is None else "0"
    return (found[2] or found[3] or "").lower()


def preceding(text: str, start: int) -> str:
    """What a rule's lead is asked for: the word before `start` in small letters, or the sign, "0" for a digit, ""."""
    end = start - 1 if text[start - 1 : start] in _GAPS else start
    before = text[max(0, end - 20) : end]
    if not before:
        return ""
    last = before[-1]
    if not last.isalpha():
        return "0" if last.isdigit() else last
    word = _LAST_WORD.search(before)
    return "" if word is None else word.group().lower()


_GAPS: Final = (" ", "\u00a0", "-")
_LAST_WORD: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]+\Z")


def word_end(text: str, start: int) -> int:
    """Where the word, the digits or the sign that begins at `start` ends."""
    found = _WORD.match(text, start)
    return start if found is None else found.end()


_LEAD: Final = Pattern(
    r"(?:(?:an?|the) )?(?:(?:early|mid|late)[- ]|(?:beginning|start|middle|end|close) of (?:the )?)?"
    r"(?:(?:last|next|this) )?"
)
