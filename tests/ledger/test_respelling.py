from hypothesis import given
from hypothesis import strategies as st

from s400check.ledger.respelling import comment_lines, respelling
from s400check.ledger.text import dumps, loads
from s400check.model.ledgers import Ledger
from tests.ledger.articles import article, synced
from tests.ledger.strategies import FEW, TEXT, ledgers

LEDGER = synced(article("It cost $4 million. Then 30 percent more."))
TEXT_OF_IT = dumps(LEDGER)


@FEW
@given(ledgers())
def test_canonical_text_needs_no_change(ledger: Ledger) -> None:
    assert respelling(dumps(ledger), ledger, "claims.toml") == ""


def test_the_hunk_says_which_lines_it_is_about() -> None:
    text = TEXT_OF_IT.replace("\nat = 0\n", "\nat=0\n")
    line = text.split("\n").index("at=0") + 1

    shown = respelling(text, loads(text), "claims.toml")

    assert f"@@ -{line - 3},7 +{line - 3},7 @@" in shown


def test_a_carriage_return_a_mark_and_a_missing_line_feed_are_shown() -> None:
    text = "\ufeff" + TEXT_OF_IT.replace("\n", "\r\n").removesuffix("\r\n")

    shown = respelling(text, loads(text), "claims.toml")

    assert "-⟦U+FEFF⟧schema = 1␍" in shown
    assert "\\ No newline at end of file" in shown


def test_nothing_in_the_diff_acts_on_a_terminal() -> None:
    text = TEXT_OF_IT.replace("schema = 1", "schema = 1 # \u202e red")

    assert "⟦U+202E⟧" in respelling(text, loads(text), "claims.toml")


def test_of_a_large_ledger_in_another_spelling_as_many_lines_are_compared_as_take_no_time_to_speak_of() -> None:
    text = TEXT_OF_IT + "".join(
        f'\n[[claim]]\nid = "c-{n:012x}"\ndoc = "x"\nat =  {n}\nkind = "money"\nquote = "q"\nwords = "w"\n'
        for n in range(1_500)
    )

    shown = respelling(text, loads(text), "claims.toml")

    assert shown.count("\n+at = ") == 1_250  # eight lines a claim
    assert "the last that was compared" in shown


@given(st.lists(TEXT, max_size=5), st.sets(st.integers(0, 4)))
def test_comments_are_told_from_signs_in_strings(notes: list[str], commented: set[int]) -> None:
    from s400check.ledger.spelling import spell_text

    lines = [f"k{n} = {spell_text('# ' + note)}{' # said' if n in commented else ''}" for n, note in enumerate(notes)]

    found = comment_lines("\n".join(lines))

    assert found == tuple(n + 1 for n in sorted(commented) if n < len(notes))


def test_signs_in_strings_of_many_lines_are_no_comments() -> None:
    assert comment_lines('a = """\n# no " "" no\n"""\nb = \'# no\'\nc = \'\'\'\n# no\n\'\'\' # yes\n') == (7,)
