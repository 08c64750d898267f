"""How far a role reaches, before a name and behind it, without a model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.role_before import first_of_role, head_of_part, role_over_organization
from reader.nlp.entities.role_phrases import role_at
from reader.nlp.entities.roles import role_after, role_before, role_of
from tests.nlp.entities.columns import columns, place, prose


@pytest.mark.parametrize(("count", "length"), [(7, 7), (20, 9)])
def test_a_role_begins_a_few_words_before_its_noun(count: int, length: int) -> None:
    tokens = columns(" ".join([*["gray/ADJ"] * count, "minister"]))
    assert count - first_of_role(tokens, count) == length


@pytest.mark.parametrize(("length", "has_role"), [(12, True), (24, False)])
def test_a_role_may_lead_over_a_long_organization(length: int, has_role: bool) -> None:
    tokens = prose(f"head of {'Harbour ' * (length - 2)}Roe")
    assert (role_over_organization(tokens, length) is not None) == has_role


@pytest.mark.parametrize(("word", "has_role"), [("porter/NOUN", True), ("Porter/PROPN", False)])
def test_a_trade_that_is_a_surname_is_a_role_in_small_letters(word: str, has_role: bool) -> None:
    assert (role_before(columns(f"the {word} Anna Lund"), 2) is not None) == has_role


@pytest.mark.parametrize(("count", "has_role"), [(1, True), (4, True), (7, False)])
def test_a_head_of_something_stands_a_few_words_before_the_name(count: int, has_role: bool) -> None:
    tokens = columns(f"the head/NOUN of/ADP {'sales/NOUN ' * count}Anna Lund")
    assert (head_of_part(tokens, 3 + count) is not None) == has_role


@pytest.mark.parametrize(("count", "length"), [(10, 12), (30, 16)])
def test_a_role_phrase_ends_somewhere(count: int, length: int) -> None:
    role = role_at(prose(f"doctor of {'Harbour ' * count}, slept"), 0)
    assert role is not None
    assert role.end == length


@pytest.mark.parametrize(("count", "has_role"), [(5, True), (11, False)])
def test_a_role_stands_behind_a_name_in_another_script(count: int, has_role: bool) -> None:
    tokens = columns(f"Roe ( {'x ' * count}) , a doctor , slept")
    assert (role_after(tokens, 1) is not None) == has_role


@pytest.mark.parametrize(("count", "has_role"), [(6, True), (12, False)])
def test_a_role_stands_before_a_name_in_apposition(count: int, has_role: bool) -> None:
    tokens = columns(f"the head of {'Harbour ' * count}, Roe , slept")
    name = name_at(tokens, place(tokens, "Roe"), place(tokens, "Roe") + 1)
    assert (role_of(tokens, [name]) is not None) == has_role


@pytest.mark.parametrize(("count", "has_role"), [(4, True), (9, False)])
def test_several_names_share_a_role_in_the_plural(count: int, has_role: bool) -> None:
    tokens = prose(f"senators {'Poole , ' * count}Roe slept")
    name = name_at(tokens, place(tokens, "Roe"), place(tokens, "Roe") + 1)
    assert (role_of(tokens, [name]) is not None) == has_role


def test_a_title_may_stand_between_role_and_name() -> None:
    tokens = columns("minister Mr Roe slept")
    role = role_before(tokens, 2)
    assert role is not None
    assert role.head == 0
