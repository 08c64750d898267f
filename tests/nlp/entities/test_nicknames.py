"""Names around a nickname, without a model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.nicknames import with_nicknames
from reader.nlp.entities.people import cluster_people
from reader.nlp.entities.tokens import Tokens
from tests.nlp.entities.columns import columns


def names(tokens: Tokens) -> list[Name]:
    """Return the names of a text in which every word with a capital is one."""
    single = [name_at(tokens, i, i + 1) for i, word in enumerate(tokens.words) if word[0].isupper()]
    return list(with_nicknames(tokens, single))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("it was Tom “ Skip ” Krog .", ["Tom “ Skip ” Krog"]),
        ('it was Tom " The Rock " Krog .', ['Tom " The Rock " Krog']),
        ("it was Tom ‘ Skip ’ Krog .", ["Tom ‘ Skip ’ Krog"]),
        ("it was Tom ( Tommy ) Krog .", ["Tom ( Tommy ) Krog"]),
        ("it was Tom “ skip ” Krog .", ["Tom", "Krog"]),
        ("it was Tom “ Skip ” and Krog .", ["Tom", "Skip", "Krog"]),
        ("it was Tom “ A B C D ” Krog .", ["Tom", "A", "B", "C", "D", "Krog"]),
        ("it was Tom “ A B C ” Krog .", ["Tom “ A B C ” Krog"]),
        ("it was Delm “ Skip ” Krog .", ["Delm", "Skip", "Krog"]),
        ("it was Tom", ["Tom"]),
    ],
)
def test_a_nickname_in_marks_stands_between_given_name_and_surname(text: str, spans: list[str]) -> None:
    tokens = columns(text)
    assert [tokens.words_of(name.start, name.end) for name in names(tokens)] == spans


def test_the_nickname_is_the_same_person() -> None:
    tokens = columns("it was Tom “ The Rock ” Krog , and Rock saw Krog .")
    (person,) = cluster_people(names(tokens))
    assert person.key == ("tom", "krog")
    assert [tokens.words_of(name.start, name.end) for name in person.names] == [
        "Tom “ The Rock ” Krog",
        "Rock",
        "Krog",
    ]
