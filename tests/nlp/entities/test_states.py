"""A state is a place and the university that is called alike a body, whoever told them."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.states import is_state
from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("text", "name", "is_place"),
    [
        ("They left Edo State on Monday .", "Edo State", True),
        ("They left Cross River State on Monday .", "Cross River State", True),
        ("They left New York State on Monday .", "New York State", True),
        ("They left Tolvan state on Monday .", "Tolvan state", True),
        ("They beat Tolvan State on Monday .", "Tolvan State", False),
        ("It rained in Tolvan State on Monday .", "Tolvan State", True),
        ("She studied at Tolvan State for years .", "Tolvan State", False),
        ("The Tolvan State governor left .", "Tolvan State", True),
        ("The Tolvan State lawmakers left .", "Tolvan State", True),
        ("The Tolvan State coach left .", "Tolvan State", False),
        ("Tolvan State Governor Ann Roe left .", "Tolvan", True),
        ("Tolvan State coach Ann Roe left .", "Tolvan", False),
        ("Tolvan Governor Ann Roe left .", "Tolvan", False),
        ("Dry weather hit Bahia state on Monday .", "Bahia", True),
        ("Dry weather hit Bahia on Monday .", "Bahia", False),
        ("Dry weather hit Tolvan state on Monday .", "Tolvan", False),
        ("Interest in Ohio State rose .", "Ohio State", False),
        ("The State governor left .", "State", False),
    ],
)
def test_a_state_is_known_by_its_name_or_by_what_stands_beside_it(
    text: str, name: str, is_place: bool
) -> None:
    tokens = columns(text)
    words = name.split()
    start = next(i for i in range(len(tokens)) if tokens.words[i : i + len(words)] == words)
    one = name_at(tokens, start, start + len(words))
    assert is_state(tokens, [one], one.key) == is_place


def test_one_mention_that_tells_it_tells_it_of_the_others() -> None:
    tokens = columns("Tolvan State is big . It rained in Tolvan State .")
    names = [name_at(tokens, 0, 2), name_at(tokens, 8, 10)]
    assert is_state(tokens, names, ("tolvan", "state"))
    assert not is_state(tokens, names[:1], ("tolvan", "state"))
