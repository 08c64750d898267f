"""Finds what somebody is called: "a man known as “Sailor”", "a woman, identified only as Lena"."""

from __future__ import annotations

from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.phrases import noun_of
from reader.nlp.speakers.token_rows import TokenRows

_PARTICIPLES = frozenset({"known", "identified", "named", "called", "nicknamed", "dubbed"})
"""Participles behind a noun before what somebody is called."""
_BEFORE_NAME = frozenset(
    [
        "as",
        "only",
        "just",
        "simply",
        "locally",
        "online",
        "to",
        "by",
        "his",
        "her",
        "first",
        "name",
        "friends",
        "police",
        "the",
        "“",
        '"',
        "‘",
        "'",
    ]
)
"""What may stand between the two: "identified by police only as"."""
_MAX_REACH = 8
"""Tokens from the participle to the name."""


def name_called(rows: TokenRows, noun: int) -> int | None:
    """Return the first token of what the person is called whose noun stands at `noun`; None without."""
    if noun_of(rows, noun) not in PEOPLE:
        return None
    participle = noun + 2 if rows.words[noun + 1 : noun + 2] == [","] else noun + 1
    if participle >= len(rows) or rows.words[participle] not in _PARTICIPLES:
        return None
    for token in range(participle + 1, min(len(rows), participle + _MAX_REACH)):
        if rows.pos[token] == "PROPN":
            return token
        if rows.words[token] not in _BEFORE_NAME:
            return None
    return None
