"""A source without a noun gets the one it stands before."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import Features, Words
from reader.nlp.encoder.repair.bare_source import complete_bare_source

_VOCABULARY = spacy.blank("en").vocab
_POS = {
    "The": "DET",
    "shaken": "X",
    "Ann": "PROPN",
    "Roe": "PROPN",
    "big": "ADJ",
    "old": "ADJ",
    "company": "NOUN",
    "which": "PRON",
    "said": "VERB",
    ",": "PUNCT",
}


def _completed(text: str, source: Range, cue: Range, content: Range) -> Range | None:
    words = text.split()
    noun = words.index("company")
    heads = [noun if _POS.get(word) in ("DET", "ADJ") else place for place, word in enumerate(words)]
    doc = Doc(
        _VOCABULARY,
        words,
        pos=[_POS.get(word, "X") for word in words],
        heads=heads,
        deps=["dep"] * len(words),
    )
    draft = Draft(cue, (Part(*content, -0.1),), source)
    rows = [Features("", "", "", "")] * len(words)
    return complete_bare_source(draft, doc, Words(words, [], [], rows, [*range(len(words))])).source


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "completed"),
    [
        ("The company , which grew , said it rained", (0, 1), (6, 7), (7, 9), (0, 2)),
        ("The big old company said it rained", (0, 2), (4, 5), (5, 7), (0, 4)),
        # a name between it and the cue
        ("The shaken Ann Roe said the company fell", (0, 2), (4, 5), (5, 8), (0, 4)),
        ("shaken shaken Ann Roe said the company fell", (0, 2), (4, 5), (5, 8), (0, 2)),
        ("The shaken Ann shaken said the company fell", (0, 2), (4, 5), (5, 8), (0, 2)),
        ("The shaken Ann Roe said the company fell", (0, 2), (4, 5), (3, 4), (0, 2)),
        # what somebody was before
        ("company turned shaken Ann Roe said it rained", (0, 1), (5, 6), (6, 8), (0, 5)),
        ("company turned shaken Ann Roe said it rained", (0, 1), (5, 6), (3, 4), (0, 1)),
        ("company turned a b c d e f said it rained", (0, 1), (8, 9), (9, 11), (0, 8)),
        ("company turned a b c d e f g h said it rained", (0, 1), (10, 11), (11, 13), (0, 1)),
        # it has a noun already
        ("The company said it rained", (0, 2), (2, 3), (3, 5), (0, 2)),
        # the noun is too far away, or belongs to the cue
        ("The a b c d e f company said it rained", (0, 1), (8, 9), (9, 11), (0, 1)),
        ("The company said it rained", (0, 1), (1, 3), (3, 5), (0, 1)),
    ],
)
def test_the_noun_is_added_that_article_and_adjectives_stand_before(
    text: str, source: Range, cue: Range, content: Range, completed: Range
) -> None:
    assert _completed(text, source, cue, content) == completed
