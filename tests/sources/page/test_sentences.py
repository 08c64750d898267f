"""Which blocks say something, by their length and how they end."""

from __future__ import annotations

import pytest

from reader.sources.page.outline import FIGURES, Block
from reader.sources.page.sentences import ends_sentence, is_sentence
from tests.sources.page.samples import choose, html, words

TEXT = f"<p>{words(100)}</p><p>{words(100, 100)}</p>"


@pytest.mark.parametrize(
    ("line", "is_sentence"), [("Front page of local news", False), (words(12, 600)[:-1], True)]
)
def test_labels_are_shorter_than_sentences(line: str, is_sentence: bool) -> None:
    assert (line in choose(html(f"<div><p>{line}</p>{TEXT}</div>"))) is is_sentence


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block(words(8), 0), True),
        (Block(words(7), 0), False),
        (Block(words(8), 0, "heading", 2), False),
        (Block(words(8), 0, link_share=0.5), False),
        (Block(words(8), 0, link_share=0.4), True),
        (Block(words(8), 0, roles=frozenset({FIGURES})), False),
    ],
)
def test_a_sentence_has_some_words_of_its_own(block: Block, expected: bool) -> None:
    assert is_sentence(block) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier holds.", True),
        ("“The pier holds.”", True),
        ("Does it (really?)", True),
        ("And then …", True),
        ("4 March 2026", False),
        ("“The pier holds”", False),
        ("", False),
    ],
)
def test_a_sentence_ends_with_a_mark_also_inside_of_quotation_marks(text: str, expected: bool) -> None:
    assert ends_sentence(Block(text, 0)) is expected
