import pytest

from s400check.report.markdown import markdown, plain
from s400check.review.dockets import Docket


def test_a_dispute_is_a_section_with_its_passages(docket: Docket) -> None:
    report = markdown(docket)

    assert "### Conflict: cost, harbour (open)" in report
    assert "  - aaaa.txt, 2020-05-01: “The harbour cost \\$4 million to rebuild.”" in report


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a | b", "a \\| b"),
        ("<img src=x>", "\\<img src=x\\>"),
        ("[here](there)", "\\[here\\](there)"),
        ("`code`", "\\`code\\`"),
        ("thanks @editor, see #12", "thanks @<!-- -->editor, see #<!-- -->12"),
        ("see https://evil.example", "see https:<!-- -->//evil.example"),
        ("WWW.evil.example", "WWW<!-- -->.evil.example"),
        ("as GH-12 says", "as GH-<!-- -->12 says"),
        ("3. a list", "3\\. a list"),
        ("3.5 million", "3.5 million"),
        ("# a heading", "\\# a heading"),
        ("- 5 degrees", "\\- 5 degrees"),
        ("two\nlines", "two lines"),
        ("\x1b[2J", "␛\\[2J"),
    ],
)
def test_nothing_a_source_wrote_acts_as_markup(words: str, shown: str) -> None:
    assert plain(words) == shown
