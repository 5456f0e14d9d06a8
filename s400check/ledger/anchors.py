"""Where each claim that the ledger keeps stands in the sources today.

Equal words alone make a claim current. Likeness only proposes where to look: a changed figure still scores 99, an
inserted "not" 95, so no score ever carries a verdict.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz, process

from s400check.ledger.adoption import CLEAR, pair
from s400check.ledger.differences import change_between
from s400check.ledger.places import agreement, claim_place, place_of, stub_place, surroundings, words_overlap
from s400check.ledger.scenes import Scene
from s400check.model.anchors import Anchor, AnchorState
from s400check.model.claims import Claim
from s400check.model.identity import fold, seen
from s400check.model.ledgers import Entry, Ledger
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.model.verdicts import Place, Verdict

FLOOR: Final = 60.0
"""The likeness (0 to 100, rapidfuzz's ratio) under which a sentence is no edit of another: a sentence that lost half of
its words scores 67, two sentences of one article about the same thing 40 to 55."""

SURE: Final = 85.0
"""The likeness from which an edit is believed though its surroundings changed, or its old words stand elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sighting:
    """Words that may be a claim's, where they stand; `claim` is the one found there today, None for none."""

    place: Place
    source: Source
    span: Span
    claim: Claim | None = None
    likeness: float = 100.0


def match(
    ledger: Ledger, sources: Sequence[Source], claims: Sequence[Claim], also: Iterable[str] = ()
) -> Mapping[str, Anchor]:
    """The anchors of all stubs that somebody spoke of or made by hand; the others stand wherever they are found.

    `claims` carry the ids of their stubs already (`adopt`). A document that is not among the sources counts as gone.
    `also` are the ids of other stubs to look for.
    """
    scene = Scene.of(sources, claims)
    heard = {entry.stub.id: entry for entry in ledger.heard()}
    heard.update({name: ledger.entries[name] for name in also if name in ledger.entries})
    found = {claim.id: claim for claim in claims if claim.id in heard}
    rivals = pair(claims, sources, ledger).rivals if len(found) < len(heard) else {}
    anchors: dict[str, Anchor] = {}
    for name, entry in heard.items():
        if name in found:
            anchors[name] = _found(entry, found[name], scene.sources[found[name].passage.source])
        else:
            likely = [claims[index] for index in rivals.get(name, ())]
            anchors[name] = _rivals(likely, scene) if likely else _sought(entry, scene, ledger)
    return anchors


def _found(entry: Entry, claim: Claim, source: Source) -> Anchor:
    if not entry.verdicts:
        return Anchor(state=AnchorState.CURRENT, source=source.id, span=claim.span, claim=claim.id)
    return _current(entry, _Sighting(place=place_of(entry), source=source, span=claim.span, claim=claim))


def _rivals(claims: Iterable[Claim], scene: Scene) -> Anchor:
    return _ambiguous(_sighting_of(claim, scene.sources[claim.passage.source]) for claim in claims)


def _sought(entry: Entry, scene: Scene, ledger: Ledger) -> Anchor:
    """The anchor of a stub that none of today's claims is: its words may still be there, or something like them."""
    place = place_of(entry)
    source = scene.sources.get(place.doc)
    if source is not None and (here := _exact(place, source, entry, scene, ledger)):
        best = here[0]
        clear = len(here) == 1 or _agreement(place, best) - _agreement(place, here[1]) >= CLEAR
        return _current(entry, best) if clear else _ambiguous(here)
    edited = None if source is None else _likest(entry, source, scene, ledger)
    if edited is not None and edited.likeness >= SURE:
        return _stale(place, edited)
    others = [other for key, other in scene.sources.items() if key != place.doc]
    moved = [sight for other in others for sight in _exact(place, other, entry, scene, ledger)]
    if moved:
        return _anchor(AnchorState.MOVED, max(moved, key=lambda sight: _agreement(place, sight)))
    return Anchor(state=AnchorState.ORPHANED) if edited is None else _stale(place, edited)


def _exact(place: Place, source: Source, entry: Entry, scene: Scene, ledger: Ledger) -> list[_Sighting]:
    """Where the very passage stands in a source, the likeliest first, but where it is another reviewed stub's."""
    sights = []
    for hit in scene.hits(place, source):
        here = [claim for claim in scene.claims.get(source.id, ()) if claim.passage.span.overlaps(hit)]
        same = [claim for claim in here if claim.kind is entry.stub.kind and words_overlap(claim, place)]
        if not any(claim.id != entry.stub.id and _reviewed(claim, ledger) for claim in same):
            prefix, suffix = surroundings(source.text, hit)
            stands = replace(place, doc=source.id, prefix=prefix, suffix=suffix)
            words = scene.words_at(place, source, hit)
            sights.append(_Sighting(place=stands, source=source, span=words, claim=same[0] if same else None))
    return sorted(sights, key=lambda sight: _agreement(place, sight), reverse=True)


def _likest(entry: Entry, source: Source, scene: Scene, ledger: Ledger) -> _Sighting | None:
    """The sentence of a source that an edit may have made of the stub's; None where nothing is like it."""
    place = place_of(entry)
    spans = scene.sentences(source)
    texts = [fold(span.of(source.text)) for span in spans]
    wanted = fold(place.quote)
    for scorer, share in ((fuzz.ratio, 1.0), (fuzz.partial_ratio, 0.9)):
        ranked = process.extract(wanted, texts, scorer=scorer, limit=8, score_cutoff=FLOOR / share)
        for _, score, index in ranked:
            likeness = score * share * _size_discount(wanted, texts[index])
            if likeness >= FLOOR and _may_be(entry, source, spans[index], likeness, scene, ledger):
                return _proposal(entry, source, spans[index], likeness, scene)
    return None


def _size_discount(wanted: str, text: str) -> float:
    """Less for a text under a third or over three times as long: `partial_ratio` finds a scrap in anything."""
    shorter, longer = sorted((len(wanted), len(text)))
    return 1.0 if shorter * 3 >= longer else 0.0


def _may_be(entry: Entry, source: Source, span: Span, likeness: float, scene: Scene, ledger: Ledger) -> bool:
    """Whether a sentence can be an edit of the stub's, rather than one that has stood beside it all along."""
    prefix, suffix = surroundings(source.text, span)
    around = agreement(place_of(entry), Place(doc="", quote="", words="", prefix=prefix, suffix=suffix)) >= CLEAR
    here = [claim for claim in scene.claims.get(source.id, ()) if claim.passage.span == span]
    stubs = [(ledger.entries[claim.id], claim) for claim in here if claim.id in ledger.entries]
    if not stubs:
        return around or likeness >= SURE or bool(here)
    # A stub whose surroundings are no longer what they were is older than the edit: its sentence is not the edited one.
    return around and all(not stub.verdicts and stub_place(stub) == claim_place(claim, source) for stub, claim in stubs)


def _proposal(entry: Entry, source: Source, span: Span, likeness: float, scene: Scene) -> _Sighting:
    """The place to look at for a stub whose sentence was edited into the one at `span`."""
    place = place_of(entry)
    here = [claim for claim in scene.claims.get(source.id, ()) if claim.passage.span == span]
    same = [claim for claim in here if claim.kind is entry.stub.kind]
    if not same:
        prefix, suffix = surroundings(source.text, span)
        text = span.of(source.text)
        words = place.words if place.words in text else text
        stands = Place(doc=source.id, quote=text, words=words, prefix=prefix, suffix=suffix)
        return _Sighting(place=stands, source=source, span=span, likeness=likeness)
    at = place.quote.find(place.words)
    nearest = min(same, key=lambda claim: (claim.words != place.words, abs(claim.span.start - span.start - at)))
    return replace(_sighting_of(nearest, source), likeness=likeness)


def _sighting_of(claim: Claim, source: Source) -> _Sighting:
    return _Sighting(place=claim_place(claim, source), source=source, span=claim.span, claim=claim)


def _current(entry: Entry, sight: _Sighting) -> Anchor:
    """The anchor of words that stand as they were; stale all the same where the date they rest on is another."""
    judged = place_of(entry)
    by_date = _seen(sight, sight.source)
    plain = _seen(sight, None)
    relative = sight.claim is not None and sight.claim.figure is not None and sight.claim.figure.relative
    fits = [by_date] if relative else [plain, by_date]
    given = {verdict.seen for verdict in _standing(entry)}
    now = next((each for each in fits if each in given), fits[0])
    state, change = AnchorState.CURRENT, ""
    if given and now not in given:
        state, change = AnchorState.STALE, "date" if relative else "wording"
    place = None if judged == stub_place(entry) else judged
    # What a plainly current claim's verdict has to carry is told by its stub, reviewed or not.
    plainly = state is AnchorState.CURRENT and place is None and now == fits[0]
    return replace(_anchor(state, sight), change=change, seen="" if plainly else now, place=place)


def _stale(place: Place, sight: _Sighting) -> Anchor:
    return replace(
        _anchor(AnchorState.STALE, sight), change=change_between(place.quote, sight.place.quote) or "wording"
    )


def _ambiguous(sights: Iterable[_Sighting]) -> Anchor:
    """The anchor that proposes the first of several places, the others beside it."""
    first, *others = (_anchor(AnchorState.AMBIGUOUS, sight) for sight in sights)
    return replace(first, rivals=tuple(others))


def _anchor(state: AnchorState, sight: _Sighting) -> Anchor:
    """The anchor that proposes a place; a verdict given on it has to say so."""
    figure = sight.claim.figure if sight.claim else None
    return Anchor(
        state=state,
        source=sight.source.id,
        span=sight.span,
        claim=sight.claim.id if sight.claim else "",
        seen=_seen(sight, sight.source if figure is not None and figure.relative else None),
        place=sight.place,
    )


def _seen(sight: _Sighting, dated: Source | None) -> str:
    return seen(sight.place.quote, sight.place.words, dated.published if dated else None)


def _standing(entry: Entry) -> Iterable[Verdict]:
    return Ledger(entries={entry.stub.id: entry}).standing(entry.stub.id)


def _reviewed(claim: Claim, ledger: Ledger) -> bool:
    entry = ledger.entries.get(claim.id)
    return entry is not None and bool(entry.verdicts)


def _agreement(place: Place, sight: _Sighting) -> int:
    return agreement(place, sight.place)
