import pytest

from s400check.extract.figures import find_figures
from s400check.model.periods import Period
from tests.corpus.marked import marked_sentences
from tests.corpus.sentences import SENTENCES, Sentence

EVERY = (*SENTENCES, *marked_sentences())


def marked(sentence: Sentence) -> object:
    marks = (pytest.mark.xfail(reason=sentence.miss, strict=True),) if sentence.miss else ()
    return pytest.param(sentence, id=sentence.text[:60], marks=marks)


@pytest.mark.parametrize("sentence", [marked(sentence) for sentence in EVERY])
def test_every_figure_of_a_sentence_is_read_and_nothing_else(sentence: Sentence) -> None:
    published = Period.parse(sentence.published) if sentence.published else None

    figures = find_figures(sentence.text, published)

    assert tuple((figure.words, figure.kind.value, str(figure.reading)) for figure in figures) == sentence.figures


def test_known_misses_give_their_reason_and_stay_few() -> None:
    missed = [sentence for sentence in EVERY if sentence.miss]

    assert len(missed) * 10 <= len(EVERY)
