"""A wish not to be named: "requested anonymity", "asked not to be identified"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.non_claims.denial import NEGATIONS
from reader.nlp.lexicon import words

_NAMELESS = words("no_cues", "nameless")
_NAMING = words("no_cues", "naming")
_WISHING = words("no_cues", "wishing")
_UNNAMED = words("no_cues", "unnamed")
_NAMING_TAGS = frozenset({"NN", "VBN"})
_OBJECTS = frozenset({"advmod", "dobj", "pobj"})
_MAX_WISH = 8
"""Words of content in which a wish not to be named says so; reasons may follow."""
_MAX_NAMELESS = 3
"""Words of content in which "anonymity" or "anonymously" must stand: further on, it is only talked about."""


def is_wish_for_anonymity(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether somebody only asks not to be named."""
    content = content[:_MAX_WISH]
    nameless = (token for token in content[:_MAX_NAMELESS] if token.lower_ in _NAMELESS)
    if any(token.dep_ in _OBJECTS or len(content) == 1 for token in nameless):
        return True
    if not any(token.lemma_.lower() in _WISHING for token in cue):
        return False
    if any(token.lower_ in _UNNAMED for token in content):
        return True
    names = any(token.lemma_.lower() in _NAMING and token.tag_ in _NAMING_TAGS for token in content)
    return names and any(token.lower_ in NEGATIONS for token in (*cue, *content))
