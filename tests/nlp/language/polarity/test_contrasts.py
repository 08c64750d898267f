"""Of two sides of a source, the one behind "but" speaks."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.contrasts import contrast_in

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("sentence", "source", "affirmed"),
    [
        ("Not Berg but Lee said so", "Not Berg but Lee", "Lee"),
        ("Not Berg but Lee said so", "Berg but Lee", "Lee"),
        ("Not Berg, but Lee said so", "Lee", "Lee"),
        ("Not the mayor, Berg, but his aide, Lee, said so", "the mayor, Berg, but", "his aide, Lee"),
        ("Not only Berg but Lee said so", "Not only Berg but Lee", None),
        ("Nobody but Berg said so", "Nobody but Berg", None),
        ("It was not so. But Lee said so", "Lee", None),
        ("“It was not so” but Lee said so", "Lee", None),
        ("Not but Lee said so", "Lee", None),
        ("Not the one old mayor of the wet old town of Lund but Lee said so", "Lee", "Lee"),
        ("Not the one old mayor of the very wet old town of Lund but Lee said so", "Lee", None),
        ("Lee said so", "Lee", None),
        ("Not Berg but said so", "Berg but", None),
    ],
)
def test_the_side_behind_but_speaks(sentence: str, source: str, affirmed: str | None) -> None:
    doc = BLANK(sentence)
    start, said = sentence.index(source), sentence.index("said")
    tokens = [token for token in doc if start <= token.idx < start + len(source)]
    contrast = contrast_in(tokens, [token for token in doc if token.idx == said])
    words = " ".join(token.text for token in contrast.affirmed) if contrast else None
    assert (words.replace(" ,", ",") if words else None) == affirmed


def test_a_source_without_words_has_no_sides() -> None:
    assert contrast_in([], []) is None
