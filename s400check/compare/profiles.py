"""What the comparison needs of one claim, worked out once, for a claim meets many others."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import Final

from s400check.compare.dating import when
from s400check.compare.former_values import changed_from
from s400check.compare.tolls import parts_among
from s400check.compare.traits import PARTS_OF_PEOPLE, is_lexical
from s400check.compare.wording import content, counted, event_words, masked, tokens
from s400check.model.claims import Claim, Flag
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unit
from s400check.model.sources import Source
from s400check.model.spans import Span

NO_ALIASES: Final[Mapping[str, str]] = MappingProxyType({})

LOCAL: Final = 8
"""Words on either side of a figure that count as its own: a clause of news is about that long."""

_SAYS: Final = re.compile(
    r"[\w\s,]{0,20}?\b(?:sa(?:id|ys?)|report(?:s|ed|ing)|told|announced|confirmed|according|gives?|gave|lists?)\b"
)
_WITHIN: Final = re.compile(
    r"(?i:\b(?:about|after|at|by|for|from|in|into|near|of|off|on|over|to|under|with))\s+(?:the\s+)?(?:[a-z’'-]+\s+){0,3}\Z"
)
"""A name behind a preposition does not act: "a fire in Oslo", "on the review site Stage Door"."""

_ACTS: Final = re.compile(
    r"(?:,\s"
    r"|(?:\s\w+ly)?\s(?:is|are|was|were|has|have|had|will|would|may|might|can|could|did|does|to|[a-z]{2,}ed|made|won|got"
    r"|built|gave|took|paid|bought|sold|beat|lost|held|hit|left|put|set|sent|shot|spent|struck|told|said|says|went|won)\b)"
)
"""What follows a name that acts; in "the Australian climber fell" it only tells which climber."""

_OF_NAME: Final = re.compile(
    r"(?:\s(?:about|after|at|by|for|from|in|into|near|of|off|on|over|to|under|with)\s(?:the\s)?[A-Z][\w’'-]*"
    r"(?:\s[A-Z][\w’'-]*)*)?"
)
"""What tells more of a name before it acts: "Far Beyond on the Western Road opened", "Lind of Marinex signed"."""

_THEME: Final = re.compile(r"[\"“‘']?(?P<theme>[A-Z0-9](?:[^.:;!?\"”]|\b(?:Mr|Mrs|Dr|St|vs)\.){1,70}):\s")
"""What heads a line, as in a table or a list of entries: "Harbour Lights: it was seen by 40,000"."""

_CAPITAL: Final = re.compile(r"[A-Z0-9][\w’'-]*")

_OF_MANY: Final = frozenset(
    (
        "bank",
        "city",
        "club",
        "company",
        "corp",
        "council",
        "county",
        "department",
        "group",
        "inc",
        "international",
        "limited",
        "ltd",
        "ministry",
        "of",
        "party",
        "police",
        "province",
        "state",
        "states",
        "the",
        "university",
        "works",
    )
)
"""Words of names that make nobody the same: two counties share the word."""

_SOME: Final = frozenset(map(counted, PARTS_OF_PEOPLE))
"""Nouns that count some of any number of people."""

_BARE: Final = {"magnitude": Unit("magnitude", "magnitude")}
"""Attributes whose unit goes without saying."""

_JOINT: Final = re.compile(r"[,;]|\b(?:and|or|but|for|with|against|while|leaving)\b")
_TO: Final = re.compile(r"[\w%\s-]{0,20}? to\s+(?:about |around |some )?")
"""What is between the ends of a change: "the age from 62 to 65" tells what either number is."""
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A claim with its surroundings made comparable.

    `kind` and `reading` are what is compared: the claim's own, but a date for whatever tells when (`dating.py`), and a
    magnitude for a bare number that measures one. `value` is the reading's in the base unit, whatever its words, ""
    where there is none. `masked` is the passage in lower-case words with its figures masked.
    `local` are the stems near the judged words, `wide` those of the passage, `own` those that not any event has.
    `names` are the folded words of the names in the passage itself, `backdrop` those the claim takes from its headline
    and article, `named` both. `agent` is the first name of the sentence that is no speaker. `published` is the
    source's date. `lexical` says that the attribute is one of which an event has one value. `noun` is what the figure
    counts, as one word (`counted`), "" where it counts nothing that is named. `part` says that it counts some of those
    whom its article, or its own words, count as a whole, `former` that it is the value before a change.
    """

    claim: Claim
    kind: Kind
    reading: Reading | None
    value: str
    masked: str
    local: frozenset[str]
    wide: frozenset[str]
    own: frozenset[str]
    names: frozenset[str]
    backdrop: frozenset[str]
    named: frozenset[str]
    agent: frozenset[str]
    published: Period | None
    lexical: bool
    noun: str
    part: bool
    former: bool


def profiles_of(claims: Sequence[Claim], sources: Iterable[Source], aliases: Mapping[str, str]) -> tuple[Profile, ...]:
    """One profile a claim, in the claims' order; `aliases` maps a folded spelling to the one that stands for it."""
    published = {source.id: source.published for source in sources}
    held: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.passage.source, claim.passage.span].append(claim)
    around = {place: _Around.of(found) for place, found in held.items()}
    parts = parts_among(claims, published)
    return tuple(
        _profile(
            claim,
            around[claim.passage.source, claim.passage.span],
            published.get(claim.passage.source),
            aliases,
            part=claim.id in parts,
        )
        for claim in claims
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What all claims of one passage have in common, worked out once: a sentence may hold a table of figures.

    `starts` and `ends` are those of its figures, in order.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    masked: str
    wide: frozenset[str]
    own: frozenset[str]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "_Around":
        """That of these claims, which share their passage."""
        figures = tuple(claim.figure.span for claim in claims if claim.figure is not None)
        hidden = masked(claims[0].passage.text, figures)
        wide = frozenset(content(hidden))
        return cls(
            starts=sorted(span.start for span in figures),
            ends=sorted(span.end for span in figures),
            masked=" ".join(tokens(hidden)),
            wide=wide,
            own=wide - event_words(),
        )


def _profile(
    claim: Claim, around: _Around, published: Period | None, aliases: Mapping[str, str], *, part: bool
) -> Profile:
    text = claim.passage.text
    here = [name for name in claim.subject if name in text]
    day = when(claim, published)
    reading = _measured(claim) if day is None else day
    names = folded_names(here, aliases)
    backdrop = folded_names([name for name in claim.subject if name not in text], aliases)
    noun = counted(claim.figure.noun) if claim.figure is not None and claim.figure.noun.strip() else ""
    return Profile(
        claim=claim,
        kind=claim.kind if day is None else Kind.DATE,
        reading=reading,
        value="" if reading is None else f"{reading.base_low} to {reading.base_high}",
        masked=around.masked,
        local=frozenset(content(_beside(text, claim, around))),
        wide=around.wide,
        own=around.own,
        names=names,
        backdrop=backdrop,
        named=names | backdrop,
        agent=folded_names(_agent(text, here), aliases),
        published=published,
        lexical=is_lexical(claim.attribute),
        noun=noun,
        part=part or noun in _SOME or Flag.SUBSET in claim.flags,
        former=changed_from(claim),
    )


def _measured(claim: Claim) -> Reading | None:
    """The claim's reading; "a 4.6 quake" leaves its unit out, which the attribute gives."""
    reading = claim.reading
    if reading is None or reading.unit.dimension != "count" or claim.attribute not in _BARE:
        return reading
    return replace(reading, unit=_BARE[claim.attribute])


def _beside(text: str, claim: Claim, around: _Around) -> str:
    """The words beside the judged ones, as far as `LOCAL`; those up to the next figure are shared with it at a joint.

    "$45 million overseas for a worldwide total of $66 million": "overseas" is the first one's, the rest the other's.
    """
    own = claim.matter.span if claim.matter is not None else Span(0, len(text))
    ends = reversed(around.ends[: bisect_right(around.ends, own.start)])
    start = next((end for end in ends if not _TO.fullmatch(text, end, own.start)), 0)
    end = next(iter(around.starts[bisect_left(around.starts, own.end) :]), len(text))
    before = text[start : own.start]
    after = text[own.end : end]
    if start and (joint := _last_joint(before)) is not None:
        before = before[joint:]
    if end < len(text) and (joint := _last_joint(after)) is not None:
        after = after[:joint]
    return " ".join((*_WORD.findall(before)[-LOCAL:], *_WORD.findall(after)[:LOCAL]))


def _last_joint(between: str) -> int | None:
    """Where the words between two figures begin to belong to the second; None where nothing parts them."""
    return max((found.start() for found in _JOINT.finditer(between)), default=None)


def _agent(text: str, names: Sequence[str]) -> list[str]:
    """The first name that acts in the sentence: "Lynch said the Nationals offered ..." is about the Nationals.

    Before it goes the theme that heads a line; one all in capitals is where a report was filed.
    """
    theme = _THEME.match(text)
    if theme is not None and not theme["theme"].isupper():
        return _CAPITAL.findall(theme["theme"])
    ordered = sorted((text.index(name), name) for name in names)
    acting = (name for at, name in ordered if _acts(text, at, name) and not _WITHIN.search(text[:at]))
    return list(islice(acting, 1))


def _acts(text: str, at: int, name: str) -> bool:
    """Whether the name at this place is what the next verb is of, and not one of saying."""
    told = _OF_NAME.match(text, at + len(name))
    ends = {at + len(name), told.end() if told else 0}
    return any(_ACTS.match(text, end) for end in ends) and not any(_SAYS.match(text, end) for end in ends)


def folded_names(names: Iterable[str], aliases: Mapping[str, str] = NO_ALIASES) -> frozenset[str]:
    """The words of the names, each name first replaced by its alias: "Ada Lind" and "Lind" then share one."""
    spelled = (aliases.get(name.casefold(), name.casefold()) for name in names)
    words = (word.removesuffix("'s").removesuffix("’s") for name in spelled for word in name.split())
    return frozenset(word for word in words if word not in _OF_MANY)
