"""Paragraphs that are parsed as a batch are parsed as spaCy parses them one after another."""

from __future__ import annotations

import logging
from itertools import pairwise

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

from reader import paths
from reader.nlp import pipeline
from reader.nlp.accelerated import accelerate, parser
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])
WORDS = st.sampled_from(
    ["Ada ", "Krog ", "said ", "that ", "what ", "it ", "is ", "not ", ". ", "\n\n", "“", "” "]
)


@pytest.fixture(scope="module")
def plain(nlp: Language) -> Language:
    """The same pipeline with spaCy's parser."""
    plain = pipeline.build()
    plain.enable_pipe("parser")
    plain.remove_pipe("reader_parser")
    return plain


def paragraphs(doc: Doc, first_words: list[int]) -> list[list[tuple[int, str, str, bool | None]]]:
    """Return what was made of the words of each paragraph; heads count from the word itself."""
    edges = [*first_words, len(doc)]
    return [
        [(token.head.i - token.i, token.dep_, token.tag_, token.is_sent_start) for token in doc[start:end]]
        for start, end in pairwise(edges)
    ]


def first_words(nlp: Language, text: str) -> list[int]:
    doc = nlp.get_pipe("reader_paragraphs")(nlp.make_doc(text))
    return [token.i for token in doc if token.is_sent_start or token.i == 0]


def differing(text: str, nlp: Language, plain: Language) -> list[int]:
    """Return the first word of each paragraph that is parsed otherwise than by spaCy.

    But not of those whose first word spaCy takes for a sentence, though it is none by itself.
    """
    places = first_words(nlp, text)
    ours, theirs = nlp(text), plain(text)
    return [
        place
        for place, our, their in zip(
            places, paragraphs(ours, places), paragraphs(theirs, places), strict=True
        )
        if our != their and not (theirs[place + 1].is_sent_start and not ours[place + 1].is_sent_start)
    ]


def test_the_pipeline_runs_the_faster_parser(nlp: Language) -> None:
    assert "reader_parser" in nlp.pipe_names
    assert "parser" not in nlp.pipe_names


@pytest.mark.parametrize("id", ARTICLES)
def test_articles_are_parsed_alike(id: str, nlp: Language, plain: Language) -> None:
    for part in pipeline.parts(files.read(id).text):
        assert differing(part, nlp, plain) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(WORDS, max_size=40).map("".join))
def test_any_words_are_parsed_alike(text: str, nlp: Language, plain: Language) -> None:
    assert differing(text, nlp, plain) == []


def test_the_last_word_of_a_paragraph_sees_the_word_behind_it(nlp: Language, plain: Language) -> None:
    dates = "".join(f"June {day} -- Krog Music Centre, Nordhavn, FL\n\n" for day in range(1, 31))
    assert differing(dates, nlp, plain) == []


@pytest.mark.parametrize(
    "paragraph",
    ["• Paul Krog, who had led, lost a minute.", "“Ada was picked up by the police,” she said."],
)
def test_what_stands_before_a_paragraph_cuts_nothing_off_it(
    paragraph: str, nlp: Language, plain: Language
) -> None:
    text = f"He left,\n\n{paragraph}"
    assert [sentence.text for sentence in plain(text).sents][1:] == [paragraph[0], paragraph[1:].strip()]
    assert [sentence.text for sentence in nlp(text).sents][1:] == [paragraph]


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [([40, 40, 40], True), ([100, 50, 50, 100], True), ([60, 60], False), ([120, 40, 40, 40], False)],
)
def test_steps_of_few_paragraphs_are_left_to_spacy(lengths: list[int], expected: bool) -> None:
    assert parser.fills_steps(lengths) == expected


@pytest.mark.parametrize("count", [2, 12, 50])
def test_however_many_paragraphs_are_parsed_at_once_they_are_parsed_alike(
    count: int, nlp: Language, plain: Language
) -> None:
    text = "\n\n".join(f"Ada Krog, who had seen {place} of them, said it was late." for place in range(count))
    assert differing(text, nlp, plain) == []


def test_no_product_of_numpy_is_large_enough_to_be_shared_out_among_threads(plain: Language) -> None:
    spacys = plain.get_pipe("parser")
    assert isinstance(spacys, DependencyParser)
    weights = spacys.model.get_ref("upper").get_param("W")
    assert parser._MAX_ROWS * weights.size <= 65_536 * 4


@pytest.mark.parametrize(("attribute", "value"), [("has_upper", False), ("unseen_classes", {3})])
def test_a_parser_that_scores_otherwise_stays(
    attribute: str, value: object, plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    spacys = plain.get_pipe("parser")
    assert isinstance(spacys, DependencyParser)
    monkeypatch.setitem(spacys.model.attrs, attribute, value)
    assert not parser.can_replace(spacys)


@pytest.mark.parametrize(("setting", "value"), [("beam_width", 8), ("learn_tokens", True)])
def test_a_parser_that_decodes_otherwise_stays(
    setting: str, value: object, plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    spacys = plain.get_pipe("parser")
    assert isinstance(spacys, DependencyParser)
    assert parser.can_replace(spacys)
    monkeypatch.setitem(spacys.cfg, setting, value)
    assert not parser.can_replace(spacys)


def test_a_parser_that_looks_at_more_words_stays(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "_FEATURES", 13)
    assert not parser.can_replace(plain.get_pipe("parser"))


def test_one_with_vectors_of_its_own_stays_and_the_log_says_so(caplog: pytest.LogCaptureFixture) -> None:
    blank = spacy.blank("en")
    blank.add_pipe("parser")
    with caplog.at_level(logging.INFO):
        accelerate(blank)
    assert blank.pipe_names == ["parser"]
    assert "spaCy's own parser annotates" in caplog.text


def test_another_kind_of_component_stays(plain: Language) -> None:
    class Other(DependencyParser):  # type: ignore[misc]  # spaCy has no stub of it
        pass

    spacys = plain.get_pipe("parser")
    assert isinstance(spacys, DependencyParser)
    assert not parser.can_replace(Other(plain.vocab, spacys.model))
    assert not parser.can_replace(plain.get_pipe("tagger"))
