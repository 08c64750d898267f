"""What is loaded is not looked through for garbage, and garbage is looked for again afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.model import Engine
from reader.nlp.process.loading import load, loading


@pytest.fixture(autouse=True)
def _unfrozen_afterwards() -> Iterator[None]:
    yield
    gc.unfreeze()


@contextmanager
def garbage_looked_for() -> Iterator[list[object]]:
    """Yield a list that gets longer each time that garbage is looked for by itself."""
    looks: list[object] = []

    def note(phase: str, details: object) -> None:
        looks.append((phase, details))

    gc.callbacks.append(note)
    try:
        yield looks
    finally:
        gc.callbacks.remove(note)


def make_garbage() -> None:
    """Make more than there may be before garbage is looked for."""
    kept: list[list[object]] = [[] for _ in range(10 * gc.get_threshold()[0] + 10_000)]
    kept.clear()


def test_no_garbage_is_looked_for_meanwhile_and_never_in_what_was_loaded() -> None:
    gc.unfreeze()
    with garbage_looked_for() as looks:
        with loading():
            gc.enable()  # as srsly does when it has read something
            make_garbage()
            assert not looks
        make_garbage()
        assert looks
    assert gc.get_freeze_count() > 0


def test_garbage_is_looked_for_again_when_nothing_could_be_loaded() -> None:
    with garbage_looked_for() as looks:
        with pytest.raises(OSError, match="no model"), loading():
            raise OSError("no model")
        make_garbage()
        assert looks


@pytest.mark.parametrize(("engine", "begun_count"), [("model", 1), ("rules", 0)])
def test_the_network_is_begun_before_what_reads_its_answers_is_there(
    engine: Engine, begun_count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.nlp import analyze
    from reader.nlp.encoder import weights

    steps: list[str] = []
    monkeypatch.setattr(weights, "begin", lambda: steps.append("begun"))
    monkeypatch.setattr(analyze, "load", lambda engine: steps.append(engine))
    load(engine)
    assert steps == ["begun"] * begun_count + [engine]
