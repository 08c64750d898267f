"""The words of a directive are found by the rules of the specification."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.text.fragments.search import find_words
from reader.text.fragments.text_directive import TextDirective
from reader.text.normalize import blocks

_TEXT = """The quay is closed. The boats can’t leave the old quay.

“The ferry is a café,” said Ann Lee. The ferry  is late.

An art of its own: a party for the U.S. boats costs 1,000.50 euros."""

_FOUND = [
    (TextDirective("The boats"), "The boats"),
    (TextDirective("THE BOATS"), "The boats"),
    (TextDirective("can't leave"), "can’t leave"),
    (TextDirective("a cafe"), "a café"),
    (TextDirective("The ferry is late"), "The ferry  is late"),
    (TextDirective("quay", prefix="old"), "quay"),
    (TextDirective("quay", suffix="is closed"), "quay"),
    (TextDirective("The ferry", prefix="“"), "The ferry"),
    (TextDirective("The quay", "boats"), "The quay is closed. The boats"),
    (TextDirective("The quay", "quay"), "The quay is closed. The boats can’t leave the old quay"),
    (TextDirective("The boats", "café"), "The boats can’t leave the old quay.\n\n“The ferry is a café"),
    (TextDirective("The ferry", "a café", "", ",” said"), "The ferry is a café"),
    (
        TextDirective("The", "is", suffix="late"),
        "The quay is closed. The boats can’t leave the old quay.\n\n"
        "“The ferry is a café,” said Ann Lee. The ferry  is",
    ),
    (TextDirective("art"), "art"),
    (TextDirective("U.S"), "U.S"),
]
_NOT_FOUND = [
    TextDirective("part"),  # a word begins with it
    TextDirective("boat"),
    TextDirective("arty", prefix="p a"),
    TextDirective("t leave"),  # within "can't"
    TextDirective("000"),
    TextDirective("old quay. “The ferry"),  # over the edge of a block
    TextDirective("The quay", suffix="is late"),
    TextDirective("The quay", prefix="the"),
    TextDirective("café", "closed"),  # the end stands before the start
    TextDirective("…"),
]


@pytest.mark.parametrize(("directive", "words"), _FOUND, ids=lambda value: str(value))
def test_words_are_found(directive: TextDirective, words: str) -> None:
    span = find_words(_article(), directive)
    assert span is not None
    assert span.of(_TEXT) == words


@pytest.mark.parametrize("directive", _NOT_FOUND, ids=lambda value: str(value))
def test_words_are_not_found(directive: TextDirective) -> None:
    assert find_words(_article(), directive) is None


def _article() -> Article:
    return Article("a", _TEXT, blocks=blocks(_TEXT))
