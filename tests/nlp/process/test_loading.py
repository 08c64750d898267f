"""What is loaded is not looked through for garbage, and garbage is looked for again afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from reader.nlp.process.loading import loading


@pytest.fixture(autouse=True)
def _unfrozen_afterwards() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_no_garbage_is_looked_for_meanwhile_and_never_in_what_was_loaded() -> None:
    gc.unfreeze()
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_garbage_is_looked_for_again_when_nothing_could_be_loaded() -> None:
    with pytest.raises(OSError, match="no model"), loading():
        raise OSError("no model")
    assert gc.isenabled()
