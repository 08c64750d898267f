"""The vector of a word alone is spaCy's, is computed once, and depends on nothing else that was read."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.pipeline import EntityRecognizer, Tok2Vec
from thinc.api import Model

from reader import paths
from reader.nlp.accelerated import word_vectors
from reader.nlp.accelerated.word_vectors import WordVectors
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])


@pytest.fixture(scope="module", params=["tok2vec", "ner"])
def layers(request: pytest.FixtureRequest, nlp: Language) -> Model[Any, Any]:
    """The first layers of two components."""
    component = nlp.get_pipe(request.param)
    assert isinstance(component, Tok2Vec | EntityRecognizer)
    vectors: Model[Any, Any] = component.model
    if isinstance(component, EntityRecognizer):
        vectors = component.model.get_ref("tok2vec").layers[0]
    return vectors.layers[0]


@pytest.mark.parametrize("text", [" ", "Go", "Go go Go", "\n\n“Never,” Ada Krog said.  It's 5 p.m.\n"])
def test_words_have_the_vectors_of_spacy(text: str, nlp: Language, layers: Model[Any, Any]) -> None:
    doc = nlp.make_doc(text)
    words = WordVectors(layers)
    for _ in range(2):  # the second time all words are known
        np.testing.assert_allclose(words.of(doc), layers.predict([doc])[0], rtol=0, atol=1e-5)


def test_no_bit_of_a_vector_depends_on_what_was_read_before(nlp: Language, layers: Model[Any, Any]) -> None:
    first, other = (nlp.make_doc(files.read(id).text) for id in ARTICLES[:2])
    alone = WordVectors(layers).of(first)
    words = WordVectors(layers)
    for known in (nlp.make_doc("The dam holds."), other, first[:300].as_doc()):
        words.of(known)
    assert words.of(first).tobytes() == alone.tobytes()


def test_a_vector_that_is_kept_keeps_no_array_of_others(nlp: Language, layers: Model[Any, Any]) -> None:
    words = WordVectors(layers)
    for text in ("The dam holds.", "The levee holds.", "The weir holds, and the lock."):
        words.of(nlp.make_doc(text))
    vectors = [*words._vectors.values()]
    arrays = {id(array): array for array in (v if v.base is None else v.base for v in vectors)}
    assert sum(array.nbytes for array in arrays.values()) == sum(vector.nbytes for vector in vectors)


def test_words_are_mixed_once_and_in_blocks_of_one_size(
    nlp: Language, layers: Model[Any, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = WordVectors(layers)
    rows = words._rows
    sizes: list[int] = []

    class Counting:
        def predict(self, features: np.ndarray) -> object:
            sizes.append(len(features))
            return rows.predict(features)

    monkeypatch.setattr(words, "_rows", Counting())
    doc = nlp.make_doc(files.read(ARTICLES[0]).text)
    words.of(doc)
    assert {*sizes} == {word_vectors._BLOCK}
    blocks = len(sizes)
    words.of(doc)
    assert len(sizes) == blocks


def test_the_words_of_a_library_take_no_more_memory_than_those_of_some_articles(
    nlp: Language, layers: Model[Any, Any]
) -> None:
    words = WordVectors(layers)
    for start in range(0, 24_000, 4_000):
        words.of(nlp.make_doc(" ".join(f"krog{number}" for number in range(start, start + 4_000))))
    assert len(words._vectors) <= 15_000


def test_other_layers_stay_with_spacy(nlp: Language, layers: Model[Any, Any]) -> None:
    assert word_vectors.can_replace(layers)
    for part in layers.layers:
        assert not word_vectors.can_replace(part)
