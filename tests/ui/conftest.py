"""Fixtures for tests of the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.config import Config
from reader.library import Library
from reader.paths import bundled
from reader.themes import load_all
from reader.ui.app import ReaderApp
from tests.ui import newsroom

MakeApp = Callable[..., ReaderApp]


@pytest.fixture
def make_app() -> MakeApp:
    """Return a function that makes the app over the library of the newsroom, or over another."""

    def make(library: Library | None = None, config: Config | None = None, *problems: str) -> ReaderApp:
        specs, _ = load_all(bundled("themes"))
        return ReaderApp(library or newsroom.library(), config or Config(), specs, problems)

    return make
