"""Questions that nobody answers, questions that nobody asks, and those that are somebody's."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from reader.nlp.language.non_claims.questions import (
    deals_with_question,
    is_in_question,
    is_open,
    is_question_without_asker,
    is_reaction_to_question,
    is_unasked_question,
    takes_question,
)
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "word", "content", "expected"),
    [
        ("It is unclear whether the lamps will be replaced.", "unclear", "whether the lamps", True),
        ("It was not clear how the fire began.", "clear", "how the fire", True),
        ("It remains to be seen whether the ferry will sail.", "seen", "whether the ferry", True),
        ("What became of the four was not known.", "known", "What became of the four", True),
        ("She was not certain whether it would open.", "certain", "whether it would", False),
        ("The mayor said how the drivers got there.", "said", "how the drivers", False),
    ],
)
def test_what_nobody_knows_is_open(text: str, word: str, content: str, expected: bool) -> None:
    doc = parse_of(text)
    (token,) = tokens_of(doc, word)
    assert is_open(token, tokens_of(doc, content)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "content", "expected"),
    [
        (
            "The answer addresses inquiries into whether it rained.",
            "addresses",
            "inquiries into whether it rained",
            True,
        ),
        ("She raised questions about the fee.", "raised", "questions about the fee", False),
        ("She addressed the fee.", "addressed", "the fee", False),
    ],
)
def test_to_deal_with_questions_of_others_is_not_to_ask(
    text: str, verb: str, content: str, expected: bool
) -> None:
    doc = parse_of(text)
    (token,) = tokens_of(doc, verb)
    assert deals_with_question(token, tokens_of(doc, content)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Asked how long it would last, Haas laughed.", "Asked", True),
        ("Told of the remark, she laughed.", "Told", True),
        ("Asked by a guest how long it would last, Haas laughed.", "Asked", False),
        ("The mayor had asked whether she would stay.", "asked", False),
    ],
)
def test_who_is_asked_reacts(text: str, verb: str, expected: bool) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert is_reaction_to_question(token) is expected


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("The mayor was asked whether she would stay.", "whether she", True),
        ("The mayor was asked to leave the hall.", "to leave", False),
        ("The mayor had asked whether she would stay.", "whether she", False),
    ],
)
def test_a_passive_question_has_no_asker(text: str, content: str, expected: bool) -> None:
    doc = parse_of(text)
    (token,) = tokens_of(doc, "asked")
    assert is_question_without_asker(token, tokens_of(doc, content)) is expected


@pytest.mark.parametrize(
    ("text", "cue", "has_source", "expected"),
    [
        ("There were questions about whether it rained.", "questions about", False, True),
        ("Ada raised questions about the dam.", "raised questions about", True, False),
        ("Ada raised questions about the dam.", "raised questions about", False, True),
        ("Ada's question whether it rained was odd.", "question", True, False),
        ("The answer addresses inquiries into the dam.", "addresses inquiries into", True, True),
        ("Critics question it.", "question", True, False),
        ("The mayor refused to resign.", "refused", False, False),
    ],
)
def test_a_noun_of_asking_needs_somebody_who_asks(
    text: str, cue: str, has_source: bool, expected: bool
) -> None:
    assert is_unasked_question(tokens_of(parse_of(text), cue), has_source=has_source) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The answer addresses inquiries into the dam.", "addresses", True),
        ("The council rejected his account of the night.", "rejected", False),
    ],
)
def test_a_verb_takes_a_question_as_its_object(text: str, verb: str, expected: bool) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert takes_question(token) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("There were questions about whether the board believes that the dam is safe.", "believes", True),
        ("The minister believes the dam is safe.", "believes", False),
    ],
)
def test_what_hangs_on_a_noun_of_asking_is_in_a_question(text: str, verb: str, expected: bool) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert is_in_question(token) is expected


@pytest.mark.parametrize(("verbs", "expected"), [(5, True), (8, False)])
def test_a_verb_is_in_a_question_up_to_six_words_below_it(verbs: int, expected: bool) -> None:
    doc = Doc(
        parse_of("Critics question it.").vocab,
        ["questions", "about", *["going"] * verbs],
        pos=["NOUN", "ADP", *["VERB"] * verbs],
        lemmas=["question", "about", *["go"] * verbs],
        deps=["ROOT", "prep", "pcomp", *["xcomp"] * (verbs - 1)],
        heads=[0, 0, 1, *range(2, verbs + 1)],
    )
    assert is_in_question(doc[-1]) is expected
