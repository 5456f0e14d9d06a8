from dataclasses import replace
from decimal import Decimal

import pytest

from s400check.extract.attribute_lexicon import Attribute, attributes, cues_beginning_with
from s400check.extract.attributes import attribute_of, event_of
from s400check.model.figures import Figure, Kind
from s400check.model.readings import Reading, Unit
from s400check.model.sources import Passage
from s400check.model.spans import Span

SIXTY = Decimal(60)
ONE = Reading(unit=Unit("count", "count"), low=Decimal(1), high=Decimal(1))


def marked(text: str, kind: Kind, noun: str = "", reading: Reading = ONE) -> tuple[Figure, Passage]:
    """The figure in square brackets, and its passage without them; its value mostly does not matter here."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    figure = Figure(span=Span(start, end), words=plain[start:end], kind=kind, reading=reading, rule="test", noun=noun)
    return figure, Passage(source="s", span=Span(0, len(plain)), text=plain)


@pytest.mark.parametrize("attribute", attributes(), ids=lambda a: a.name)
def test_every_attribute_is_read_from_its_own_example(attribute: Attribute) -> None:
    one = replace(ONE, unit=Unit("one", attribute.dimension or "length"))

    for kind in attribute.kinds:
        noun = attribute.nouns[0] if attribute.nouns else ""
        assert attribute_of(*marked(attribute.example, kind, noun, reading=one)) == attribute.name


@pytest.mark.parametrize(
    ("text", "kind", "reading"),
    [
        ("the number of dead in the earthquake has risen to [67]", Kind.COUNT, replace(ONE, low=SIXTY, high=SIXTY)),
        ("the quake struck [35 km] off the coast", Kind.MEASURE, replace(ONE, unit=Unit("km", "length"))),
    ],
)
def test_what_it_cannot_have_is_not_its_value(text: str, kind: Kind, reading: Reading) -> None:
    assert attribute_of(*marked(text, kind, reading=reading)) not in {"magnitude", "aftershock"}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("the bomb killed [two] guards and wounded three others", Kind.COUNT, "deaths"),
        ("the bomb killed two guards and wounded [three] others", Kind.COUNT, "injured"),
        ("the missile deal, worth around [$2 billion], divides allies", Kind.MONEY, "deal value"),
        ("watches worth more than [$3 million] were stolen", Kind.MONEY, "loot"),
        ("They signed a deal for the delivery of four trams in [May 2017].", Kind.DATE, "signing"),
        ("The deliveries, which have angered the neighbours for years, started in [mid-July].", Kind.DATE, "delivery"),
        ("He is not expected to take delivery for another [two years].", Kind.DURATION, "delivery"),
        ("a depth of [9 km], about 12 km north of the town", Kind.MEASURE, "depth"),
        ("[7 miles] north-west of the town, with a depth of 3 miles", Kind.MEASURE, "distance"),
        ("the ministry said on [Tuesday]", Kind.DATE, "statement"),
        ("a [34-year-old] climber", Kind.AGE, "age"),
        ("The ferry was certified for [90] passengers.", Kind.COUNT, "carrying capacity"),
        ("The crash killed [nine] passengers.", Kind.COUNT, "deaths"),
        ("The ferry carried [90] people.", Kind.COUNT, "on board"),
        ("the murder of Ada Lind, [34], and another", Kind.COUNT, "age"),
    ],
)
def test_the_nearest_cue_names_the_attribute(text: str, kind: Kind, expected: str) -> None:
    length = replace(ONE, unit=Unit("one", "length"))

    assert attribute_of(*marked(text, kind, reading=length)) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("aboard were [18] more than the operator first stated", Kind.COUNT),
        ("the firm expects 1,800 job cuts, [700] fewer than first feared", Kind.COUNT),
        ("it cost [$3 million] less than the old bridge", Kind.MONEY),
    ],
)
def test_what_tells_one_number_by_another_is_a_difference(text: str, kind: Kind) -> None:
    assert attribute_of(*marked(text, kind)) == "difference"


def test_what_counts_people_measures_no_quake() -> None:
    assert attribute_of(*marked("the quake trapped [5] people", Kind.COUNT, noun="people")) != "magnitude"
    assert attribute_of(*marked("after the quake rescuers found [two] alive", Kind.COUNT)) != "magnitude"


@pytest.mark.parametrize(
    "text",
    ["after [two] earthquakes flattened the town", "after [two] earthquakes killed one", "[two] fires hurt nobody"],
)
def test_what_does_the_damage_is_not_counted_as_damaged(text: str) -> None:
    figure, passage = marked(text, Kind.COUNT, noun="fires" if "fires" in text else "earthquakes")

    assert attribute_of(figure, passage) not in {"buildings damaged", "deaths", "injured"}


def test_without_a_cue_the_counted_noun_and_its_verb_name_it() -> None:
    assert attribute_of(*marked("the town planted [90] oaks", Kind.COUNT, noun="oaks")) == "number of oaks planted"


def test_without_a_noun_it_stays_unknown() -> None:
    assert attribute_of(*marked("the answer is [42]", Kind.COUNT)) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway recently agreed to purchase the ferries from a yard in Gdynia.", "signing"),
        ("Norway will sign for the ferries.", ""),
        ("Norway has not signed.", ""),
        ("The ferries are vital to the fjords.", ""),
    ],
)
def test_a_sentence_that_tells_an_event_as_done_is_about_it(sentence: str, expected: str) -> None:
    assert event_of(Passage(source="s", span=Span(0, len(sentence)), text=sentence)) == expected


def test_of_a_line_as_long_as_a_book_only_the_words_in_reach_are_looked_at() -> None:
    around = "and so on " * 5_000
    figure, passage = marked(f"{around}[31] people were killed {around}", Kind.COUNT, "people")
    before = cues_beginning_with.cache_info()

    attribute = attribute_of(figure, passage)

    after = cues_beginning_with.cache_info()
    assert attribute == "deaths"
    assert after.hits + after.misses - before.hits - before.misses < 100
