"""The title of a document, where the text says it."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.document_titles import document_title
from tests.nlp.speakers.parses import rows_of

BOOK = "report|NOUN|ROOT|0"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (", titled Dry Wells , said", "Dry Wells"),
        (", called “ Dry Wells ” , said", "Dry Wells"),
        ("called Dry Wells said", ""),
        (", titled dry , said", ""),
        ("titled " + "Dry " * 9 + ", said", "Dry " * 9),
        ("titled " + "Dry " * 30 + ", said", "Dry " * 12),
    ],
)
def test_a_document_is_called_by_its_title(words: str, title: str) -> None:
    tags = {"said": "VERB", ",": "PUNCT"}
    rows = rows_of(" ".join((BOOK, *(f"{word}|{tags.get(word, 'PROPN')}|dep|0" for word in words.split()))))
    assert document_title(rows, 0) == title.strip()
