"""Gathers the people, organizations and places of an article from all their mentions."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from spacy.tokens import Doc

from reader.model import Entity, EntityKind, Mention, Span

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


def find_entities(doc: Doc) -> tuple[Entity, ...]:
    """Return the named entities of a parsed article, by first mention; spans are offsets in `doc.text`."""
    mentions: dict[tuple[EntityKind, str], list[Mention]] = defaultdict(list)
    for found in doc.ents:
        if found.label_ in _KINDS and found.text.strip():
            mention = Mention(Span(found.start_char, found.end_char))
            mentions[_KINDS[found.label_], found.text].append(mention)
    taken: set[str] = set()
    return tuple(
        Entity(_unique(name, taken), kind, name, mentions=tuple(places))
        for (kind, name), places in mentions.items()
    )


def _unique(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "entity"
    id, count = base, 1
    while id in taken:
        count += 1
        id = f"{base}-{count}"
    taken.add(id)
    return id
