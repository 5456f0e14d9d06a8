import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from s400check.cli.compare import answers, compare

LOW = "Norway signed a $2.1 billion deal for six ferries."
HIGH = "The ferries deal, worth $2.9 billion, was signed by Norway."


def run(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(compare, list(arguments), input=text)


def asked(**request: object) -> dict[str, object]:
    (answer,) = answers([json.dumps(request).encode()])
    return dict(answer)


def test_two_values_of_one_deal_are_answered_as_a_conflict_with_its_reasons() -> None:
    answer = asked(id="7", a=LOW, b=HIGH)

    assert answer["id"] == "7"
    assert answer["conflict"] is True
    assert answer["tier"] == "conflict"
    assert isinstance(answer["score"], float)
    assert "both: deal value" in str(answer["why"])


def test_the_same_value_twice_is_answered_as_agreement() -> None:
    answer = asked(id="7", a=LOW, b=HIGH.replace("2.9", "2.1"))

    assert (answer["conflict"], answer["tier"]) == (False, "agree")


def test_sentences_without_figures_are_answered_as_unrelated() -> None:
    answer = asked(id="7", a="The ferries are white.", b="It rained.")

    assert (answer["conflict"], answer["tier"], answer["score"]) == (False, "unrelated", 0.0)


def test_the_dates_of_the_articles_resolve_what_rests_on_them() -> None:
    forecast = "Norway is not expected to take delivery of the ferries for another two years."
    outcome = "In July, Norway received the first of the ferries."

    answer = asked(id="7", a=forecast, b=outcome, a_date="2017-11-13", b_date="2019-10")

    assert answer["tier"] == "reconcile"


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b"[1, 2]",
        b'{"id": "7", "a": 3, "b": "x"}',
        b'{"id": "7", "a": "x"}',
        b'{"id": "7", "a": "x", "b": "y", "a_date": "yesterday"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_line_that_cannot_be_read_is_answered_with_its_error(line: bytes) -> None:
    (answer,) = answers([line])

    assert set(answer) == {"id", "error"}
    assert answer["error"]


def test_the_filter_answers_every_line_in_order_and_ends_well() -> None:
    lines = "".join(json.dumps({"id": n, "a": LOW, "b": HIGH}) + "\n" for n in range(3)) + "broken\n"

    done = run("--jsonl", text=lines)

    assert done.exit_code == 0
    assert [json.loads(line)["id"] for line in done.output.splitlines()] == [0, 1, 2, None]


def test_two_sentences_are_told_with_their_reasons() -> None:
    done = run(LOW, HIGH)

    assert done.output.startswith("conflict")
    assert "38% apart" in done.output


def test_two_files_are_told_as_disputes(tmp_path: Path) -> None:
    for name, text in (("a.txt", LOW), ("b.txt", HIGH)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    done = run(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))

    assert "conflict: deal value" in done.output


def test_what_two_files_hold_too_much_of_to_be_compared_is_told(tmp_path: Path) -> None:
    for name, rise in (("a.txt", 0), ("b.txt", 3)):
        towns = (f"Town {number} reported {100 + number + rise} cases on 3 March." for number in range(70))
        (tmp_path / name).write_text("\n".join(towns), encoding="utf-8")

    done = run(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))

    *_, last = done.output.splitlines()
    assert last.startswith("too many claims to compare each with each")


def test_one_text_alone_is_no_comparison() -> None:
    assert run(LOW).exit_code != 0
