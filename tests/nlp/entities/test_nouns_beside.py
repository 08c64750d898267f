"""What a noun beside a name makes of it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.nouns_beside import (
    bears_article,
    is_behind_company,
    is_behind_plural,
    is_behind_telling_noun,
    is_beside_body,
)
from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.tokens import Tokens
from tests.nlp.entities.columns import VOCAB, place, prose


def _name(text: str) -> tuple[Tokens, Name]:
    """Return the columns of a text and the name Tolvan there."""
    tokens = prose(text)
    start = place(tokens, "Tolvan")
    return tokens, name_at(tokens, start, start + 1)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("there the/DET charity Tolvan left", True),
        ("there charity Tolvan left", False),
        ("there the/DET small/ADJ start - up Tolvan left", True),
        ("there the/DET Charity Tolvan left", False),
        ("there the/DET paper Tolvan left", False),
        ("there a group called Tolvan left", True),
        ("there a dog called Tolvan left", False),
    ],
)
def test_a_noun_tells_what_a_name_names(text: str, is_one: bool) -> None:
    assert is_behind_telling_noun(*_name(text)) == is_one


def test_the_article_of_a_name_stands_behind_the_noun_that_tells_it() -> None:
    tokens = prose("there the/DET magazine The/DET Tolvan left")
    assert is_behind_telling_noun(tokens, name_at(tokens, 4, 5))
    tokens = prose("there the/DET magazine the/DET Tolvan left")
    assert not is_behind_telling_noun(tokens, name_at(tokens, 4, 5))


@pytest.mark.parametrize(
    ("text", "dep", "is_one"),
    [
        ("the group Tolvan left", "compound", True),
        ("the dog Tolvan left", "compound", False),
        ("the group Tolvan left", "dobj", False),
        ("the group Anna left", "compound", False),
        ("the center Tolvan left", "compound", False),
        ("the operator Tolvan , 19 , left", "compound", False),
        ("the operator Tolvan , 19 times , left", "compound", True),
    ],
)
def test_a_noun_for_a_company_introduces_one(text: str, dep: str, is_one: bool) -> None:
    words = text.split()
    heads = [2, 2, *[len(words) - 1] * (len(words) - 2)]
    deps = ["det", dep, "nsubj", *["dep"] * (len(words) - 4), "ROOT"]
    tokens = read_tokens(Doc(VOCAB, words, heads=heads, deps=deps))
    assert is_behind_company(tokens, name_at(tokens, 2, 3)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("then the owners Tolvan left", True),
        ("then the owner Tolvan left", False),
        ("then the brewers Tolvan left", True),
        ("then the Brewers Tolvan left", False),
        ("then the farmers Tolvan left", False),
        ("then the partners Tolvan and Marley left", False),
    ],
)
def test_a_plural_before_one_name_says_what_a_body_is(text: str, is_one: bool) -> None:
    assert is_behind_plural(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("there Tolvan , the/DET industrial/ADJ watchdog/NOUN , left", True),
        ("there Tolvan , the/DET publisher/NOUN , left", False),
        ("The/DET rail/NOUN insurer/NOUN , Tolvan , left/VERB", True),
        ("The/DET rail/NOUN teacher/NOUN , Tolvan , left/VERB", False),
        ("The/DET rail/NOUN insurer/NOUN , Delm/PROPN 's Tolvan , left/VERB", True),
        ("The/DET rail/NOUN insurer/NOUN and Delm/PROPN 's Tolvan , left/VERB", False),
        ("The/DET rail/NOUN insurer/NOUN , Tolvan left/VERB", False),
        ("Then/ADV the/DET insurer/NOUN , Tolvan , left/VERB", False),
    ],
)
def test_a_noun_beyond_a_comma_says_that_a_body_is_meant(text: str, is_one: bool) -> None:
    assert is_beside_body(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("there the Tolvan left/VERB", True),
        ("there a Tolvan left/VERB", False),
        ("there the Tolvan campaign/NOUN left/VERB", False),
        ("there the Tolvan 's left/VERB", False),
    ],
)
def test_nobody_bears_an_article(text: str, is_one: bool) -> None:
    assert bears_article(*_name(text)) == is_one
