"""A text read part by part is read like one that is read at once."""

from __future__ import annotations

import numpy as np
import pytest

from reader.nlp.encoder.inputs import joined_words, read_words
from reader.nlp.encoder.reading import WindowReader
from reader.nlp.encoder.scores import joined
from reader.nlp.encoder.weights import bundled
from reader.nlp.pipeline import build_shell

pytestmark = pytest.mark.model

_PARAGRAPH = "“The dam will hold,” said Ines Prado, an engineer. She added that the gates were shut.\n\n"


def test_a_part_has_the_end_of_the_one_before_as_its_context() -> None:
    nlp, reader = build_shell(), WindowReader(bundled())
    docs = [nlp.make_doc(_PARAGRAPH * 20), nlp.make_doc(_PARAGRAPH * 20)]
    parts = [(doc, read_words(doc, is_beginning=not number)) for number, doc in enumerate(docs)]
    first, second = (reader.read(words) for _, words in parts)
    assert first.windows[0].start == 0
    assert first.windows[-1].end == len(parts[0][1])
    assert second.windows[0].start < len(parts[0][1])
    assert second.windows[-1].end == len(parts[0][1]) + len(parts[1][1])
    assert second.names.shape[0] == second.syntax.shape[0] == len(second.window) == len(parts[1][1])
    words = joined_words(parts)
    scores = joined([*first.windows, *second.windows], [features.place for features in words.features])
    assert scores.roles.shape[0] == len(words)
    assert np.isfinite(scores.roles).all()
    text = "".join(doc.text for doc in docs)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.texts


def test_the_same_parts_give_the_same_scores() -> None:
    nlp = build_shell()
    words = read_words(nlp.make_doc(_PARAGRAPH * 5))
    one, other = (WindowReader(bundled()).read(words) for _ in range(2))
    assert (one.syntax == other.syntax).all()
    assert (one.names == other.names).all()
