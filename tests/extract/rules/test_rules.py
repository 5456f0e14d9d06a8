"""Every rule is proved by its own examples and near misses: to add a rule, touch no test."""

from dataclasses import replace

import pytest

from s400check.extract.figures import read_figures
from s400check.extract.registry import Registry
from s400check.extract.rule import Example, Rule
from s400check.extract.rules import REGISTRY
from s400check.model.figures import Figure
from s400check.model.periods import Period
from s400check.model.readings import Reading
from tests.corpus.marked import marked_sentences
from tests.corpus.sentences import SENTENCES

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.text}")
    for rule in REGISTRY.rules
    for example in rule.examples
]
REJECTS = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in REGISTRY.rules for text in rule.rejects]


def read(registry: Registry, example: Example) -> tuple[Figure, ...]:
    published = Period.parse(example.published) if example.published else None
    return read_figures(example.text, published, registry)


def as_told(figure: Figure) -> tuple[object, ...]:
    reading = figure.reading
    if not isinstance(reading, Reading):
        return figure.words, None, None
    low, high = (None if end is None else reading.unit.told(end) for end in (reading.low, reading.high))
    unit = "" if reading.unit.dimension in ("count", "date") else reading.unit.name
    return figure.words, low, high, unit, reading.hedge


def expected(example: Example) -> tuple[object, ...]:
    if example.low is None and example.high is None:
        return example.words, None, None
    return example.words, example.low, example.high, example.unit, example.hedge


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_alone_reads_its_example(rule: Rule, example: Example) -> None:
    figures = read(Registry((rule,)), example)

    assert [as_told(figure) for figure in figures] == ([expected(example)] if example.words else [])


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_among_the_others_the_same_rule_reads_its_example(rule: Rule, example: Example) -> None:
    figures = read(REGISTRY, example)

    if example.words:
        assert (expected(example), rule.name) in [(as_told(figure), figure.rule) for figure in figures]
    else:
        assert figures == ()


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_a_rule_leaves_its_near_misses_alone(rule: Rule, text: str) -> None:
    assert not any(
        found.rule == rule.name
        for found in (*read_figures(text, None, Registry((rule,))), *read_figures(text, None, REGISTRY))
    )


@pytest.mark.parametrize("rule", REGISTRY.rules, ids=lambda rule: rule.name)
def test_a_rule_has_prose_examples_and_near_misses(rule: Rule) -> None:
    assert rule.about.endswith(".")
    assert rule.examples
    assert rule.rejects


UNCUED = Registry(tuple(replace(rule, cue=frozenset(), lead=frozenset()) for rule in REGISTRY.rules))


EVERY_TEXT = "\n\n".join(
    text for rule in REGISTRY.rules for text in (*rule.rejects, *(example.text for example in rule.examples))
)


@pytest.mark.parametrize("rule", [rule for rule in REGISTRY.rules if rule.cue or rule.lead], ids=lambda rule: rule.name)
def test_a_cue_and_a_lead_hold_back_nothing_that_the_pattern_reads(rule: Rule) -> None:
    sparing, lavish = Registry((rule,)), Registry((replace(rule, cue=frozenset(), lead=frozenset()),))

    assert read_figures(EVERY_TEXT, None, sparing) == read_figures(EVERY_TEXT, None, lavish)


def test_with_cues_and_leads_every_sentence_reads_as_without() -> None:
    texts = [sentence.text for sentence in (*SENTENCES, *marked_sentences())]

    assert [read_figures(text, None, REGISTRY) for text in texts] == [
        read_figures(text, None, UNCUED) for text in texts
    ]


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in REGISTRY.rules]

    assert len(set(names)) == len(names)
