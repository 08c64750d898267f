"""Finds what somebody is called: "a man known as “Sailor”", "a woman, identified only as Lena"."""

from __future__ import annotations

from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.phrases import noun_of
from reader.nlp.speakers.token_rows import TokenRows

_CALLED = frozenset({"known", "identified", "named", "called", "nicknamed", "dubbed"})
"""Participles behind a noun before what somebody is called: "known as"."""
_GIVING = frozenset({"gave", "give", "gives"})
"""Verbs that need the word "name": "who gave her name as", but not "who gave Ann Berg the key"."""
_VERBS = _CALLED | _GIVING | {"calls", "goes", "went"}
"""With those of "who goes by", "who calls himself"."""
_HIMSELF = frozenset({"himself", "herself", "themselves"})
_PASSIVE = frozenset({"is", "was", "be"})
_BEFORE_VERB = frozenset(
    {",", "who", "is", "was", "asked", "wanted", "wished", "preferred", "would", "only", "to", "be"}
)
_MAX_BEFORE_VERB = 5
"""Tokens of ", who asked to be"."""
_OPENING = frozenset({"“", '"', "‘", "'"})
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
        *_HIMSELF,
        "first",
        "name",
        "friends",
        "police",
        "the",
        *_OPENING,
    ]
)
"""What may stand between the two: "identified by police only as"."""
_MAX_REACH = 8
"""Tokens from the verb to the name."""


def name_called(rows: TokenRows, noun: int) -> int | None:
    """Return the first token of what the person is called whose noun stands at `noun`; None without."""
    if noun_of(rows, noun) not in PEOPLE:
        return None
    verb = noun + 1
    while verb < min(len(rows), noun + 1 + _MAX_BEFORE_VERB) and rows.words[verb] in _BEFORE_VERB:
        verb += 1
    if verb >= len(rows) - 1 or rows.words[verb] not in _VERBS:
        return None
    before = rows.words[noun + 1 : verb]
    is_active = "who" in before and _PASSIVE.isdisjoint(before)
    if rows.words[verb] in _CALLED | {"calls"} and is_active and rows.words[verb + 1] not in _HIMSELF:
        return None  # "a witness who identified Tom Fox"
    behind = range(verb + 1, min(len(rows), verb + _MAX_REACH))
    if rows.words[verb] == "known":  # "known on the streets as"
        behind = range(next((i for i in behind if rows.words[i] == "as"), verb) + 1, behind.stop)
    for token in behind:
        is_marked = rows.words[token - 1] in _OPENING and rows.text[rows.starts[token]].isupper()
        if is_marked or rows.pos[token] == "PROPN":
            is_given = "name" in rows.words[verb:token]
            return token if is_given or rows.words[verb] not in _GIVING else None
        if rows.words[token] not in _BEFORE_NAME:
            return None
    return None
