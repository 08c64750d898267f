"""How likely a mention is the antecedent of a pronoun.

After Lappin and Leass (1994) and centering: what is recent, a subject, often mentioned comes first. The
weights were set by search on the pronouns of GUM v11 (interviews, biographies, court, speeches: no news).
Their scale is free; only their proportions count: a subject outweighs one sentence of distance.
"""

from __future__ import annotations

from reader.nlp.speakers.mentions import CandidateMention
from reader.nlp.speakers.token_rows import TokenRows

SENTENCE = -0.9
"""For each sentence between mention and pronoun."""
PARAGRAPH = -0.7
"""For each paragraph between them."""
SUBJECT = 1.2
"""For a mention that is a subject, or follows "according to"."""
OBJECT = 0.6
"""For an object or a predicate."""
INSIDE_PHRASE = -0.4
"""For a possessor, a name after a preposition, a part of another name."""
PARALLEL = 0.4
"""For mention and pronoun being both subjects or both not."""
PRONOUN = 0.3
"""For a mention that is a pronoun itself: its candidate is what the passage is about."""
FREQUENCY = 0.3
"""For each earlier mention of the same candidate, up to FREQUENT."""
FREQUENT = 10
FREQUENT_THING = 3
"""For what is no human being: organizations are named again more often than they are referred to."""
NAME = 0.5
"""For a candidate whose name is known."""
PREVIOUS_SPEAKER = 1.2
"""For whoever spoke last, asked by those who look for a speaker."""

_MAX_SENTENCES = 12
"""Sentences or paragraphs of distance that count; whatever is further is as unlikely as can be."""
_OBJECTS = frozenset({"dobj", "dative", "attr"})
_INNER = frozenset({"pobj", "poss", "compound", "nmod", "appos", "amod"})


def is_beside_subject(rows: TokenRows, token: int) -> bool:
    """Tell whether a name says who the subject is: "the boy's mother, Ann Roe, wept".

    The parse of "The captain, Ann Roe, who was hurt, left" may have no verb above the noun, that of "Roe
    shrugs." takes the verb for a noun.
    """
    noun = rows.head[token]
    if rows.dep[noun] == "ROOT" and rows.pos[noun] in ("NOUN", "PROPN"):
        is_taken_for_noun = noun == token + 1 and rows.words[noun].endswith("s")
        return noun < token if rows.dep[token] == "appos" else is_taken_for_noun
    return rows.dep[token] == "appos" and rows.is_subject(noun)


def salience(rows: TokenRows, mention: CandidateMention, token: int, *, distance: float = 1.0) -> float:
    """Return the weight of a mention for the pronoun at `token`; higher is likelier.

    distance: the share of the weights of distance that counts.
    """
    place, _, form, candidate = mention
    sentences = min(_MAX_SENTENCES, abs(rows.sentence[token] - rows.sentence[place]))
    paragraphs = min(_MAX_SENTENCES, abs(rows.paragraph[token] - rows.paragraph[place]))
    weight = distance * (SENTENCE * sentences + PARAGRAPH * paragraphs)
    subject = rows.is_subject(place) or rows.is_according(place)
    if subject or is_beside_subject(rows, place):
        weight += SUBJECT
    elif rows.dep[place] in _INNER:
        weight += INSIDE_PHRASE
    elif rows.dep[place] in _OBJECTS:
        weight += OBJECT
    if subject == rows.is_subject(token):
        weight += PARALLEL
    if form == "pronoun":
        weight += PRONOUN
    if candidate.entity is not None:
        weight += NAME
    limit = FREQUENT if candidate.is_somebody else FREQUENT_THING
    return weight + FREQUENCY * min(limit, len(candidate.mentions))
