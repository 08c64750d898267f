"""How likely a mention is what a pronoun points back to.

After Lappin and Leass (1994) and centering: what is recent, a subject, often mentioned comes first. The
weights were set by search on the pronouns of GUM v11 (interviews, biographies, court, speeches: no news).
"""

from __future__ import annotations

from reader.nlp.speakers.mentions import Seen
from reader.nlp.speakers.token_rows import Scene

SENTENCE = -0.9
"""For each sentence between mention and pronoun."""
PARAGRAPH = -0.7
"""For each paragraph between them."""
SUBJECT = 1.2
OBJECT = 0.6
INSIDE_PHRASE = -0.4
"""For a possessor, a name after a preposition, a part of another name."""
PARALLEL = 0.4
"""For mention and pronoun being both subjects or both not."""
PRONOUN = 0.3
FREQUENCY = 0.3
"""For each earlier mention of the same character, up to FREQUENT."""
FREQUENT = 10
FREQUENT_THING = 3
NAMED = 0.5
PREVIOUS_SPEAKER = 1.2
"""For whoever spoke last, asked by those who look for a speaker."""

_MAX_SENTENCES = 12
_INNER = frozenset({"pobj", "poss", "compound", "nmod", "appos", "amod"})


def salience(scene: Scene, seen: Seen, token: int) -> float:
    """Return the weight of a mention for the pronoun at `token`; higher is likelier."""
    sentences = min(_MAX_SENTENCES, abs(scene.sentence[token] - scene.sentence[seen.token]))
    paragraphs = min(_MAX_SENTENCES, abs(scene.paragraph[token] - scene.paragraph[seen.token]))
    weight = SENTENCE * sentences + PARAGRAPH * paragraphs
    subject = scene.is_subject(seen.token) or scene.is_according(seen.token)
    if subject:
        weight += SUBJECT
    elif scene.dep[seen.token] in _INNER:
        weight += INSIDE_PHRASE
    elif scene.dep[seen.token] in ("dobj", "dative", "attr"):
        weight += OBJECT
    if subject == scene.is_subject(token):
        weight += PARALLEL
    if seen.form == "pronoun":
        weight += PRONOUN
    if seen.character.origin is not None:
        weight += NAMED
    often = FREQUENT if seen.character.is_somebody else FREQUENT_THING
    return weight + FREQUENCY * min(often, len(seen.character.seen))
