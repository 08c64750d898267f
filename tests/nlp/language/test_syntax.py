"""What the parse says about a verb and its phrases."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.language.syntax import (
    bounds,
    is_about_words_before,
    is_infinitive,
    is_passive,
    own_subject,
    phrase,
    subject_of,
)
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Kerr asked whether the bridge was safe.", "asked", "Kerr"),
        ("Kerr said it was late, adding that nobody had paid.", "adding", "Kerr"),
        ("She issued a statement saying that it was late.", "saying", "She"),
    ],
)
def test_the_subject_may_stand_at_a_verb_above(text: str, verb: str, subject: str | None) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    result = subject_of(token)
    assert (None if result is None else result.text) == subject


def test_a_clause_is_nobody() -> None:
    words, deps = ["Leaving", "surprised", "us"], ["csubj", "ROOT", "dobj"]
    doc = Doc(parse_of("Critics question it.").vocab, words, deps=deps, heads=[1, 1, 1])
    assert own_subject(doc[1]) == doc[0]
    assert subject_of(doc[1]) is None


@pytest.mark.parametrize(("verbs", "is_near"), [(4, True), (6, False)])
def test_the_subject_is_looked_for_at_five_verbs(verbs: int, is_near: bool) -> None:
    words = ["Kerr", *["go"] * verbs]
    deps = ["nsubj", "ROOT", *["xcomp"] * (verbs - 1)]
    doc = Doc(parse_of("Critics question it.").vocab, words, deps=deps, heads=[1, 1, *range(1, verbs)])
    assert (subject_of(doc[-1]) is not None) is is_near


@pytest.mark.parametrize(("adjectives", "is_pronoun"), [(7, False), (8, True)])
def test_a_that_stands_for_the_letter_unless_a_subject_is_near(adjectives: int, is_pronoun: bool) -> None:
    words = ["letter", "that", *["old"] * adjectives, "pay", "fell"]
    deps = ["ROOT", "nsubj", *["amod"] * adjectives, "nsubj", "relcl"]
    noun, verb = len(words) - 2, len(words) - 1
    heads = [0, verb, *[noun] * adjectives, verb, 0]
    tags = ["NN", "WDT", *["JJ"] * adjectives, "NN", "VBD"]
    vocab = parse_of("Critics question it.").vocab
    doc = Doc(vocab, words, lemmas=words, tags=tags, deps=deps, heads=heads)
    assert is_about_words_before(doc[1]) is is_pronoun


def test_voice_and_mood_hang_on_the_verb() -> None:
    doc = parse_of("The mayor was asked to leave the hall.")
    (asked,), (leave,) = tokens_of(doc, "asked"), tokens_of(doc, "leave")
    assert (is_passive(asked), is_infinitive(asked)) == (True, False)
    assert (is_passive(leave), is_infinitive(leave)) == (False, True)
    assert own_subject(leave) is None
    assert doc[slice(*bounds(leave))].text == "to leave the hall"


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        (
            "“We build,” said Moira Kerr, the council leader. “But not today.”",
            "Kerr",
            "Moira Kerr, the council leader",
        ),
        ("The cook, who saw the fire, left.", "cook", "The cook"),
        ("They thanked the cook who saw the fire.", "cook", "the cook who saw the fire"),
    ],
)
def test_a_phrase_leaves_out_what_is_said_aside(text: str, head: str, words: str) -> None:
    (token,) = tokens_of(parse_of(text), head)
    assert [span.of(text) for span in phrase(token)] == [words]


@pytest.mark.parametrize(("hyphens", "first"), [(1, 0), (8, 0), (9, 2)])
def test_a_phrase_has_all_of_a_word_with_hyphens_but_no_endless_chain(hyphens: int, first: int) -> None:
    words = ["ex", *["-", "boss"] * hyphens]
    alone = [*range(len(words))]
    doc = Doc(
        parse_of("Critics question it.").vocab,
        words,
        spaces=[False] * len(words),
        heads=alone,
        deps=["ROOT"] * len(words),
    )
    assert phrase(doc[-1]) == (Span(doc[first].idx, len(doc.text)),)
