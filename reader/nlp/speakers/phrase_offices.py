"""Reads the office that a phrase names: "the former mayor of Leeds", "Northwind’s chief executive"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.offices import LINKS, SENT_TO, Office, office_of_words, with_words, words_of_name
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_OPENING_LINKS = LINKS - {"on", "with"}
"""Links that may begin what an office is of: "the mayor on Monday" is of nothing."""
_BEHIND = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "X"})
"""Parts of speech of what an office is of."""
_MAX_BEHIND = 12
"""Tokens behind the noun that are read: the length of a long official name."""


def office_of_phrase(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Office:
    """Return the office that a phrase names, with what is behind its noun; owners have all their names."""
    first = phrase.start if phrase.owner is None else phrase.owner + 1
    owner = [i for i in range(phrase.start, first) if rows.words[i] not in POSSESSIVES]
    before, behind = range(first, phrase.head), list(_behind(rows, phrase.head))
    office = office_of_words(
        phrase.noun, *([rows.words[i] for i in tokens] for tokens in (owner, before, behind))
    )
    goal = next((place for place, i in enumerate(behind) if rows.words[i] == SENT_TO), len(behind))
    owners = (mentions.at.get(i) for i in range(phrase.start, phrase.head))
    bodies = (mentions.at.get(i) for i in behind[:goal])
    return with_words(office, (word for one in (*owners, *bodies) for word in _words_of_names(one)))


def _behind(rows: TokenRows, head: int) -> Iterator[int]:
    """Yield the tokens of "of Leeds" behind a noun."""
    first = head + 1
    if first >= len(rows) or rows.words[first] not in _OPENING_LINKS:
        return
    for i in range(first, min(len(rows), first + _MAX_BEHIND)):
        if rows.pos[i] not in _BEHIND or (rows.words[i] in LINKS and rows.words[i] not in _OPENING_LINKS):
            return
        yield i


def _words_of_names(owner: Candidate | None) -> Iterator[str]:
    entity = owner.entity if owner is not None else None
    if entity is not None:
        for name in (entity.name, *entity.aliases):
            yield from words_of_name(name)
