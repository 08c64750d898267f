"""Finds who held an office before: "the former dean" behind "Ann Roe, who succeeded Tom Bell"."""

from __future__ import annotations

from reader.nlp.lexicon.people import OUT_OF_OFFICE, RANKS, ROLES
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows


def former_holder(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return whom somebody named before succeeded, for "the former dean"; None where that was no dean."""
    if not was_in_office(rows, phrase):
        return None
    holders = (mention.candidate for mention in mentions.before(phrase.start))
    former = next((holder.predecessor for holder in holders if holder.predecessor is not None), None)
    offices = set() if former is None else former.nouns & ROLES
    return former if not offices or phrase.noun in offices else None


def was_in_office(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether it says what somebody well known was: "the former vice president"."""
    return phrase.noun in ROLES and any(RANKS.get(rows.words[i]) in OUT_OF_OFFICE for i in phrase.modifiers)
