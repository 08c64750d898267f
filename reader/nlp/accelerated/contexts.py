"""spaCy's layers that mix the vector of each word with those beside it: the same but for rounding.

The products are numpy's, in half the time that spaCy's blis takes for them. They are taken in blocks: so
small that OpenBLAS starts no threads for one, and all of one size, so that the vectors of words do not
depend on how many there are. What else takes time goes into few arrays: thinc makes new ones for the words
side by side, for the larger of each three numbers and which it was, and goes over each word twice for its
mean and variance.
"""

from __future__ import annotations

from itertools import product as product_of
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

_PIECES = 3
"""Numbers of which maxout takes the largest."""
_LEAST_VARIANCE = 1e-08
"""Is added to each, as thinc does."""
_ROWS = 28
"""Words of a block: with 96 numbers each 258,048 multiplications; from 262,144 on OpenBLAS starts threads."""
_BESIDE = 3
"""Words that are looked at: the one before, the word itself and the one behind."""
_NAME = "residual(expand_window>>maxout>>layernorm>>dropout)"

Floats = NDArray[np.float32]


class _Layer(NamedTuple):
    """The weights of one layer."""

    mix: Floats
    """[3, pieces, width, width]: from the word before, the word and the one behind."""
    mix_bias: Floats
    """[pieces x width]"""
    scale: Floats
    shift: Floats


class Contexts:
    """Computes the vectors of words in their context."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Take layers for which `can_replace` holds."""
        self._pad = model.attrs["pad"]
        self._layers = [*map(_weights, model.layers[0].layers)]

    def of(self, vectors: Floats) -> Floats:
        """Return vectors [words, width] with what stands around each word."""
        count, width = len(vectors) + 2 * self._pad, vectors.shape[1]
        rows = -(-count // _ROWS) * _ROWS
        around = np.zeros((rows + _BESIDE - 1, width), np.float32)
        words = around[1 : count + 1]
        words[self._pad : self._pad + len(vectors)] = vectors
        product = np.empty((rows // _ROWS, _ROWS, width), np.float32)
        pieces_of_rows = np.empty((rows, _PIECES * width), np.float32)
        pieces = pieces_of_rows[:count]
        blocks = pieces_of_rows.reshape(-1, _ROWS, _PIECES, width)
        total = np.add.reduce
        for layer in self._layers:
            blocks[:] = 0
            for beside, piece in product_of(range(_BESIDE), range(_PIECES)):
                some = around[beside : beside + rows].reshape(-1, _ROWS, width)
                blocks[:, :, piece] += np.matmul(some, layer.mix[beside, piece], out=product)
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
    width = len(weights)
    return _Layer(
        np.ascontiguousarray(weights.reshape(width, _PIECES, _BESIDE, width).transpose(2, 1, 3, 0)),
        maxout.get_param("b").T.ravel(),
        layernorm.get_param("G"),
        layernorm.get_param("b"),
    )


def _parts(layer: Model[Any, Any]) -> dict[str, Model[Any, Any]]:
    return {part.name: part for part in layer.walk()}
