"""spaCy's vectors of words in their context, with a memory for what precedes the context.

The first layers look at a word alone: they gather six rows for its form, beginning, end, shape and blanks,
and mix them. That takes two fifths of the time, and most words of a text were in the texts before it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Tok2Vec
from spacy.tokens import Doc

from reader.nlp.accelerated.row_keys import row_keys

_BLOCK = 48
"""New words are mixed so many at once, whatever their number: a product of other size may differ in the last
bit, and a vector must not depend on what was new with its word. No size of a processor's kernels leaves a
rest of it."""
_MAX_WORDS = 10_000
"""Of different words, in 7 MB: those of fifty articles."""
_LAYERS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
"""Of what looks at a word alone, as far as their names begin alike."""

Vector = NDArray[np.float32]


class RememberingTok2Vec:
    """Sets the vectors that the component which it replaces sets."""

    def __init__(self, tok2vec: Tok2Vec) -> None:
        """Take a loaded component for which `can_replace` holds."""
        self._tok2vec = tok2vec
        words, self._contexts = tok2vec.model.layers
        self._features, _, self._rows, self._mix, _ = words.layers
        self._vectors: dict[bytes, Vector] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the tensor of a Doc."""
        if not len(doc):
            self._tok2vec(doc)
            return doc
        (features,) = self._features.predict([doc])
        self._tok2vec.set_annotations([doc], self._contexts.predict([self._mixed(features)]))
        return doc

    def _mixed(self, features: Any) -> Vector:
        """Return the vector of each word without its context; features: hashes, one row a word."""
        keys = row_keys(features)
        if len(self._vectors) > _MAX_WORDS:
            self._vectors = {}
        vectors = self._vectors  # another thread may begin with an empty one
        new = {key: place for place, key in enumerate(keys) if key not in vectors}
        places = [*new.values()]
        for start in range(0, len(new), _BLOCK):
            # The last block is filled up with its first word.
            block = (places[start : start + _BLOCK] + [places[start]] * _BLOCK)[:_BLOCK]
            mixed = self._mix.predict(self._rows.predict(features[block]))
            for place, vector in zip(block, mixed, strict=True):
                vectors[keys[place]] = vector
        return np.concatenate([vectors[key] for key in keys]).reshape(len(keys), -1)


def can_replace(component: object) -> bool:
    """Tell whether a component looks at words alone first, by hashes, and then at their contexts."""
    if type(component) is not Tok2Vec or len(component.model.layers) != 2:
        return False
    words = component.model.layers[0].layers
    return len(words) == len(_LAYERS) and all(
        layer.name.startswith(name) for layer, name in zip(words, _LAYERS, strict=True)
    )


@Language.factory("reader_tok2vec")
def create(nlp: Language, name: str) -> RememberingTok2Vec:
    """Return the component that replaces the one that a pipeline has for vectors."""
    tok2vec = nlp.get_pipe("tok2vec")
    assert isinstance(tok2vec, Tok2Vec)
    return RememberingTok2Vec(tok2vec)
