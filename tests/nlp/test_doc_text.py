"""The text of a Doc is put together once."""

from __future__ import annotations

import spacy

from reader.nlp.doc_text import remember_text, text_of
from reader.nlp.pipeline import join

_BLANK = spacy.blank("en")


def test_a_doc_that_remembers_its_text_is_asked_for_it_once() -> None:
    doc = remember_text(_BLANK("It  rained.\n\nAda left. "))
    assert text_of(doc) == doc.text
    assert text_of(doc) is text_of(doc)


def test_the_text_of_any_other_doc_is_its_own() -> None:
    doc = _BLANK("It rained.")
    assert text_of(doc) == "It rained."
    assert doc.user_data == {}


def test_parts_that_were_read_alone_are_joined_without_their_text() -> None:
    parts = [remember_text(_BLANK("It rained.\n\n")), _BLANK("Ada left.\n")]
    assert text_of(remember_text(join(_BLANK, parts))) == "It rained.\n\nAda left.\n"
