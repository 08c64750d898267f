"""Who speaks right behind what it is about: "a move residents say is wrong"."""

from __future__ import annotations

import pytest

from reader.model import Article, Span
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.attributions import Attribution
from reader.nlp.contact_sources import with_contact_sources
from tests.nlp.parses import parse_of


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("It was in a move residents say is wrong.", "a move residents", "residents"),
        (
            "It is a new deal council officials say is wrong.",
            "a new deal council officials",
            "council officials",
        ),
        ("He was hit by a man police say was drunk.", "a man police", "police"),
        # what does have "a" before a plural, and what a noun joins
        ("A dozen officials say it is wrong.", "A dozen officials", "A dozen officials"),
        ("A few residents say it is wrong.", "A few residents", "A few residents"),
        ("A record 40 residents say it is wrong.", "A record 40 residents", "A record 40 residents"),
        ("A group of residents say it is wrong.", "A group of residents", "A group of residents"),
        ("A firm's lawyers say it is wrong.", "A firm's lawyers", "A firm's lawyers"),
        ("The council officials say it is wrong.", "The council officials", "The council officials"),
        ("A council official says it is wrong.", "A council official", "A council official"),
    ],
)
def test_the_plural_speaks(text: str, source: str, expected: str) -> None:
    start = text.index(source)
    said = Attribution((Span(len(text) - 2, len(text) - 1),), (), (Span(start, start + len(source)),))
    (found,) = with_contact_sources(parse_of(text), [said])
    assert found.source[0].of(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council has shut the hall, in a move residents say will “drive us away”.", "residents"),
        ("He was hit by a man police say was drunk.", "police"),
        ("A dozen officials say the deal was illegal.", "a dozen officials"),
        ("A record 40 residents say the deal was illegal.", "record 40 residents"),
    ],
)
def test_they_are_called_by_the_plural_alone(extractor: Extractor, text: str, name: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    (claim,) = analysis.claims
    assert [entity.name for entity in analysis.entities if entity.id == claim.speaker] == [name]
