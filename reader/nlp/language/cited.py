"""Whom somebody names as his own source, without a word of it: "…, citing police", "…, quoting an aide"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import PEOPLE

_CITING = words("no_cues", "citing")
_SOURCES = words("no_cues", "cited")
_SPEAKING = frozenset(
    {"agency", "court", "force", "government", "media", "ministry", "parliament", "party", "police", "union"}
)
_BODIES = frozenset(noun for noun, classes in CLASSES.items() if classes & _SPEAKING)
_NAMES = frozenset({"ORG", "PERSON"})
_PEOPLE_AND_BODIES = PEOPLE | _SOURCES | _BODIES
_VERBS = frozenset({"VERB", "AUX"})


def cites_source(verb: Token) -> bool:
    """Tell whether the object of a verb of citing is a source: "citing police", but not "citing losses"."""
    if verb.lemma_.lower() not in _CITING:
        return False
    return any(child.dep_ == "dobj" and _is_source(child) for child in verb.rights)


def only_cites(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a content is who was cited and nothing that he says: "citing a hospital spokesman"."""
    return any(map(cites_source, cue)) and not any(token.pos_ in _VERBS for token in content)


def _is_source(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return noun.ent_type_ in _NAMES or not {lemma, noun.lower_}.isdisjoint(_PEOPLE_AND_BODIES)
