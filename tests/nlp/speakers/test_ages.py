"""How old somebody is told to be, beside the name and in what stands for it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.nlp.speakers.ages import age_behind, age_beside, may_be_as_old
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import phrase_at
from reader.nlp.speakers.token_rows import TokenRows, read_rows


def rows_of(text: str) -> TokenRows:
    words = text.split()
    tags = ["PROPN" if word[0].isupper() else "NOUN" for word in words]
    return read_rows(Doc(Vocab(), words, pos=tags), ())


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ann Roe , 34 , left", "34"),
        ("Ann Roe ( 34 ) left", "34"),
        ("Ann Roe , aged 34 , left", "34"),
        ("34 - year - old nurse Ann Roe left", "34"),
        ("34 - year - old former shop assistant Ann Roe left", "34"),
        ("34 - year - old former night shop assistant Ann Roe left", ""),
        ("Ann Roe , 34 votes behind , left", ""),
        ("Ann Roe left", ""),
    ],
)
def test_the_age_beside_a_name(text: str, age: str) -> None:
    name = text.split().index("Ann")
    assert age_beside(rows_of(text), range(name, name + 2)) == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("driver , 70 , said", "70"),
        ("driver , a 70 - year - old man , said", "70"),
        ("driver , a tall 70 - year - old man , said", "70"),
        ("driver , a very tall thin 70 - year - old man , said", ""),
        ("driver , 70 metres away , said", ""),
        ("driver , the 70 - year - old man , said", ""),
        ("driver said", ""),
    ],
)
def test_the_age_behind_a_noun(text: str, age: str) -> None:
    rows = rows_of(text)
    assert age_behind(rows, phrase_at(rows, 0)) == age


@pytest.mark.parametrize(
    ("ages", "age", "may_be"),
    [({"34"}, "34", True), ({"34"}, "52", False), (set(), "52", True), ({"34"}, "", True)],
)
def test_who_is_as_old(ages: set[str], age: str, may_be: bool) -> None:
    assert may_be_as_old(Candidate("person", "Ann Roe", ages=ages), age) is may_be
