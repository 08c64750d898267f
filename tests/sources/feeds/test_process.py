"""Feeds in a child: the same as here, and an end to what would have none."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources.feeds.limits import Limits
from reader.sources.feeds.parse import parse
from reader.sources.feeds.process import FeedReader
from tests.sources.feeds.samples import ADDRESS, rss

ROOT = Path(__file__).parents[3]


def test_a_child_reads_what_is_read_here_one_feed_after_the_other() -> None:
    reader = FeedReader()
    try:
        for title in ("“Café”", "Two\nlines"):
            data = rss(f"<item><title>{title}</title><description>{title}</description></item>")
            assert reader.parse(data, ADDRESS) == parse(data, ADDRESS)
        with pytest.raises(SourceError, match="is neither RSS nor Atom"):
            reader.parse(b"words", ADDRESS)
        assert reader.parse(data, ADDRESS) == parse(data, ADDRESS)
    finally:
        reader.close()


def test_a_feed_that_would_take_hours_ends_with_a_sentence_and_the_next_is_read() -> None:
    # feedparser looks for an address of e-mail in the name of an author, from every letter on to the end.
    endless = rss(f"<item><author>{'a.' * 100_000}</author></item>")
    reader = FeedReader(Limits(max_seconds=3))
    try:
        with pytest.raises(SourceError, match="takes more than 3 s or too much memory"):
            reader.parse(endless, ADDRESS)
        assert len(reader.parse(rss("<item/>"), ADDRESS).entries) == 1
    finally:
        reader.close()


def test_what_ends_it_is_the_time_that_it_works_and_not_the_time_that_it_waits_for_a_processor() -> None:
    endless = rss(f"<item><author>{'a.' * 100_000}</author></item>")
    request = json.dumps({"address": ADDRESS, "content_type": "", "bytes": len(endless)})
    ended = subprocess.run(
        [sys.executable, "-m", "reader.sources.feeds.process", f"{1 << 30}", "1"],
        cwd=ROOT,
        input=request.encode() + b"\n" + endless,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (-signal.SIGPROF, b"")


def test_a_feed_that_takes_too_much_memory_ends_with_a_sentence() -> None:
    large = rss(f"<item><description>{'a' * 40_000_000}</description></item>")
    reader = FeedReader(Limits(max_memory_bytes=256 << 20))
    try:
        with pytest.raises(SourceError, match="too much memory"):
            reader.parse(large, ADDRESS)
        assert len(reader.parse(rss("<item/>"), ADDRESS).entries) == 1
    finally:
        reader.close()


def test_no_module_of_the_folder_in_which_it_is_started_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "feedparser.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}")
    monkeypatch.chdir(tmp_path)
    reader = FeedReader()
    try:
        assert len(reader.parse(rss("<item/>"), ADDRESS).entries) == 1
    finally:
        reader.close()
