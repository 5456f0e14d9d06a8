import pytest

from s400check.model.errors import UsageError
from s400check.tui.commands import COMMANDS, key_sign
from s400check.tui.keymaps import key_name, keys_of, read_keymap


def test_a_users_keys_take_the_place_of_a_commands_own() -> None:
    text = '[keys]\nverdict.confirmed = "#"\n"move.down" = ["J", "^n"]\nmove.undecided = []\n'

    keymap = read_keymap(text, "keys.toml")

    assert keys_of(keymap, "verdict.confirmed") == ("number_sign",)
    assert keys_of(keymap, "move.down") == ("J", "ctrl+n")
    assert keys_of(keymap, "move.undecided") == ()
    assert keys_of(keymap, "verdict.wrong") == ("x",)


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("]", "right_square_bracket"),
        ("/", "slash"),
        ("?", "question_mark"),
        ("+", "plus"),
        ("-", "minus"),
        ("^d", "ctrl+d"),
        ("Esc", "escape"),
        ("Space", "space"),
        ("F5", "f5"),
        ("é", "é"),
        ("G", "G"),
    ],
)
def test_keys_are_written_as_people_write_them(sign: str, name: str) -> None:
    assert key_name(sign) == name


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[keys", "not TOML"),
        ("keys = 3", "must be a table"),
        ('[keys]\nverdict.confirmd = "y"', "no command 'verdict.confirmd'; there are verdict.confirmed,"),
        ("[keys]\nverdict.confirmed = 3", "wants a key or a list of keys"),
        ('[keys]\nverdict.confirmed = "two words"', "no key: 'two words'"),
        ('[keys]\nverdict.confirmed = "x"', "x is the key of verdict.confirmed and of verdict.wrong"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_what_to_do(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=r"^keys\.toml") as refused:
        read_keymap(text, "keys.toml")

    assert message in str(refused.value)


def test_every_key_of_the_table_can_be_written_in_a_keymap() -> None:
    assert [key for command in COMMANDS for key in command.keys if key_name(key_sign(key)) != key] == []
