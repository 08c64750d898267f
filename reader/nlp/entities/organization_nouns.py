"""Tells by which noun a name turns out to be that of an organization. No spaCy here."""

from __future__ import annotations

from functools import lru_cache

from reader.nlp.lexicon.organizations import CLASSES, LEGAL_FORMS
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular, up_to_head

_BEHIND_HEADS = frozenset(("of", "for", "on", "against"))
"""What stands behind the noun: "Mothers' Union against Waste"."""

_MAX_NAMES = 2_048
"""Names that are remembered: those of fifty articles."""


@lru_cache(_MAX_NAMES)
def organization_noun(key: Key) -> str:
    """Return the noun by which a name tells that it is one of an organization; empty when it has none."""
    if key in PLACES:
        return ""  # "United States"
    if len(key) > 1 and key[-1] in LEGAL_FORMS and key[-2] != "-":  # no "D-NV"
        return key[-1]
    if len(key) == 1:
        return ""
    head = up_to_head(key, _BEHIND_HEADS)
    if len(head) > 1 and head[-1] in PLACE_NOUNS:
        # "School District" and "Health Center" are organizations, "Hospital Station" is none.
        is_school = head[-1] == "district" and head[-2] == "school"
        return "school" if is_school else head[-1] if head[-1] in ("center", "centre") else ""
    return next((noun for noun in (head[-1], singular(head[-1])) if noun in CLASSES), "")
