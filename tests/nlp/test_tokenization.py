"""A model's special cases come with the texts that have them, and part them as if all were there."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from reader import paths
from reader.nlp import shell
from reader.nlp.fingerprint import MODEL
from reader.nlp.tokenization import read_tokenizer
from reader.sources import files

pytestmark = pytest.mark.model

ARTICLES, _ = files.find([str(paths.bundled("articles"))])


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline whose tokenizer has all special cases."""
    return shell._plain_shell([], MODEL)


def fresh_tokenizer(nlp: Language) -> Any:
    folder, _ = shell._files(MODEL)
    return read_tokenizer(nlp, folder / "tokenizer")


def tokens(doc: Any) -> list[tuple[str, str, str]]:
    return [(token.text, token.norm_, token.whitespace_) for token in doc]


def text_of_cases(nlp: Language, choices: list[tuple[int, str]]) -> str:
    """Return special cases one after the other, with what is given behind each."""
    cases = sorted(fresh_tokenizer(nlp).waiting)
    return "".join(cases[number % len(cases)] + behind for number, behind in choices)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I can't, he won't.",
        "“Don’t,” she said at 10 a.m. ; the U.S. at 9p.m.",
        "They'd gone :-) :) ^_^",
        "a . m . and can 't and ain' t and : - )",
        "( -:) and ((._. )’s",
        "  \n\t",
        *(files.read(path).text for path in ARTICLES),
    ],
)
def test_a_first_text_is_parted_as_with_all_special_cases(text: str, nlp: Language) -> None:
    assert tokens(fresh_tokenizer(nlp)(text)) == tokens(nlp.make_doc(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5_000), st.sampled_from(["", " ", "\n", ".", "-", "’s "])), max_size=12)
)
def test_any_special_cases_are_parted_as_with_all_of_them(
    nlp: Language, choices: list[tuple[int, str]]
) -> None:
    text = text_of_cases(nlp, choices)
    assert tokens(fresh_tokenizer(nlp)(text)) == tokens(nlp.make_doc(text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jony Ive left.", ["Jony", "Ive", "left", "."]),
        ("“Ive’s phone”", ["“", "Ive", "’s", "phone", "”"]),
        ("Brian Cant can't.", ["Brian", "Cant", "ca", "n't", "."]),
        ("Im Jong", ["Im", "Jong"]),
        ("Ima Hogg", ["Ima", "Hogg"]),
        ("Wed, 6 May", ["Wed", ",", "6", "May"]),
        # contractions
        ("I've, I'm, we'd", ["I", "'ve", ",", "I", "'m", ",", "we", "'d"]),
        ("im and cant; Dont", ["i", "m", "and", "ca", "nt", ";", "Do", "nt"]),
    ],
)
def test_names_are_no_contractions(text: str, parts: list[str], nlp: Language) -> None:
    assert [token.text for token in fresh_tokenizer(nlp)(text)] == parts
    assert [token.text for token in nlp.make_doc(text)] == parts


def test_the_first_text_brings_its_own_special_cases_and_the_second_all() -> None:
    tokenizer: Any = shell.light_shell([], MODEL).tokenizer
    count = len(tokenizer.waiting)
    tokenizer("She doesn't.")
    assert "doesn't" in tokenizer.rules
    assert "don't" not in tokenizer.rules
    assert 0 < len(tokenizer.rules) < count / 10
    tokenizer("No.")
    assert not tokenizer.waiting
    assert len(tokenizer.rules) == count


def test_nothing_is_parted_from_a_word_of_letters_by_the_patterns_that_are_spared_for_it(
    nlp: Language,
) -> None:
    letters = [letter for letter in map(chr, range(0x11_0000)) if letter.isalpha()]
    own, parted = fresh_tokenizer(nlp), cast(Any, nlp.tokenizer)
    # Where a pattern matches letters it matches one: each at the edge of a word, and within it.
    assert not any(parted.prefix_search(letter) or parted.suffix_search(letter) for letter in letters)
    assert not any(True for letter in letters for _ in parted.infix_finditer(f"a{letter}A"))
    assert own.prefix_search("word") is own.suffix_search("word") is None
    assert own.prefix_search("“word") is not None
    assert own.suffix_search("word”") is not None
    assert [infix.group() for infix in own.infix_finditer("well—known")] == ["—"]
