"""Who said what, by rules: on hand-built parses, and with the model on the ways in which news quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp.pipeline import parse
from reader.sources import files
from tests.nlp.parses import parse_of
from tests.nlp.rules.rows import find, rows

ARTICLES = Path(__file__).parents[3] / "articles"
BLANK = spacy.blank("en")


def parsed(*tokens: tuple[str, str, str, str, int]) -> Doc:
    """Build a Doc from (word, tag, part of speech, relation, head); lemmas are the words without an "s"."""
    words, tags, pos, deps, heads = (list(column) for column in zip(*tokens, strict=True))
    lemmas = [word.lower().removesuffix("s") for word in words]
    spaces = [following not in (",", ".") for following in [*words[1:], "."]]
    return Doc(BLANK.vocab, words, spaces=spaces, tags=tags, pos=pos, deps=deps, heads=heads, lemmas=lemmas)


def test_a_verb_of_saying_takes_its_subject_and_its_clause() -> None:
    doc = parsed(
        ("Kerr", "NNP", "PROPN", "nsubj", 2),
        ("often", "RB", "ADV", "advmod", 2),
        ("says", "VBZ", "VERB", "ROOT", 2),
        ("that", "IN", "SCONJ", "mark", 6),
        ("it", "PRP", "PRON", "nsubj", 6),
        ("always", "RB", "ADV", "advmod", 6),
        ("rains", "VBZ", "VERB", "ccomp", 2),
        (".", ".", "PUNCT", "punct", 2),
    )
    assert rows(doc) == [("Kerr", "says", "that it always rains")]


def test_what_stands_around_the_speaker_is_one_content() -> None:
    doc = parsed(
        ("Rain", "NN", "NOUN", "nsubj", 5),
        (",", ",", "PUNCT", "punct", 5),
        ("Kerr", "NNP", "PROPN", "nsubj", 3),
        ("says", "VBZ", "VERB", "parataxis", 5),
        (",", ",", "PUNCT", "punct", 5),
        ("falls", "VBZ", "VERB", "ROOT", 5),
        (".", ".", "PUNCT", "punct", 5),
    )
    assert rows(doc) == [("Kerr", "says", "Rain … falls")]


def test_who_refuses_to_speak_claims_nothing() -> None:
    doc = parsed(
        ("Kerr", "NNP", "PROPN", "nsubj", 1),
        ("declines", "VBZ", "VERB", "ROOT", 1),
        ("to", "TO", "PART", "aux", 3),
        ("discuss", "VB", "VERB", "xcomp", 1),
        ("rain", "NN", "NOUN", "dobj", 3),
        (".", ".", "PUNCT", "punct", 1),
    )
    assert rows(doc) == []


def test_signs_alone_attribute_in_a_text_without_a_parse() -> None:
    doc = BLANK("“The lamps stay on.”\n— Anna Weiss, Graz\n\n“Nobody signed this.”")
    assert rows(doc) == [("Anna Weiss, Graz", "—", "“The lamps stay on.”")]


@pytest.mark.parametrize(
    ("text", "rule", "confidence"),
    [
        ("“The lamps stay on.” — Anna Weiss, Graz", "speech —", 0.5),
        ("The project is late, according to an internal audit.", "according to", 0.77),
        ("KERR: Is the bridge safe?", "colon", 0.48),
        ("By one estimate, 400 bridges need repair.", "viewpoint by", 0.79),
        ("The guard signed for two years, per ESPN.", "per", 0.77),
        (
            "It rained.\n\nThe sheriff added:\n\nIt is typical of them. They talk.",
            "apart add",
            0.7,
        ),
        ("Boats came. Kerr's answer to the angry crowd: nobody had asked.", "label", 0.48),
    ],
)
def test_every_attribution_says_what_found_it_and_how_often_that_is_right(
    text: str, rule: str, confidence: float
) -> None:
    (attribution,) = find(parse_of(text))
    assert attribution.found_by == rule
    assert attribution.confidence == pytest.approx(confidence, abs=0.05)


@given(st.text(alphabet="aA“”\"«» .,:;—\n'’()", max_size=60))
def test_no_text_without_a_parse_is_too_odd(text: str) -> None:
    for attribution in find(BLANK(text)):
        assert attribution.content
        spans = (*attribution.content, *attribution.cue, *attribution.source)
        assert all(span.of(text).strip() for span in spans)


@pytest.mark.model
def test_the_nato_article_comes_out_exactly(nlp: Language) -> None:
    doc = parse(nlp, files.read(str(ARTICLES / "nato-exercises.txt")).text)
    assert rows(doc) == [
        (
            "officials",
            "clarified",
            "that the possibility of resuming military exercises within Ukraine is not currently on the"
            " Alliance's agenda",
        ),
        ("The official's", "stated", '"At the moment, this is not on the agenda,"'),
        (
            "the official",
            "added",
            '"And let me add that there are currently no plans to send troops to Ukraine in any shape or'
            ' form,"',
        ),
        (
            "they",
            "highlighted",
            "the ongoing military and political cooperation between Ukraine and NATO, through which the"
            " alliance continues to support Ukraine",
        ),
        (
            "who",
            "advocated for",
            "conducting training missions for Ukrainian servicemen within the country",
        ),
        (
            "Kuleba",
            "argued",
            "that such an approach would streamline logistics and save valuable time for Kyiv",
        ),
        (
            "Macron",
            "suggested",
            "that the deployment of Western troops to Ukraine could not be entirely dismissed",
        ),
        ("he", "clarified", "that his comments were made with careful consideration"),
    ]


@pytest.mark.model
def test_the_same_sentences_give_the_same_attributions_wherever_they_stand(nlp: Language) -> None:
    text = "“We build,” said Kerr.\n\nThe report says that nobody paid."
    once = rows(parse(nlp, text))
    assert rows(parse(nlp, f"{text}\n\n{text}")) == [*once, *once]


@pytest.mark.model
@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "Kerr",
                "said",
                "that",
                ",",
                ".",
                ":",
                "—",
                "according to",
                "it is",
                "\n",
                "?",
                "東京",
            ]
        ),
        max_size=25,
    )
)
def test_no_parse_is_too_odd(nlp: Language, pieces: list[str]) -> None:
    text = " ".join(pieces)
    attributions = find(parse(nlp, text))
    assert all(0 <= span.start < span.end <= len(text) for one in attributions for span in one.content)
    starts = [attribution.first_span.start for attribution in attributions]
    assert starts == sorted(starts)
