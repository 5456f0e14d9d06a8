"""Ledgers of every shape, for the laws that hold for all of them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

import hypothesis
from hypothesis import strategies as st

from s400check.ledger.readers import in_order
from s400check.ledger.spelling import KeptTable
from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Entry, Ledger, Settings, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.periods import Period
from s400check.model.sources import SourceRole
from s400check.model.verdicts import Extra, Place, Ruling, RulingWord, Verdict, Word

FEW: Final = hypothesis.settings(max_examples=hypothesis.settings().max_examples // 4)
"""For a law of whole ledgers: making one of them up takes as long as a hundred texts."""

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        "\r\n",
        'say "no"',
        "C:\\temp",
        "\x1b[31m",
        "\u202eevil",
        "a\u2028b",
        "[[claim]]",
        "\n[[claim]]\n",
        "x" * 200,
        "'''",
    ]
)
WORDS = TEXT.filter(bool)
NAMES = st.sampled_from(["Ada", "Ben", "Çelik, D.", "\u202eEve"])
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
DIGITS = st.text("0123456789abcdef", min_size=8, max_size=8)

_SCALARS = (
    TEXT
    | st.integers(-(2**62), 2**62)
    | st.booleans()
    | st.decimals(allow_nan=False, allow_infinity=False, places=3).map(lambda number: number + Decimal("0.001"))
    | st.dates()
    | MOMENTS
)
_KEYS = st.sampled_from(["zeta", "a key", "ümlaut", "x.y"])
_TABLES = st.dictionaries(_KEYS, _SCALARS, max_size=2).map(lambda table: KeptTable(tuple(table.items())))
_VALUES = _SCALARS | st.lists(_SCALARS, max_size=2).map(tuple) | _TABLES | st.lists(_TABLES, max_size=2).map(tuple)


@st.composite
def extras(draw: st.DrawFn) -> Extra:
    """Keys of a newer minor version, tables after the rest, as the text has to have them."""
    values = draw(st.dictionaries(_KEYS, _VALUES, max_size=2))
    return tuple(sorted(values.items(), key=lambda item: _is_table(item[1])))


def _is_table(value: object) -> bool:
    rows = value if isinstance(value, tuple) else (value,)
    return bool(rows) and all(isinstance(row, KeptTable) for row in rows)


def periods() -> st.SearchStrategy[Period | None]:
    days = st.dates(date(1990, 1, 1), date(2030, 1, 1))
    spelled = st.sampled_from(["2019", "2019-10", "2020-02-29"]).map(Period.parse)
    return st.none() | days.map(Period.day) | spelled | st.tuples(days, days).map(lambda two: Period(*sorted(two)))


def settings() -> st.SearchStrategy[Settings]:
    slack = st.dictionaries(TEXT, st.decimals(0, 1, places=4).map(lambda share: share + 1), max_size=2)
    return st.builds(
        Settings,
        sources=st.lists(TEXT, max_size=2).map(tuple),
        slack=slack.map(lambda table: tuple(sorted(table.items()))),
        aliases=st.lists(st.lists(TEXT, max_size=2).map(tuple), max_size=2).map(tuple),
        never_compare=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple),
        joined=st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple),
        extra=extras(),
    )


def verdicts(claim: str) -> st.SearchStrategy[Verdict]:
    return st.builds(
        Verdict,
        claim=st.just(claim),
        word=st.sampled_from(Word),
        by=NAMES,
        on=MOMENTS,
        seen=DIGITS,
        note=TEXT,
        evidence=TEXT,
        query=TEXT,
        reply=TEXT,
        fix=TEXT,
        place=st.none() | st.builds(Place, doc=TEXT, quote=TEXT, words=TEXT, prefix=TEXT, suffix=TEXT),
        extra=extras(),
    )


def rulings(claim: str) -> st.SearchStrategy[Ruling]:
    return st.builds(
        Ruling,
        claim=st.just(claim),
        others=st.sets(st.sampled_from(["c-x", "c-y", "c-z"])).map(lambda ids: tuple(sorted(ids))),
        word=st.sampled_from(RulingWord),
        by=NAMES,
        on=MOMENTS,
        seen=DIGITS,
        prefer=TEXT,
        note=TEXT,
        extra=extras(),
    )


def links(claim: str) -> st.SearchStrategy[Link]:
    return st.builds(
        Link,
        claim=st.just(claim),
        others=st.sets(st.sampled_from(["c-x", "c-y", "c-z"])).map(lambda ids: tuple(sorted(ids))),
        word=st.sampled_from(LinkWord),
        by=NAMES,
        on=MOMENTS,
        note=TEXT,
        extra=extras(),
    )


def stubs(claim: str) -> st.SearchStrategy[Stub]:
    return st.builds(
        Stub,
        id=st.just(claim),
        doc=st.sampled_from(["d0", "d1", "d2", "nowhere"]),
        at=st.integers(0, 10**6),
        kind=st.sampled_from(Kind),
        quote=TEXT,
        words=TEXT,
        prefix=TEXT,
        suffix=TEXT,
        reads=TEXT,
        about=TEXT,
        made_by=TEXT,
        extra=extras(),
    )


@st.composite
def entries(draw: st.DrawFn, claim: str) -> Entry:
    said = sorted(draw(st.lists(verdicts(claim), max_size=3, unique=True)), key=lambda verdict: verdict.rank)
    ruled = sorted(draw(st.lists(rulings(claim), max_size=2, unique=True)), key=lambda ruling: ruling.rank)
    linked = sorted(draw(st.lists(links(claim), max_size=1)), key=lambda link: link.rank)
    return Entry(stub=draw(stubs(claim)), verdicts=tuple(said), rulings=tuple(ruled), links=tuple(linked))


@st.composite
def documents(draw: st.DrawFn, key: str) -> Document:
    return Document(
        key=key,
        text=draw(DIGITS),
        path=draw(TEXT),
        role=draw(st.sampled_from(SourceRole)),
        published=draw(periods()),
        title=draw(TEXT),
        outlet=draw(TEXT),
        extra=draw(extras()),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """A ledger in canonical order, claims without a document among its claims."""
    listed = tuple(draw(documents(f"d{n}")) for n in range(draw(st.integers(0, 2))))
    ids = draw(st.sets(st.sampled_from(["c-1", "c-2", "ümlaut", "c 4", 'c-"5"']), max_size=3))
    blocks = in_order([draw(entries(claim)) for claim in sorted(ids)], listed)
    conflicts = draw(st.lists(st.dictionaries(_KEYS, _SCALARS, max_size=2), max_size=2))
    return Ledger(
        settings=draw(settings()),
        documents=listed,
        entries={entry.stub.id: entry for entry in blocks},
        conflicts=tuple(conflicts),
        extra=draw(extras()),
    )
