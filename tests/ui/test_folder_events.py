"""What is changed in a folder is told of once, and nobody looks meanwhile."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from reader.ui import folder_events
from reader.ui.folder_events import FolderEvents

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked now and then")


class _Told:
    """Counts, and lets a test wait for the next time."""

    def __init__(self) -> None:
        self.times = 0
        self._event = asyncio.Event()

    def __call__(self) -> None:
        self.times += 1
        self._event.set()

    async def next(self) -> None:
        """Wait until something is told."""
        await asyncio.wait_for(self._event.wait(), 60)
        self._event.clear()


async def test_a_file_that_is_written_moved_or_removed_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_events, "_REST_SECONDS", 0.01)
    told = _Told()
    events = FolderEvents(told)
    assert events.start()
    events.watch([tmp_path, tmp_path / "gone"])
    file = tmp_path / "a.txt"
    for change in (
        lambda: file.write_text("one", encoding="utf-8"),
        lambda: file.rename(tmp_path / "b.txt"),
        lambda: (tmp_path / "b.txt").unlink(),
    ):
        change()
        await told.next()
    events.stop()
    events.stop()


async def test_a_folder_that_is_watched_no_more_is_silent_and_the_next_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_events, "_REST_SECONDS", 0.01)
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    told = _Told()
    events = FolderEvents(told)
    assert events.start()
    events.watch([first, second])
    second.mkdir()
    events.watch([second])
    (first / "a.txt").touch()
    (second / "a.txt").touch()
    await told.next()
    assert told.times == 1
    events.stop()


async def test_many_changes_at_once_are_told_of_once(tmp_path: Path) -> None:
    told = _Told()
    events = FolderEvents(told)
    assert events.start()
    events.watch([tmp_path])
    for number in range(50):
        (tmp_path / str(number)).touch()
    await told.next()
    assert told.times == 1
    events.stop()


async def test_without_anything_to_listen_with_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    events = FolderEvents(_Told())
    assert not events.start()
    events.watch([Path("/")])
    events.stop()
