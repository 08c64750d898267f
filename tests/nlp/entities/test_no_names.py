"""What is no name, though it was told as one."""

from __future__ import annotations

import pytest

from reader.nlp.entities.no_names import may_be_name
from tests.nlp.entities.columns import columns, place


@pytest.mark.parametrize(
    ("text", "word", "is_name"),
    [
        # small letters: a short word may be a name, a longer one is an ordinary one
        ("he left acme behind", "acme", True),
        ("he left flute behind", "flute", False),
        # what a number counts
        ("he left No 1", "No", False),
        ("he left 44 BC", "BC", False),
        ("he left BC behind", "BC", True),
        # letters behind a comma belong to the name before it
        ("Tolvan left , Inc .", "Inc", False),
        # a plural that a sentence opens with
        ("Emails show it", "Emails", False),
        # hashtags, and addresses of mailboxes
        ("he left # Tolvan behind", "Tolvan", False),
        ("he left #Tolvan behind", "#Tolvan", False),
        ("he left press@tolvan.org behind", "press@tolvan.org", False),
        ("he left Tolvan behind", "Tolvan", True),
        # whose something is
        ("State - owned firms left", "State", False),
        ("State left", "State", True),
    ],
)
def test_a_word_alone_is_told_from_a_name(text: str, word: str, is_name: bool) -> None:
    tokens = columns(text)
    start = place(tokens, word)
    assert may_be_name(tokens, start, start + 1, "organization") is is_name
