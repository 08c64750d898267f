"""A label before a colon speaks no more than a date."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.labels import leave_out_label
from tests.nlp.encoder.drafting import Row, draft_from, row_of

_ROWS: list[tuple[str, Row, str]] = [
    # text; source, cue and content as the network has them; the source that is left
    ("Obituary: “I was lucky”", ("Obituary", ":", "“I was lucky”"), ""),
    ("Match Report: “We were lucky”", ("Match Report", ":", "“We were lucky”"), ""),
    ("Ada Lind: “I was lucky”", ("Ada Lind", ":", "“I was lucky”"), "Ada Lind"),
    ("The obituary says: “I was lucky”", ("The obituary", "says", "“I was lucky”"), "The obituary"),
    ("“Obituary” says so", ("Obituary", "says", "so"), "Obituary"),
]


@pytest.mark.parametrize(("text", "row", "source"), _ROWS, ids=[text for text, *_ in _ROWS])
def test_a_label_before_a_colon_is_no_source(text: str, row: Row, source: str) -> None:
    words = read_words(spacy.blank("en")(text))
    draft = leave_out_label(draft_from(words, text, row), words)
    assert row_of(words, text, draft)[0] == source
