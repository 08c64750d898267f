"""Runs of tokens of a sign each, which are one token, and what is near to one."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from reader.nlp.dense_runs import with_dense_runs_joined

NLP = spacy.blank("en")
PROSE = "The council met on Monday and voted for the new bridge."
PIECES = st.sampled_from(["“a” " * 130, "a\n" * 200, PROSE, " ", "\n\n", "“a”: ", "x"])


def joined(text: str) -> Doc:
    return with_dense_runs_joined(NLP.make_doc(text))


@pytest.mark.parametrize("sign", ["“a” ", "“a”: ", "‘a’ ", "Q: a\nA: b\n", "a\n", "(a) (b), "])
def test_a_long_run_is_one_token_and_what_stands_around_it_is_as_it_was(sign: str) -> None:
    run = (sign * 200).strip()
    words = [token.text for token in joined(f"{PROSE}\n\n{run}\n\n{PROSE}")]
    prose = [token.text for token in NLP.make_doc(PROSE)]
    assert words == [*prose, "\n\n", run, "\n\n", *prose]


@pytest.mark.parametrize(
    "text",
    [
        PROSE * 30,
        "“a” " * 90,  # 270 tokens
        "1 2 3 4 5 6 7 8 9 0 " * 100,  # two code points each: a table
        f"{PROSE} " + f"{'“a” ' * 50}{PROSE} " * 7,  # the words between might say something
    ],
)
def test_prose_tables_and_short_runs_stay(text: str) -> None:
    doc = NLP.make_doc(text)
    assert with_dense_runs_joined(doc) is doc


def test_what_is_short_between_dense_tokens_is_of_their_run_and_a_sentence_is_not() -> None:
    half = ("“a” " * 60).strip()
    assert len(joined(f"{half} {half}")) == 1
    assert len(joined(f"{half} and so on {half}")) == 1
    long_half = ("“a” " * 120).strip()
    sentence = "Ann Lee said she would resign."
    words = [token.text for token in joined(f"{long_half} {sentence} {long_half}")]
    assert words == [long_half, *(token.text for token in NLP.make_doc(sentence)), long_half]


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_text_stays_and_no_token_begins_or_ends_with_a_new_line_that_did_not(text: str) -> None:
    doc = joined(text)
    assert doc.text == text
    assert all(token.is_space or token.text == token.text.strip() for token in doc)
