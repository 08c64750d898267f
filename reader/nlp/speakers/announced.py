"""Finds whom the opening announces: "A judge ruled", and further down "Judge Jane Roe"."""

from __future__ import annotations

from bisect import bisect_right

from reader.nlp.speakers.called_the_same import CONTRASTING
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrase_offices import office_of_phrase
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.same_office import may_hold
from reader.nlp.speakers.token_rows import TokenRows

_MAX_TO_NAME = 5
"""Tokens from the start of a sentence to the name that it begins with, over a title and a role."""
_LAST_OPENING_PARAGRAPH = 2
"""Last paragraph, from 0, in which "a judge" may announce a name: the lead, behind a headline and a date."""


def announced(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the person whom a phrase announces.

    Only where one person in the article has that role, and has not yet been named. Below the opening the next
    sentence has to begin with the name.
    """
    if phrase.plural:
        return None
    called = [candidate for candidate in mentions.candidates_called(phrase.noun) if candidate.is_somebody]
    if not called:
        return None
    if rows.paragraph[phrase.head] <= _LAST_OPENING_PARAGRAPH:
        holders = _holders(mentions, rows, phrase, called)
    else:
        holders = [candidate for candidate in called if _is_named_next(rows, phrase, candidate)]
    if len(holders) != 1 or holders[0].mentions or holders[0].kind != "person":
        return None
    # Whoever is the third witness is not the one before.
    return None if holders[0].modifiers & CONTRASTING else holders[0]


def _holders(
    mentions: MentionIndex, rows: TokenRows, phrase: Phrase, called: list[Candidate]
) -> list[Candidate]:
    """Return those of whom nothing says that they hold another office, or are told apart by other words."""
    modifiers = {rows.words[i] for i in phrase.modifiers}
    office = office_of_phrase(mentions, rows, phrase)
    return [
        candidate
        for candidate in called
        if may_hold(candidate, office)
        and not (modifiers and candidate.modifiers and modifiers.isdisjoint(candidate.modifiers))
    ]


def _is_named_next(rows: TokenRows, phrase: Phrase, holder: Candidate) -> bool:
    """Tell whether the next sentence begins with whoever was announced: "A judge said so. Judge Roe left"."""
    entity = holder.entity
    if entity is None or not entity.mentions:
        return False
    token = bisect_right(rows.starts, min(mention.span.start for mention in entity.mentions)) - 1
    first = bisect_right(rows.sentence, rows.sentence[phrase.head])
    return rows.sentence[token] == rows.sentence[phrase.head] + 1 and token - first <= _MAX_TO_NAME
