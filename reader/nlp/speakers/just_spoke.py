"""Finds who spoke in the sentence before, for the speaker of a quotation: "the first minister said"."""

from __future__ import annotations

from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.people import OFFICES
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_NEXT_TO_NAMES = frozenset(
    ("boss", "chancellor", "chief", "expert", "leader", "mayor", "minister", "premier", "president")
)
"""What somebody may be called right behind the name, though nothing told so before."""


def who_just_spoke(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return who spoke in the sentence before.

    What somebody is comes next to the name; an officer or a judge may be anybody.
    """
    speaker = mentions.last_speaker
    if speaker is None or speaker.kind != "person" or speaker.entity is None or speaker.plural:
        return None
    if phrase.noun not in _NEXT_TO_NAMES or not rows.is_beside_quotation(phrase.head):
        return None
    gender = gender_of_words((phrase.noun,))
    has_other = phrase.noun in OFFICES and bool(speaker.nouns & OFFICES)
    if has_other or (gender and speaker.gender not in ("", gender)):
        return None
    last = next((mention for mention in mentions.before(phrase.start) if mention.candidate is speaker), None)
    is_near = last is not None and rows.sentence[phrase.head] - rows.sentence[last.token] == 1
    is_alone = last is not None and rows.paragraph[phrase.head] == rows.paragraph[last.token]
    return speaker if is_near and is_alone else None
