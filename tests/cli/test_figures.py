import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from s400check.cli.figures import answers, figures, read_text, table
from s400check.model.errors import InputError, UsageError


def asked(**request: object) -> dict[str, object]:
    (answer,) = answers([json.dumps(request).encode()])
    return dict(answer)


def listed(answer: dict[str, object]) -> list[dict[str, object]]:
    found = answer["figures"]
    assert isinstance(found, list)
    return found


def test_a_line_is_answered_with_its_figures_as_stated() -> None:
    answer = asked(id="7", text="They paid up to $2.5 million for four jets.", date="2019-10-26")

    assert answer == {
        "id": "7",
        "figures": [
            {
                "start": 16, "end": 28, "text": "$2.5 million", "kind": "money", "low": None, "high": 2500000,
                "unit": "USD", "hedge": "<=", "rule": "money.sign-number",
            },
            {
                "start": 33, "end": 37, "text": "four", "kind": "count", "low": 4, "high": 4, "unit": "", "hedge": "=",
                "rule": "count.number", "noun": "jets",
            },
        ],
    }  # fmt: skip


def test_a_date_is_answered_in_iso_days_and_told_from_the_text_s_own() -> None:
    answer = asked(id=1, text="He spoke on Tuesday.", date="2019-10-26")

    (figure,) = listed(answer)
    assert (figure["low"], figure["high"]) == ("2019-10-22", "2019-10-22")


def test_a_date_that_cannot_be_told_is_answered_with_the_reason() -> None:
    answer = asked(id=1, text="He spoke on Tuesday.", date=None)

    (figure,) = listed(answer)
    assert (figure["low"], figure["high"]) == (None, None)
    assert "article's date" in str(figure["unresolved"])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"not json", "Expecting value"),
        (b"[1]", "a line is an object"),
        (b'{"id": 3}', '"text" is a text'),
        (b'{"id": 3, "text": "x", "date": "soon"}', "no date"),
        (b'{"id": 3, "text": "x", "date": 2019}', '"date" is a date'),
        (b"\xff", "utf-8"),
    ],
)
def test_an_unreadable_line_is_answered_with_its_error(line: bytes, told: str) -> None:
    (answer,) = answers([line])

    assert told in str(answer["error"])
    assert answer["id"] == (3 if b'"id"' in line else None)


def test_the_filter_answers_every_line_and_ends_well() -> None:
    lines = '{"id": 1, "text": "two men"}\n\nbroken\n{"id": 2, "text": ""}\n'

    result = CliRunner().invoke(figures, ["--jsonl"], input=lines)

    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.output.splitlines()] == [1, None, 2]


def test_the_table_names_line_kind_words_reading_and_rule() -> None:
    shown = table("First line.\nIt cost around $40 a barrel.")

    assert shown.splitlines()[1].split() == [
        "2",
        "money",
        "$40",
        "about",
        "40",
        "USD",
        "per",
        "barrel",
        "money.sign-number",
    ]


def test_a_text_without_figures_says_so() -> None:
    assert table("No one knows.") == "  no figures\n"


def test_files_are_listed_one_after_the_other(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"{name}: 12 men", encoding="utf-8")

    result = CliRunner().invoke(figures, [str(tmp_path / "a"), str(tmp_path / "b")])

    assert result.exit_code == 0
    assert result.output.count("12 men") == 2


def test_the_weekdays_of_an_article_are_told_from_its_date_which_the_head_names(tmp_path: Path) -> None:
    path = tmp_path / "pier.html"
    path.write_text(
        '<meta property="article:published_time" content="2019-10-26T08:00:00Z"><h1>Pier opens</h1>'
        "<p>The town opened the pier on Tuesday, and it was paid for with a tax on ships.</p>",
        encoding="utf-8",
    )

    result = CliRunner().invoke(figures, [str(path)])

    assert result.output.splitlines()[1].startswith("  published 2019-10-26 08:00")
    assert result.output.splitlines()[1].endswith("(metadata)")
    assert "2019-10-22" in result.output
    assert "<p>" not in result.output


def test_a_file_named_from_here_that_does_not_tell_its_date_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.txt").write_text("It opened on Tuesday with 12 men.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(figures, ["note.txt"])

    assert result.output.splitlines()[1] == "  published unknown"


def test_a_file_without_words_has_no_figures(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    result = CliRunner().invoke(figures, [str(tmp_path / "empty")])

    assert result.output.splitlines()[1:] == ["  no figures"]


@pytest.mark.parametrize(
    ("content", "told"), [(None, "No such file"), (b"\0\1", "not a text"), (b"caf\xe9 12", "not UTF-8 at byte 3")]
)
def test_a_file_that_is_no_text_is_refused_with_a_hint(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "file"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(InputError, match=told):
        read_text(path)


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "file"]])
def test_files_or_a_stream_must_be_named(arguments: list[str]) -> None:
    result = CliRunner().invoke(figures, arguments)

    assert isinstance(result.exception, UsageError)
