"""Tells nouns for children, and who is no child: "the boy", "the 14-year-old" is not the judge."""

from __future__ import annotations

from reader.nlp.lexicon.people import AGES_OF_CHILDREN, CHILDREN, GROWN_UP_ROLES
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_NUMBER_BEFORE_OLD = 4
"""Tokens from "old" back to the number of "14-year-old", hyphens counted."""
_OF_AGE = 18
"""Years from which somebody may hold an office."""


def names_child(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether a phrase is for a child by its noun or its age."""
    if not rows.is_age(phrase.head):
        return phrase.noun in CHILDREN
    word = rows.words[max(0, phrase.head - _NUMBER_BEFORE_OLD)]
    return word in AGES_OF_CHILDREN or (word.isdigit() and int(word) < _OF_AGE)


def is_grown_up(candidate: Candidate) -> bool:
    """Tell whether the text says an office or a profession of somebody that no child has."""
    return not candidate.nouns.isdisjoint(GROWN_UP_ROLES)
