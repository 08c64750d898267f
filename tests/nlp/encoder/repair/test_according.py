"""Source and content of “according to”."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.according import split_according
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "According to Ada Lind, a baker, two men, most of them old, fled.",
        ("Ada Lind, a baker, two men", "According to", "fled"),
        ("Ada Lind, a baker", "According to", "two men, most of them old, fled"),
    ),
    (
        "According to the port office over 300 people were stranded.",
        ("", "According to", "the port office over 300 people were stranded"),
        ("the port office", "According to", "over 300 people were stranded"),
    ),
    (
        "Piers closed\n\nThe piers, according to the clerk, Ilo Brand, have sunk by a foot.",
        ("the clerk, Ilo Brand, have sunk by a foot", "according to", "Piers closed\n\nThe piers"),
        ("the clerk, Ilo Brand", "according to", "The piers … have sunk by a foot"),
    ),
    (
        "The fund made a loss, according to a filing, down from a year ago.",
        ("a filing, down from a year ago", "according to", "The fund made a loss"),
        ("a filing", "according to", "The fund made a loss"),
    ),
    (
        "Ten men died, according to police figures, the highest number since 1994.",
        ("police figures, the highest number since 1994", "according to", "Ten men died"),
        ("police figures", "according to", "Ten men died"),
    ),
    (
        "Ten men died, according to police figures, six fewer than in May.",
        ("police figures, six fewer than in May", "according to", "Ten men died"),
        ("police figures", "according to", "Ten men died"),
    ),
    (
        "Ten men died, according to Tom Berg, a guard.",
        ("Tom Berg, a guard", "according to", "Ten men died"),
        ("Tom Berg, a guard", "according to", "Ten men died"),
    ),
    (
        "The gate was shut. Two men fled, according to the clerk.",
        ("the clerk", "according to", "The gate was shut. Two men fled"),
        ("the clerk", "according to", "Two men fled"),
    ),
    (
        "“The gate was shut. Two men fled,” according to the clerk.",
        ("the clerk", "according to", "“The gate was shut. Two men fled,”"),
        ("the clerk", "according to", "“The gate was shut. Two men fled,”"),
    ),
]


@pytest.mark.parametrize(("text", "row", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_source_and_content_of_according_to_come_apart(text: str, row: Row, expected: Row) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, split_according(draft, doc, words)) == expected


@pytest.mark.parametrize("behind", ["\n", "\n\nThe road is long."])
def test_what_is_said_ends_with_its_paragraph(behind: str) -> None:
    text = f"The answer, according to Ida Lund, is to build more.{behind}"
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, ("Ida Lund", "according to", "The answer"))
    _, _, content = row_of(words, text, split_according(draft, doc, words))
    assert content == "The answer … is to build more"


_WORDS = ["According", "to", "Ada", "Lind", "rain", "fell", "."]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("", "According to", "Ada Lind rain fell"), ("Ada Lind", "According to", "rain fell")),
        (("Ada Lind", "According to", "rain fell"), ("Ada Lind", "According to", "rain fell")),
        (("", "According to", "rain fell"), ("", "According to", "rain fell")),
        (("", "rain", "fell"), ("", "rain", "fell")),
    ],
)
def test_a_name_taken_for_content_becomes_the_source(row: Row, expected: Row) -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=_WORDS,
        heads=[5, 0, 3, 1, 5, 5, 5],
        deps=["prep", "prep", "compound", "pobj", "nsubj", "ROOT", "punct"],
        pos=["VERB", "ADP", "PROPN", "PROPN", "NOUN", "VERB", "PUNCT"],
        ents=["", "", "B-PERSON", "I-PERSON", "", "", ""],
    )
    words = read_words(doc)
    draft = draft_from(words, doc.text, row)
    assert row_of(words, doc.text, split_according(draft, doc, words)) == expected


@pytest.mark.parametrize(("count", "is_content"), [(9, True), (15, False)])
def test_twelve_words_before_the_content_are_content_too(count: int, is_content: bool) -> None:
    texts = ["According", "to", "Ada", ",", *["old"] * count, "men", "fled"]
    tags = ["VBG", "IN", "NNP", ",", *["JJ"] * count, "NNS", "VBD"]
    pos = ["VERB", "ADP", "PROPN", "PUNCT", *["ADJ"] * count, "NOUN", "VERB"]
    doc = Doc(spacy.blank("en").vocab, texts, tags=tags, pos=pos, sent_starts=[True, *[False] * (count + 5)])
    words = read_words(doc)
    draft = draft_from(words, doc.text, ("Ada", "According to", "men fled"))
    _, _, content = row_of(words, doc.text, split_according(draft, doc, words))
    assert content.startswith("old") is is_content


@pytest.mark.parametrize(("count", "is_cut"), [(150, True), (250, False)])
def test_the_start_of_the_sentence_is_looked_for_in_two_hundred_words(count: int, is_cut: bool) -> None:
    text = f"It rained. Men {'old ' * count}fled, according to Ada"
    doc = spacy.blank("en")(text)
    words = read_words(doc)
    draft = draft_from(words, text, ("Ada", "according to", text.partition(", according")[0]))
    content = split_according(draft, doc, words).content
    assert words.span(content[0].range).of(text).startswith("Men") is is_cut
