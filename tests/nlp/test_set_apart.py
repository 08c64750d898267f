"""Paragraphs set apart without marks are taken as a whole. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.set_apart import with_whole_paragraphs
from reader.text.quotations import quotations


def over(text: str, content: str, cue: str = "", source: str = "") -> Attribution:
    """Return an attribution by its words."""
    spans = [
        (Span(text.index(words), text.index(words) + len(words)),) if words else ()
        for words in (content, cue, source)
    ]
    return Attribution(spans[0], spans[1], spans[2])


def contents(text: str, *attributions: Attribution) -> list[str]:
    """Return the contents after paragraphs were made whole."""
    whole = with_whole_paragraphs(text, attributions, quotations(text))
    return [" … ".join(span.of(text) for span in one.content) for one in whole]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("It is late. They talk.", "It is late. They talk"),
        ("It is late. Is it?", "It is late. Is it?"),
        # whoever says "we" goes on, until somebody else speaks or nobody says it
        (
            "It is late for us. We go.\n\nWe thank you.\n\nShares fell.",
            "It is late for us. We go … We thank you",
        ),
        ("It is late. They talk.\n\nWe thank you.", "It is late. They talk"),
        ("It is late for us.\n\nShares fell.", "It is late for us"),
        ("It is late for us.\n\n“We go,” said Bell.", "It is late for us"),
    ],
)
def test_it_goes_to_the_end_of_what_is_set_apart(below: str, expected: str) -> None:
    text = f"It rained.\n\nKerr added:\n\n{below}"
    assert contents(text, over(text, "It is late", "added", "Kerr")) == [expected]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("• It is late.\n\n• They talk\n\nShares fell.", "It is late … They talk"),
        ("1. It is late.\n\n2) They talk.", "It is late … They talk"),
        ("- It is late", "It is late"),
        ("• It is late.\n\n• “No,” said Bell.\n\n• They talk.", "It is late"),
    ],
)
@pytest.mark.parametrize("found_with_its_sign", [True, False])
def test_of_a_list_all_items_are_said_without_their_signs(
    below: str, expected: str, found_with_its_sign: bool
) -> None:
    text = f"It rained.\n\nKerr added:\n\n{below}"
    found = below[: below.index("It is late") + 10] if found_with_its_sign else "It is late"
    assert contents(text, over(text, found, "added", "Kerr")) == [expected]


def test_a_list_ends_before_an_item_that_leads_to_what_somebody_else_says() -> None:
    text = "It rained.\n\nKerr added:\n\n- It is late.\n- Bell said:\n- It snows.\n- They talk."
    added, said = over(text, "It is late", "added", "Kerr"), over(text, "It snows", "said", "Bell")
    assert contents(text, added, said) == ["It is late", "It snows … They talk"]


def test_an_item_that_leads_to_nobody_elses_words_is_one_of_them() -> None:
    text = "It rained.\n\nKerr added:\n\n- It is late.\n- We need:\n- boats"
    assert contents(text, over(text, "It is late", "added", "Kerr")) == ["It is late … We need: … boats"]


def test_in_a_column_the_author_says_i_as_well() -> None:
    text = "I was there.\n\nKerr added:\n\nIt is late for me. I go.\n\nI never knew."
    assert contents(text, over(text, "It is late", "added", "Kerr")) == ["It is late for me. I go"]


def test_somebody_else_who_speaks_in_the_next_paragraph_ends_it() -> None:
    text = "It rained.\n\nKerr added:\n\nIt is late for me. I go.\n\nBell told us that it snows."
    added, told = over(text, "It is late", "added", "Kerr"), over(text, "it snows", "told", "Bell")
    assert contents(text, added, told) == ["It is late for me. I go", "it snows"]


def test_what_is_said_within_it_is_part_of_it() -> None:
    text = "It rained.\n\nKerr added:\n\nIt is late. Bell says it snows."
    added, says = over(text, "It is late", "added", "Kerr"), over(text, "it snows", "says", "Bell")
    assert contents(text, added, says) == ["It is late. Bell says it snows"]


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\n\nKerr added.\n\nIt is late. They talk.",  # no colon
        "It rained.\n\nKerr added:\n\nSo It is late. They talk.",  # not from its beginning
        "It rained.\n\nKerr added:\n\nIt is late\n\nThey talk.",  # a list
    ],
)
def test_anything_else_stays_as_it_is(text: str) -> None:
    assert contents(text, over(text, "It is late", "added", "Kerr")) == ["It is late"]


def test_a_cue_elsewhere_leads_to_nothing() -> None:
    text = "Kerr said so. It rained:\n\nIt is late. They talk, he added."
    assert contents(text, over(text, "It is late", "added", "he")) == ["It is late"]
