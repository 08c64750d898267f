"""Ends a source before a clause of which it has only the beginning: "Deputy Raul Mena, who" is the deputy."""

from __future__ import annotations

from dataclasses import replace

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words

_PRONOUNS = frozenset({"which", "who", "whom", "whose"})
_JOINTS = frozenset({",", "and", "but"})


def end_open_source(draft: Draft, words: Words) -> Draft:
    """Return the draft; a source that ends in a relative pronoun behind a comma ends before that comma."""
    if draft.source is None:
        return draft
    start, end = draft.source
    if words.texts[end - 1].lower() not in _PRONOUNS:
        return draft
    last = end - 1
    while last > start and words.texts[last - 1].lower() in _JOINTS:
        last -= 1
    is_parted = start < last < end - 1
    return replace(draft, source=(start, last)) if is_parted else draft
