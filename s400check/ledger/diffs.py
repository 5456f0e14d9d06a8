"""What changed between two ledgers, as whoever reviews a pull request needs it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeVar

from s400check.ledger.spelling import spell
from s400check.model.anchors import Anchor, AnchorState
from s400check.model.ledgers import Document, Entry, Ledger, Said, Settings, Stub
from s400check.model.links import Link
from s400check.model.overlays import differing
from s400check.model.verdicts import Ruling, Verdict, Word

Each = TypeVar("Each", Verdict, Ruling, Link)
Noun = TypeVar("Noun", Document, Ledger, Settings, Stub)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A verdict that is new; `before` is what the claim had until then: its reviewer's last word, else the newest."""

    stub: Stub
    verdict: Verdict
    before: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tampering:
    """A review, ruling or link that was there and is not, or not as it was; `after` is None for one that is gone."""

    stub: Stub
    before: Said
    after: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """A claim's block that is not as it was minted, which nothing but a hand does: the keys, before and after.

    `judged` says that somebody had judged it, and that what was judged is no longer what stands there.
    """

    stub: Stub
    keys: tuple[tuple[str, str, str], ...]
    judged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerDiff:
    """All that differs; an empty one is false.

    `taken_back` is what a reviewer removed or altered of his own. `stale` are claims that wait to be reconfirmed since,
    and what changed about them. `settings` and `documents` hold a line each: what, before, after.
    """

    tampered: tuple[Tampering, ...] = ()
    rewritten: tuple[Rewriting, ...] = ()
    taken_back: tuple[Tampering, ...] = ()
    given: tuple[Given, ...] = ()
    ruled: tuple[tuple[Stub, Ruling], ...] = ()
    linked: tuple[tuple[Stub, Link], ...] = ()
    contested: tuple[Stub, ...] = ()
    stale: tuple[tuple[Stub, str], ...] = ()
    added: tuple[Stub, ...] = ()
    dropped: tuple[Stub, ...] = ()
    documents: tuple[tuple[str, str, str], ...] = ()
    settings: tuple[tuple[str, str, str], ...] = ()
    conflicts: int = 0

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    @property
    def alarming(self) -> bool:
        """Whether somebody's decision is gone, or is not the one that was made."""
        return bool(self.tampered) or any(each.judged for each in self.rewritten)


_JUDGED: Final = frozenset({"doc", "kind", "quote", "words"})
"""What of a claim's block a reviewer decides about."""


def compare_ledgers(
    old: Ledger, new: Ledger, stale: Iterable[tuple[str, str]] = (), editors: Collection[Collection[str]] = ()
) -> LedgerDiff:
    """What `new` has that `old` had not, and the other way round.

    Args:
        old: The ledger before.
        new: The ledger after.
        stale: The claims of `new` whose verdict does not count any more since `old`, and what changed (`unsettled`).
        editors: Who wrote the changes, as far as it is known, each with all names of theirs: what a reviewer did to
            his own review is no tampering.
    """
    names = [name for name in differing(old.entries, new.entries) if old.entries.get(name) != new.entries.get(name)]
    changed = [name for name in names if name in new.entries]
    gone = [each for name in names for each in _tampered(old, new, name)]
    return LedgerDiff(
        tampered=tuple(each for each in gone if not _is_own(each.before, editors)),
        rewritten=tuple(each for name in changed for each in _rewritten(old, new, name)),
        taken_back=tuple(each for each in gone if _is_own(each.before, editors)),
        given=tuple(each for name in changed for each in _given(old, new, name)),
        ruled=tuple((new.entries[n].stub, each) for n in changed for each in _new(old, new, n, _rulings)),
        linked=tuple((new.entries[n].stub, each) for n in changed for each in _new(old, new, n, _links)),
        contested=tuple(new.entries[n].stub for n in changed if new.contested(n) and not old.contested(n)),
        stale=tuple((new.entries[name].stub, change) for name, change in stale),
        added=tuple(new.entries[name].stub for name in changed if name not in old.entries),
        dropped=tuple(old.entries[name].stub for name in names if name not in new.entries),
        documents=tuple(_documents(old.documents, new.documents)),
        settings=(*_differing(old.settings, new.settings), *_differing(old, new, ("schema", "extra"))),
        conflicts=len(new.conflicts),
    )


def _tampered(old: Ledger, new: Ledger, name: str) -> Iterator[Tampering]:
    before = old.entries.get(name)
    if before is None:
        return
    after = new.entries.get(name) or Entry(stub=before.stub)
    yield from (Tampering(stub=before.stub, before=b, after=a) for b, a in _gone(before.verdicts, after.verdicts))
    yield from (Tampering(stub=before.stub, before=b, after=a) for b, a in _gone(before.rulings, after.rulings))
    yield from (Tampering(stub=before.stub, before=b, after=a) for b, a in _gone(before.links, after.links))


def _gone(before: Iterable[Each], after: Collection[Each]) -> Iterator[tuple[Each, Each | None]]:
    """What is no longer there, and what stands in its place: another text of the same person at the same instant."""
    for said in before:
        if said not in after:
            yield said, next((other for other in after if (other.by, other.on) == (said.by, said.on)), None)


def _given(old: Ledger, new: Ledger, name: str) -> Iterator[Given]:
    entry, before = new.entries[name], old.entries.get(name)
    known = before.verdicts if before else ()
    edited = {after for _, after in _gone(known, entry.verdicts)}
    for verdict in entry.verdicts:
        if verdict not in known and verdict not in edited:
            earlier = [each for each in entry.verdicts if each.rank < verdict.rank and each.word is not Word.OPEN]
            own = [each for each in earlier if each.by == verdict.by]
            yield Given(stub=entry.stub, verdict=verdict, before=_last(own or earlier))


def _new(old: Ledger, new: Ledger, name: str, of: Callable[[Entry], tuple[Each, ...]]) -> Iterator[Each]:
    """What was said anew of a claim, rather than in the place of something else."""
    before = old.entries.get(name)
    known, now = of(before) if before else (), of(new.entries[name])
    edited = {after for _, after in _gone(known, now)}
    return (said for said in now if said not in known and said not in edited)


def _rulings(entry: Entry) -> tuple[Ruling, ...]:
    return entry.rulings


def _links(entry: Entry) -> tuple[Link, ...]:
    return entry.links


def _rewritten(old: Ledger, new: Ledger, name: str) -> Iterator[Rewriting]:
    before, after = old.entries.get(name), new.entries[name]
    if before is not None and before.stub != after.stub:
        keys = tuple(_differing(before.stub, after.stub))
        yield Rewriting(
            stub=after.stub, keys=keys, judged=bool(before.said) and any(key in _JUDGED for key, _, _ in keys)
        )


def unsettled(ledger: Ledger, anchors: Mapping[str, Anchor]) -> Mapping[str, str]:
    """The claims whose verdict does not count until it is given again, and what became of their words."""
    return {
        name: anchor.change or anchor.state.value
        for name, anchor in anchors.items()
        if anchor.state is not AnchorState.CURRENT and ledger.standing(name)
    }


def _is_own(said: Said, editors: Collection[Collection[str]]) -> bool:
    """Whether all who wrote the changes are the one who said it; names are taken as people write them."""
    by = _name(said.by)
    return bool(editors) and all(by in map(_name, names) for names in editors)


def _name(written: str) -> str:
    return " ".join(written.split()).casefold()


def _documents(old: Iterable[Document], new: Iterable[Document]) -> Iterator[tuple[str, str, str]]:
    before, after = ({document.key: document for document in side} for side in (old, new))
    for key in {**before, **after}:
        one, other = before.get(key), after.get(key)
        if one is None or other is None:
            yield "document", one.path if one else "", other.path if other else ""
            continue
        yield from ((f"{name} of {other.path}", was, now) for name, was, now in _differing(one, other))


def _differing(before: Noun, after: Noun, names: Iterable[str] | None = None) -> Iterator[tuple[str, str, str]]:
    """The fields of two nouns that differ, all of them or those named: the field, before, after."""
    for name in (each.name for each in fields(before)) if names is None else names:
        value, now = getattr(before, name), getattr(after, name)
        if value != now:
            yield name, _plain(value), _plain(now)


def _plain(value: object) -> str:
    return "" if value is None else spell(value) if isinstance(value, tuple) else str(value)


def _last(verdicts: Sequence[Verdict]) -> Verdict | None:
    return verdicts[-1] if verdicts else None
