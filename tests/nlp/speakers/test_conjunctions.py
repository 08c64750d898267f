"""Several names in one phrase are a group, which "they" may mean."""

from __future__ import annotations

import pytest

from reader.model import Entity, Mention, Span
from reader.nlp.speakers.conjunctions import add_group_mention, conjoined_candidates
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.names import Names
from tests.nlp.speakers.parses import rows_of

NAMES = ("Ann", "Bob", "Cid", "Dan", "Eve", "Fay")


def roll(count: int) -> tuple[MentionIndex, Names, list[int]]:
    """Return the names conjoined in one subject, and their tokens."""
    words = [f"{NAMES[0]}|PROPN|nsubj|{2 * count - 1}"]
    for place in range(1, count):
        words += [f"and|CCONJ|cc|{2 * place - 2}", f"{NAMES[place]}|PROPN|conj|{2 * place - 2}"]
    rows = rows_of(" ".join((*words, f"left|VERB|ROOT|{2 * count - 1}")))
    entities = [
        Entity(name, "person", name, mentions=(Mention(Span(rows.starts[2 * place], rows.ends[2 * place])),))
        for place, name in enumerate(NAMES[:count])
    ]
    index = MentionIndex()
    names = Names(index, rows, entities)
    add_group_mention(index, rows, names.heads[2 * count - 2], names)
    source = (Span(0, len(rows.text)),)
    speaking = [NAMES.index(candidate.name) for candidate in conjoined_candidates(index, rows, 0, source)]
    return index, names, speaking


@pytest.mark.parametrize(
    ("count", "group"),
    [(2, "Ann and Bob"), (4, "Ann, Bob, Cid and Dan"), (6, "Cid, Dan, Eve and Fay")],
)
def test_up_to_four_names_are_a_group(count: int, group: str) -> None:
    index, _, _ = roll(count)
    assert index.candidates[-1].name == group
    assert index.candidates[-1].plural


@pytest.mark.parametrize(("count", "speakers"), [(2, 2), (4, 4), (6, 5)])
def test_all_that_a_source_conjoins_speak(count: int, speakers: int) -> None:
    _, _, speaking = roll(count)
    assert speaking == list(range(speakers))
