from s400check.compare.alignment import ALL_TRIED, align
from s400check.compare.profiles import Profile, profiles_of
from s400check.extract.claims import find_claims
from s400check.model.findings import Outcome
from s400check.sources.sentences import passages
from tests.compare.crowd import place
from tests.compare.texts import source

ENTRIES = 40


def figures(name: str, text: str) -> tuple[Profile, ...]:
    told = source(name, text)
    return profiles_of(find_claims(told, passages(told)), [told], {})


def table(name: str, *, off: int = 0) -> tuple[Profile, ...]:
    """One sentence that gives so many towns a number each, that of the eighth raised by so much."""
    cells = (f"{100 + 7 * at + off * (at == 7)} boats sank at {place(at)}" for at in range(ENTRIES))
    return figures(name, f"In the storm {', '.join(cells)}.")


def test_of_two_lists_each_figure_answers_to_that_of_its_own_entry() -> None:
    one, other = table("a"), table("b", off=300)
    assert len(one) * len(other) > ALL_TRIED

    pairs = align(one, other)

    assert len(pairs) == ENTRIES
    (clash,) = (pair for pair in pairs if pair.reading.outcome is Outcome.DIFFERENT)
    assert (clash.a.claim.words, clash.b.claim.words) == ("149", "449")
    assert clash.agreeing == ENTRIES - 1


def test_figures_of_two_lists_that_only_the_head_of_their_column_joins_are_not_tried() -> None:
    one, other = (
        figures(name, f"{', '.join(f'{100 + step * at} boats were counted' for at in range(ENTRIES))}.")
        for name, step in (("a", 3), ("b", 5))
    )

    assert align(one, other) == ()


def test_the_company_of_a_pair_is_all_pairs_but_itself_one_value_counted_once() -> None:
    words = ("boats sank", "cars burned", "cows drowned", "roofs fell", "trees stood")
    one, other = (
        figures(name, " ".join(f"In Oslo {n} {what}." for n, what in zip(values, words, strict=True)))
        for name, values in (("a", (12, 12, 31, 40, 51)), ("b", (12, 12, 31, 44, 57)))
    )

    pairs = align(one, other)

    company = {pair.a.claim.figure.noun: (pair.agreeing, pair.clashing) for pair in pairs if pair.a.claim.figure}
    assert company == {"boats": (2, 2), "cars": (2, 2), "cows": (1, 2), "roofs": (2, 1), "trees": (2, 1)}
