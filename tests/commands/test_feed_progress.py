"""What is seen while feeds are asked."""

from __future__ import annotations

import sys

import pytest

from reader.commands.feed_progress import shown_progress


def shown(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what goes to standard error while two articles come; nothing may go to standard output."""
    with shown_progress("Asking the feeds") as show:
        show("1 of 3 feeds", 0)
        show("1 of 3 feeds", 2)
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_who_waits_at_a_terminal_sees_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert "Asking the feeds … 1 of 3 feeds, 2 articles" in shown(capsys)


def test_elsewhere_nothing_is_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(capsys) == ""
    monkeypatch.setattr(sys, "stderr", None)
    with shown_progress("Asking the feeds") as show:
        show("", 1)
