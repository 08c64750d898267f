"""Fixtures for all tests: the model loaded once, and nothing of this machine's configuration."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from spacy.language import Language

# How long an example takes says more about what else the machine does than about the program.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_collection_finish() -> None:
    """Spare the garbage collector what was imported: it took a fifth of the time of tests of the screen."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline that analyses; only for tests marked `model`."""
    from reader.nlp import pipeline

    return pipeline.build()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test folders of its own for configuration and state, and a plain terminal."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    # Nobody pulls the plug in a test, and to wait for the disk each time takes longer than all the rest.
    monkeypatch.setattr("reader.store.database._SYNCHRONOUS", "OFF")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def deep_folder(tmp_path: Path) -> Iterator[Path]:
    """The last of 1,100 folders, each in the one before: more than a function may call itself."""
    folder = tmp_path
    for _ in range(1_100):
        folder /= "d"
        folder.mkdir()
    yield folder
    # pytest would call itself to remove them.
    for file in folder.iterdir():
        file.unlink()
    while folder != tmp_path:
        folder.rmdir()
        folder = folder.parent
