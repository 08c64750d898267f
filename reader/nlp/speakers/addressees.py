"""Who answers: "Hill asked Dale if it was late. “Yes,” he answered." means whom Hill asked."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.lexicon import words
from reader.nlp.speakers.mentions import Candidate, CandidateMention
from reader.nlp.speakers.token_rows import TokenRows

_ADDRESSING = words("answers", "addressing")
_ANSWERING = words("answers", "answering")
_ASKING = words("answers", "asking")
_ACTIVE_SUBJECT = "nsubj"
_MAX_SENTENCES = 1
"""Sentences from a question to its answer: further on somebody else may have asked."""
_MAX_PHRASE = 8
"""Tokens from a verb to the head of the name behind it: "asked the former mayor of Hull, Jim Dale"."""
_NAME = frozenset({"ADJ", "DET", "NOUN", "PROPN", "NUM"})


def is_answering(rows: TokenRows, token: int) -> bool:
    """Tell whether a pronoun is the subject of a verb of answering: "he replied", "she denied"."""
    verb = rows.verb(token)
    return verb >= 0 and rows.is_subject(token) and rows.lemmas[verb] in _ANSWERING


def asks(rows: TokenRows, token: int) -> bool:
    """Tell whether a word is the subject of a verb of asking: "the officer asked if he was late"."""
    if rows.dep[token] != _ACTIVE_SUBJECT:
        return False
    verb = rows.verb(token)
    return verb >= 0 and rows.lemmas[verb] in _ASKING


def askers(rows: TokenRows, mentions: Iterable[CandidateMention], token: int) -> set[Candidate]:
    """Return who asks and so does not answer: in "When a reporter asked if he had paid, he replied".

    In the sentence before only who has no name: of two people with names it stays a guess.
    """
    if not rows.is_subject(token) or not rows.dep[token]:
        return set()
    answer, answers = rows.verb(token), is_answering(rows, token)
    found: set[Candidate] = set()
    for mention in mentions:
        if not asks(rows, mention.token):
            continue
        verb = rows.verb(mention.token)
        is_upon = rows.dep[verb] == "advcl" and rows.head[verb] == answer and verb < token
        is_before = rows.sentence[token] - rows.sentence[verb] == _MAX_SENTENCES
        is_answered = answers and is_before and mention.candidate.entity is None
        if is_upon or is_answered:
            found.add(mention.candidate)
    return found


def is_addressed(rows: TokenRows, mention: CandidateMention, token: int) -> bool:
    """Tell whether a mention is whom somebody turned to right before the pronoun at `token`."""
    if not 0 <= rows.sentence[token] - rows.sentence[mention.token] <= _MAX_SENTENCES:
        return False
    first = rows.tokens(mention.span)[0]
    for before in range(first - 1, max(-1, mention.token - _MAX_PHRASE), -1):
        if rows.pos[before] == "VERB" and rows.lemmas[before] in _ADDRESSING:
            return True
        if rows.pos[before] not in _NAME:
            break
    return False
