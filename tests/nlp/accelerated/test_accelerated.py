"""The faster components annotate exactly as those of spaCy that they replace."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from reader import paths
from reader.nlp import pipeline
from reader.nlp.accelerated import accelerate, attribute_ruler, lemmatizer, ner
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])
TALK = (
    "I ain't gonna go. Let's see, we gotta c'mon, y'all; there's nothin' left, an' I'd've asked 'em.\n\n"
    "   There  is\tno ol' Bank of Nordhavn\n\nAda Krog\nof the World Farming Fund and NATO and the EU"
)
REPLACED = ("attribute_ruler", "lemmatizer", "ner")
INFLECTED = st.sampled_from(["children", "said", "Lies", "better", "axes", "Krogs", "being", "n't", "'s"])
TAGS = st.sampled_from(["NN", "NNS", "NNP", "VB", "VBD", "VBG", "VBZ", "JJR", "JJ", "RBS", "MD", "PRP", "."])
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
    for name in REPLACED:
        plain.enable_pipe(name)
        plain.remove_pipe(f"reader_{name}")
    return plain


def test_the_pipeline_runs_the_faster_components(nlp: Language) -> None:
    assert {f"reader_{name}" for name in REPLACED} <= {*nlp.pipe_names}
    assert not {*REPLACED} & {*nlp.pipe_names}


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


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.tuples(st.text(min_size=1, max_size=6) | INFLECTED, TAGS), max_size=20))
def test_any_word_has_the_lemma_that_spacy_gives_it(
    words: list[tuple[str, str]], nlp: Language, plain: Language
) -> None:
    def lemmas(pipeline: Language, *names: str) -> list[str]:
        doc = Doc(pipeline.vocab, [word for word, _ in words], tags=[tag for _, tag in words])
        for name in names:
            doc = pipeline.get_pipe(name)(doc)
        return [token.lemma_ for token in doc]

    ours = lemmas(nlp, "reader_attribute_ruler", "reader_lemmatizer")
    assert ours == lemmas(plain, "attribute_ruler", "lemmatizer")


def test_whether_a_word_is_in_a_list_of_thousands_is_told_without_going_over_it(nlp: Language) -> None:
    pipe = nlp.get_pipe("lemmatizer")
    assert isinstance(pipe, EnglishLemmatizer)
    known_words = pipe.lookups.get_table("lemma_index")
    assert {type(words) for words in known_words.values()} == {frozenset}


class CountingLemmatizer:
    """Makes up lemmas, and counts how often it is asked."""

    def __init__(self) -> None:
        self.cache: dict[object, object] = {}
        self.count = 0

    def lemmatize(self, token: Token) -> list[str]:
        self.count += 1
        return [f"{token.text}."]


def test_the_words_of_a_book_are_lemmatized_once_and_those_of_a_library_take_no_more_memory() -> None:
    counting: Any = CountingLemmatizer()
    remembering = lemmatizer.RememberingLemmatizer(counting)
    vocab = Vocab()

    def lemmas(words: int) -> list[str]:
        doc = remembering(Doc(vocab, [f"word{number}" for number in range(words)]))
        return [token.lemma_ for token in doc]

    assert lemmas(25_000) == lemmas(25_000) == [f"word{number}." for number in range(25_000)]
    assert counting.count == 25_000
    assert lemmas(59_000)[-1] == "word58999."
    assert len(remembering._lemmas) <= 40_000


def test_more_words_than_the_ruler_remembers_are_annotated_alike() -> None:
    nlp = spacy.blank("en")
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[{"LOWER": "dam"}]], {"LEMMA": "found"})
    ruler.add([[{"LOWER": {"REGEX": "^no"}}, {"LOWER": "dam"}]], {"LEMMA": "lost"})
    faster = attribute_ruler.CachedAttributeRuler(ruler)
    for start in range(0, 20_000, 5_000):
        words = [f"word{number}" for number in range(start, start + 5_000)]
        doc = faster(Doc(nlp.vocab, [*words, "the", "Dam", "no", "dam"]))
        assert [token.lemma_ for token in doc[-4:]] == ["", "found", "lost", "found"]
        assert not any(token.lemma_ for token in doc[:-4])
        assert len(faster._by_word) <= 10_000


def test_what_is_remembered_of_a_lemma_is_not_remembered_by_spacy_as_well(nlp: Language) -> None:
    doc = nlp("The children were running.")
    assert [token.lemma_ for token in doc] == ["the", "child", "be", "run", "."]
    pipe = nlp.get_pipe("lemmatizer")
    assert isinstance(pipe, Lemmatizer)
    assert not pipe.cache


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param([{"LOWER": "the"}, {"LOWER": "dam", "OP": "?"}, {"LOWER": "holds"}], id="of any length"),
        pytest.param([{"LENGTH": 3}, {"LOWER": "dam"}], id="by what the signature does not hold"),
        pytest.param([{"LOWER": "the"}, {}, {"LOWER": "holds"}], id="of three"),
        pytest.param([{"LOWER": {"REGEX": "^th"}}], id="by a regular expression"),
    ],
)
def test_any_rule_annotates_as_in_spacy(pattern: list[dict[int | str, Any]]) -> None:
    nlp = spacy.blank("en")
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([pattern], {"LEMMA": "found"})
    ruler.add([[{"LOWER": "dam"}]], {"LEMMA": "dam"})
    faster = attribute_ruler.CachedAttributeRuler(ruler)
    for text in ("the dam holds", "The dam holds, and the holds", "they said the dam", "a dam", ""):
        assert annotation(faster(nlp(text))) == annotation(ruler(nlp(text)))


def test_other_components_are_left_alone(nlp: Language) -> None:
    class Other(AttributeRuler):
        pass

    assert not attribute_ruler.can_replace(Other(nlp.vocab))
    assert not ner.can_replace(nlp.get_pipe("attribute_ruler"))
    assert not lemmatizer.can_replace(Lemmatizer(nlp.vocab, None, mode="rule"))
    assert not lemmatizer.can_replace(EnglishLemmatizer(nlp.vocab, None, mode="rule", overwrite=True))
    bare = Language()
    bare.add_pipe("sentencizer")
    accelerate(bare)
    assert bare.pipe_names == ["sentencizer"]
