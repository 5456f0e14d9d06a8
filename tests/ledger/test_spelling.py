import tomllib
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from s400check.ledger.spelling import KeptTable, freeze, spell, spell_key, spell_text

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from('"\\\t\n\r\x00\x1b\x7f\x85\u202e\u2028\ufeff')
)
SCALARS = (
    TEXTS
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.decimals(allow_nan=False, allow_infinity=True)
    | st.dates()
    | st.times()
    | st.datetimes(timezones=st.just(UTC) | st.none())
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
).map(freeze)


def read(spelling: str) -> object:
    return freeze(tomllib.loads(f"v = {spelling}", parse_float=Decimal)["v"])


@given(VALUES)
def test_what_is_spelled_is_read_back_equal_from_one_line(value: object) -> None:
    spelling = spell(value)

    assert read(spelling) == value
    assert "\n" not in spelling


@given(TEXTS)
def test_a_string_is_the_one_that_tomli_w_writes_but_for_what_nobody_sees(text: str) -> None:
    spelling = spell_text(text)

    assert spelling.isprintable() or not text.isprintable()
    if text.isprintable():
        assert f"v = {spelling}\n" == tomli_w.dumps({"v": text})


@given(TEXTS)
def test_a_key_is_read_back_equal(key: str) -> None:
    assert tomllib.loads(f"{spell_key(key)} = 1") == {key: 1}


@pytest.mark.parametrize(
    ("value", "spelling"),
    [
        ('say "no" \\ ', '"say \\"no\\" \\\\ "'),
        ("a\tb\nc\rd\x08e\x0c", '"a\\tb\\nc\\rd\\be\\f"'),
        ("\x1b[31m\x7f\x85", '"\\u001B[31m\\u007F\\u0085"'),
        ("\u202e\u2028\ufeff\u00ad", '"\\u202E\\u2028\\uFEFF\\u00AD"'),
        ("\U000e0041x", '"\\U000E0041x"'),
        ("\ud800x", '"�x"'),
        ("“part” é 漢", '"“part” é 漢"'),
        (True, "true"),
        (7, "7"),
        (Decimal("0.02"), "0.02"),
        (Decimal(2), "2.0"),
        (Decimal("1E-7"), "1E-7"),
        (Decimal("-Infinity"), "-inf"),
        (date(2017, 11, 13), "2017-11-13"),
        (time(14, 3), "14:03:00"),
        (datetime(2026, 11, 21, 14, 3, 22, tzinfo=UTC), "2026-11-21T14:03:22Z"),
        (("a", ("b",)), '["a", ["b"]]'),
        (KeptTable((("a b", 1), ("c", "x"))), '{"a b" = 1, c = "x"}'),
    ],
)
def test_each_value_has_one_spelling(value: object, spelling: str) -> None:
    assert spell(value) == spelling


def test_what_toml_has_no_word_for_is_refused() -> None:
    with pytest.raises(TypeError, match="TOML has no object"):
        spell(object())
