"""An article is read in order: a name behind a pronoun counts when nothing before it agrees."""

from __future__ import annotations

import re

import pytest

from reader.model import Entity, EntityKind, Mention, Span
from reader.nlp.speakers import resolve_speakers
from reader.text.quotations import quotations
from tests.nlp.speakers.parses import parse


@pytest.mark.parametrize(("places", "mentions"), [(0, 2), (4, 2), (8, 1)])
def test_a_pronoun_before_the_name_is_one_of_the_next_names(places: int, mentions: int) -> None:
    between = "".join(f" Place{number}|PROPN|dep|1" for number in range(places))
    last = places + 3
    doc = parse(
        f"he|PRON|nsubj|1 came|VERB|advcl|{last}{between} Roe|PROPN|nsubj|{last} sat|VERB|ROOT|{last}"
    )
    entities = []
    for match in re.finditer(r"Place\d|Roe", doc.text):
        kind: EntityKind = "person" if match.group() == "Roe" else "place"
        entities.append(Entity(match.group(), kind, match.group(), mentions=(Mention(Span(*match.span())),)))
    _, resolved = resolve_speakers(doc, [], entities, quotations(doc.text))
    assert len(resolved[-1].mentions) == mentions
