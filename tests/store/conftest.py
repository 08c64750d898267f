"""Closes the databases of a test at its end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.articles import close_databases


@pytest.fixture(autouse=True)
def closed_databases() -> Iterator[None]:
    """Close whatever the test opened."""
    yield
    close_databases()
