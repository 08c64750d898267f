"""Tells an organization that only publishes what others found: no journal is "the team" of a study."""

from __future__ import annotations

import re

from reader.model import Entity

_BEFORE = re.compile(
    r"(?:(?:published|appear(?:s|ed|ing)?)\b[^.;:\n]{0,40}|\b(?:study|studies|paper|research))"
    r" in(?: the)?(?: journal)? $"
    r"|\bjournal $"
)
_MAX_BEFORE = 70
"""Characters before a name in which it is looked for."""


def only_publishes(text: str, entity: Entity) -> bool:
    """Tell whether each name of an organization stands where something was published."""
    starts = [mention.span.start for mention in entity.mentions if mention.form == "name"]
    return bool(starts) and all(_BEFORE.search(text[max(0, start - _MAX_BEFORE) : start]) for start in starts)
