"""Runs the program with a clock that is wrong: `python -m tests.faults.shifted_clock FILE WORDS ...`.

FILE has by how many seconds, and is read whenever the program asks what time it is, so that the clock may
jump while the program runs. Only what tells of dates is shifted, as when somebody sets the clock of a
computer: `time.monotonic` goes on.
"""

from __future__ import annotations

import datetime
import sys
import time
from pathlib import Path

_FILE = Path(sys.argv[1])
_true_time = time.time
_TrueDatetime = datetime.datetime


def _shifted_time() -> float:
    return _true_time() + float(_FILE.read_text())


class _ShiftedDatetime(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> _ShiftedDatetime:
        shift = datetime.timedelta(seconds=float(_FILE.read_text()))
        moment = _TrueDatetime.now(tz) + shift
        return cls.combine(moment.date(), moment.timetz())


if __name__ == "__main__":
    time.time = _shifted_time
    datetime.datetime = _ShiftedDatetime  # type: ignore[misc]  # before anything imports it
    from reader.cli import main

    sys.exit(main(sys.argv[2:]))
