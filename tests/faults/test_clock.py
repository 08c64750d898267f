"""The clock is wrong, is set while the program runs, and files and feeds have dates that cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.program import FIRST_WORDS, RESOLVED, article, environment, running
from tests.sources.feeds.samples import LONG, rss
from tests.sources.http.server import ok, serving

DAY = 86_400
FAR = 40 * 365 * DAY
SECOND = "claim 2/2"
SHIFTED = (sys.executable, "-m", "tests.faults.shifted_clock")


def shift(home: Path, seconds: float) -> str:
    """Set the clock of the programs in a home; return the file that says so."""
    home.mkdir(exist_ok=True)
    path = home / "shift"
    partial = home / "shift-partial"
    partial.write_text(f"{seconds}")
    partial.rename(path)
    return str(path)


@pytest.mark.model
@pytest.mark.parametrize("seconds", [DAY, FAR, -DAY, -FAR])
def test_a_clock_that_is_set_while_the_program_runs_changes_nothing(seconds: float, tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = article(home)
    with running(home, shift(home, 0), path, command=SHIFTED) as program:
        program.wait_for(FIRST_WORDS)
        shift(home, seconds)
        program.wait_for(RESOLVED)
        program.wait_for(SECOND, since=program.press("]"))
        shift(home, 0)
        program.wait_for(RESOLVED, since=program.press("["))
        program.wait_for(SECOND, since=program.press("]"))
        shift(home, seconds)
        assert program.quit() == 0
        assert b"Traceback" not in program.output
    shift(home, 0)
    with running(home, shift(home, 0), path, command=SHIFTED) as program:
        program.wait_for(SECOND)
        assert program.quit() == 0


@pytest.mark.model
@pytest.mark.parametrize("year", [1, 3000])
def test_a_file_may_come_from_any_time_and_be_changed_back_into_the_past(year: int, tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = article(home)
    moment = (year - 1970) * 365 * DAY
    os.utime(path, (moment, moment))
    with running(home, path) as program:
        program.wait_for(RESOLVED)
        Path(path).write_text("The dam broke after all.\n")
        os.utime(path, (moment - DAY, moment - DAY))
        program.wait_for("changed on disk")
        assert program.quit() == 0
        assert b"Traceback" not in program.output


@pytest.fixture
def home_with_feed(tmp_path: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield a home that follows a feed with dates of any time, and what its server was asked."""
    dates = ("Mon, 01 Jan 2999 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "32 Jan 2026", "")
    items = "".join(
        f"<item><title>Pier {number}</title><link>/{number}</link><pubDate>{date}</pubDate>"
        f"<description>{number} {LONG}</description></item>"
        for number, date in enumerate(dates)
    )
    with serving({"/feed": ok(rss(items), "application/rss+xml")}) as server:
        home = tmp_path / "home"
        config = home / ".config" / "quote-reader" / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text(f"[network]\nallow = ['127.0.0.1:{server.port}']\n")
        done = reader(home, 0, "add", server.address("/feed"))
        assert done.returncode == 0, done.stderr
        yield home, server.requests


def reader(home: Path, seconds: float, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command with a clock that is wrong by so many seconds; return how it ended and what it said."""
    return subprocess.run(
        [*SHIFTED, shift(home, seconds), *words],
        cwd=home,
        env=environment(home),
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("seconds", [FAR, -FAR])
def test_feeds_are_asked_as_before_once_a_wrong_clock_was_set_right(
    seconds: float, home_with_feed: tuple[Path, list[str]]
) -> None:
    home, requests = home_with_feed
    asked = len(requests)
    assert reader(home, seconds, "refresh").stdout == "1 feed: no new articles.\n"
    assert reader(home, 0, "refresh").stdout == "1 feed: no new articles.\n"
    assert len(requests) == asked + 2
    assert reader(home, 0, "refresh").stdout == "1 feed: no new articles, 1 not due yet.\n"


def test_the_list_of_news_from_any_time_is_shown(home_with_feed: tuple[Path, list[str]]) -> None:
    home, _ = home_with_feed
    with running(home) as program:
        program.wait_for("Pier 3")
        assert program.quit() == 0
        assert b"Traceback" not in program.output
