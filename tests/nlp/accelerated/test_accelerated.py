"""The stand-ins for spaCy's components annotate exactly as those do."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span

from reader import paths
from reader.nlp import pipeline
from reader.nlp.accelerated import attribute_ruler as ruled
from reader.nlp.accelerated import ner as named
from reader.nlp.accelerated import quicken
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


def told(doc: Doc) -> list[tuple[str, ...]]:
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
    for name in ("reader_ruled_attributes", "reader_named_entities"):
        plain.remove_pipe(name)
    return plain


def test_the_pipeline_runs_the_stand_ins(nlp: Language) -> None:
    assert {"reader_ruled_attributes", "reader_named_entities"} <= {*nlp.pipe_names}
    assert not {"attribute_ruler", "ner"} & {*nlp.pipe_names}


@pytest.mark.parametrize("id", ARTICLES)
def test_articles_are_annotated_alike(id: str, nlp: Language, plain: Language) -> None:
    for part in pipeline.parts(files.read(id).text):
        assert told(nlp(part)) == told(plain(part))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Go", "NATO", TALK, TALK.upper(), TALK.replace(" ", "\n")])
def test_odd_texts_are_annotated_alike(text: str, nlp: Language, plain: Language) -> None:
    assert told(nlp(text)) == told(plain(text))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(PIECES, max_size=30).map("".join))
def test_any_words_are_annotated_alike(text: str, nlp: Language, plain: Language) -> None:
    assert told(nlp(text)) == told(plain(text))


def test_what_is_set_already_is_left_to_spacy(nlp: Language) -> None:
    doc = nlp.make_doc("The Nordhavn met Ada Krog .")
    doc.set_ents([Span(doc, 0, 2, label="ORG")])
    doc[2].pos_ = "NOUN"
    doc = nlp.get_pipe("reader_ruled_attributes")(doc)
    assert doc[2].pos_ == "NOUN"
    doc = nlp.get_pipe("reader_named_entities")(doc)
    assert ("The Nordhavn", "ORG") in [(found.text, found.label_) for found in doc.ents]


def test_other_components_are_left_alone(nlp: Language) -> None:
    class Other(AttributeRuler):
        pass

    assert not ruled.can_stand_in(Other(nlp.vocab))
    assert not named.can_stand_in(nlp.get_pipe("attribute_ruler"))
    bare = Language()
    bare.add_pipe("sentencizer")
    quicken(bare)
    assert bare.pipe_names == ["sentencizer"]
