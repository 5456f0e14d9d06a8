from collections import Counter
from pathlib import Path

from s400check.model.verdicts import Word
from s400check.tui.commands import COMMANDS, key_sign
from s400check.tui.screens.help import help_rows


def test_no_two_commands_share_a_key_or_an_id() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    ids = Counter(command.id for command in COMMANDS)

    assert [name for name, times in (keys + ids).items() if times > 1] == []


def test_every_verdict_has_a_key_of_one_letter() -> None:
    given = {
        command.id.removeprefix("verdict."): command.keys for command in COMMANDS if command.id.startswith("verdict.")
    }

    assert set(given) == {word.value for word in Word if word is not Word.OPEN}
    assert all(len(keys[0]) == 1 for keys in given.values())


def test_the_help_tells_every_command_with_the_keys_that_are_bound() -> None:
    rows = ["".join(piece.text for piece in row) for row in help_rows({"verdict.wrong": ("w",)})]

    for command in COMMANDS:
        assert any(command.about in row for row in rows)
    assert any(row.split()[0] == "w" and "wrong" in row for row in rows if row.strip())


def test_the_page_about_keys_lists_every_command_with_its_keys() -> None:
    page = (Path(__file__).parents[2] / "docs" / "keys.md").read_text(encoding="utf-8")

    for command in COMMANDS:
        keys = " ".join(f"`{key_sign(key)}`" for key in command.keys)
        assert f"| `{command.id}` | {keys} | {command.about} |" in page
