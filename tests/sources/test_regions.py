"""Each rule is proved by its own examples and near misses, alone and among the others."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.model.sources import Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.layout import paragraphs
from s400check.sources.mastheads import read_masthead
from s400check.sources.regions import LINE_RULES, RULES, label, label_lines
from s400check.sources.regions.headings import HEADLINE
from s400check.sources.regions.pages import Example, Page, RegionRule
from tests.paces import assert_in_proportion

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{i}") for rule in RULES for i, example in enumerate(rule.examples)
]


REJECTS = [pytest.param(rule, page, id=f"{rule.name}-{i}") for rule in RULES for i, page in enumerate(rule.rejects)]


def _page(lines: tuple[str, ...], rule: RegionRule) -> Page:
    """The page as the rule sees it: a rule for lines alone, any other after those before it."""
    page = Page.of(paragraphs("\n\n".join(lines)))
    if rule not in LINE_RULES:
        for earlier in RULES[: RULES.index(rule)]:
            page = page.claimed(earlier.find(page), earlier.role)
    return page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_examples_near_misses_and_prose(rule: RegionRule) -> None:
    assert rule.examples
    assert rule.rejects
    assert rule.about.endswith(".")


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_claims_its_example(rule: RegionRule, example: Example) -> None:
    page = _page(example.lines, rule)

    claimed = list(rule.find(page))

    assert example.at in claimed or page.roles[example.at] is rule.role


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_keeps_its_role_among_all_rules(rule: RegionRule, example: Example) -> None:
    roles = label_lines(paragraphs("\n\n".join(example.lines)))

    assert roles[example.at] is rule.role


@pytest.mark.parametrize(("rule", "lines"), REJECTS)
def test_a_rule_lets_its_near_misses_pass(rule: RegionRule, lines: tuple[str, ...]) -> None:
    page = _page(lines, rule)

    claimed = set(rule.find(page))

    if rule is HEADLINE:
        assert len(page.lines) - 1 not in claimed
    else:
        assert not claimed


@given(st.text(alphabet=st.sampled_from("aB .\n-—“”:0©/"), max_size=200))
def test_regions_tile_any_text(text: str) -> None:
    regions = label(text)

    assert "".join(region.span.of(text) for region in regions) == text
    assert all(a.span.end == b.span.start for a, b in pairwise(regions))


@given(
    st.text(alphabet=st.sampled_from("aB .\n-—“”:0©/"), max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60), st.sampled_from(list(RegionRole))), max_size=6),
)
def test_regions_tile_any_text_whatever_its_structure_tells(
    text: str, parts: list[tuple[int, int, RegionRole]]
) -> None:
    known = [Region(span=Span(start, start + size), role=role) for start, size, role in sorted(parts)]

    regions = label(text, known)

    assert "".join(region.span.of(text) for region in regions) == text
    assert all(a.span.end == b.span.start for a, b in pairwise(regions))


@pytest.mark.parametrize("piece", ["A ", "He ran. ", "By A ", "- ", "(A ", "said ", " on at", "A, ", "Why? ", "@a "])
def test_a_line_as_long_as_a_book_takes_time_in_proportion(piece: str) -> None:
    told = "The ministry will buy a new radar from Norway, the minister told parliament on Monday in Oslo."

    def read(line: str) -> None:
        text = f"By Ann Writer\n\n{told}\n\n{line}\n\n{told}\n\n{line}"
        read_masthead(text, label(text))

    assert_in_proportion(read, piece, 60_000)


def test_a_button_between_paragraphs_heads_nothing() -> None:
    told = "The ministry will buy a new radar from Norway, the minister told parliament on Monday."

    roles = label_lines(paragraphs("\n\n".join((told, told, "Sign up to the Tide Diary", "Read more", told))))

    assert [str(role) for role in roles] == ["body", "body", "promo", "teaser", "body"]


def test_a_text_without_sentences_is_all_body() -> None:
    regions = label("Turkey pays $2 billion\nRussia ships four batteries")

    assert {region.role for region in regions} == {RegionRole.BODY}
