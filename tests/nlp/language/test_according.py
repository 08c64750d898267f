"""Where the source behind “According to” ends."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from reader.nlp.language.according import end_of_source
from tests.nlp.parses import parse_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "According to Ada Lind, the baker, about two hundred people, most of them old, would not leave.",
            "Ada Lind, the baker",
        ),
        ("According to the surveyor, Ana Reyes, the tower has sunk.", "the surveyor, Ana Reyes"),
        ("According to Ana Reyes, who saw the fire, the tower was empty.", "Ana Reyes, who saw the fire"),
        ("According to Ana Reyes, the towers, some of which are old, have sunk.", "Ana Reyes"),
        ("According to Rathke the boat was returned by mail.", "Rathke"),
        ("According to the port office over 300 people were stranded.", "the port office"),
        # neither commas nor a verb tell
        ("According to the ministry, Spain, France and Italy won.", None),
        ("The project is late, according to an internal audit.", None),
    ],
)
def test_commas_and_the_verb_tell_where_the_source_ends(text: str, source: str | None) -> None:
    doc = parse_of(text)
    first = next(token.i for token in doc if token.lower_ == "according") + 2
    end = end_of_source(doc, first)
    assert (None if end is None else doc[first:end].text) == source


@pytest.mark.parametrize(("count", "is_told"), [(30, True), (50, False)])
def test_the_verb_is_looked_for_in_forty_tokens(count: int, is_told: bool) -> None:
    words = ["Ada", ",", "men", *["old"] * count, "fled"]
    tags = ["NNP", ",", "NNS", *["JJ"] * count, "VBD"]
    pos = ["PROPN", "PUNCT", "NOUN", *["ADJ"] * count, "VERB"]
    doc = Doc(parse_of("Critics question it.").vocab, words, tags=tags, pos=pos)
    assert end_of_source(doc, 0) == (1 if is_told else None)
