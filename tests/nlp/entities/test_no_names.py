"""What is no name, though it was told as one."""

from __future__ import annotations

import pytest

from reader.nlp.entities.no_names import may_be_name
from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        # small letters: a short word may be a name, a longer one is an ordinary one
        ("he left acme behind", True),
        ("he left flute behind", False),
        # a number that has a sign, and one that counts years
        ("he left No 1", False),
        ("he left 44 BC", False),
        ("he left BC behind", True),
        # letters behind a comma belong to the name before it
        ("Tolvan left , Inc .", False),
        # a plural that a sentence opens with
        ("Emails show it", False),
    ],
)
def test_a_word_alone_is_told_from_a_name(text: str, is_name: bool) -> None:
    tokens = columns(text)
    alone = {"acme", "flute", "No", "BC", "Inc", "Emails"}
    start = next(place for place, word in enumerate(tokens.words) if word in alone)
    assert may_be_name(tokens, start, start + 1, "organization") is is_name
