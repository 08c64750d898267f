"""The analysing process lets the screen have the processor first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.nlp.process import precedence
from reader.nlp.process.precedence import NICENESS, Processors

_NICEST = 19
_TELL = """
import os
from pathlib import Path
from reader.nlp.process.precedence import give_way
before = os.nice(0)
give_way()
group = Path("/proc/self/autogroup")
print(before, os.nice(0), group.read_text().split()[-1] if group.exists() else "none")
"""


def test_it_is_nicer_than_others_and_so_is_its_session() -> None:
    output = subprocess.run(
        [sys.executable, "-c", _TELL], capture_output=True, text=True, check=True, start_new_session=True
    ).stdout
    before, niceness, of_session = output.split()
    assert int(niceness) == min(int(before) + NICENESS, _NICEST)
    # Linux takes one such change in a tenth of a second from all who are not root, and refuses the others.
    is_sure = Path("/proc/self/autogroup").exists() and os.geteuid() == 0
    assert of_session in ([f"{NICENESS}"] if is_sure else [f"{NICENESS}", "0", "none"])


class Machine:
    """Processors and a clock that a test sets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *processors: int) -> None:
        self.now = 100.0
        self.allowed = set(processors)
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(self.allowed), raising=False)
        monkeypatch.setattr(os, "sched_setaffinity", self._allow, raising=False)
        monkeypatch.setattr(precedence, "monotonic", lambda: self.now)

    def _allow(self, _: int, processors: set[int]) -> None:
        self.allowed = processors

    def after(self, seconds: float, processors: Processors) -> set[int]:
        """Return those that may be worked on so much later."""
        self.now += seconds
        processors.work()
        return self.allowed


def test_a_processor_is_left_to_the_screen_once_the_work_goes_on_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    machine = Machine(monkeypatch, 2, 3, 5)
    processors = Processors()
    assert machine.after(60, processors) == {2, 3, 5}
    assert machine.after(1.9, processors) == {2, 3, 5}
    assert machine.after(0.2, processors) == {3, 5}
    assert machine.after(60, processors) == {3, 5}
    processors.rest()
    assert machine.after(60, processors) == {2, 3, 5}
    assert machine.after(2, processors) == {3, 5}


def test_a_single_processor_is_worked_on_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, 4)
    processors = Processors()
    assert machine.after(0, processors) == machine.after(60, processors) == {4}


def test_where_processors_cannot_be_chosen_none_are(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, 0, 1)
    monkeypatch.delattr(os, "sched_setaffinity")
    processors = Processors()
    assert machine.after(0, processors) == machine.after(60, processors) == {0, 1}


def test_where_processors_were_taken_away_since_the_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, 0, 1)
    processors = Processors()

    def refuse(_: int, __: set[int]) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "sched_setaffinity", refuse)
    assert machine.after(0, processors) == machine.after(60, processors) == {0, 1}
