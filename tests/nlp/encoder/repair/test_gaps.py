"""Content is one piece unless something interrupts it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import INSIDE, PARAGRAPH, Features, Words
from reader.nlp.encoder.repair.gaps import close_gaps

_VOCABULARY = spacy.blank("en").vocab


def _words(text: str) -> tuple[Words, Doc]:
    """Words of a text; | and ^ mark the first of a paragraph and of a sentence."""
    words = text.split()
    features = [Features("", PARAGRAPH if word[0] == "|" else INSIDE, "", "") for word in words]
    doc = Doc(_VOCABULARY, words, sent_starts=[word[0] in "|^" for word in words])
    return Words(words, [], [], features, [*range(len(words))]), doc


_ROWS = [
    # text, cue, content, expected content
    ("|Ada said rain and wind fell", (1, 2), [(2, 3), (4, 6)], [(2, 6)]),
    ("|Rain , Ada said , fell", (3, 4), [(0, 1), (5, 6)], [(0, 1), (5, 6)]),
    ("|Ada said rain . ^Wind fell", (1, 2), [(2, 3), (5, 6)], [(2, 3), (5, 6)]),
    ("|Ada said rain a b c d e f g h fell", (1, 2), [(2, 3), (11, 12)], [(2, 12)]),
    ("|Ada said rain a b c d e f g h i fell", (1, 2), [(2, 3), (12, 13)], [(2, 3), (12, 13)]),
]


@pytest.mark.parametrize(("text", "cue", "content", "expected"), _ROWS)
def test_gaps_of_up_to_eight_words_close_inside_a_sentence(
    text: str, cue: Range, content: list[Range], expected: list[Range]
) -> None:
    source = (2, 3) if "Ada said ," in text else None
    draft = Draft(cue, tuple(Part(*part, -0.1) for part in content), source)
    (closed,) = close_gaps([draft], *_words(text))
    assert [part.range for part in closed.content] == expected


def test_the_whole_is_as_doubtful_as_its_most_doubtful_part() -> None:
    draft = Draft((1, 2), (Part(2, 3, -0.1), Part(4, 6, -2.0)))
    (closed,) = close_gaps([draft], *_words("|Ada said rain and wind fell"))
    assert closed.link == -2.0


def test_what_belongs_to_another_draft_is_no_gap() -> None:
    drafts = [Draft((1, 2), (Part(2, 3, -0.1), Part(5, 6, -0.1))), Draft((3, 4), (Part(4, 5, -0.1),))]
    assert close_gaps(drafts, *_words("|Ada said rain warned snow fell")) == drafts
