"""A cue without a source has whoever is named right before it, behind a role. No model."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.named_before_cue import with_names_before_cues

_VOCABULARY = spacy.blank("en").vocab


def source_of(text: str, content: str, *, cue: str = "said", source: str = "") -> str:
    """Return the source of an attribution of a text whose words in title case are names."""
    words = text.split(" ")
    doc = Doc(
        _VOCABULARY,
        words,
        tags=["VBD" if word in ("said", "left") else "VBG" if word == "saying" else "NN" for word in words],
        pos=["PROPN" if word.istitle() else "PUNCT" if word in ",.“”" else "X" for word in words],
    )

    def spans(piece: str) -> tuple[Span, ...]:
        return (Span(doc.text.index(piece), doc.text.index(piece) + len(piece)),) if piece else ()

    (found,) = with_names_before_cues(doc, [Attribution(spans(content), spans(cue), spans(source))])
    return " … ".join(span.of(doc.text) for span in found.source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Call the Midwife star Ann Roe said it rained .", "Call the Midwife star Ann Roe"),
        ("It snowed . Call the Midwife star Ann Roe said it rained .", "Call the Midwife star Ann Roe"),
        # only from the role on, where more than a title stands before
        ("On Monday , the star Ann Roe said it rained .", "star Ann Roe"),
        ("A b c d e f g h star Ann Roe said it rained .", "star Ann Roe"),
        # no role, no full name, no role in small letters
        ("Call the Midwife Ann Roe said it rained .", ""),
        ("Call the Midwife star Roe said it rained .", ""),
        ("Call the Midwife Star Ann said it rained .", ""),
        ("Call the Midwife star Ann Roe , said it rained .", ""),
    ],
)
def test_the_name_behind_a_role_speaks(text: str, source: str) -> None:
    assert source_of(text, "it rained") == source


def between_commas(text: str) -> str:
    """Return the source of an attribution of a text whose words in title case are names, the others nouns."""
    words = text.split(" ")
    doc = Doc(
        _VOCABULARY,
        words,
        tags=[{"said": "VBD", "the": "DT", ",": ",", ".": "."}.get(word, "NN") for word in words],
        pos=["PROPN" if word.istitle() else "PUNCT" if word in ",." else "X" for word in words],
    )
    cue, said = doc.text.index("said"), doc.text.index("it rained")
    attribution = Attribution((Span(said, said + len("it rained")),), (Span(cue, cue + len("said")),))
    (found,) = with_names_before_cues(doc, [attribution])
    return " … ".join(span.of(doc.text) for span in found.source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("after it , the old lawyer , Tom Berg , said it rained .", "the old lawyer , Tom Berg"),
        ("after it , lawyer , Tom Berg , said it rained .", "lawyer , Tom Berg"),
        # no person before the name, one word of a name, and no comma behind it or before
        ("after it , the old verdict , Tom Berg , said it rained .", ""),
        ("after it , the old lawyer , Berg , said it rained .", ""),
        ("after it , the lawyer of Tom Berg , said it rained .", ""),
        ("Tom Berg , said it rained .", ""),
    ],
)
def test_the_name_between_commas_speaks_with_what_stands_before(text: str, source: str) -> None:
    assert between_commas(text) == source


def test_a_source_that_is_there_stays() -> None:
    assert source_of("Ann left . The star Tom Bell said it rained .", "it rained", source="Ann") == "Ann"


def test_what_is_said_is_no_source() -> None:
    assert source_of("It rained , star Tom Bell said .", "rained , star Tom Bell") == ""


def test_a_verb_that_is_not_finite_has_no_subject_before_it() -> None:
    assert source_of("Call the Midwife star Ann Roe saying it rained .", "it rained", cue="saying") == ""


def test_a_cue_without_a_verb_is_left_alone() -> None:
    bare = Attribution((Span(0, 1),))
    assert with_names_before_cues(Doc(_VOCABULARY, ["Rain"], pos=["NOUN"], tags=["NN"]), [bare]) == (bare,)
