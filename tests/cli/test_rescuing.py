from pathlib import Path

import pytest

from s400check.cli.rescuing import record, rescue
from s400check.ledger.text import loads
from s400check.model.ledgers import Ledger, Settings

MINE = Ledger(settings=Settings(sources=("articles",)))
OTHER = Ledger(settings=Settings(sources=("letters",)))


@pytest.fixture
def state(tmp_path: Path) -> dict[str, str]:
    return {"XDG_STATE_HOME": str(tmp_path)}


def test_a_rescued_ledger_can_be_read_again(state: dict[str, str]) -> None:
    name = rescue(Path("desk/claims.toml"), MINE, state)

    assert loads(Path(name).read_text(encoding="utf-8")) == MINE


def test_one_rescued_ledger_does_not_replace_another(state: dict[str, str]) -> None:
    assert rescue(Path("claims.toml"), MINE, state) != rescue(Path("claims.toml"), OTHER, state)


def test_the_record_tells_the_place_and_no_values(state: dict[str, str]) -> None:
    passage = "The harbour cost " + "4 million."
    try:
        int("\x1b[31m" + passage[:0])
    except ValueError as error:
        text = Path(record(error, state)).read_text(encoding="utf-8")

    assert "test_rescuing.py" in text
    assert "ValueError" in text
    assert passage not in text
    assert "\x1b" not in text


def test_no_file_is_named_where_none_could_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    state = {"XDG_STATE_HOME": str(blocked)}

    assert rescue(Path("claims.toml"), MINE, state) == record(ValueError("no"), state) == ""
