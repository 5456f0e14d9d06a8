"""Claims found today take the ids of the stubs they are: by equal words alone, never by likeness."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from s400check.ledger.places import agreement, claim_place, place_of, words_overlap
from s400check.model.claims import Claim
from s400check.model.identity import claim_id, fold
from s400check.model.ledgers import Entry, Ledger
from s400check.model.sources import Source

CLEAR: Final = 16
"""By how many characters of the 64 around a passage one twin must beat the next to be told from it: a quarter.
Two copies pasted one after the other share 32 with the original each; lower, and chance decides between them."""

Key: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Which claim found today is which stub.

    `stubs` maps an index into the claims to a stub's id; `rivals` a stub's id to the claims it may be, none of them
    for sure, the likelier first.
    """

    stubs: Mapping[int, str]
    rivals: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bid:
    """That a claim may be a stub, and how well the two fit.

    `exact`: what is judged and all around it is spelled as it was. `around` is how many characters next to the
    passage agree.
    """

    claim: int
    stub: str
    same_words: bool
    exact: bool
    around: int
    reviewed: bool
    same_id: bool

    @property
    def strength(self) -> tuple[bool, bool, int, bool, bool]:
        return self.same_words, self.exact, self.around, self.reviewed, self.same_id

    def beats(self, other: "_Bid") -> bool:
        """Whether this one fits clearly better."""
        if self.same_words != other.same_words or self.exact != other.exact:
            return self.strength > other.strength
        return self.around - other.around >= CLEAR


def adopt(claims: Sequence[Claim], sources: Iterable[Source], ledger: Ledger) -> tuple[Claim, ...]:
    """The claims, each with the id of its stub; the others keep their own, or a fresh one where a stub has it.

    A stub is a claim's when it has the same document, folded sentence and kind, and overlapping words. Nothing is
    guessed: of several that fit, what stands around the sentence decides clearly, or the claim stays apart.
    """
    pairing = pair(claims, sources, ledger)
    taken = set(pairing.stubs.values())
    named: list[Claim] = []
    for index, claim in enumerate(claims):
        name = pairing.stubs.get(index) or _unclaimed(claim, taken, ledger.entries)
        taken.add(name)
        named.append(claim if claim.id == name else replace(claim, id=name))
    return tuple(named)


def pair(claims: Sequence[Claim], sources: Iterable[Source], ledger: Ledger) -> Pairing:
    """Which claim is which stub, and where that cannot be told."""
    entries = tuple(ledger.entries.values())
    stubs = _plain_pairs(claims, entries)
    rivals: dict[str, tuple[int, ...]] = {}
    waiting = _by_key(entries, set(stubs.values()))
    if waiting:
        texts = {source.id: source for source in sources}
        left = ((index, claim) for index, claim in enumerate(claims) if index not in stubs)
        for key, group in _grouped(left, waiting):
            _settle(_bids(group, waiting[key], claims, texts), stubs, rivals)
    return Pairing(stubs=stubs, rivals=rivals)


def _plain_pairs(claims: Sequence[Claim], entries: Iterable[Entry]) -> dict[int, str]:
    """The claims that one stub, and no other, spells exactly: nearly all, and a look-up each."""
    spelled: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for entry in entries:
        place = place_of(entry)
        spelled[place.doc, entry.stub.kind, place.quote, place.words].append(entry.stub.id)
    found: defaultdict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        found[claim.passage.source, claim.kind, claim.passage.text, claim.words].append(index)
    return {
        indexes[0]: spelled[key][0]
        for key, indexes in found.items()
        if len(indexes) == 1 and len(spelled.get(key, ())) == 1
    }


def _by_key(entries: Iterable[Entry], matched: set[str]) -> dict[Key, list[Entry]]:
    waiting: defaultdict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.stub.id not in matched:
            place = place_of(entry)
            waiting[place.doc, entry.stub.kind, fold(place.quote)].append(entry)
    return dict(waiting)


def _grouped(left: Iterable[tuple[int, Claim]], waiting: Mapping[Key, list[Entry]]) -> Iterator[tuple[Key, list[int]]]:
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    for index, claim in left:
        key = (claim.passage.source, claim.kind, fold(claim.passage.text))
        if key in waiting:
            groups[key].append(index)
    yield from groups.items()


def _bids(
    group: Iterable[int],
    entries: Sequence[Entry],
    claims: Sequence[Claim],
    texts: Mapping[str, Source],
) -> Iterator[_Bid]:
    for index in group:
        claim = claims[index]
        stands = claim_place(claim, texts[claim.passage.source])
        for entry in entries:
            place = place_of(entry)
            if words_overlap(claim, place):
                yield _Bid(
                    claim=index,
                    stub=entry.stub.id,
                    same_words=fold(place.words) == fold(claim.words),
                    exact=place == stands,
                    around=agreement(place, stands),
                    reviewed=bool(entry.verdicts),
                    same_id=entry.stub.id == claim.id,
                )


def _settle(bids: Iterable[_Bid], stubs: dict[int, str], rivals: dict[str, tuple[int, ...]]) -> None:
    """Gives each stub of a group its claim, the best fit first; a reviewed one only where there is no doubt."""
    waiting = sorted(bids, key=lambda bid: bid.strength, reverse=True)
    while waiting:
        bid = waiting[0]
        if bid.reviewed and _doubtful(bid, waiting):
            rivals[bid.stub] = tuple(each.claim for each in waiting if each.stub == bid.stub)
            waiting = [each for each in waiting if each.stub != bid.stub]
        else:
            stubs[bid.claim] = bid.stub
            waiting = [each for each in waiting if each.stub != bid.stub and each.claim != bid.claim]


def _doubtful(bid: _Bid, waiting: Iterable[_Bid]) -> bool:
    """Whether another claim may be this stub, or this claim another stub, as well as not."""
    rivals = [each for each in waiting if (each.stub == bid.stub) != (each.claim == bid.claim) and not bid.beats(each)]
    claims = sum(each.stub == bid.stub for each in rivals)
    stubs = sum(each.claim == bid.claim and (each.reviewed or not bid.exact) for each in rivals)
    # Twins alike in all that was kept of them, as many as there were: they are taken in their order.
    in_order = bid.exact and claims == stubs and all(each.exact for each in rivals)
    return bool(claims or stubs) and not in_order


def _unclaimed(claim: Claim, taken: set[str], entries: Mapping[str, Entry]) -> str:
    """The claim's own id, or, where another claim or an old stub has that, the next one of its words that is free."""
    name, occurrence = claim.id, 0
    while name in taken or name in entries:
        passage = claim.passage
        name = claim_id(passage.source, passage.text, claim.words, claim.kind, occurrence)
        occurrence += 1
    return name
