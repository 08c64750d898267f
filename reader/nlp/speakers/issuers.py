"""Finds who speaks in "the statement", "the ministry statement" and "an email sent by the chairman"."""

from __future__ import annotations

from dataclasses import replace

from reader.nlp.lexicon.documents import ISSUED
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase, noun_of
from reader.nlp.speakers.token_rows import TokenRows

_REACH = 300
"""Tokens back to the statement, some twelve sentences: further up it may be another one."""
_BEFORE_NOUN = 4
"""Tokens before the noun among which "in a" stands: "in a written joint statement"."""
_ISSUED_BY = frozenset(
    (
        "sent",
        "released",
        "issued",
        "written",
        "signed",
        "posted",
        "published",
        "penned",
        "shared",
        "circulated",
        "provided",
        "tweeted",
    )
)
"""Participles between what somebody says something in and "by"."""
_LINKS = frozenset(("in", "via", "by"))
_ISSUERS = frozenset(("person", "organization", "group", "place", "unnamed"))


def behind_issued_by(rows: TokenRows, noun: int, tokens: range) -> range:
    """Return the tokens of a source behind "sent by", where its noun stands at `noun`; else all of them."""
    by = noun + 2
    is_issued = noun_of(rows, noun) in ISSUED and by + 1 in tokens
    if is_issued and rows.words[noun + 1] in _ISSUED_BY and rows.words[by] == "by":
        return range(by + 1, tokens.stop)
    return tokens


def issuing_phrase(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Phrase | None:
    """Return "the ministry" for "a ministry statement"; None where no organization issues what is named."""
    head = phrase.head - 1
    if phrase.noun not in ISSUED or head not in phrase.modifiers:
        return None
    candidate = mentions.at.get(head)
    is_organization = (
        noun_of(rows, head) in CLASSES if candidate is None else candidate.kind == "organization"
    )
    modifiers = tuple(i for i in phrase.modifiers if i < head)
    noun = noun_of(rows, head)
    whole = replace(phrase, head=head, noun=noun, determiner="definite", modifiers=modifiers, plural=False)
    return whole if is_organization else None


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
