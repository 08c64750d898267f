"""Finds the document or place that spoke before: "the paper said", "the city said"."""

from __future__ import annotations

from reader.model import EntityKind
from reader.nlp.lexicon.documents import ANY_DOCUMENT, LETTERS, PAPERS_OF_COURT
from reader.nlp.lexicon.places import PLACE_NOUNS
from reader.nlp.speakers.described_organizations import MAX_PARAGRAPHS
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_NEUTRAL = frozenset({"document", "file", "text"})
"""What an indictment may be called as well as a study."""
_NO_STUDIES = LETTERS | PAPERS_OF_COURT
"""Documents that are called nothing else."""


def speaking_thing(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return the latest document that spoke for "the paper", the latest such place for "the city"."""
    kind: EntityKind
    if phrase.noun in ANY_DOCUMENT:
        kind = "document"
    elif phrase.noun in PLACE_NOUNS:
        kind = "place"
    else:
        return None
    for mention in mentions.before(phrase.start):
        if rows.paragraph[phrase.head] - rows.paragraph[mention.token] > MAX_PARAGRAPHS:
            break
        candidate = mention.candidate
        is_speaking = candidate.kind == kind and candidate.speaks and not candidate.plural
        if is_speaking and _may_be_called(candidate, phrase.noun):
            return candidate
    return None


def _may_be_called(candidate: Candidate, noun: str) -> bool:
    """Tell whether a document may be called so: an indictment is no letter, and a letter no study."""
    if candidate.kind != "document" or noun in _NEUTRAL:
        return True
    if noun in LETTERS:
        return not candidate.nouns.isdisjoint(LETTERS)
    return candidate.nouns.isdisjoint(_NO_STUDIES)
