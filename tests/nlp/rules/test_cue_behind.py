"""Cues behind a quotation: who says it stands behind or before the verb."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from tests.nlp.rules.rows import Row, rows, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("“We build,” she added, “today.”", [("she", "added", "“We build,” … “today.”")]),
    (
        "“We build,” she added, laughing, “when the snow melts.”",
        [("she", "added", "“We build,” … “when the snow melts.”")],
    ),
    (
        "“Look at it,” said Kerr, pointing at the lake, “and call it clean.”",
        [("Kerr", "said", "“Look at it,” … “and call it clean.”")],
    ),
    (
        "“The mill,” said Ada Lind, the baker, “is closed. It will go.”",
        [("Ada Lind, the baker", "said", "“The mill,” … “is closed. It will go.”")],
    ),
    (
        "“The first duty,” the master, a tall man called Ole Friis, likes to say, “is to be open.”",
        [("the master, a tall man called Ole Friis", "say", "“The first duty,” … “is to be open.”")],
    ),
    # somebody else says the next thing
    (
        "Kerr called it “a mess”, while Ada Lind wrote: “It is a joy.”",
        [("Kerr", "called", "it “a mess”"), ("Ada Lind", "wrote", "“It is a joy.”")],
    ),
    # what whoever speaks does is no clause that is said
    (
        "“We came far,” said Ada Lind, 34, fanning herself with a map. “It was shut.”",
        [("Ada Lind, 34", "said", "“We came far,” … “It was shut.”")],
    ),
    ("“The quay,” Ole Friis, a man called Skip, likes to walk, “is late.”", []),
    (
        "Omar Said and Karim Said shook hands. “It is late,” said Said.",
        [("Said", "said", "“It is late,”")],
    ),
    # behind a semicolon somebody else speaks
    (
        "“A glorious mess,” wrote the Argus; Backbeat called it “a bore”.",
        [("the Argus", "wrote", "“A glorious mess,”"), ("Backbeat", "called", "it “a bore”")],
    ),
    (
        "“A glorious mess,” The Village Record wrote; for Backbeat it was “a bore”.",
        [("The Village Record", "wrote", "“A glorious mess,”")],
    ),
    (
        "“Dull,” sniffed the Herald; “a triumph,” raved Stagelight.",
        [("the Herald", "sniffed", "“Dull,”"), ("Stagelight", "raved", "“a triumph,”")],
    ),
    (
        "“It is bad,” he said; “it will get worse.”",
        [("he", "said", "“It is bad,” … “it will get worse.”")],
    ),
    ("“I hate queues,” said Early.", [("Early", "said", "“I hate queues,”")]),
    ("“It is late,” said Per Olsen.", [("Per Olsen", "said", "“It is late,”")]),
    (
        "“The harbour,” said Marta Lund, who runs it, “is full. No ship can land.”",
        [("Marta Lund, who runs it", "said", "“The harbour,” … “is full. No ship can land.”")],
    ),
    ("“Stop it,” he laughed.", [("he", "laughed", "“Stop it,”")]),
    ("“Stop!” he shouted. “It is gone!”", [("he", "shouted", "“Stop!” … “It is gone!”")]),
    ("“Who is he?” the mayor asked.", [("the mayor", "asked", "“Who is he?”")]),
    ("« We pay late », said the baker.", [("the baker", "said", "« We pay late »")]),
    ("„We pay late“, said the baker.", [("the baker", "said", "„We pay late“")]),
    (
        "“They [the roofs] is [sic] safe,” wrote the engineer.",
        [("the engineer", "wrote", "“They [the roofs] is [sic] safe,”")],
    ),
    ("“We wait,” said a cook, asking for anonymity.", [("a cook", "said", "“We wait,”")]),
    (
        "“The truth,” as Coach Costa put it, “is a barn.”",
        [("Coach Costa", "put it", "“The truth,” … “is a barn.”")],
    ),
    ("“A barn,” as he put it down.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_quotation_is_attributed_by_a_cue_behind_it(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


def _said_by(*words: tuple[str, str, str, int]) -> Doc:
    """A quotation, "said", and words: text, part of speech, relation, head counted from the first of them."""
    front = ["“", "No", ",", "”", "said"]
    return Doc(
        spacy.blank("en").vocab,
        [*front, *(word for word, *_ in words)],
        tags=["``", "UH", ",", "''", "VBD", *["NN"] * len(words)],
        pos=["PUNCT", "INTJ", "PUNCT", "PUNCT", "VERB", *(pos for _, pos, _, _ in words)],
        lemmas=["“", "no", ",", "”", "say", *(word for word, *_ in words)],
        deps=["punct", "ROOT", "punct", "punct", "ROOT", *(dep for _, _, dep, _ in words)],
        heads=[1, 1, 1, 1, 4, *(5 + head for *_, head in words)],
    )


@pytest.mark.parametrize(("count", "speaks"), [(6, True), (10, False)])
def test_a_speaker_behind_the_verb_has_a_noun_in_eight_tokens(count: int, speaks: bool) -> None:
    doc = _said_by(*[("old", "ADJ", "amod", count)] * count, ("man", "NOUN", "nsubj", -1))
    assert bool(rows(doc)) is speaks


@pytest.mark.parametrize(("count", "source"), [(10, "team" + " old" * 10 + " boss"), (15, "team")])
def test_the_subject_is_looked_for_in_fourteen_words(count: int, source: str) -> None:
    boss = count + 1
    doc = _said_by(
        ("team", "NOUN", "compound", boss),
        *[("old", "ADJ", "amod", boss)] * count,
        ("boss", "NOUN", "nsubj", -1),
    )
    assert [row[0] for row in rows(doc)] == [source]
