"""Weights that are missing or not the ones that were written are told of in a sentence."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import AnalysisError
from reader.nlp.encoder import weights
from reader.nlp.encoder.weights import load
from reader.nlp.weights import MANIFEST, NETWORK, TOKENIZER


def _write(folder: Path, *, network: bytes = b"network", told: bytes = b"network") -> None:
    (folder / NETWORK).write_bytes(network)
    (folder / TOKENIZER).write_bytes(b"tokenizer")
    digests = {NETWORK: told, TOKENIZER: b"tokenizer"}
    sha256 = {name: hashlib.sha256(content).hexdigest() for name, content in digests.items()}
    (folder / MANIFEST).write_text(json.dumps({"sha256": sha256}))


def test_missing_weights_are_told_with_their_folder(tmp_path: Path) -> None:
    with pytest.raises(AnalysisError, match=f"'{tmp_path}' could not be loaded.*Reinstall"):
        load(tmp_path)


def test_a_changed_file_is_told_by_name(tmp_path: Path) -> None:
    _write(tmp_path, network=b"network with a flipped bit")
    with pytest.raises(AnalysisError, match=f"damaged: '.*{NETWORK}' is not the file"):
        load(tmp_path)


def test_files_that_are_no_network_are_told_even_when_their_sum_is_right(tmp_path: Path) -> None:
    _write(tmp_path)
    with pytest.raises(AnalysisError, match="could not be loaded"):
        load(tmp_path)


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"sha256": 3}'])
def test_a_broken_manifest_is_told(tmp_path: Path, manifest: str) -> None:
    _write(tmp_path)
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(AnalysisError, match="Reinstall"):
        load(tmp_path)


class _Loading:
    """Stands for `load`: waits until it may go on, and counts how often it was called."""

    def __init__(self, error: Exception | None = None) -> None:
        self.may_go_on = threading.Event()
        self.begun = threading.Event()
        self.count = 0
        self._error = error

    def __call__(self) -> object:
        self.count += 1
        self.begun.set()
        assert self.may_go_on.wait(60)
        if self._error is not None:
            raise self._error
        return self


@pytest.fixture
def _nothing_loaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have nothing loaded before and behind the test."""
    monkeypatch.setattr(weights, "_NEEDED", ())
    weights._bundled.cache_clear()
    yield
    weights._bundled.cache_clear()


@pytest.mark.usefixtures("_nothing_loaded")
def test_what_is_being_loaded_is_waited_for_and_not_loaded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    loading = _Loading()
    monkeypatch.setattr(weights, "load", loading)
    weights.begin()
    assert loading.begun.wait(60)
    threading.Timer(0, loading.may_go_on.set).start()
    assert weights.bundled() is loading  # type: ignore[comparison-overlap]  # it stands for the weights
    assert loading.count == 1


@pytest.mark.usefixtures("_nothing_loaded")
def test_what_went_wrong_meanwhile_is_told_to_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    loading = _Loading(AnalysisError("The attribution model is damaged."))
    monkeypatch.setattr(weights, "load", loading)
    loading.may_go_on.set()
    weights.begin()
    with pytest.raises(AnalysisError, match="damaged"):
        weights.bundled()


@pytest.mark.usefixtures("_nothing_loaded")
def test_nothing_is_begun_where_the_network_cannot_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "_NEEDED", ("no_such_module",))
    monkeypatch.setattr(weights, "load", loading := _Loading())
    weights.begin()
    assert not loading.count
