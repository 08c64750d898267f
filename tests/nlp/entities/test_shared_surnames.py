"""The surname of relatives stands once, behind the last, without a model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.people import cluster_people
from reader.nlp.entities.shared_surnames import shared_surname, with_shared_surnames
from tests.nlp.entities.columns import columns

_KRAUS = ("emil", "kraus")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the brothers Emil and Anton Kraus left .", _KRAUS),
        ("his sons Emil , Max and Anton Kraus left .", _KRAUS),
        ("his sons Max , Emil and Anton Kraus left .", _KRAUS),
        # as two may without a word for relatives
        ("there Emil and Anton Kraus left .", _KRAUS),
        ("there Emil , Anton Kraus left .", ("emil",)),
        # who is no relative has a surname of his own, or none
        ("the singers Emil and Anton Kraus left .", ("emil",)),
        ("his brother Emil and Anton Kraus left .", ("emil",)),
        ("the brothers Emil and Anton left .", ("emil",)),
        ("the brothers Emil saw Anton Kraus .", ("emil",)),
    ],
)
def test_relatives_share_the_surname_behind_the_last(text: str, key: tuple[str, ...]) -> None:
    tokens = columns(text)
    starts = [i for i, word in enumerate(tokens.words) if word[0].isupper() and word != "Kraus"]
    names = [name_at(tokens, i, i + 1 + (tokens.norm_at(i + 1) == "kraus")) for i in starts]
    name = next(one for one in with_shared_surnames(tokens, names) if tokens.norms[one.start] == "emil")
    assert name.key == key


def test_a_given_name_that_nobody_read_shares_it_too() -> None:
    tokens = columns("there Emil and Anton Kraus left .")
    names = with_shared_surnames(tokens, [name_at(tokens, 3, 5)])
    assert [name.key for name in names] == [_KRAUS, ("anton", "kraus")]


def test_who_has_a_surname_in_the_text_shares_none() -> None:
    tokens = columns("saw Emil Roe . Emil and Anton Kraus left .")
    names = [name_at(tokens, 1, 3), name_at(tokens, 4, 5), name_at(tokens, 6, 8)]
    assert [name.key for name in with_shared_surnames(tokens, names)][:2] == [("emil", "roe"), ("emil",)]


@pytest.mark.parametrize("is_read", [False, True])
def test_a_given_name_behind_relatives_is_a_name(is_read: bool) -> None:
    tokens = columns("Brothers Emil and Anton Kraus left .")
    read = [name_at(tokens, 0, 2)] if is_read else []
    names = with_shared_surnames(tokens, [*read, name_at(tokens, 3, 5)])
    assert [(name.start, name.key) for name in names] == [(1, _KRAUS), (3, ("anton", "kraus"))]


@pytest.mark.parametrize(("count", "is_shared"), [(6, True), (12, False)])
def test_a_list_of_relatives_is_not_endless(count: int, is_shared: bool) -> None:
    tokens = columns(f"his sons {'Max , ' * count}Emil and Anton Kraus left .")
    starts = [i for i, word in enumerate(tokens.words) if word in ("Max", "Emil")]
    names = [*(name_at(tokens, i, i + 1) for i in starts), name_at(tokens, starts[-1] + 2, starts[-1] + 4)]
    assert (with_shared_surnames(tokens, names)[count].key == _KRAUS) == is_shared


@pytest.mark.parametrize(("count", "surname"), [(0, " Kraus"), (6, " Kraus"), (7, "")])
def test_the_surname_that_is_shared_is_shown_as_it_stands(count: int, surname: str) -> None:
    tokens = columns(f"his sons Emil {', Max ' * count}and Anton Kraus left .")
    emil, *_, anton = with_shared_surnames(
        tokens,
        [
            name_at(tokens, i, i + 1 + (word == "Anton"))
            for i, word in enumerate(tokens.words)
            if word in ("Emil", "Max", "Anton")
        ],
    )
    assert emil.key == _KRAUS
    assert (shared_surname(tokens, emil), shared_surname(tokens, anton)) == (surname, "")


def test_neither_of_two_relatives_is_chosen_where_their_surname_stands_alone() -> None:
    tokens = columns("the brothers Emil and Anton Kraus met Kraus .")
    names = [name_at(tokens, 2, 3), name_at(tokens, 4, 6), name_at(tokens, 7, 8)]
    people = cluster_people(with_shared_surnames(tokens, names))
    assert [person.key for person in people] == [_KRAUS, ("anton", "kraus"), ("kraus",)]
