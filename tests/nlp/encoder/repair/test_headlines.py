"""What a headline says stays within it."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.headlines import keep_in_headline

BELOW = Part(5, 8, 0.0)
ABOVE = Part(0, 2, 0.0)


@pytest.mark.parametrize(
    ("headline", "content", "kept"),
    [
        ("Deal dead , aides say", (BELOW,), ()),
        ("Deal dead , aides say", (ABOVE, BELOW), (ABOVE,)),
        # such a line leads to the next
        ("Late today aides say :", (BELOW,), (BELOW,)),
        ("Late today aides say ,", (BELOW,), (BELOW,)),
        ("Late today aides say …", (BELOW,), (BELOW,)),
        ("Late today aides say ...", (BELOW,), (BELOW,)),
    ],
)
def test_a_headline_says_nothing_of_the_text_alone(
    headline: str, content: tuple[Part, ...], kept: tuple[Part, ...]
) -> None:
    words = read_words(spacy.blank("en")(f"{headline}\n\nTalks began today."))
    cue = words.texts.index("say")
    draft = keep_in_headline(Draft((cue, cue + 1), content), words)
    assert draft.content == kept


def test_a_quotation_in_a_first_line_goes_on_below() -> None:
    words = read_words(spacy.blank("en")("“ It fell , ” Moss said .\n\n“ We ran . ”"))
    cue = words.texts.index("said")
    content = (Part(0, 5, 0.0), Part(8, 13, 0.0))
    assert keep_in_headline(Draft((cue, cue + 1), content), words).content == content
