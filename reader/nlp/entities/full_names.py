"""Says what an organization is called in full: "United Nations" where the text only has "UN"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.entities.organization_spelling import base_of
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.word_forms import Key, key_of

_FULL: dict[str, str] = lexicon("abbreviations")["full"]


def full_name(keys: Iterable[Key]) -> str:
    """Return the full name of the organization with these names, in its own spelling.

    Empty when none of them is a known abbreviation, or when the text spells out something else.
    """
    keys = list(keys)
    expansion = next((_FULL[key[0]] for key in keys if len(key) == 1 and key[0] in _FULL), "")
    spelled_out = {base_of(key) for key in keys if len(key) > 1}
    return expansion if spelled_out <= {base_of(key_of(expansion))} else ""
