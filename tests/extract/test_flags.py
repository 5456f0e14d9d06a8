from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from s400check.extract.flags import as_of, flags_of
from s400check.model.claims import Flag
from s400check.model.figures import Figure, Kind
from s400check.model.periods import Period
from s400check.model.readings import DAY_OF_CALENDAR, Reading, Unit
from s400check.model.sources import Passage, RegionRole, Source
from s400check.model.spans import Span

ONE = Reading(unit=Unit("count", "count"), low=Decimal(1), high=Decimal(1))


def marked(text: str) -> tuple[Figure, Passage]:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    figure = Figure(span=Span(start, end), words=plain[start:end], kind=Kind.COUNT, reading=ONE, rule="test")
    return figure, Passage(source="s", span=Span(0, len(plain)), text=plain)


def day(passage: Passage, words: str, when: date) -> Figure:
    start = passage.text.index(words)
    at = Decimal(when.toordinal())
    return Figure(
        span=Span(start, start + len(words)),
        words=words,
        kind=Kind.DATE,
        reading=Reading(unit=DAY_OF_CALENDAR, low=at, high=at),
        rule="test",
    )


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("It is expected to deliver [four] ships.", Flag.FORECAST),
        ("The toll stands at [31].", Flag.CUMULATIVE),
        ("They pay [$5] a month.", Flag.PER_UNIT),
        ("Police held [90], of whom 12 were charged.", None),
        ("Police held 90 people, including [12] children.", Flag.SUBSET),
        ("It does not employ [40] people.", Flag.NEGATED),
        ("It sold [40] ships, and will build more.", None),
        ("It sold [40] ships and will build more.", None),
        ("The firm is to shed [40] jobs.", Flag.FORECAST),
        ("The bank now sees inflation at [4] percent.", Flag.FORECAST),
        ("The court fined the former mayor [90] crowns.", None),
    ],
)
def test_the_clause_of_the_figure_sets_its_flag(text: str, flag: Flag | None) -> None:
    assert flags_of(*marked(text)) == (frozenset({flag}) if flag else frozenset())


@pytest.mark.parametrize(
    ("flag", "wordings"),
    [
        (
            Flag.FORECAST,
            (
                "is expected to|expects|expect|will|may|might|would|could|plan|plans|planned|planning|forecast"
                "|forecasts|projected|predict|predicts|predicted|scheduled|are due|aim|aims|target|intend"
                "|intends|proposed|hope|hopes|want it at|wants it at|wanted it at|is set to build|are to build"
                "|likely to|unlikely to|poised to|on track to|see a rise to|sees it at"
            ),
        ),
        (
            Flag.CUMULATIVE,
            (
                "so far|total|overall|altogether|to date|cumulative|since|toll|in all|bringing the total"
                "|brings the number|brought the tally"
            ),
        ),
        (
            Flag.EARLIER,
            (
                "earlier|previous|previously|formerly|used to|aftershock|aftershocks|last year|last season"
                "|in the past|once|up from|down from|compared with|compared to|versus"
            ),
        ),
        (Flag.SUBSET, "including|among them|of whom|of which|of them|among the dead|of the injured"),
        (
            Flag.NEGATED,
            "not|never|no longer|neither|nobody|no one|none|without|deny|denies|denied|doesn't|wasn’t",
        ),
    ],
)
def test_each_of_the_wordings_sets_the_flag(flag: Flag, wordings: str) -> None:
    flags = {wording: flags_of(*marked(f"Ships {wording} [40].")) for wording in wordings.split("|")}

    assert [wording for wording, found in flags.items() if flag not in found] == []


def test_the_date_in_its_own_clause_is_when_a_figure_holds() -> None:
    figure, passage = marked("As of 3 March there were [31] cases, and on 9 March the school closed.")
    source = Source(id="s", path="s.txt", text=passage.text, regions=())
    dates = (day(passage, "3 March", date(2020, 3, 3)), day(passage, "9 March", date(2020, 3, 9)))

    assert as_of(figure, passage, source, dates) == Period.day(date(2020, 3, 3))


def test_the_day_of_a_deed_is_not_when_a_figure_holds() -> None:
    figure, passage = marked("The blast killed [12] people on 3 March.")
    source = Source(id="s", path="s.txt", text=passage.text, regions=())

    assert as_of(figure, passage, source, (day(passage, "3 March", date(2020, 3, 3)),)) is None


def test_without_a_date_nothing_is_said_of_when_it_holds() -> None:
    figure, passage = marked("There were [31] cases.")

    assert as_of(figure, passage, Source(id="s", path="s.txt", text=passage.text, regions=())) is None


def test_earlier_than_compares_and_tells_of_no_earlier_time() -> None:
    figure, passage = marked("They want the ferries earlier than [2021].")

    assert Flag.EARLIER not in flags_of(figure, passage)


def test_a_headline_tells_what_is_to_come_without_a_verb_of_it() -> None:
    figure, passage = marked("Marinex to axe [40] jobs")

    assert Flag.FORECAST in flags_of(figure, replace(passage, role=RegionRole.HEADING))
    assert Flag.FORECAST not in flags_of(figure, passage)
