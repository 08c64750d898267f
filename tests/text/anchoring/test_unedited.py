"""Anchors of an earlier version are found between the same characters, and nowhere else."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.anchoring.unedited import find_unedited
from reader.text.anchors import Selector, select

TEXT = """\
The quay will close in May, the harbour office said.

"We cannot repair it while ships are tied to it," said Marta Olsen. The crews were asked.
"""
QUOTE = '"We cannot repair it while ships are tied to it,"'
START = TEXT.index(QUOTE)


@pytest.mark.parametrize(
    ("edited", "is_found"),
    [
        (TEXT, True),
        (f"New.\n\n{TEXT}", True),
        (TEXT[20:], True),
        (TEXT[20:-7], True),
        (TEXT.replace("office said", "office says"), False),
        (TEXT.replace("Marta", "Berta"), False),
        (TEXT.replace("repair", "mend"), False),
        (f"{TEXT}\n{TEXT}", True),
        (f"New.\n{TEXT}\n{TEXT}", False),
        (TEXT[30:], False),
        ("", False),
    ],
)
def test_words_are_found_between_the_same_characters(edited: str, is_found: bool) -> None:
    span = find_unedited(edited, select(TEXT, Span(START, START + len(QUOTE))))
    assert (span is not None and span.of(edited) == QUOTE) == is_found


@pytest.mark.parametrize(("edited", "is_found"), [("Yes, he said.", True), ("No. Yes, he said.", False)])
def test_words_at_the_edge_of_a_text_must_stand_at_its_edge(edited: str, is_found: bool) -> None:
    selector = select("Yes, he said.", Span(0, 4))
    assert (find_unedited(edited, selector) is not None) == is_found
    assert find_unedited("Yes, he said. No.", selector) is None


def test_no_words_are_nowhere() -> None:
    assert find_unedited(TEXT, select(TEXT, Span(5, 5))) is None


def test_a_place_outside_of_every_text_is_nowhere() -> None:
    selector = Selector(10**30, 10**30 + 4, "crew", "x" * 40, "y" * 40)
    assert find_unedited(TEXT, selector) is None
