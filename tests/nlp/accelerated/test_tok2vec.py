"""Vectors that were partly remembered are those that spaCy computes."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import Tok2Vec

from reader import paths
from reader.nlp.accelerated import tok2vec
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])


@pytest.fixture(scope="module")
def spacys(nlp: Language) -> Tok2Vec:
    component = nlp.get_pipe("tok2vec")
    assert isinstance(component, Tok2Vec)
    return component


def vectors(component: object, nlp: Language, text: str) -> np.ndarray:
    assert callable(component)
    tensor: np.ndarray = component(nlp.make_doc(text)).tensor
    return tensor


def test_the_pipeline_remembers_words(nlp: Language) -> None:
    assert "reader_tok2vec" in nlp.pipe_names
    assert "tok2vec" not in nlp.pipe_names


@pytest.mark.parametrize("text", ["", " ", "Go", "Go go Go", "\n\n“Never,” Ada Krog said.  It's 5 p.m.\n"])
def test_short_texts_have_the_vectors_of_spacy(text: str, nlp: Language, spacys: Tok2Vec) -> None:
    remembering = tok2vec.RememberingTok2Vec(spacys)
    for _ in range(2):  # the second time all words are known
        np.testing.assert_allclose(
            vectors(remembering, nlp, text), vectors(spacys, nlp, text), rtol=0, atol=1e-5
        )


def test_articles_have_the_vectors_of_spacy(nlp: Language, spacys: Tok2Vec) -> None:
    remembering = tok2vec.RememberingTok2Vec(spacys)
    for id in ARTICLES:
        text = files.read(id).text
        np.testing.assert_allclose(
            vectors(remembering, nlp, text), vectors(spacys, nlp, text), rtol=0, atol=1e-5
        )


def test_no_bit_of_a_vector_depends_on_what_was_read_before(nlp: Language, spacys: Tok2Vec) -> None:
    first, other = (files.read(id).text for id in ARTICLES[:2])
    alone = vectors(tok2vec.RememberingTok2Vec(spacys), nlp, first)
    remembering = tok2vec.RememberingTok2Vec(spacys)
    for known in ("The dam holds.", other, first[:300]):
        vectors(remembering, nlp, known)
    assert vectors(remembering, nlp, first).tobytes() == alone.tobytes()


def test_other_layers_stay_with_spacy(nlp: Language, spacys: Tok2Vec) -> None:
    class Other(Tok2Vec):
        pass

    assert tok2vec.can_replace(spacys)
    assert not tok2vec.can_replace(Other(nlp.vocab, spacys.model))
    assert not tok2vec.can_replace(nlp.get_pipe("tagger"))
    blank = spacy.blank("en")
    characters = {
        "@architectures": "spacy.CharacterEmbed.v2",
        "width": 8,
        "nM": 8,
        "nC": 4,
        "rows": 99,
        "feature": "LOWER",
        "include_static_vectors": False,
    }
    contexts = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 8, "depth": 1}
    encode = {**contexts, "window_size": 1, "maxout_pieces": 2}
    model = {"@architectures": "spacy.Tok2Vec.v2", "embed": characters, "encode": encode}
    blank.add_pipe("tok2vec", config={"model": model})
    assert not tok2vec.can_replace(blank.get_pipe("tok2vec"))
