"""A text read part by part is read like one that is read at once."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from reader.nlp.encoder.inputs import joined_words, read_words
from reader.nlp.encoder.reading import WindowReader
from reader.nlp.encoder.scores import joined
from reader.nlp.encoder.told_parts import ToldParts
from reader.nlp.encoder.weights import bundled
from reader.nlp.encoder.windows import MAX_PIECES

pytestmark = pytest.mark.model

_BLANK = spacy.blank("en")
_PARAGRAPH = "“The dam will hold,” said Ines Prado, an engineer. She added that the gates were shut.\n\n"


def test_a_part_has_the_end_of_the_one_before_as_its_context() -> None:
    reader = WindowReader(bundled())
    docs = [_BLANK(_PARAGRAPH * 20), _BLANK(_PARAGRAPH * 20)]
    parts = [(doc, read_words(doc, is_beginning=not number)) for number, doc in enumerate(docs)]
    first, second = (reader.read(words) for _, words in parts)
    assert first.windows[0].start == 0
    assert first.windows[-1].end == len(parts[0][1])
    assert second.windows[0].start < len(parts[0][1])
    assert second.windows[-1].end == len(parts[0][1]) + len(parts[1][1])
    assert len(second.names) == len(parts[1][1])
    words = joined_words(parts)
    scores = joined([*first.windows, *second.windows], [features.place for features in words.features])
    assert scores.roles.shape[0] == len(words)
    assert np.isfinite(scores.roles).all()
    text = "".join(doc.text for doc in docs)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.texts


def test_the_same_parts_give_the_same_scores() -> None:
    words = read_words(_BLANK(_PARAGRAPH * 5))
    one, other = (WindowReader(bundled()).read(words) for _ in range(2))
    assert (one.names == other.names).all()
    assert (one.windows[0].roles == other.windows[0].roles).all()


def test_a_window_may_have_as_many_words_as_word_pieces() -> None:
    longest, longer = (read_words(_BLANK("the " * count)) for count in (MAX_PIECES, MAX_PIECES + 1))
    windows = WindowReader(bundled()).read(longest).windows
    assert [(window.start, window.end) for window in windows] == [(0, MAX_PIECES)]
    assert np.isfinite(windows[0].roles).all()
    assert len(WindowReader(bundled()).read(longer).windows) == 2


def test_names_count_in_the_tokens_of_the_whole_text() -> None:
    parts = ToldParts(bundled())
    docs = [
        _BLANK("It rained, said Tom Berg on Monday.\n\n"),
        _BLANK("\n"),
        _BLANK("It rained, said Tom Berg.\n"),
    ]
    own = [[doc[name.start : name.end].text for name in parts.read(doc)] for doc in docs]
    whole = spacy.tokens.Doc.from_docs(docs, ensure_whitespace=False)
    assert own[1] == []
    assert [whole[name.start : name.end].text for name in parts.told().names] == [*own[0], *own[2]]
    assert {word for name in own[0] + own[2] for word in name.split()} == {"Tom", "Berg"}


def test_a_text_without_words_is_told_nothing_of() -> None:
    parts = ToldParts(bundled())
    parts.read(_BLANK("\n \n"))
    assert parts.told().names == ()
    assert len(parts.told().words) == 0
