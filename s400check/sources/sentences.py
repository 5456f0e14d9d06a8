"""The sentences of a source, with their places."""

import re
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from typing import Final

from s400check.model.sources import Passage, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.layout import paragraphs
from s400check.sources.splitter import sentence_ends

CLAIMING: Final = frozenset({RegionRole.BODY, RegionRole.HEADING, RegionRole.QUOTE})
"""The roles of the regions that claims come from."""

_STRETCH: Final = 4_000
"""Characters given to the splitter at once: its time grows with the square of a paragraph's length."""

_LONGEST_QUOTE: Final = 500
"""A quotation up to this long stays whole with its "he said"; a longer one is read sentence by sentence."""

# "approx. 5 km", "Govs. Brown and Abbott", "Ft. Bragg": what the splitter does not know, tried one by one.
_ABBREVIATED: Final = re.compile(
    r"\b(?:approx|est|Prof|incl|resp|Govs|Amb|Atty|Dep|Ms|Ste|Ft|Tk|Spc|Maj|Lt|Brig)\.\s*\Z"
)
# What goes on after a stop: "at 7 p.m. Friday", "at 07:37 a.m. UTC", "vol. 3", "Nos. 4 and 5", "the U. S. Senate".
_GOES_ON: Final = (
    (
        re.compile(r"\b[ap]\.m\.\s*\Z"),
        re.compile(
            r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.?"
            r" \d|GMT|UTC|[A-Z]{1,3}T\b|[A-Z][a-z]+ [Tt]ime\b)"
        ),
    ),
    (re.compile(r"\b(?:[Vv]ol|[Nn]os?|pp?|[Aa]rt|[Ss]ec|[Ff]ig|[Cc]h)\.\s*\Z"), re.compile(r"\d")),
    (re.compile(r"\b[A-Z]\.\s*\Z"), re.compile(r"[A-Z]\.")),
)
_SAYING: Final = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){0,4}(?:he|she|they|said|says|told|asked|added|replied|answered|wrote|tweeted|explained)\b"
)
_QUOTED: Final = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")
_CLOSED: Final = re.compile(r"[?!…,][\"”’']\s*\Z")


def passages(source: Source, roles: Container[RegionRole] = CLAIMING) -> tuple[Passage, ...]:
    """The sentences of a source's body, headings and quotes, or of other roles, in order.

    None crosses a paragraph or a region. A quotation of several sentences stays in one passage with the words that say
    who spoke.
    """
    claiming = [region for region in source.regions if region.role in roles]
    found: list[Passage] = []
    for span, role in _parts(source.text, [(region.span, region.role) for region in claiming]):
        found.extend(
            Passage(source=source.id, span=sentence, text=sentence.of(source.text), role=role)
            for sentence in _sentences(source.text, span, role)
        )
    return tuple(found)


def _parts(text: str, regions: list[tuple[Span, RegionRole]]) -> Iterator[tuple[Span, RegionRole]]:
    """Each paragraph cut at the regions' edges, with the region's role."""
    waiting = iter(regions)
    current = next(waiting, None)
    for paragraph in paragraphs(text):
        while current is not None and current[0].start < paragraph.span.end:
            start = max(current[0].start, paragraph.span.start)
            end = min(current[0].end, paragraph.span.end)
            if start < end:
                yield Span(start, end), current[1]
            if current[0].end > paragraph.span.end:
                break
            current = next(waiting, None)


def _sentences(text: str, span: Span, role: RegionRole) -> Iterator[Span]:
    if role is RegionRole.HEADING:
        # A headline is one assertion: "No deal. Not now, minister says" is not worth two.
        yield from _trimmed(text, [span])
        return
    words = span.of(text).replace("\n", " ")
    cuts = [0, *_mended(words, _boundaries(words)), len(words)]
    pieces = (piece for a, b in pairwise(cuts) for piece in _pieces(words, a, b))
    yield from _trimmed(text, (piece.shifted(span.start) for piece in pieces))


def _pieces(words: str, start: int, end: int) -> Iterator[Span]:
    """The sentence, cut at a space where it is too long for one: a list of numbers, a page without a full stop."""
    while end - start > _STRETCH:
        space = words.rfind(" ", start, start + _STRETCH)
        cut = space + 1 if space > start else start + _STRETCH
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        if start < end:
            yield Span(start, end)


def _boundaries(words: str) -> Iterator[int]:
    """Where the splitter would cut, without the two ends."""
    for start in range(0, len(words), _STRETCH):
        for end in sentence_ends(words[start : start + _STRETCH])[:-1]:
            yield start + end


def _mended(words: str, cuts: Iterable[int]) -> Iterator[int]:
    """The cuts that stand, given what news text does that the splitter does not know."""
    quotations = [match.span() for match in _QUOTED.finditer(words) if match.end() - match.start() <= _LONGEST_QUOTE]
    last = 0
    for found in cuts:
        dangling = _DANGLING.search(words[last:found])
        cut = last + dangling.start("mark") if dangling else found
        while quotations and quotations[0][1] <= cut:
            quotations.pop(0)
        inside = bool(quotations) and quotations[0][0] < cut < quotations[0][1]
        if not inside and not _is_false(words[last:cut], words[cut : cut + 80]):
            yield cut
            last = cut


# `said Ann Writer. “It will stay so.`, never closed: the mark belongs to what follows.
_DANGLING: Final = re.compile(r"[.!?]\s+(?P<mark>[“\"‘«])\s*\Z")


def _is_false(before: str, after: str) -> bool:
    """Whether a cut between these two is none."""
    if not any(letter.isalnum() for letter in before) or not any(letter.isalnum() for letter in after):
        return True
    if after[0].islower() and not after[1:2].isupper():
        return True
    if _CLOSED.search(before) and _SAYING.match(after):
        return True
    if any(stop.search(before) and more.match(after) for stop, more in _GOES_ON):
        return True
    return _ABBREVIATED.search(before) is not None
