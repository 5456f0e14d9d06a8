"""Who is said to speak: the noun phrases beside verbs of saying, in a sentence whose quoted words are hidden."""

import re
from itertools import islice
from typing import Final

from s400check.extract.lexicons import alternation, lexicon
from s400check.extract.patterns import Pattern
from s400check.extract.roles import MODIFIERS, OFFICES
from s400check.model.spans import Span

SPEECH: Final = lexicon("speech.toml")
"""The words of saying."""

_WORDS: Final = {name: alternation(words) for name, words in SPEECH.items()}

_PRONOUN_WORDS: Final = ("he", "she", "they", "we", "i", "it")
PRONOUNS: Final = frozenset(_PRONOUN_WORDS)
"""Subjects that name nobody by themselves."""

PAPERS: Final = frozenset(SPEECH["papers"])

_DETERMINERS: Final = frozenset(SPEECH["determiners"])
_BETWEEN: Final = frozenset(SPEECH["between"])
_WEEKDAYS: Final = frozenset(word for word in _BETWEEN if word.endswith("day"))
_FULL_STOP: Final = (
    r"\.(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bGen\.)(?<!\bGov\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bLt\.)"
    r"(?<!\bSgt\.)(?<!\bCapt\.)(?<!\bSt\.)(?<!\bCol\.)(?<!\bAdm\.)(?<!\bProf\.)(?<!\b[A-Z]\.)"
)
_EDGE: Final = re.compile(
    rf"[,;:()\[\]–—\0\"“”«»„‘!?]|(?<=\0)[’']|\s-\s|{_FULL_STOP}\s|(?<![\w'’-])(?:{_WORDS['edges']})(?=\s|\Z)",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s(?:and|or)\s")
_OPENER: Final = re.compile(rf"\A(?:{_WORDS['openers']}|for (?:his|her|its) part)\s+", re.IGNORECASE)
_TEMPORAL: Final = re.compile(
    r"\A(?:(?:on|in|by|at|last|this|next|late|early|earlier|later|during|from|over|for|the|same)\s){0,4}"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|week|month|year|night|today|yesterday|day|morning|evening|weekend|the time|\d{1,4})"
    r"\b(?:\s\d{1,4})?\s+(?=\S)",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    r"\s(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|(?:last|this)\s(?:week|month|year|night))\Z"
)
_UNNAMED_CLAUSE: Final = re.compile(
    r"\s(?:who|that)\s(?:asked|declined|requested|refused|wished|spoke|insisted|did not want|was not authori[sz]ed"
    r"|is not authori[sz]ed)\b[^,;:\0]{0,80}\Z"
)
_SPOKE_TO: Final = re.compile(r"\s\w+\sspoke\s(?:to|with)\b")
_PUBLISHED: Final = re.compile(
    r"\s(?:published|released|carried|conducted|commissioned|posted|obtained|seen|reviewed|leaked)\s(?:in|by|on|for|to)\s.*\Z"
)
_OPENERS: Final = frozenset(SPEECH["openers"])
_CAPITALS: Final = r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,3}"
_NAMED: Final = re.compile(_CAPITALS)
_DESCRIBER: Final = (
    r"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?|[^\W\d_a-z]\w*['’]s)\s(?:[a-z][\w-]*\s){0,2}"
    r"(?!police\b|people\b|family\b)[a-z][\w-]*[a-rt-z]"
)
_DESCRIBES: Final = Pattern(rf"(?:\A|[,;:\0\"“”]\s|\b(?:and|but|that|as)\s){_DESCRIBER}\Z", ignore_case=False)
"""One person or body told by what it is: "Varga's lawyer", behind which a name stands in apposition."""

_OWNER_NAMED: Final = Pattern(rf"{_DESCRIBER},\s(?P<name>{_CAPITALS}?)(?=\.?\Z)", ignore_case=False)
_OWNER_AND_NAME: Final = Pattern(
    rf"\s{_DESCRIBER},\s(?P<name>{_CAPITALS}?)(?=[,.;]|\s(?:in|on|at|as|when|who)\s|\Z)", ignore_case=False
)
_INVERTED: Final = Pattern(
    rf"\s(?P<who>(?:(?:an?|the|its|his|her)\s)?(?:[a-z][\w’'-]*\s){{0,4}}{_CAPITALS}"
    rf"|an?\s(?:[a-z][\w’'-]*\s){{0,3}}(?:spokes\w+|official|officer|doctor|witness|aide|lawyer)(?:\sfor\s(?:the\s)?[\w\s]{{2,40}}?)?)"
    r"(?=[,.]|\Z)",
    ignore_case=False,
)
_DAYS: Final = ("day", "morning", "night", "evening", "afternoon", "week", "month", "year")
_PLURAL_NOUN: Final = re.compile(r"(?<=,)\s+(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*s\s*")
_BROKEN: Final = re.compile(rf"(?:\A|\s)(?:{_WORDS['broken']})(?=\s|\Z)")
_NEAR_TO: Final = re.compile(r"\b(close|aide|advis[eo]r|ambassador|envoy|deputy|witness|successor) to\b")
_START: Final = re.compile(r"[^\W\d_a-z]|\d")
_STARTS: Final = (
    frozenset(SPEECH["starts"])
    | frozenset(SPEECH["papers"])
    | MODIFIERS
    | {office.casefold().split()[0] for office in OFFICES}
)
_BEHIND_QUOTE: Final = re.compile(r"(?:[\"”»’]|(?<=\0)'),?\s*\Z")
_AFTER_VERB: Final = Pattern(
    rf"(?:{_FULL_STOP}|[,;:()\[\]–—\"“„«])"
    r"|\s(?:in|on|at|after|during|as|when|while|to|who|with|before|from|by)\s|\Z",
    ignore_case=False,
)
_AFTER_ACCORDING: Final = re.compile(
    rf"[,;:()\[\]–—\"“„«]|{_FULL_STOP}(?=\s|\Z)|\.\Z|\s(?:in|on|at|who|which|that|cited|quoted|published|released|seen|obtained"
    r"|reviewed|viewed|provided|shared|carried|as|and said)\s|\Z"
)

NEAR: Final = 400
"""Characters before a verb in which its subject is looked for; two long clauses in apposition have 300."""

MOST: Final = 30
"""Verbs of saying that are read in a passage; a sentence of a court report has five, a list of words has hundreds."""

LONGEST_SUBJECT: Final = 16
"""Words of the longest subject that is believed: "Russian presidential aide for ... Vladimir Kozhin" has seven."""


def without_adverbs(head: str) -> str:
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


def left_subject(head: str) -> Span | None:
    """The noun phrase that ends a text; one closed by a comma is behind a phrase in apposition."""
    if head.endswith(","):
        opening = head.rfind(",", 0, -1)
        apposed = head[opening + 1 : -1].strip()
        if opening < 0 or not apposed or len(apposed.split()) > LONGEST_SUBJECT:
            return None
        if _BROKEN.search(apposed) and not _UNNAMED_CLAUSE.search(f" {apposed}"):
            return None
        if _NAMED.fullmatch(apposed) and _DESCRIBES.search(head, 0, opening):
            return Span(opening + 1 + head[opening + 1 :].index(apposed), len(head) - 1)  # "his widow, Marge,"
        head = head[:opening]
    clause = _UNNAMED_CLAUSE.search(head)
    end = clause.start() if clause else len(head)
    edges = [match.end() for match in _EDGE.finditer(head, 0, end)]
    start = edges[-1] if edges else 0
    quoted = start > 0 and (head[start - 1] in _CLOSING or _PLURAL_NOUN.fullmatch(head, start, end) is not None)
    found = noun_phrase(head, start, end, quoted=quoted)
    if found is None and len(edges) > 1 and head[:start].endswith("who") and len(head[start:end].split()) > 1:
        found = noun_phrase(head, edges[-2], start - len("who"))  # "a man who saw it fall"
    return Span(found.start, len(head)) if found and clause and not _SPOKE_TO.match(clause.group()) else found


def right_subject(hidden: str, start: int, head: str) -> Span | None:
    """The noun phrase after a verb that stands right behind a quotation: `," said Jane Doe, a teacher`."""
    if not _BEHIND_QUOTE.search(head):
        return None
    after = _AFTER_VERB.search(hidden, start)
    named = _OWNER_AND_NAME.match(hidden, start)  # `," recalls the owner, Jane Doe`
    if named is not None:
        return Span(named.start("name"), named.start("name") + len(named["name"].removesuffix(".")))
    return noun_phrase(hidden, start, after.start() if after else len(hidden), quoted=True)


def inverted_subject(hidden: str, start: int) -> Span | None:
    """The person behind a verb that a comma sets apart: "She died in Springfield, Mo., said spokesman Al Quinn."."""
    found = _INVERTED.match(hidden, start)
    if found is None or found["who"].rstrip(".").endswith(_DAYS):
        return None
    return Span(found.start("who"), found.start("who") + len(found["who"].removesuffix(".")))


def subject_after(hidden: str, start: int) -> Span | None:
    """The noun phrase behind "according to", which ends at `start`."""
    after = _AFTER_ACCORDING.search(hidden, start)
    named = _OWNER_NAMED.match(hidden, start)
    if named is not None:
        return Span(named.start("name"), named.start("name") + len(named["name"].removesuffix(".")))
    return noun_phrase(hidden, start, after.start() if after else len(hidden), quoted=True)


def noun_phrase(text: str, start: int, end: int, *, quoted: bool = False) -> Span | None:
    """The span without words of time at its ends and without outer white space; None if it is no noun phrase.

    `quoted` says that only a speaker can stand there, whatever it begins with: `..., " producers said`.
    """
    while True:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        led = _OPENER.match(text[start:end]) or _TEMPORAL.match(text[start:end])
        if led is None:
            break
        start += led.end()
    words = _PUBLISHED.sub("", _TRAILING.sub("", text[start:end].rstrip()))
    joint = _AND.search(words)
    if joint and len(words[: joint.start()].split()) > 5 and not _is_name(words[: joint.start()]):
        start += joint.end()
        words = words[joint.end() :]
    whole = _NEAR_TO.sub(r"\1", words) if " to" in words else words
    if not words or len(words.split()) > LONGEST_SUBJECT or _BROKEN.search(whole) or not _NOUN.search(words):
        return None
    if words.casefold() in _OPENERS | _DETERMINERS - PRONOUNS:
        return None
    if words.split()[0].casefold() in PRONOUNS and len(words.split()) > 1 and not _AND.search(words):
        return None  # "he died did not say"
    last = words.rsplit(maxsplit=1)[-1]
    if last in _PRONOUN_WORDS:  # "a man they say": who is meant stands elsewhere
        return Span(start + len(words) - len(last), start + len(words))
    if not quoted and not _START.match(words) and words.split()[0].casefold() not in _STARTS:
        return None
    return Span(start, start + len(words))


def _is_name(words: str) -> bool:
    """Whether all but the small words are capitalised: "The Academy of Motion Pictures Arts"."""
    return all(word[0].isupper() or len(word) < _SMALL for word in words.split())


_SMALL: Final = 4
_CLOSING: Final = '"”»’'
_NOUN: Final = re.compile(r"[^\W\d_]{2}|\b[A-Z]\b(?=\s\S)|\bI\b")


_UNNAMED_BY: Final = re.compile(rf"\b(?:{_WORDS['unnamed_by']})\b", re.IGNORECASE)
_UNNAMED: Final = re.compile(
    rf"\b(?:{_WORDS['unnamed']})(?:\s(?:familiar|close|who|with|in|from|at|briefed)\b.*)?\Z|\b(?:{_WORDS['unnamed_by']})\b",
    re.IGNORECASE,
)


def is_unnamed(subject: str, apposed: str = "") -> bool:
    """Whether a subject is a source without a name: "Pentagon officials", "a person familiar with the talks".

    `apposed` is what stands between it and its verb: ", who did not want to be named,".
    """
    return _UNNAMED.search(subject) is not None or _UNNAMED_BY.search(apposed) is not None


_ARTICLE: Final = re.compile(
    r"\A(?:an?|the|The|A|An|both|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s"
    r"(?!(?:National|New|Washington|Wall|Times|Guardian|Economist|Daily|Independent|Telegraph|Sun|Hill|Atlantic"
    r"|Intercept|Associated)\b)"
)


def bare(subject: str) -> str:
    """A subject without its article; one that is part of a title, "The National Interest", stays."""
    return _ARTICLE.sub("", subject)


def first_subject(hidden: str) -> str:
    """Who does what a sentence tells first: "a spokesperson declined to comment, saying ..."; "" for nobody."""
    for verb in islice(_FIRST_VERB.finditer(hidden), MOST):
        head = without_adverbs(hidden[max(0, verb.start() - NEAR) : verb.start()])
        subject = left_subject(head)
        words = subject.of(head) if subject else ""
        if bare(f"{words} ").strip() and words.casefold() not in _DETERMINERS:
            return words
    found = _FIRST_WORDS.search(hidden)
    words = found.group().strip(' -–—"“”\0,.') if found else ""
    return words if words and not _OPENER.match(words + " ") and words.split()[0].casefold() not in _DETERMINERS else ""


_FIRST_VERB: Final = re.compile(
    r"(?<=[\s,])(?:is|are|was|were|has|have|had|will|would|could|did|does|took|came|went|gave|made|left|told|spoke|wrote|met"
    r"|sent|won|lost|began|held|ran|stood|rose|fell|said|carried|[a-z]+ed)\b"
)
_FIRST_WORDS: Final = re.compile(r"\A\W*(?:The\s)?(?:[^\W\d_a-z][\w.’-]*)(?:\s[^\W\d_a-z][\w.’-]*)*")
