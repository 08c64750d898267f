"""The files of the trained model: read, checked against their SHA-256, made ready to run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.errors import AnalysisError
from reader.nlp.encoder.word_pieces import WordPieces
from reader.nlp.weights import FOLDER, MANIFEST, NETWORK, TOKENIZER

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from reader.nlp.encoder.crf import Floats
    from reader.nlp.encoder.runtime import InferenceSession


_NEEDED = ("tokenizers", "reader.nlp.encoder.runtime")
"""What `load` imports."""
_LOADING = Lock()


@dataclass(frozen=True, slots=True)
class Encoder:
    """The trained model, loaded."""

    session: InferenceSession
    word_pieces: WordPieces
    labels: tuple[Mapping[str, int], ...]
    """For each kind of feature the number of each label."""
    transitions: Floats
    """[tags, tags], from row to column."""
    initial: Floats
    """[tags]"""
    tag_bias: Floats
    """[tags]: added to the score of each tag, so that as many claims are missed as are found in error."""
    confidence: Mapping[str, float]
    """Weights of the features of a draft (see `confidence.features`), and "bias"."""
    ensemble: Mapping[str, float]
    """Weights of the features of an attribution of model or rules (see `ensemble.features`), and "bias"."""
    curve: tuple[tuple[float, float], ...]
    """Points (confidence by `ensemble`, share that is right of the claims that stand), both rising."""


def load(folder: Path = FOLDER) -> Encoder:
    """Load the weights. Raises AnalysisError when a file is missing or not the one that was written."""
    try:
        # Not before weights are wanted, and what is wrong with it is told like what is wrong with them.
        from reader.nlp.encoder.runtime import session

        manifest = json.loads((folder / MANIFEST).read_bytes())
        network = _read(folder / NETWORK, manifest)
        tokenizer = _read(folder / TOKENIZER, manifest)
        return Encoder(
            session(network),
            WordPieces(_tokenizer(tokenizer)),
            tuple({label: number for number, label in enumerate(kind)} for kind in manifest["labels"]),
            np.array(manifest["transitions"], np.float32),
            np.array(manifest["initial"], np.float32),
            np.array(manifest["lean"], np.float32),
            manifest["confidence"],
            manifest["agreement"],
            tuple((confidence, share) for confidence, share in manifest["curve"]),
        )
    except AnalysisError:
        raise
    except Exception as error:  # onnxruntime and tokenizers raise their own kinds, none of them public
        raise AnalysisError(
            f"The attribution model in '{folder}' could not be loaded: {error}. "
            "Reinstall the program to get it back."
        ) from error


def begin() -> None:
    """Begin to load what `bundled` returns, in a thread: it needs little of the interpreter's lock.

    What it imports is imported before, because two that import at once may wait for each other for ever.
    """
    with suppress(Exception):  # `bundled` says what is wrong
        for name in _NEEDED:
            import_module(name)
        Thread(target=_try_bundled).start()


def bundled() -> Encoder:
    """Load the weights that ship with the program, once."""
    with _LOADING:
        return _bundled()


@cache
def _bundled() -> Encoder:
    return load()


def _try_bundled() -> None:
    with suppress(AnalysisError):
        bundled()


def _read(path: Path, manifest: Mapping[str, Any]) -> bytes:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != manifest["sha256"][path.name]:
        raise AnalysisError(
            f"The attribution model is damaged: '{path}' is not the file that came with the program. "
            "Reinstall the program to get it back."
        )
    return content


def _tokenizer(content: bytes) -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_buffer(content)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
