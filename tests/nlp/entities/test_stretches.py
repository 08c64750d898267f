"""How far a name reaches, and where it is split, without a model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.person_behind import person_behind_organization
from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.stretches import stretch_end
from tests.nlp.entities.columns import VOCAB, columns, prose


def names(text: str) -> list[str]:
    tokens = columns(text)
    return [tokens.words_of(name.start, name.end) for name in find_names(tokens)]


@pytest.mark.parametrize(("count", "length"), [(12, 12), (40, 14)])
def test_a_capitalized_stretch_ends_somewhere(count: int, length: int) -> None:
    assert stretch_end(prose(f"saw {'Harbour ' * count}now"), 1) == length + 1


@pytest.mark.parametrize(("syllable", "is_whole"), [("bin", True), ("chang", True), ("changing", False)])
def test_a_syllable_behind_a_hyphen_belongs_to_the_name(syllable: str, is_whole: bool) -> None:
    words = ["saw", "Hau", "Lung", "-", syllable, "now"]
    tokens = read_tokens(Doc(VOCAB, words, spaces=[True, True, False, False, True, False]))
    assert stretch_end(tokens, 1) == (5 if is_whole else 3)


@pytest.mark.parametrize(("word", "end"), [("al", 5), ("el", 5), ("of", 2)])
def test_an_arabic_name_goes_on_behind_its_article(word: str, end: int) -> None:
    words = ["saw", "Khalid", word, "-", "Harbi", "now"]
    tokens = read_tokens(Doc(VOCAB, words, spaces=[True, True, False, False, True, False]))
    assert stretch_end(tokens, 1) == end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("saw St Colm 's Upper Delm School now", 7),
        ("saw St Colm 's Upper Old Delm School now", 3),
        ("saw Ann Colm 's Upper Delm School now", 3),
    ],
)
def test_a_house_of_a_saint_may_have_two_words_before_its_noun(text: str, end: int) -> None:
    assert stretch_end(prose(text), 1) == end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("saw Drivers ’ and Cooks ’ Union now", "Drivers ’ and Cooks ’ Union"),
        ("saw Drivers ’ and Cooks ’ Porridge now", "Drivers"),
        ("saw Drivers ’ and porridge now", "Drivers"),
        ("saw Drivers ’ and Cooks now", "Drivers"),
    ],
)
def test_a_body_may_have_two_owners(text: str, name: str) -> None:
    assert names(text + " rain" * 40)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("saw Harbour , Inc. now", "Harbour , Inc."),
        ("saw Harbour , inc. now", "Harbour"),
        ("saw Ludwig van der Berg now", "Ludwig van der Berg"),
        ("saw Ludwig van berg now", "Ludwig"),
        ("saw the Ministry of the Harbour now", "Ministry of the Harbour"),
        ("saw the Harbour of the Ministry now", "Harbour"),
        ("saw Children 's Hospital now", "Children 's Hospital"),
        ("saw Children 's Porridge now", "Children"),
        ("saw Harbour and Brill now", "Harbour"),
        ("saw Brigade 47 now", "Brigade"),
    ],
)
def test_a_name_goes_on_over_small_words_and_signs(text: str, name: str) -> None:
    tokens = prose(text)
    start = next(i for i, is_upper in enumerate(tokens.upper) if is_upper)
    assert tokens.words_of(start, stretch_end(tokens, start)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("saw Harbour and Brill now", "Harbour and Brill"),
        ("saw Harbour & Brill now", "Harbour & Brill"),
        ("saw Brigade 47 now", "Brigade 47"),
        ("saw Brigade 2026 now", "Brigade"),
        ("saw Harbour 47 now", "Harbour"),
    ],
)
def test_a_name_goes_on_over_what_the_recognizer_has_in_it(text: str, name: str) -> None:
    tokens = prose(text)
    tokens = replace(tokens, name=[0 if 0 < i < len(text.split()) - 1 else -1 for i in range(len(tokens))])
    assert tokens.words_of(1, stretch_end(tokens, 1)) == name


def test_no_sentence_ends_between_initials() -> None:
    tokens = columns("saw Justice A./PROPN K./PROPN Lind/PROPN now" + " rain" * 40)
    assert stretch_end(tokens, 1) == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PC Angela Roe left", ["Angela Roe"]),
        ("DI Angela Roe left", ["Angela Roe"]),
        ("DCI Niall Roe left", ["Niall Roe"]),
        ("NATO DI Angela Roe left", ["NATO", "Angela Roe"]),
        ("Angela Di Roe left", ["Angela Di Roe"]),
    ],
)
def test_ranks_of_police_are_titles_in_capitals(text: str, expected: list[str]) -> None:
    assert names(text + " rain" * 40) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors Without Borders left", ["Doctors Without Borders"]),
        ("saw Doctors Without Borders Foundation now", ["Doctors Without Borders Foundation"]),
        ("saw Lena Moss of Human Rights Watch now", ["Lena Moss", "Human Rights Watch"]),
        ("Doctors without borders left", []),
        # a newspaper is called like an office
        ("they asked the Examiner now", ["Examiner"]),
        ("they asked the Commissioner now", []),
        ("Private Eye left", ["Eye"]),
    ],
)
def test_a_known_organization_of_several_words_is_found_by_them(text: str, expected: list[str]) -> None:
    assert names(text + " rain" * 40) == expected


@pytest.mark.parametrize(("count", "is_whole"), [(4, True), (9, False)])
def test_a_name_behind_an_office_has_a_few_words(count: int, is_whole: bool) -> None:
    name = " ".join(["Oram"] * count)
    assert (names(f"saw Senator {name} now{' rain' * 40}") == [name]) == is_whole


@pytest.mark.parametrize(("distance", "has_person"), [(8, True), (20, False)])
def test_a_role_leads_to_a_name_behind_an_organization(distance: int, has_person: bool) -> None:
    text = f"director {'so ' * (distance - 2)}of Peace Council Zzyx Qwert"
    tokens = columns(text)
    end = len(tokens)
    assert person_behind_organization(tokens, end - 4, end) == (end - 2 if has_person else end)


@pytest.mark.parametrize(("name", "is_whole"), [("Ann Ida Roe", True), ("Ann Ida Eva Mia Eve Roe", False)])
def test_a_headline_has_names_of_up_to_four_words_that_the_text_has(name: str, is_whole: bool) -> None:
    headline = f"Bridge Stays Open Says {name}"
    found = names(f"{headline} \n They met {name} today .")
    assert found.count(name) == (2 if is_whole else 1)
