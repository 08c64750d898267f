"""Weights that are missing or not the ones that were written are told of in a sentence."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from reader.errors import AnalysisError
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
