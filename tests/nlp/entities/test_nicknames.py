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
        ("it was Tom ( “ Skip ” ) Krog .", ["Tom ( “ Skip ” ) Krog"]),
        ("it was Tom “ skip ” Krog .", ["Tom", "Krog"]),
        ("it was Tom “ Skip ” and Krog .", ["Tom", "Skip", "Krog"]),
        ("it was Tom “ A B C D ” Krog .", ["Tom", "A", "B", "C", "D", "Krog"]),
        ("it was Tom “ A B C ” Krog .", ["Tom “ A B C ” Krog"]),
        ("it was Delm “ Skip ” Krog .", ["Delm", "Skip", "Krog"]),
        ("it was Tom", ["Tom"]),
        ("it was Tom “ Skip ” de Krog .", ["Tom “ Skip ” de Krog"]),
    ],
)
def test_a_nickname_in_marks_stands_between_given_name_and_surname(text: str, spans: list[str]) -> None:
    tokens = columns(text)
    assert [tokens.words_of(name.start, name.end) for name in names(tokens)] == spans


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("Tom Krog , known as “ Skip ” , left .", "skip"),
        ("Tom Krog , better known to his friends as Skip , left .", "skip"),
        ("Tom Krog , who is also known as the Iron Man , left .", "iron man"),
        ("Tom Krog ( nicknamed Skip ) left .", "skip"),
        ("Tom Krog , whose stage name is Skip , left .", "skip"),
        ("Tom Krog , whose real name is Skip , left .", ""),
        ("Tom Krog , whose wife is Skip , left .", ""),
        ("Tom Krog , known to Ann as a liar , left .", ""),
        ("Tom Krog , known for Skip , left .", ""),
        ("Tom Krog left , known as Skip .", ""),
        ("Known to his fans as “ Doc , ” Tom Krog left .", "doc"),
        ("It was known as “ Doc , ” Tom Krog left .", ""),
        ("Tom Krog , who is called Skip , left .", "skip"),
        ("Tom Krog , who called Ann a liar , left .", ""),
        ("Tom Krog , who performs as Skip , left .", "skip"),
        ("Tom Krog , who sings for Skip , left .", ""),
        ("Tom Krog – “ Skip ” to his friends – left .", "skip"),
        ("Tom Krog ( Skip to everyone ) left .", "skip"),
        ("Tom Krog ( “ Skip ” to his crew ) left .", "skip"),
        ("Tom Krog – Delm to his left – came .", ""),
        ("Tom Krog – “ Skip ” – left to friends .", ""),
        ("Delm Krog , known as Skip , left .", ""),
        ("the singer Oyinda Krog , known as Skip , left .", "skip"),
        ("Tom Krog , known as Krog , left .", ""),
        ("Tom Krog , known to all as Skip , left .", "skip"),
        ("Tom Krog , 80 , known in the trade as Skip , left .", "skip"),
        ("Tom Krog , who goes by Skip , left .", "skip"),
        ("Tom Krog , who goes by the name of “ Skip ” , left .", "skip"),
        ("Tom Krog , who goes to Delm , left .", ""),
        ("Tom Krog , whom everyone calls Skip , left .", "skip"),
        ("Tom Krog , whose friends call him Skip , left .", "skip"),
        ("Tom Krog , whose friends call Skip , left .", ""),
        ("Tom Krog , who then calls him Skip , left .", ""),
        ("Tom Krog ( Tommy ) left .", "tommy"),
        ("Tom Krog ( Delm ) left .", ""),
        ("Tom Krog ( Austin ) left .", ""),
        ("Tom Krog , alias “ Skip ” , left .", "skip"),
        ("Tom Krog , a.k.a. “ Skip ” , left .", "skip"),
        ("Tom Krog , or Skip to his friends , left .", "skip"),
        ("Tom Krog , or Delm to his left , came .", ""),
    ],
)
def test_a_nickname_may_stand_beside_the_name(text: str, nickname: str) -> None:
    tokens = columns(text)
    start = tokens.words.index("Krog") - 1
    names_of_text = with_nicknames(tokens, [name_at(tokens, start, start + 2)])
    name = next(one for one in names_of_text if one.start == start)
    assert " ".join(name.nickname) == nickname


@pytest.mark.parametrize(("text", "count"), [("Boxer", 2), ("boxer", 1)])
def test_a_nickname_that_stands_alone_is_a_name_where_it_has_a_capital(text: str, count: int) -> None:
    tokens = columns(f"Tom “ Boxer ” Krog left . {text} came .")
    tom, krog = name_at(tokens, 0, 1), name_at(tokens, 4, 5)
    assert len(with_nicknames(tokens, [tom, krog])) == count


def test_the_nickname_is_the_same_person() -> None:
    tokens = columns("it was Tom “ The Rock ” Krog , and Rock saw Krog .")
    (person,) = cluster_people(names(tokens))
    assert person.key == ("tom", "krog")
    assert [tokens.words_of(name.start, name.end) for name in person.names] == [
        "Tom “ The Rock ” Krog",
        "Rock",
        "Krog",
    ]


def test_a_nickname_of_two_words_is_nobody_else() -> None:
    tokens = columns("it was Tom “ Big Tom ” Krog .")
    tom, krog = name_at(tokens, 2, 3), name_at(tokens, 7, 8)
    again = Name(4, 6, ("big", "tom"))
    (person,) = cluster_people([*with_nicknames(tokens, [tom, krog]), again])
    assert person.key == ("tom", "krog")


def test_a_nickname_in_two_marks_is_the_same_person() -> None:
    tokens = columns("it was Tom ( “ Skip ” ) Krog , and Skip left .")
    (person,) = cluster_people(names(tokens))
    assert len(person.names) == 2
