"""The hints that the words of a name and its mentions give, without a model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.hints import hints
from reader.nlp.entities.names import name_at
from reader.nlp.entities.surroundings import noun_after, takes_a_turn
from tests.nlp.entities.columns import columns, place, prose


def hints_of(text: str, length: int = 1, word: str = "Brill") -> dict[str, float]:
    """Return the hints of the name that begins with a word."""
    tokens = prose(text)
    name = name_at(tokens, place(tokens, word), place(tokens, word) + length)
    return hints(tokens, name.key, [name], {}, set())


@pytest.mark.parametrize(("length", "hint"), [(1, "1 words"), (4, "4 words"), (9, "5 words")])
def test_the_length_of_a_name_is_told_up_to_five_words(length: int, hint: str) -> None:
    assert hint in hints_of("saw " + "Brill " * length + "now", length)


@pytest.mark.parametrize(("distance", "has_hint"), [(7, True), (15, False)])
def test_he_or_she_stands_in_the_same_clause(distance: int, has_hint: bool) -> None:
    assert ("he or she" in hints_of(f"saw Brill {'so ' * (distance - 1)}she")) == has_hint


@pytest.mark.parametrize(
    ("text", "hint", "has_hint"),
    [
        ("saw Harbour ( HB )", "acronym in brackets", True),
        ("saw harbour ( HB )", "acronym in brackets", False),
        ("saw Harbour ( Hb )", "acronym in brackets", False),
        ("saw the bank Brill now", "organization noun before", True),
        ("saw the bank/VERB Brill now", "organization noun before", False),
        ("saw coach Brill now", "role before", True),
        ("saw Brill , who", "who", True),
        ("saw Brill who", "who", True),
        ("saw Brill , which", "which", True),
        ("saw Brill which", "which", False),
        ("saw Brill , 42 ,", "age", True),
        ("saw Brill , 420 ,", "age", False),
        ("saw Brill ( 42 )", "age", True),
        ("saw Brill ( 42 now", "age", False),
        ("saw Brill ( born in", "age", True),
        ("saw Brill , born in", "age", False),
        ("saw Brill goalie now", "role right behind", True),
        ("saw Brill young/ADJ goalie", "role right behind", True),
        ("saw Brill fell/VERB goalie", "role right behind", False),
        ("the city of Brill fell", "place noun before", True),
        ("the goalie of Brill fell", "place noun before", False),
        ("BRILL — it fell", "dateline", True),
        ("Brill — it fell", "dateline", False),
        ("the Brill - based", "based", True),
        ("saw Brill , France", "place after", True),
        ("saw Brill , bread", "place after", False),
        ("Brill said so", "speech", True),
        ("she told Brill so", "told", True),
        ("Brill told her so", "told", False),
        ("a spokesman for Brill", "spokesperson for", True),
        ("a coach for Brill", "spokesperson for", False),
        ("saw Brill 's board now", "has what organizations have", True),
        ("saw the board of Brill now", "has what organizations have", True),
        ("saw the coach at Brill now", "has what organizations have", True),
        ("saw the coach of Brill now", "has what organizations have", False),
        ("saw Brill 's bread now", "has what organizations have", False),
        ("saw Brill and Angela", "beside a given name", True),
        ("saw Brill and angela", "beside a given name", False),
        ("Brill 4 , Roe 1", "score", True),
        ("Brill 4 fell", "score", False),
        ("Brill 4000 , Roe 1", "score", False),
    ],
)
def test_the_words_beside_a_name_say_what_it_names(text: str, hint: str, has_hint: bool) -> None:
    word = next(word for word in text.split() if word.casefold() in ("brill", "hb"))
    assert (hint in hints_of(text, word=word)) == has_hint


@pytest.mark.parametrize(("length", "has_hint"), [(9, True), (20, False)])
def test_an_acronym_stands_for_a_name_that_ends_in_an_organization(length: int, has_hint: bool) -> None:
    name = "Fund of " + "Harbour " * (length - 2)
    assert ("acronym of an organization" in hints_of(f"saw {name}( FH )", word="FH")) == has_hint


@pytest.mark.parametrize(("count", "noun"), [(2, "company"), (9, "gray")])
def test_a_noun_in_apposition_has_few_modifiers(count: int, noun: str) -> None:
    tokens = columns(f"Brill , a {'gray/ADJ ' * count}company/NOUN , fell")
    assert noun_after(tokens, 1) == noun


@pytest.mark.parametrize(("count", "is_turn"), [(0, True), (5, True), (12, False)])
def test_a_label_of_a_turn_may_say_how_it_is_spoken(count: int, is_turn: bool) -> None:
    tokens = columns(f"LUND ( {'so ' * count}) : Yes")
    assert takes_a_turn(tokens, name_at(tokens, 0, 1)) == is_turn
