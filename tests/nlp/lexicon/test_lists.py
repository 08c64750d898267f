"""Every word of the lists counts: none stands there twice, and none is what no token ever is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.nlp import lexicon as lists
from reader.nlp.lexicon import lexicon
from reader.nlp.pipeline import words_of_part

if TYPE_CHECKING:
    from spacy.language import Language

FILES = sorted(path.stem for path in Path(lists.__file__).parent.glob("*.toml"))
COMPARED_WITH_TOKENS = (
    ("circumstances", "askers"),
    ("circumstances", "letters"),
    ("documents", "issued"),
    ("groups", "quantities"),
    ("headlines", "first_of_places"),
    ("human_acts", "made"),
    ("kin", "neutral"),
    ("namings", "deeds"),
    ("no_cues", "called_for"),
    ("no_cues", "declared"),
    ("no_cues", "ordered"),
    ("organization_nouns", "subsidiaries.nouns"),
    ("roles", "either.nouns"),
    ("roles", "officers.words"),
    ("sport", "nouns"),
)
"""Lists of which each word is held against single tokens only. "Kick-off" is three.

Those of roles, kin and unnamed sources are held against the words of labels and of roles, too.
"""


def word_lists(table: Mapping[str, Any], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of a file by the keys that lead to them; a text is a list of words, or of parts."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from word_lists(value, f"{name}{key}.")
        elif isinstance(value, str):
            parts = value.split(",") if "," in value else value.split()
            yield f"{name}{key}", [" ".join(part.split()) for part in parts]
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield f"{name}{key}", value


@pytest.mark.parametrize("file", FILES)
def test_no_word_stands_twice_in_a_list(file: str) -> None:
    twice = {
        name: [word for word, count in Counter(words).items() if word and count > 1]
        for name, words in word_lists(lexicon(file))
    }
    assert {name: words for name, words in twice.items() if words} == {}


@pytest.mark.model
@pytest.mark.parametrize(("file", "name"), COMPARED_WITH_TOKENS)
def test_what_is_compared_with_tokens_is_one(nlp: Language, file: str, name: str) -> None:
    words = dict(word_lists(lexicon(file)))[name]
    assert words
    assert [word for word in words if len(words_of_part(nlp, f"the {word} rose")) > 3] == []
