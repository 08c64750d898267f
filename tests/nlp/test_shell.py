"""The parts of a model that are loaded in the light way annotate as those that spaCy loads."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Any

import pytest
import srsly
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.attrs import NAMES
from spacy.language import Language
from spacy.tokens import Doc

from reader import paths
from reader.nlp import shell
from reader.nlp.fingerprint import MODEL
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])
WORDS = st.sampled_from(
    ["don't", "U.S.", "'re", "“Never.”", "-Ann", "a.m.—said", "http://quay.example/a", "$5m", ":-)", "co-op"]
)
ANY_TEXT = st.lists(WORDS | st.text(max_size=8), max_size=20).map(" ".join)
FLAGS = [name for name in NAMES if name.startswith(("IS_", "LIKE_"))]


@pytest.fixture(scope="module")
def light() -> Language:
    return shell.light_shell(None, MODEL)


@pytest.fixture(scope="module")
def plain() -> Language:
    return shell._plain_shell(None, MODEL)


def annotation(doc: Doc) -> list[Any]:
    """Return what there is to know of each token, words and not numbers, and the numbers of its flags."""
    words = ("text_with_ws", "norm_", "lower_", "shape_", "prefix_", "suffix_", "lemma_", "tag_", "pos_")
    more = ("dep_", "ent_type_", "ent_iob_", "morph", "is_sent_start", "lang_", "rank", "cluster", "prob")
    flags = doc.to_array(FLAGS)
    return [
        [token.head.i, *(str(getattr(token, name)) for name in (*words, *more)), *row]
        for token, row in zip(doc, flags.tolist(), strict=True)
    ]


@pytest.mark.parametrize("id", ARTICLES)
def test_articles_are_annotated_as_by_what_spacy_loads(id: str, light: Language, plain: Language) -> None:
    text = files.read(id).text
    assert annotation(light(text)) == annotation(plain(text))


@settings(max_examples=50)
@given(text=ANY_TEXT)
def test_any_text_has_the_same_annotation(text: str, light: Language, plain: Language) -> None:
    assert annotation(light(text)) == annotation(plain(text))


def test_the_tokenizer_has_the_same_patterns_and_special_cases(light: Language, plain: Language) -> None:
    light("The first text.")
    light("The second, from which on all of them are there.")
    tokenizers: list[Any] = [light.tokenizer, plain.tokenizer]
    one, other = (tokenizer.to_bytes(exclude=["vocab"]) for tokenizer in tokenizers)
    assert one == other


def test_the_pipeline_is_the_same(light: Language, plain: Language) -> None:
    assert light.pipe_names == plain.pipe_names
    assert light.pipe_labels == plain.pipe_labels
    assert light.batch_size == plain.batch_size
    assert [light.get_pipe_meta(name) for name in light.pipe_names] == [
        plain.get_pipe_meta(name) for name in plain.pipe_names
    ]


def test_every_label_can_be_written_out(light: Language) -> None:
    labels = {label for labels in light.pipe_labels.values() for label in labels}
    assert {light.vocab.strings[light.vocab.strings[label]] for label in labels} == labels


@pytest.mark.parametrize("load", [shell.light_shell, shell._plain_shell])
def test_only_the_named_parts_are_loaded(load: Any) -> None:
    assert load(["lemmatizer", "attribute_ruler"], MODEL).component_names == ["attribute_ruler", "lemmatizer"]


@pytest.mark.parametrize("missing", ["_add", "read_tokenizer", "Vectors", "_files"])
def test_what_cannot_be_loaded_lightly_is_loaded_as_spacy_does(
    missing: str, light: Language, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def raises(*arguments: object, **options: object) -> None:
        raise TypeError("unexpected keyword argument")

    monkeypatch.setattr(shell, missing, raises)
    caplog.set_level(logging.INFO)
    nlp = shell.load_shell(["tok2vec", "tagger"], MODEL)
    assert nlp.pipe_names == ["tok2vec", "tagger"]
    text = "“Never,”—she said—in the U.S."
    assert [token.text for token in nlp(text)] == [token.text for token in light(text)]
    assert "loaded with its whole configuration (TypeError: unexpected keyword argument)" in caplog.text


@pytest.mark.parametrize("fails", [False, True])
def test_what_decodes_is_looked_for_once_and_by_others_as_ever(
    fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = srsly.msgpack.msgpack_decoders
    looks: list[object] = []
    get_all = type(registry).get_all

    def look(self: object) -> object:
        looks.append(self)
        return get_all(self)

    monkeypatch.setattr(type(registry), "get_all", look)
    with suppress(RuntimeError), shell._decoders_found_once():
        for _ in range(3):
            assert srsly.msgpack_loads(b"\x93\x01\x02\x03") == [1, 2, 3]
        if fails:
            raise RuntimeError("a damaged file")
    assert looks == [registry]
    srsly.msgpack_loads(b"\x90")
    assert looks == [registry, registry]


def test_a_model_with_a_tokenizer_of_its_own_is_loaded_as_spacy_does(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(shell._CREATED_AS_USUAL, "tokenizer", {"@tokenizers": "theirs.v1"})
    caplog.set_level(logging.INFO)
    assert shell.load_shell(["lemmatizer"], MODEL).pipe_names == ["lemmatizer"]
    assert "the model has its own tokenizer" in caplog.text


def test_a_model_that_is_not_installed_is_an_error() -> None:
    with pytest.raises(OSError, match="no_such_model"):
        shell.load_shell(None, "no_such_model")
