"""The offset unit: what normalization replaces, and where paragraphs and headings are."""

from __future__ import annotations

import itertools
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.normalize import (
    blocks,
    is_heading,
    normalize,
    paragraphs,
    replace_controls,
)

ANY_TEXT = st.text(st.characters())  # lone surrogates included, as JSON can bring them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("a\tb", "a b"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "\ufffd31m"),
        ("del\x7f", "del␡"),
        ("over\u202eride", "over\ufffdride"),
        ("page\x0cbreak\u2028line", "page\nbreak\nline"),
        ("half \ud83d", "half \ufffd"),
        ("[b] [/x] [@click=app.quit]x[/]", "[b] [/x] [@click=app.quit]x[/]"),
        ("naïve 東京 👩‍🚀 שלום", "naïve 東京 👩‍🚀 שלום"),
    ],
)
def test_normalize_replaces_what_a_terminal_could_act_on_and_nothing_else(text: str, expected: str) -> None:
    assert normalize(text) == expected


@given(ANY_TEXT)
def test_normalizing_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(ANY_TEXT)
def test_replacing_controls_keeps_the_length_and_leaves_none(text: str) -> None:
    replaced = replace_controls(text)
    assert len(replaced) == len(text)
    assert all(
        character == "\n" or character.isprintable() or ord(character) > 0x9F for character in replaced
    )
    replaced.encode("utf-8")


def test_a_carriage_return_before_a_line_end_stands_for_a_space() -> None:
    assert replace_controls("one\r\n\r\ntwo\rthree") == "one \n \ntwo\nthree"


@given(ANY_TEXT)
def test_paragraphs_cover_every_visible_character_in_order(text: str) -> None:
    text = normalize(text)
    spans = list(paragraphs(text))
    assert "\n".join(span.of(text) for span in spans).split() == text.split()
    assert all(one.end < other.start for one, other in itertools.pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


class Held(str):
    """Words of which one can ask whether anybody still has them."""


def test_nobody_keeps_a_text_whose_paragraphs_were_asked_for() -> None:
    text = Held("The quay closed.\n\nIt opened again.")
    assert [span.of(text) for span in paragraphs(text)] == ["The quay closed.", "It opened again."]
    still_there = weakref.ref(text)
    del text
    assert still_there() is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The Background Context", True),
        ("What happens next", True),
        ("2026 in review", True),
        ("The bridge will close.", False),
        ("“We will close it”", False),
        ("- Anna Berg, Oslo", False),
        ("He said:", False),
        ("* * *", False),
        ("and then it ended", False),
        ("W" * 90, True),
        ("W" * 91, False),
    ],
)
def test_a_heading_is_short_and_has_no_full_stop(line: str, expected: bool) -> None:
    assert is_heading(line) is expected


def test_the_last_paragraph_is_never_a_heading() -> None:
    assert [block.kind for block in blocks("A heading\nA sentence.\nThe end")] == [
        "heading",
        "paragraph",
        "paragraph",
    ]
