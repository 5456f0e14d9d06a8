import pytest

from s400check.compare.quotations import rewordings_of
from s400check.model.claims import Attribution, Claim, Quote
from s400check.model.figures import Kind
from s400check.model.sources import Passage
from s400check.model.spans import Span

SAID = "We will take every step that the safety of the harbour demands"


def quoted(source: str, words: str, speaker: str = "Ada Lind") -> Claim:
    text = f"“{words},” she said."
    quote = Quote(span=Span(1, 1 + len(words)), words=words, speaker=speaker)
    passage = Passage(source=source, span=Span(0, len(text)), text=text)
    attribution = Attribution(speaker=speaker)
    return Claim(id=f"c-{source}", passage=passage, kind=Kind.QUOTE, matter=quote, attribution=attribution)


def test_a_reworded_quotation_is_found_with_the_words_that_differ() -> None:
    (found,) = rewordings_of((quoted("a", SAID), quoted("b", SAID.replace("step", "measure"))))

    assert "[step | measure]" in found.evidence


@pytest.mark.parametrize(
    "other",
    [
        quoted("b", SAID),
        quoted("b", "every step that the safety of the harbour demands"),
        quoted("b", "The fog lifted late, and by then the pilots had gone home"),
        quoted("b", SAID.replace("step", "measure"), speaker="Bo Berg"),
        quoted("a", SAID.replace("step", "measure")),
    ],
    ids=["identical", "truncated", "another utterance", "another speaker", "the same source"],
)
def test_what_may_be_exact_in_both_is_left_alone(other: Claim) -> None:
    assert rewordings_of((quoted("a", SAID), other)) == ()
