"""Who is named in what somebody says: people speak of themselves as "I", seldom by their own names."""

from __future__ import annotations

from reader.nlp.attributions import Attribution
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.token_rows import TokenRows

_INTRODUCING = frozenset({"i", "me", "myself", "my", "name", "we"})
"""Words before a name by which somebody tells his own: "I'm Ann Roe", "My name is Ann Roe"."""
_REACH = 3
"""Tokens from such a word to the name: "my name is"."""


def people_in_content(rows: TokenRows, names: Names, attribution: Attribution) -> frozenset[Candidate]:
    """Return the people named in the content of a claim who do not tell their own names there."""
    return frozenset(
        names.at[i]
        for span in attribution.content
        for i in rows.tokens(span)
        if names.is_person(i) and _INTRODUCING.isdisjoint(rows.words[max(0, i - _REACH) : i])
    )
