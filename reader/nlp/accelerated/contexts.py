"""spaCy's layers that mix the vector of each word with those beside it: the same numbers, to the last bit.

What takes the time beside the matrix products goes into few arrays here: thinc makes new ones for the words
side by side, for the larger of each three numbers and which it was, and goes over each word twice for its
mean and variance.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

_PIECES = 3
"""Numbers of which maxout takes the largest."""
_LEAST_VARIANCE = 1e-08
"""Is added to each, as thinc does."""
_NAME = "residual(expand_window>>maxout>>layernorm>>dropout)"

Floats = NDArray[np.float32]


class _Layer(NamedTuple):
    """The weights of one layer."""

    mix: Floats
    """[3 x width, pieces x width]: from the word before, the word and the one behind; first pieces first."""
    mix_bias: Floats
    """[pieces x width]"""
    scale: Floats
    shift: Floats


class Contexts:
    """Computes the vectors of words in their context."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Take layers for which `can_replace` holds."""
        self._ops: Any = model.ops
        self._pad = model.attrs["pad"]
        self._layers = [*map(_weights, model.layers[0].layers)]

    def of(self, vectors: Floats) -> Floats:
        """Return vectors [words, width] with what stands around each word."""
        count, width = len(vectors) + 2 * self._pad, vectors.shape[1]
        words = np.zeros((count, width), np.float32)
        words[self._pad : self._pad + len(vectors)] = vectors
        windows = np.zeros((count, 3 * width), np.float32)
        pieces = np.empty((count, _PIECES * width), np.float32)
        total = np.add.reduce
        for layer in self._layers:
            windows[1:, :width] = words[:-1]
            windows[:, width : 2 * width] = words
            windows[:-1, 2 * width :] = words[1:]
            self._ops.gemm(windows, layer.mix, out=pieces)
            pieces += layer.mix_bias
            mixed = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
            np.maximum(mixed, pieces[:, 2 * width :], out=mixed)
            mixed -= total(mixed, axis=1, keepdims=True) / np.float32(width)
            variance = total(mixed * mixed, axis=1, keepdims=True) / np.float32(width)
            mixed *= (variance + np.float32(_LEAST_VARIANCE)) ** np.float32(-0.5)
            mixed *= layer.scale
            mixed += layer.shift
            words += mixed
        return words[self._pad : self._pad + len(vectors)]


def can_replace(model: Model[Any, Any]) -> bool:
    """Tell whether a model is a chain of layers that each look one word to both sides."""
    return (
        model.name.startswith("with_array")
        and model.ops.xp is np
        and all(
            layer.name == _NAME
            and _parts(layer)["expand_window"].attrs["window_size"] == 1
            and _parts(layer)["maxout"].get_dim("nP") == _PIECES
            for layer in model.layers[0].layers
        )
    )


def _weights(layer: Model[Any, Any]) -> _Layer:
    parts = _parts(layer)
    maxout: Any = parts["maxout"]
    layernorm: Any = parts["layernorm"]
    weights = maxout.get_param("W")  # [width, pieces, 3 x width]
    return _Layer(
        np.ascontiguousarray(weights.transpose(2, 1, 0)).reshape(weights.shape[2], -1),
        maxout.get_param("b").T.ravel(),
        layernorm.get_param("G"),
        layernorm.get_param("b"),
    )


def _parts(layer: Model[Any, Any]) -> dict[str, Model[Any, Any]]:
    return {part.name: part for part in layer.walk()}
