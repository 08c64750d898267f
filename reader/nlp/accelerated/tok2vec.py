"""spaCy's vectors of words in their context, with a memory for what precedes the context."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Tok2Vec
from spacy.tokens import Doc
from thinc.api import Model

from reader.nlp.accelerated import contexts, word_vectors
from reader.nlp.accelerated.contexts import Contexts
from reader.nlp.accelerated.word_vectors import WordVectors


class VectorsInContext:
    """Computes what a model of vectors does."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Take a loaded model for which `fits` holds."""
        words, mixing = model.layers
        self._words, self._contexts = WordVectors(words), Contexts(mixing)

    def of(self, doc: Doc) -> NDArray[np.float32]:
        """Return the vectors [words, width] of a Doc of at least one word."""
        return self._contexts.of(self._words.of(doc))


def fits(model: Model[Any, Any]) -> bool:
    """Tell whether a model looks at words alone first, by hashes, and then at their contexts."""
    return (
        len(model.layers) == 2
        and word_vectors.can_replace(model.layers[0])
        and contexts.can_replace(model.layers[1])
    )


class RememberingTok2Vec:
    """Sets the vectors that the component which it replaces sets."""

    def __init__(self, tok2vec: Tok2Vec) -> None:
        """Take a loaded component for which `can_replace` holds."""
        self._tok2vec = tok2vec
        self._vectors = VectorsInContext(tok2vec.model)

    def __call__(self, doc: Doc) -> Doc:
        """Set the tensor of a Doc."""
        if not len(doc):
            self._tok2vec(doc)
            return doc
        self._tok2vec.set_annotations([doc], [self._vectors.of(doc)])
        return doc


def can_replace(component: object) -> bool:
    """Tell whether a component computes its vectors in the way that is replaced."""
    return type(component) is Tok2Vec and fits(component.model)


@Language.factory("reader_tok2vec")
def create(nlp: Language, name: str) -> RememberingTok2Vec:
    """Return the component that replaces the one that a pipeline has for vectors."""
    tok2vec = nlp.get_pipe("tok2vec")
    assert isinstance(tok2vec, Tok2Vec)
    return RememberingTok2Vec(tok2vec)
