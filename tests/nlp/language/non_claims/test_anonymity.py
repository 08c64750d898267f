"""Who asks not to be named, and who talks about names."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from reader.nlp.language.non_claims.anonymity import is_wish_for_anonymity
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("A cook who requested anonymity left.", "requested", "anonymity", True),
        ("The guard asked that his name not be used.", "asked", "that his name not be used", True),
        ("A cook chose to remain anonymous.", "chose", "to remain anonymous", True),
        ("He said anonymity was no crime.", "said", "anonymity was no crime", False),
        ("They named the tower after her.", "named", "the tower after her", False),
        # the wish stands in the first eight words
        (
            "He asked that the papers in the hall not be named.",
            "asked",
            "that the papers in the hall not be named",
            False,
        ),
        ("He asked that the papers not be named.", "asked", "that the papers not be named", True),
    ],
)
def test_a_wish_for_anonymity_says_so_at_once(text: str, cue: str, content: str, expected: bool) -> None:
    doc = parse_of(text)
    assert is_wish_for_anonymity(tokens_of(doc, cue), tokens_of(doc, content)) is expected


@pytest.mark.parametrize(("count", "expected"), [(2, True), (4, False)])
def test_anonymity_is_one_of_the_first_three_words(count: int, expected: bool) -> None:
    doc = Doc(
        parse_of("Critics question it.").vocab,
        ["promised", *["full"] * count, "anonymity"],
        deps=["ROOT", *["amod"] * count, "dobj"],
        heads=[0, *[count + 1] * count, 0],
    )
    assert is_wish_for_anonymity([doc[0]], [*doc[1:]]) is expected
