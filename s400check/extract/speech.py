"""Who says: verbs of saying and their subjects, in a sentence whose quoted words are hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from s400check.extract.lexicons import alternation
from s400check.extract.sayers import (
    MOST,
    NEAR,
    PAPERS,
    SPEECH,
    inverted_subject,
    left_subject,
    right_subject,
    subject_after,
    without_adverbs,
)
from s400check.extract.words import words_in
from s400check.model.spans import Span

_WORDS: Final = {name: alternation(words) for name, words in SPEECH.items()}

NAMING: Final = frozenset(SPEECH["naming"])
"""Verbs that tell an act: `called the tests "concerning"`, "announced the withdrawal"."""

_PLURAL: Final = frozenset(SPEECH["plural"])
_PAPERS_SAY: Final = frozenset(SPEECH["papers_say"])
_WRITTEN: Final = frozenset(SPEECH["written"])
_COURTS: Final = frozenset(SPEECH["courts"])
_READS: Final = {
    **dict.fromkeys(("ran", "went"), "(?=:)"),
    **dict.fromkeys(("read", "reads"), r"(?=:|\s[\"“‘„«])"),
}
"""Verbs that say something before a colon or a quotation alone."""

_NEVER: Final = "(?!)"

_NOUNS: Final = frozenset({"warning", "writing", "calling", "reading"})
"""Participles that are nouns as well."""

_PUTS: Final = re.compile(r"\s(?:the|its|their|his|her)\s[\w\s]{3,40}?\sat\b|\sit\b")
_THAT: Final = re.compile(r"\sthat\b|:")
_OPENS: Final = re.compile(r":?\s?[\"“‘„«]")
_WORD: Final = re.compile(r"\w+")
_VERB_STARTS: Final = frozenset(verb.split()[0] for verb in (*SPEECH["finite"], *SPEECH["participles"], *_READS))
_ACCORDING: Final = re.compile(r"\b(?:[Aa]ccording to|(?:confirmed|denied|announced|disclosed|revealed) by)\s+")
_ACCORDS: Final = frozenset({"according", "confirmed", "denied", "announced", "disclosed", "revealed"})
_PASSIVE: Final = re.compile(rf"\b(?:{_WORDS['passive']})\Z|(?<=\w)['’]s?\Z|n['’]t\Z", re.IGNORECASE)
_ASIDE: Final = re.compile(rf"\b(?:{_WORDS['asides']})\s+\Z", re.IGNORECASE)
_LONGEST_SMALL: Final = 20
"""Characters before a place in which one small word is looked for: twice those of the longest."""

_CLAUSE: Final = re.compile(
    r"\s*(?:(?:(?:earlier|later|last|this|on|in)\s(?:\w+\s){0,3})?that\b|whether\b|(?:he|she|it|they)\b|[.,]|\Z"
    r"|on \w+day)"
)
_JOINED: Final = re.compile(r"\s(?:and|but|then)\Z")
"""Before a verb that leans on the subject of another: "blamed the referee but praised"."""


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
    for match in islice(_verbs(hidden), MOST):
        word = match.group()
        verb = Span(*match.span())
        if match["participle"]:
            if word in _NOUNS and not _leans(hidden, verb):
                continue
            reports = word not in NAMING or _CLAUSE.match(hidden, match.end()) is not None
            yield Speech(verb=verb, word=word, subject=None, reports=reports)
            continue
        base = max(0, match.start() - NEAR)
        head = without_adverbs(hidden[base : match.start()])
        if _PASSIVE.search(head, max(0, len(head) - _LONGEST_SMALL)) or hidden.startswith(" by ", match.end()):
            continue
        left = left_subject(head)
        subject = left.shifted(base) if left else right_subject(hidden, match.end(), head)
        if head.endswith(",") and word in ("said", "says"):
            subject = inverted_subject(hidden, match.end()) or subject
        if subject is None and _JOINED.search(head):
            yield Speech(verb=verb, word=word, subject=None, reports=word not in NAMING)
        if (
            subject is not None
            and not subject.overlaps(verb)
            and _says(word, subject.of(hidden), hidden[match.end() :])
        ):
            aside = _ASIDE.search(hidden, max(0, subject.start - _LONGEST_SMALL), subject.start) is not None
            reports = word not in NAMING or _CLAUSE.match(hidden, match.end()) is not None
            yield Speech(verb=verb, word=word.removesuffix(" that"), subject=subject, aside=aside, reports=reports)


def _leans(hidden: str, verb: Span) -> bool:
    """Whether "warning" and the like are a participle here: ", warning that", not "no tsunami warning"."""
    behind = _OPENS.match(hidden, verb.end) or (verb.of(hidden) != "reading" and _THAT.match(hidden, verb.end))
    return bool(behind) or (verb.of(hidden) != "reading" and hidden[: verb.start].rstrip().endswith(","))


def _says(verb: str, subject: str, behind: str) -> bool:
    """Whether a verb that has other senses says something here: "a study found", "prosecutors allege"."""
    if verb in ("put", "puts"):
        return _PUTS.match(behind) is not None
    words = subject.casefold().split()
    if verb in ("read", "reads") and not behind.startswith(":"):
        return not _WRITTEN.isdisjoint(words)
    if verb in _PAPERS_SAY and not PAPERS.intersection(words):
        return not _COURTS.isdisjoint(words) and _CLAUSE.match(behind) is not None
    return verb not in _PLURAL or any(word.endswith("s") or word in ("police", "people", "and") for word in words)


def _verbs(hidden: str) -> Iterator[re.Match[str]]:
    """The verbs of saying; every verb is tried at such words alone as one begins with."""
    for word in () if _VERB_STARTS.isdisjoint(words_in(hidden)) else _WORD.finditer(hidden):
        if word.group() in _VERB_STARTS:
            match = _verb_from(word.group()).match(hidden, word.start())
            if match is not None:
                yield match


@cache
def _verb_from(first: str) -> re.Pattern[str]:
    """The pattern of the verbs that begin with a word; made when one is met, for an article has few of them."""

    def beginning(kind: str) -> str:
        return alternation(verb for verb in SPEECH[kind] if verb.split(maxsplit=1)[0] == first)

    finite = [beginning("finite"), first + _READS[first] if first in _READS else ""]
    return re.compile(
        rf"(?<![\w-])(?:(?P<finite>{'|'.join(filter(None, finite)) or _NEVER})"
        rf"|(?P<participle>{beginning('participles') or _NEVER}))(?![\w-])"
    )


def _according(hidden: str) -> Iterator[Speech]:
    for match in () if _ACCORDS.isdisjoint(words_in(hidden)) else islice(_ACCORDING.finditer(hidden), MOST):
        subject = subject_after(hidden, match.end())
        if subject is not None:
            yield Speech(verb=Span(*match.span()), word="", subject=subject)
