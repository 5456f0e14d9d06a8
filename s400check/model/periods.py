"""Days and runs of days, as articles give them: a day, a month, a year."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_SPELLING: Final = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?\Z")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included.

    "2017-11-13" is one day, "2019-10" a month, "2019" a year. A document that is only known to be
    of October 2019 has that month as its date: what is reckoned from it is as wide as it has to be.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"no period: {self.first} to {self.last}")

    @classmethod
    def day(cls, day: date) -> "Period":
        """The single day."""
        return cls(day, day)

    @classmethod
    def parse(cls, spelling: str) -> "Period":
        """The period that "2017-11-13", "2019-10" or "2019" names.

        Raises:
            ValueError: any other spelling, or a day that does not exist.
        """
        found = _SPELLING.match(spelling)
        if found is None:
            raise ValueError(f"no date: {spelling!r} (write 2019-11-27, 2019-11 or 2019)")
        year, month, day = (int(part or 0) for part in found.groups())
        if not month:
            return cls(date(year, 1, 1), date(year, 12, 31))
        if not day:
            return cls(date(year, month, 1), date(year, month, last_day(year, month)))
        return cls.day(date(year, month, day))

    def __str__(self) -> str:
        """The shortest spelling that `parse` reads back; any other run of days as "A to B"."""
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"{first.year:04}"
        if first.day == 1 and last == date(first.year, first.month, last_day(first.year, first.month)):
            return f"{first.year:04}-{first.month:02}"
        return f"{first} to {last}"


def last_day(year: int, month: int) -> int:
    """How many days a month has."""
    # `calendar` has it too, and loads `locale` with it: every start of the filter would pay for both.
    return 31 if month == _DECEMBER else (date(year, month + 1, 1) - timedelta(days=1)).day


_DECEMBER: Final = 12
