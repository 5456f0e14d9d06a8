from datetime import date

import pytest

from s400check.model.periods import Period


@pytest.mark.parametrize("spelling", ["2017-11-13", "2019-10", "2020-02", "2019"])
def test_a_period_is_spelt_as_it_was_read(spelling: str) -> None:
    assert str(Period.parse(spelling)) == spelling


@pytest.mark.parametrize("spelling", ["", "13.11.2017", "2017-13", "2017-02-30", "0000", "2017-00", "2017-11-13T00:00"])
def test_another_spelling_is_refused(spelling: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Period.parse(spelling)


def test_a_month_ends_on_its_last_day() -> None:
    assert Period.parse("2020-02") == Period(date(2020, 2, 1), date(2020, 2, 29))
