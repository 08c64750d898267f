"""Attributions by “according to”."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from tests.nlp.rules.rows import Row, rows, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "The project is late, according to an internal audit.",
        [("an internal audit", "according to", "The project is late")],
    ),
    # "per" whoever says it, and not so much for each
    ("The guard signed for two years, per ESPN.", [("ESPN", "per", "The guard signed for two years")]),
    (
        "He weighs 310 pounds, per the club's website.",
        [("the club's website", "per", "He weighs 310 pounds")],
    ),
    ("Per police, the car was stolen.", [("police", "Per", "the car was stolen")]),
    ("He was seen at noon, per court documents.", [("court documents", "per", "He was seen at noon")]),
    # "as per" whoever says it, and not as rules want it
    ("As per official data, the price fell.", [("official data", "As per", "the price fell")]),
    ("The men fled on foot, as per the police.", [("the police", "as per", "The men fled on foot")]),
    ("As per the rules, the match was stopped.", []),
    ("As per tradition, the mayor lit the lamp.", []),
    ("They average 31 points per game.", []),
    ("It costs $9 per Big Mac.", []),
    ("They have three goals, per match, this year.", []),
    # nor does it say whom it cites
    (
        "The project is late, according to the Post, citing a clerk who asked not to be named.",
        [("the Post", "according to", "The project is late")],
    ),
    # it only tells where it was reported what somebody said
    (
        "“It is too late now,” Ada Lind said, according to the Post.",
        [("Ada Lind", "said", "“It is too late now,”")],
    ),
    ("The road is shut, Ada Lind said, according to the Post.", [("Ada Lind", "said", "The road is shut")]),
    # what is told beside it is no part of who says it
    (
        "Ten men died, according to police figures, the highest number since 1994.",
        [("police figures", "according to", "Ten men died … the highest number since 1994")],
    ),
    (
        "Ten men died, according to Ada Lind, the oldest of the guards.",
        [("Ada Lind, the oldest of the guards", "according to", "Ten men died")],
    ),
    ("According to the audit, the project is late.", [("the audit", "According to", "the project is late")]),
    (
        "According to Ada Lind, the baker, about two hundred people, most of them old, would not leave.",
        [
            (
                "Ada Lind, the baker",
                "According to",
                "about two hundred people, most of them old, would not leave",
            )
        ],
    ),
    (
        "According to the surveyor, Ana Reyes, the tower has sunk.",
        [("the surveyor, Ana Reyes", "According to", "the tower has sunk")],
    ),
    (
        "According to Ana Reyes, who saw the fire, the tower was empty.",
        [("Ana Reyes, who saw the fire", "According to", "the tower was empty")],
    ),
    (
        "According to Ana Reyes, the towers, some of which are old, lean.",
        [("Ana Reyes", "According to", "the towers, some of which are old, lean")],
    ),
    (
        "According to the ministry, Spain, France and Italy won.",
        [("the ministry", "According to", "Spain, France and Italy won")],
    ),
    (
        "According to Rathke the boat was returned by mail.",
        [("Rathke", "According to", "the boat was returned by mail")],
    ),
    (
        "The rich would see their incomes rise, according to the bank.",
        [("the bank", "according to", "The rich would see their incomes rise")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_according_to_names_the_source(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(("count", "source"), [(5, "old old old old old man"), (10, "old")])
def test_the_noun_that_the_first_word_hangs_on_stands_in_eight_tokens(count: int, source: str) -> None:
    man = count + 5
    doc = Doc(
        spacy.blank("en").vocab,
        ["Rain", "falls", ",", "according", "to", *["old"] * count, "man"],
        pos=["NOUN", "VERB", "PUNCT", "VERB", "ADP", *["ADJ"] * count, "NOUN"],
        deps=["nsubj", "ROOT", "punct", "prep", "prep", *["amod"] * count, "dep"],
        heads=[1, 1, 1, 1, 3, *[man] * count, 1],
    )
    ((found_source, _, _),) = rows(doc)
    assert found_source == source
