"""The text of a Doc is joined once."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.nlp.doc_text import remember, text_of


class CountingDoc:
    """Counts how often it is asked for its text."""

    count = 0

    @property
    def text(self) -> str:
        self.count += 1
        return "The quay closed."


def test_the_text_is_that_of_the_doc_that_is_asked_for_though_others_came_between() -> None:
    vocab = Vocab()
    one, other = Doc(vocab, ["The", "quay", "closed"]), Doc(vocab, ["The", "quay"])
    assert [text_of(one), text_of(other), text_of(one)] == [one.text, other.text, one.text]


def test_a_doc_joins_its_text_once_while_it_is_analyzed() -> None:
    doc: Any = CountingDoc()
    assert [text_of(doc), text_of(doc)] == ["The quay closed."] * 2
    assert doc.count == 1


def test_a_text_that_is_known_is_not_joined() -> None:
    doc: Any = CountingDoc()
    remember(doc, "The quay closed.")
    assert text_of(doc) == "The quay closed."
    assert doc.count == 0
