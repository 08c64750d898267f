"""Finds who speaks in "the statement": whoever "said in a statement" before."""

from __future__ import annotations

from reader.nlp.lexicon.documents import ISSUED
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_REACH = 300
"""Tokens back to the statement, some twelve sentences: further up it may be another one."""
_BEFORE_NOUN = 4
"""Tokens before the noun among which "in a" stands: "in a written joint statement"."""
_LINKS = frozenset(("in", "via", "by"))
_ISSUERS = frozenset(("person", "organization", "group", "place", "unnamed"))


def issuer_of(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return who issued what a definite phrase names; None where nobody is said to have issued one."""
    if phrase.determiner != "definite" or phrase.noun not in ISSUED:
        return None
    for token in range(phrase.start - 1, max(-1, phrase.start - _REACH), -1):
        if rows.words[token] == phrase.noun and _is_way_of_saying(rows, token):
            return _speaker_in_sentence(mentions, rows, token, phrase.start)
    return None


def _is_way_of_saying(rows: TokenRows, noun: int) -> bool:
    return any(word in _LINKS for word in rows.words[max(0, noun - _BEFORE_NOUN) : noun])


def _speaker_in_sentence(
    mentions: MentionIndex, rows: TokenRows, token: int, before: int
) -> Candidate | None:
    """Return the subject of the sentence in which something is said in a statement, if it speaks."""
    for mention in mentions.before(before):
        if rows.sentence[mention.token] < rows.sentence[token]:
            return None
        is_in_sentence = rows.sentence[mention.token] == rows.sentence[token]
        candidate = mention.candidate
        if (
            is_in_sentence
            and candidate.speaks
            and candidate.kind in _ISSUERS
            and rows.is_subject(mention.token)
        ):
            return candidate
    return None
