"""What is made of words in their context is what spaCy's layers give, but for rounding."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.ml.models import MaxoutWindowEncoder
from spacy.pipeline import EntityRecognizer, Tok2Vec
from thinc.api import Model

from reader.nlp.accelerated import contexts
from reader.nlp.accelerated.contexts import Contexts

WIDTH = 96


def vectors(count: int, width: int = WIDTH) -> Any:
    return np.random.default_rng(count).standard_normal((count, width), np.float32)


@pytest.fixture(scope="module", params=["tok2vec", "ner"])
def layers(request: pytest.FixtureRequest, nlp: Language) -> Model[Any, Any]:
    """The layers of two components that look at the words around each."""
    component = nlp.get_pipe(request.param)
    assert isinstance(component, Tok2Vec | EntityRecognizer)
    model = (
        component.model if isinstance(component, Tok2Vec) else component.model.get_ref("tok2vec").layers[0]
    )
    mixing: Model[Any, Any] = model.layers[1]
    return mixing


@pytest.mark.model
@pytest.mark.parametrize("count", [1, 2, 5, 300, 1_001])
def test_the_layers_of_the_language_model_give_the_same(count: int, layers: Model[Any, Any]) -> None:
    words = vectors(count)
    kept = words.copy()
    (theirs,) = layers.predict([words])
    assert contexts.can_replace(layers)
    np.testing.assert_allclose(Contexts(layers).of(words), theirs, rtol=0, atol=1e-5)
    assert (words == kept).all()


@pytest.mark.model
def test_how_many_words_there_are_changes_no_bit_of_those_far_from_the_last(layers: Model[Any, Any]) -> None:
    words = vectors(700)
    whole = Contexts(layers).of(words)
    reach = layers.attrs["pad"]
    for count in (1, 20, 24, 300, 699):
        part = Contexts(layers).of(words[:count])
        assert part[: max(0, count - reach)].tobytes() == whole[: max(0, count - reach)].tobytes()


def encoder(*, pieces: int = 3, window: int = 1, depth: int = 2) -> Model[Any, Any]:
    model = MaxoutWindowEncoder(width=8, window_size=window, maxout_pieces=pieces, depth=depth)
    model.initialize(X=[vectors(4, 8)])
    return model


def test_any_weights_give_the_same() -> None:
    model = encoder(depth=3)
    (theirs,) = model.predict([vectors(40, 8)])
    assert contexts.can_replace(model)
    np.testing.assert_allclose(Contexts(model).of(vectors(40, 8)), theirs, rtol=0, atol=1e-5)


@pytest.mark.parametrize(
    "model",
    [
        pytest.param(encoder(pieces=2), id="of two pieces"),
        pytest.param(encoder(window=2), id="two words to both sides"),
        pytest.param(encoder(depth=1), id="a single one"),
    ],
)
def test_other_layers_stay_with_spacy(model: Model[Any, Any]) -> None:
    assert not contexts.can_replace(model)
