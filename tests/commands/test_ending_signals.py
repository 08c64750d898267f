"""SIGTERM, SIGHUP and ctrl+c in the middle of a command: nothing half done stays, and no traceback."""

from __future__ import annotations

import signal
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from reader import __main__, cli
from reader.commands import outgoing, privacy
from reader.commands.ending_signals import Ended, ending_signals_raised

_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


@pytest.fixture(autouse=True)
def _as_at_the_start() -> Iterator[None]:
    """Give a test the handlers that a program begins with, and back what there was."""
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    for number in before:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", _SIGNALS)
def test_a_signal_ends_a_command_with_the_status_that_a_shell_reports(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: signal.Signals
) -> None:
    monkeypatch.setattr(privacy, "run", lambda _words: signal.raise_signal(number))
    assert cli.main(["privacy"]) == 128 + number
    assert capsys.readouterr() == ("", "")
    assert [signal.getsignal(each) for each in _SIGNALS] == [signal.SIG_DFL] * 3


@pytest.mark.parametrize("number", _SIGNALS)
def test_an_export_that_a_signal_ends_leaves_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: signal.Signals
) -> None:
    def write(_articles: object, file: object) -> None:
        assert [path.name for path in tmp_path.rglob("whole")] == ["whole"], "it is being written"
        signal.raise_signal(number)

    def run(_words: object) -> int:
        outgoing.write([types.SimpleNamespace()], write, str(tmp_path / "x.csv"), replaces=False)  # type: ignore[list-item]
        return 0

    monkeypatch.setattr(outgoing.Counted, "through", lambda _self, articles: iter(articles))
    monkeypatch.setattr(privacy, "run", run)
    assert cli.main(["privacy"]) == 128 + number
    assert list(tmp_path.iterdir()) == []


def test_the_same_signal_again_ends_at_once() -> None:
    with ending_signals_raised():
        with pytest.raises(Ended):
            signal.raise_signal(signal.SIGTERM)
        assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_what_is_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as `nohup` has it
    with ending_signals_raised():
        signal.raise_signal(signal.SIGHUP)
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN


def test_another_thread_leaves_signals_as_they_are() -> None:
    handlers: list[object] = []

    def look() -> None:
        with ending_signals_raised():
            handlers.append(signal.getsignal(signal.SIGTERM))

    thread = Thread(target=look)
    thread.start()
    thread.join()
    assert handlers == [signal.SIG_DFL]


@pytest.mark.parametrize(
    ("before", "meanwhile"),
    [(signal.default_int_handler, signal.SIG_DFL), (signal.SIG_IGN, signal.SIG_IGN)],
)
def test_ctrl_c_while_the_program_is_loaded_ends_it_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, before: signal._HANDLER, meanwhile: signal._HANDLER
) -> None:
    signal.signal(signal.SIGINT, before)
    fake = types.ModuleType("reader.cli")
    fake.main = lambda spare: signal.getsignal(signal.SIGINT)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.cli", fake)
    assert __main__.main() == meanwhile
