"""The faster components annotate exactly as those of spaCy that they replace."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span

from reader import paths
from reader.nlp import pipeline
from reader.nlp.accelerated import accelerate, attribute_ruler, ner
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])
TALK = (
    "I ain't gonna go. Let's see, we gotta c'mon, y'all; there's nothin' left, an' I'd've asked 'em.\n\n"
    "   There  is\tno ol' Bank of Nordhavn\n\nAda Krog\nof the World Farming Fund and NATO and the EU"
)
PIECES = st.sampled_from(
    [
        "Ada ",
        "Krog ",
        "of ",
        "the ",
        "Bank of Nordhavn ",
        "said ",
        "let's ",
        "gonna ",
        "is ",
        ". ",
        "\n",
        "  ",
        "$5m ",
    ]
)


def annotation(doc: Doc) -> list[tuple[str, ...]]:
    return [
        (token.tag_, token.dep_, token.pos_, str(token.morph), token.lemma_, token.ent_iob_, token.ent_type_)
        for token in doc
    ]


@pytest.fixture(scope="module")
def plain(nlp: Language) -> Language:
    """The same pipeline as spaCy runs it."""
    plain = pipeline.build()
    for name in ("attribute_ruler", "ner"):
        plain.enable_pipe(name)
    for name in ("reader_attribute_ruler", "reader_ner"):
        plain.remove_pipe(name)
    return plain


def test_the_pipeline_runs_the_faster_components(nlp: Language) -> None:
    assert {"reader_attribute_ruler", "reader_ner"} <= {*nlp.pipe_names}
    assert not {"attribute_ruler", "ner"} & {*nlp.pipe_names}


@pytest.mark.parametrize("id", ARTICLES)
def test_articles_are_annotated_alike(id: str, nlp: Language, plain: Language) -> None:
    for part in pipeline.parts(files.read(id).text):
        assert annotation(nlp(part)) == annotation(plain(part))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Go", "NATO", TALK, TALK.upper(), TALK.replace(" ", "\n")])
def test_odd_texts_are_annotated_alike(text: str, nlp: Language, plain: Language) -> None:
    assert annotation(nlp(text)) == annotation(plain(text))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(PIECES, max_size=30).map("".join))
def test_any_words_are_annotated_alike(text: str, nlp: Language, plain: Language) -> None:
    assert annotation(nlp(text)) == annotation(plain(text))


def test_what_is_set_already_is_left_to_spacy(nlp: Language) -> None:
    doc = nlp.make_doc("The Nordhavn met Ada Krog .")
    doc.set_ents([Span(doc, 0, 2, label="ORG")])
    doc[2].pos_ = "NOUN"
    doc = nlp.get_pipe("reader_attribute_ruler")(doc)
    assert doc[2].pos_ == "NOUN"
    doc = nlp.get_pipe("reader_ner")(doc)
    assert ("The Nordhavn", "ORG") in [(entity.text, entity.label_) for entity in doc.ents]


def test_other_components_are_left_alone(nlp: Language) -> None:
    class Other(AttributeRuler):
        pass

    assert not attribute_ruler.can_replace(Other(nlp.vocab))
    assert not ner.can_replace(nlp.get_pipe("attribute_ruler"))
    bare = Language()
    bare.add_pipe("sentencizer")
    accelerate(bare)
    assert bare.pipe_names == ["sentencizer"]
