"""Who says: verbs of saying and their subjects, in a sentence whose quoted words are hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from s400check.extract.lexicons import alternation, lexicon
from s400check.extract.roles import MODIFIERS, OFFICES
from s400check.model.spans import Span

_LEXICON: Final = lexicon("speech.toml")
_WORDS: Final = {name: alternation(words) for name, words in _LEXICON.items()}

NAMING: Final = frozenset(_LEXICON["naming"])
"""Verbs that tell an act: `called the tests "concerning"`, "announced the withdrawal"."""

_VERB: Final = re.compile(
    rf"(?<![\w-])(?:(?P<finite>{_WORDS['finite']}|(?:reads?|ran|went)(?=:))"
    rf"|(?P<participle>{_WORDS['participles']}))(?![\w-])"
)
_WORD: Final = re.compile(r"\w+")
_VERB_STARTS: Final = frozenset(
    verb.split()[0] for verb in (*_LEXICON["finite"], *_LEXICON["participles"], "read", "reads", "ran", "went")
)
_ACCORDING: Final = re.compile(r"\b[Aa]ccording to\s+")
_DETERMINERS: Final = frozenset(_LEXICON["determiners"])
_BETWEEN: Final = frozenset(_LEXICON["between"])
_WEEKDAYS: Final = frozenset(word for word in _BETWEEN if word.endswith("day"))
_PASSIVE: Final = re.compile(rf"\b(?:{_WORDS['passive']})\Z", re.IGNORECASE)
_EDGE: Final = re.compile(
    rf"[,;:()\[\]–—\0\"“”«»„‘!?]|(?<=\0)’|\s-\s|\.\s|(?<![\w'’-])(?:{_WORDS['edges']})(?=\s|\Z)",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(rf"\b(?:{_WORDS['asides']})\s+\Z", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"\s*(?:(?:(?:earlier|later|last|this|on|in)\s(?:\w+\s){0,3})?that\b|[.,]|\Z|on \w+day)")
_AND: Final = re.compile(r"\s(?:and|or)\s")
_OPENER: Final = re.compile(rf"\A(?:{_WORDS['openers']}|for (?:his|her|its) part)\s+", re.IGNORECASE)
_TEMPORAL: Final = re.compile(
    r"\A(?:(?:on|in|by|at|last|this|next|late|early|earlier|later|during|from|over|for|the|same)\s){0,4}"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|week|month|year|night|today|yesterday|day|morning|evening|weekend|the time|\d{1,4})"
    r"\b(?:\s\d{1,4})?\s+(?=\S)",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(rf"(?:\A|\s)(?:{_WORDS['broken']})(?=\s|\Z)")
_NEAR_TO: Final = re.compile(r"\b(close|aide|advis[eo]r|ambassador|envoy|deputy|witness|successor) to\b")
_START: Final = re.compile(r"[^\W\d_a-z]|\d")
_STARTS: Final = frozenset(_LEXICON["starts"]) | MODIFIERS | {office.casefold().split()[0] for office in OFFICES}
_BEHIND_QUOTE: Final = re.compile(r"[\"”»’],?\s*\Z")
_AFTER_VERB: Final = re.compile(
    r"(?:(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!Gen)(?<!Gov)(?<!Sen)(?<!Rep)(?<!Lt)(?<!\b[A-Z])\.|[,;:()\[\]–—\"“„«])"
    r"|\s(?:in|on|at|after|during|as|when|while|to|who|with|before|from|by)\s|\Z"
)
_AFTER_ACCORDING: Final = re.compile(
    r"[,;:()\[\]–—\"“„«]|\.(?=\s|\Z)|\s(?:in|on|at|who|which|that|cited|quoted|published|released|as|and said)\s|\Z"
)

_NEAR: Final = 400
"""Characters before a verb in which its subject is looked for; two long clauses in apposition have 300."""

_MOST: Final = 30
"""Verbs of saying that are read in a passage; a sentence of a court report has five, a list of words has hundreds."""

LONGEST_SUBJECT: Final = 16
"""Words of the longest subject that is believed: "Russian presidential aide for ... Vladimir Kozhin" has seven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Somebody says something; `verb` is where the verb stands, `subject` where they are named, None if unsaid.

    Spans count in the passage. `word` is the verb as spelled, "" for "according to".
    `aside` says that a subordinate clause tells it: "after the president announced the withdrawal".
    `reports` says that the rest of the sentence is what is said, not an act or a word: "the minister promised help".
    """

    verb: Span
    word: str
    subject: Span | None
    aside: bool = False
    reports: bool = True

    @property
    def whole(self) -> Span:
        """From the first of verb and subject to the end of the last."""
        if self.subject is None:
            return self.verb
        return Span(min(self.verb.start, self.subject.start), max(self.verb.end, self.subject.end))


def find_speech(hidden: str) -> tuple[Speech, ...]:
    """Who says something in a passage, by the place of the verb; quoted characters are hidden (`marks.hide`)."""
    found = [*_by_verb(hidden), *_according(hidden)]
    return tuple(sorted(found, key=lambda speech: speech.verb))


def _by_verb(hidden: str) -> Iterator[Speech]:
    for match in islice(_verbs(hidden), _MOST):
        word = match.group()
        verb = Span(*match.span())
        if match["participle"]:
            yield Speech(verb=verb, word=word, subject=None)
            continue
        base = max(0, match.start() - _NEAR)
        head = _without_adverbs(hidden[base : match.start()])
        if _PASSIVE.search(head):
            continue
        left = _left_subject(head)
        subject = left.shifted(base) if left else _right_subject(hidden, match.end(), head)
        if subject is not None and not subject.overlaps(verb):
            aside = _ASIDE.search(hidden, max(0, subject.start - _NEAR), subject.start) is not None
            reports = word not in NAMING or _CLAUSE.match(hidden, match.end()) is not None
            yield Speech(verb=verb, word=word.removesuffix(" that"), subject=subject, aside=aside, reports=reports)


def _verbs(hidden: str) -> Iterator[re.Match[str]]:
    """The verbs of saying; every verb is tried at such words alone as one begins with."""
    for word in _WORD.finditer(hidden):
        if word.group() in _VERB_STARTS:
            match = _VERB.match(hidden, word.start())
            if match is not None:
                yield match


def _without_adverbs(head: str) -> str:
    """What stands before a verb, without "has", "also" and "on Monday" at its end."""
    while True:
        head = head.rstrip()
        space = head.rfind(" ")
        word = head[space + 1 :].casefold()
        if word in _WEEKDAYS and head[:space].endswith(" on"):
            space -= 3
        if space < 0 or word not in _BETWEEN:
            return head
        head = head[:space]


def _left_subject(head: str) -> Span | None:
    """The noun phrase that ends a text; one closed by a comma is behind a phrase in apposition."""
    if head.endswith(","):
        opening = head.rfind(",", 0, -1)
        apposed = head[opening + 1 : -1].strip()
        if opening < 0 or not apposed or len(apposed.split()) > LONGEST_SUBJECT or _BROKEN.search(apposed):
            return None
        head = head[:opening]
    edges = [match.end() for match in _EDGE.finditer(head)]
    return _noun_phrase(head, edges[-1] if edges else 0, len(head))


def _right_subject(hidden: str, start: int, head: str) -> Span | None:
    """The noun phrase after a verb that stands right behind a quotation: `," said Jane Doe, a teacher`."""
    if not _BEHIND_QUOTE.search(head):
        return None
    after = _AFTER_VERB.search(hidden, start)
    return _noun_phrase(hidden, start, after.start() if after else len(hidden))


def _according(hidden: str) -> Iterator[Speech]:
    for match in islice(_ACCORDING.finditer(hidden), _MOST):
        after = _AFTER_ACCORDING.search(hidden, match.end())
        subject = _noun_phrase(hidden, match.end(), after.start() if after else len(hidden))
        if subject is not None:
            yield Speech(verb=Span(*match.span()), word="", subject=subject)


def _noun_phrase(text: str, start: int, end: int) -> Span | None:
    """The span without leading words of time and without outer white space; None if it is no noun phrase."""
    while True:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        led = _OPENER.match(text[start:end]) or _TEMPORAL.match(text[start:end])
        if led is None:
            break
        start += led.end()
    words = text[start:end].rstrip()
    joint = _AND.search(words)
    if joint and len(words[: joint.start()].split()) > 5:
        start += joint.end()
        words = words[joint.end() :]
    whole = _NEAR_TO.sub(r"\1", words)
    if not words or len(words.split()) > LONGEST_SUBJECT or _BROKEN.search(whole):
        return None
    if not _START.match(words) and words.split()[0].casefold() not in _STARTS:
        return None
    return Span(start, start + len(words))


_PRONOUN_WORDS: Final = ("he", "she", "they", "we", "i", "it")
PRONOUNS: Final = frozenset(_PRONOUN_WORDS)
"""Subjects that name nobody by themselves."""

_UNNAMED: Final = re.compile(
    rf"\b(?:{_WORDS['unnamed']})(?:\s(?:familiar|close|who|with|in|from|at|briefed)\b.*)?\Z", re.IGNORECASE
)


def is_unnamed(subject: str) -> bool:
    """Whether a subject is a source without a name: "Pentagon officials", "a person familiar with the talks"."""
    return _UNNAMED.search(subject) is not None


_ARTICLE: Final = re.compile(
    r"\A(?:an?|the|The|A|An|both|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s"
    r"(?!(?:National|New|Washington|Wall|Times|Guardian|Economist|Daily|Independent|Telegraph|Sun|Hill|Atlantic"
    r"|Intercept|Associated)\b)"
)


def bare(subject: str) -> str:
    """A subject without its article; one that is part of a title, "The National Interest", stays."""
    return _ARTICLE.sub("", subject)


def first_words(hidden: str) -> str:
    """The capitalised words a sentence begins with, "" where it begins with anything else."""
    found = _FIRST_WORDS.search(hidden)
    words = found.group().strip(' -–—"“”\0,.') if found else ""
    return words if words and not _OPENER.match(words + " ") and words.split()[0].casefold() not in _DETERMINERS else ""


_FIRST_WORDS: Final = re.compile(r"\A\W*(?:The\s)?(?:[^\W\d_a-z][\w.’-]*)(?:\s[^\W\d_a-z][\w.’-]*)*")
