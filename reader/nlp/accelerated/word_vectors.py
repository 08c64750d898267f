"""Vectors of words without their context, with a memory.

The first layers look at a word alone: they gather some rows for its form, beginning, end and shape, and mix
them. That takes two fifths of the time, and most words of a text were in the texts before it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

from reader.nlp.accelerated.row_keys import row_keys

_BLOCK = 48
"""New words are mixed so many at once, whatever their number: a product of other size may differ in the last
bit, and a vector must not depend on what was new with its word. No size of a processor's kernels leaves a
rest of it."""
_MAX_WORDS = 10_000
"""Of different words, in 7 MB: those of fifty articles."""
_LAYERS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
"""Of what looks at a word alone, as far as their names begin alike."""

Floats = NDArray[np.float32]


class WordVectors:
    """Computes the vector of each different word once."""

    def __init__(self, layers: Model[Any, Any]) -> None:
        """Take the layers of a loaded model for which `can_replace` holds."""
        self._features, _, self._rows, self._mix, _ = layers.layers
        self._vectors: dict[bytes, Floats] = {}

    def of(self, doc: Doc) -> Floats:
        """Return the vectors [words, width] of a Doc of at least one word."""
        (features,) = self._features.predict([doc])
        keys = row_keys(features)
        if len(self._vectors) > _MAX_WORDS:
            self._vectors = {}
        vectors = self._vectors  # another thread may begin with an empty one
        new = {key: place for place, key in enumerate(keys) if key not in vectors}
        places = [*new.values()]
        for start in range(0, len(new), _BLOCK):
            own_places = places[start : start + _BLOCK]
            # The last block is filled up with its first word.
            block = (own_places + [places[start]] * _BLOCK)[:_BLOCK]
            mixed = self._mix.predict(self._rows.predict(features[block]))
            # A copy of these alone: a vector that is kept keeps the array of which it is a part.
            for place, vector in zip(own_places, mixed[: len(own_places)].copy(), strict=True):
                vectors[keys[place]] = vector
        return np.concatenate([vectors[key] for key in keys]).reshape(len(keys), -1)


def can_replace(model: Model[Any, Any]) -> bool:
    """Tell whether layers look at words alone, by hashes."""
    return len(model.layers) == len(_LAYERS) and all(
        layer.name.startswith(name) for layer, name in zip(model.layers, _LAYERS, strict=True)
    )
