"""Whether a noun beside a name is said of that person, on parses like those that the parser gives."""

from __future__ import annotations

import pytest

from reader.nlp.attachment import (
    antecedent_of_clause,
    is_in_phrase_before_subject,
    is_only_subject_behind_opener,
    is_said_of_other_noun,
    is_subject_of,
    is_subject_of_clause_about_noun,
    is_subject_of_next_verb,
)
from tests.nlp.speakers.parses import rows_of

BEFORE_THE_TRIAL = (
    "Before|ADP|prep|7 the|DET|det|2 trial|NOUN|pobj|0 of|ADP|prep|2 bankers|NOUN|pobj|3 ,|PUNCT|punct|7 "
    "Roe|PROPN|nsubj|7 left|VERB|ROOT|7"
)
WITH_A_SECOND_SUBJECT = (
    "After|ADP|prep|5 talks|NOUN|pobj|0 ,|PUNCT|punct|5 Roe|PROPN|nsubj|5 she|PRON|nsubj|5 left|VERB|ROOT|5"
)


@pytest.mark.parametrize(
    ("sentence", "is_doer"),
    [
        ("a|DET|det|1 girl|NOUN|nsubj|4 Roe|PROPN|nsubj|3 took|VERB|relcl|1 slept|VERB|ROOT|4", True),
        ("a|DET|det|1 girl|NOUN|nsubj|3 Roe|PROPN|appos|1 took|VERB|nsubj|4 slept|VERB|ROOT|4", True),
        ("a|DET|det|1 girl|NOUN|nsubj|3 Roe|PROPN|appos|1 took|VERB|ROOT|3 was|AUX|dep|3", True),
        ("a|DET|det|1 girl|NOUN|nsubj|3 Roe|PROPN|appos|1 took|VERB|acl|1 slept|VERB|ROOT|4", True),
        ("a|DET|det|1 clerk|NOUN|compound|2 Roe|PROPN|nsubj|3 slept|VERB|ROOT|3", False),
        ("a|DET|det|1 clerk|NOUN|ROOT|1 Roe|PROPN|appos|1 based|VERB|acl|1 here|ADV|advmod|3", False),
        ("fines|NOUN|ROOT|0 that|PRON|dobj|4 clerk|NOUN|amod|3 Roe|PROPN|nsubj|4 set|VERB|relcl|0", False),
        ("a|DET|det|1 clerk|NOUN|compound|2 Roe|PROPN|ROOT|2", False),
    ],
)
def test_whoever_does_something_to_a_noun_is_not_called_it(sentence: str, is_doer: bool) -> None:
    rows = rows_of(sentence)
    name = rows.words.index("roe")
    assert is_subject_of_clause_about_noun(rows, name, name + 1) is is_doer


@pytest.mark.parametrize(
    ("sentence", "is_subject"),
    [
        ("the|DET|det|1 patient|NOUN|nsubj|2 said|VERB|parataxis|2", True),
        ("the|DET|det|1 patient|NOUN|nsubj|3 later|ADV|advmod|3 said|VERB|ROOT|3", True),
        ("a|DET|det|1 lawyer|NOUN|ROOT|1 based|VERB|acl|1", False),
        ("a|DET|det|1 lawyer|NOUN|ROOT|1 ,|PUNCT|punct|1", False),
        ("a|DET|det|1 lawyer|NOUN|ROOT|1", False),
    ],
)
def test_a_noun_that_does_what_the_next_word_says_is_no_apposition(sentence: str, is_subject: bool) -> None:
    assert is_subject_of_next_verb(rows_of(sentence), 1, 2) is is_subject


def test_a_noun_in_a_phrase_that_opens_the_clause_is_not_its_subject() -> None:
    rows = rows_of(BEFORE_THE_TRIAL)
    assert is_in_phrase_before_subject(rows, rows.words.index("bankers"), rows.words.index("roe"))
    assert not is_in_phrase_before_subject(rows, rows.words.index("left"), rows.words.index("roe"))


def test_a_name_beside_another_subject_may_be_in_apposition_to_the_noun() -> None:
    rows = rows_of(WITH_A_SECOND_SUBJECT)
    assert not is_in_phrase_before_subject(rows, rows.words.index("talks"), rows.words.index("roe"))


def test_only_the_subject_of_is_is_what_follows() -> None:
    rows = rows_of("mothers|NOUN|nsubj|3 of|ADP|prep|0 Roe|PROPN|pobj|1 are|AUX|ROOT|3")
    assert is_subject_of(rows, 0, 3)
    assert not is_subject_of(rows, 2, 3)


def test_without_a_parse_nothing_speaks_against_a_subject() -> None:
    assert is_subject_of(rows_of("Roe|PROPN||0 is|AUX||1"), 0, 1)


AFTER_TALKS = (
    "After|SCONJ|mark|9 talks|NOUN|nsubj|9 with|ADP|prep|1 a|DET|det|4 banker|NOUN|pobj|2 ,|PUNCT|punct|4 "
    "Roe|PROPN|appos|4 ,|PUNCT|punct|6 {subject} left|VERB|{relation}|9"
)


@pytest.mark.parametrize(
    ("sentence", "noun", "is_subject"),
    [
        (AFTER_TALKS.format(subject="42|NUM|appos|6", relation="ROOT"), "banker", True),
        (AFTER_TALKS.format(subject="she|PRON|nsubj|9", relation="ROOT"), "banker", False),
        (AFTER_TALKS.format(subject="42|NUM|appos|6", relation="ROOT"), "talks", False),
        (
            AFTER_TALKS.format(subject="42|NUM|appos|6", relation="ROOT").replace("After|SCONJ", "All|DET"),
            "banker",
            False,
        ),
        (
            "asked|VERB|advcl|7 of|ADP|prep|0 bankers|NOUN|pobj|1 ,|PUNCT|punct|2 Roe|PROPN|appos|2 "
            ",|PUNCT|punct|4 again|ADV|advmod|7 left|VERB|ROOT|7",
            "bankers",
            True,
        ),
        (
            "before|ADP|prep|4 bankers|NOUN|pobj|0 ,|PUNCT|punct|1 Roe|PROPN|appos|1 left|VERB|advcl|5 "
            "ate|VERB|ROOT|5",
            "bankers",
            False,
        ),
    ],
)
def test_behind_a_phrase_that_opens_a_sentence_a_name_is_its_subject_where_there_is_no_other(
    sentence: str, noun: str, is_subject: bool
) -> None:
    rows = rows_of(sentence)
    assert is_only_subject_behind_opener(rows, rows.words.index(noun), rows.words.index("roe")) is is_subject


@pytest.mark.parametrize(
    ("sentence", "antecedent"),
    [
        ("men|NOUN|nsubj|4 who|PRON|nsubj|2 saw|VERB|relcl|0 Roe|PROPN|dobj|2 slept|VERB|ROOT|4", "men"),
        ("men|NOUN|nsubj|4 helping|VERB|acl|0 with|ADP|prep|1 Roe|PROPN|pobj|2 slept|VERB|ROOT|4", "men"),
        ("men|NOUN|nsubj|1 saw|VERB|ROOT|1 Roe|PROPN|dobj|1", None),
    ],
)
def test_a_clause_says_something_about_the_noun_before_it(sentence: str, antecedent: str | None) -> None:
    rows = rows_of(sentence)
    noun = antecedent_of_clause(rows, rows.words.index("roe"))
    assert (None if noun is None else rows.words[noun]) == antecedent


@pytest.mark.parametrize(
    ("relation", "is_of_other"),
    [("appos", True), ("attr", True), ("compound", True), ("nsubj", False), ("conj", False), ("", False)],
)
def test_an_apposition_a_predicate_and_a_modifier_say_what_another_noun_is(
    relation: str, is_of_other: bool
) -> None:
    assert is_said_of_other_noun(rows_of(f"Aid|PROPN|ROOT|0 charity|NOUN|{relation}|0"), 1) is is_of_other
