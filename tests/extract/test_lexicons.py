import tomllib
from pathlib import Path

import pytest

import s400check.extract
from s400check.extract.lexicons import lexicon

FOLDER = Path(s400check.extract.__file__).parent


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.toml")))
def test_a_lexicon_is_read_as_tomllib_reads_it(name: str) -> None:
    assert lexicon(name) == tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
