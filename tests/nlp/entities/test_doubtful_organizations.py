"""What was told as an organization may be none, by the encoder's doubt and the words beside the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.nlp.entities.doubtful_organizations import is_doubtful
from reader.nlp.entities.hints import hints
from reader.nlp.entities.names import name_at
from tests.nlp.entities.columns import place, prose

_EVEN = -0.2
"""A doubt at which the hints decide."""


def _is_doubtful(
    text: str, name: str, *, doubt: float = _EVEN, people: str = "", is_sport: bool = False
) -> bool:
    """Tell whether a name in a text is doubted. people: words that are told as parts of people."""
    tokens = prose(text)
    labels = ["PERSON" if word in people.split() else "" for word in tokens.words]
    tokens = replace(tokens, label=labels)
    start = place(tokens, name.split()[0])
    names = [name_at(tokens, start, start + len(name.split()))]
    key = names[0].key
    return is_doubtful(tokens, names, key, hints(tokens, key, names, {}, set()), doubt, is_sport=is_sport)


@pytest.mark.parametrize(
    ("text", "name", "doubt"),
    [
        ("they sold a/DET Zelbo/PROPN tablet/NOUN", "Zelbo", -0.2),
        ("they took the/DET Zelbo/PROPN from it", "Zelbo", -0.2),
        ("they saw a/DET Zelbo/PROPN Festival/PROPN", "Zelbo Festival", -1.0),
    ],
)
def test_a_doubted_name_is_none_where_the_words_speak_for_a_thing(text: str, name: str, doubt: float) -> None:
    assert _is_doubtful(text, name, doubt=doubt)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("they asked Zelbo , a/DET charity/NOUN , for it", "Zelbo"),
        ("a spokesman for Zelbo left", "Zelbo"),
        ("it left the Zelbo Trust then", "Zelbo Trust"),
        ("they gave it to UNICEF", "UNICEF"),
    ],
)
def test_a_doubted_name_is_kept_where_the_words_speak_for_an_organization(text: str, name: str) -> None:
    assert not _is_doubtful(text, name)


def test_the_surer_the_encoder_the_more_the_words_must_say() -> None:
    text = "they sold a/DET Zelbo/PROPN tablet/NOUN"
    assert [_is_doubtful(text, "Zelbo", doubt=doubt) for doubt in (-0.2, -5.0)] == [True, False]


def test_a_name_of_which_the_encoder_is_sure_is_not_weighed() -> None:
    text = "the Zelbo Zelbo-Cup Festival"
    assert _is_doubtful(text, "Zelbo Zelbo-Cup Festival", doubt=-4.0)
    assert not _is_doubtful(text, "Zelbo Zelbo-Cup Festival", doubt=-6.1)


@pytest.mark.parametrize(
    ("text", "name", "doubted"),
    [
        # a capital inside the sentence
        ("they read the Zelbo in it", "the Zelbo", True),
        ("they read The Zelbo in it", "The Zelbo", False),
        # whom an agency's report is credited to
        ("rain ( Zelbo ) fell in it", "Zelbo", True),
        ("rain ( Zelbo ) – it fell", "Zelbo", False),
        # a site
        ("they read a Zelbo in it", "Zelbo", True),
        ("they read a Zelbo.net in it", "Zelbo.net", False),
        # what people have a part of
        ("they took the coat of Zelbo from it", "Zelbo", True),
        ("they took the shares of Zelbo from it", "Zelbo", False),
        # a newspaper, by its last word
        ("it fell in it . The Star shone/NOUN then", "Star", True),
        ("it fell in it . The Star said/VERB then", "Star", False),
        # a band
        ("they heard a Zelbo Brunners in it", "Zelbo Brunners", True),
        ("they heard a Zelbo Brothers in it", "Zelbo Brothers", False),
    ],
)
def test_some_places_of_a_name_decide(text: str, name: str, doubted: bool) -> None:
    assert _is_doubtful(text, name) == doubted


def test_what_somebody_is_of_is_no_thing() -> None:
    text = "it pleased Ada Byrne of Zelbo"
    assert _is_doubtful(text, "Zelbo")
    assert not _is_doubtful(text, "Zelbo", people="Ada Byrne")


def test_a_plural_is_a_team_in_a_report_on_sport() -> None:
    text = "they put the Zelbos/PROPN in it"
    assert _is_doubtful(text, "Zelbos")
    assert not _is_doubtful(text, "Zelbos", is_sport=True)
