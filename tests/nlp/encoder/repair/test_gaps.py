"""Content is one piece unless something interrupts it."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import INSIDE, PARAGRAPH, SENTENCE, Words
from reader.nlp.encoder.repair.gaps import close_gaps

_PLACES = {"|": PARAGRAPH, "^": SENTENCE}


def _words(text: str) -> Words:
    """Words of a text; | and ^ mark the first of a paragraph and of a sentence."""
    words = text.split()
    features: list[tuple[str, ...]] = [(_PLACES.get(word[0], INSIDE),) for word in words]
    return Words(words, [], [], features, [])


_CASES = [
    # text, cue, content, expected content
    ("|Ada said rain and wind fell", (1, 2), [(2, 3), (4, 6)], [(2, 6)]),
    ("|Rain , Ada said , fell", (3, 4), [(0, 1), (5, 6)], [(0, 1), (5, 6)]),
    ("|Ada said rain . ^Wind fell", (1, 2), [(2, 3), (5, 6)], [(2, 3), (5, 6)]),
    ("|Ada said rain a b c d e f g h i fell", (1, 2), [(2, 3), (12, 13)], [(2, 3), (12, 13)]),
]


@pytest.mark.parametrize(("text", "cue", "content", "expected"), _CASES)
def test_gaps_close_only_inside_a_sentence(
    text: str, cue: Range, content: list[Range], expected: list[Range]
) -> None:
    source = (2, 3) if "Ada said ," in text else None
    draft = Draft(cue, content=content, links=[-0.1] * len(content), source=source)
    close_gaps([draft], _words(text))
    assert draft.content == expected
    assert len(draft.links) == len(expected)
