"""Markdown as plain text: the words stay, the marks become blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.markdown import render
from reader.text.normalize import normalize


def shown(source: str) -> list[tuple[str, int, str]]:
    """Return kind, level and words of every block."""
    text, blocks = render(source)
    return [(block.kind, block.level, block.span.of(text)) for block in blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("# Dam *holds*\n\nIt **held**.", [("heading", 1, "Dam holds"), ("paragraph", 0, "It held.")]),
        ("Dam holds\n---\nIt held.", [("heading", 2, "Dam holds"), ("paragraph", 0, "It held.")]),
        ("one\ntwo", [("paragraph", 0, "one two")]),
        ("one  \ntwo\\\nthree", [("paragraph", 0, "one\ntwo\nthree")]),
        ("> “No,”\n> she said.\n\n> > Ha.", [("quote", 1, "“No,” she said."), ("quote", 2, "Ha.")]),
        ("- one\n\n  more\n- two", [("item", 1, "• one"), ("item", 1, "more"), ("item", 1, "• two")]),
        (
            "3. three\n4. four\n   1) deep",
            [("item", 1, "3. three"), ("item", 1, "4. four"), ("item", 2, "1) deep")],
        ),
        ("- # Top", [("heading", 1, "• Top")]),
        ("a\n\n***\n\nb", [("paragraph", 0, "a"), ("rule", 0, "* * *"), ("paragraph", 0, "b")]),
        ("```\n  x = 1\n```", [("code", 0, "  x = 1")]),
        ("    y = 2", [("code", 0, "y = 2")]),
        (
            "Line | *Who* | Sum\n-|-|-\nA | **Ann** [Berg](https://e.org) | 3\n| | c \\| d |",
            [("code", 0, "Line | Who | Sum\nA | Ann Berg | 3\n| c | d |")],
        ),
        ("> |a|b|\n> |-|-|\n> |c|d|", [("code", 0, "a | b\nc | d")]),
        ("- one\n\n  a|b\n  -|-\n  c|d", [("item", 1, "• one"), ("code", 0, "a | b\nc | d")]),
        ("|a|\n|-|\n|b|c|\n\nd", [("code", 0, "|a|\n|-|\n|b|c|"), ("paragraph", 0, "d")]),
        ("[the dam](https://e.org 'Dam') ![a wall](w.png)", [("paragraph", 0, "the dam a wall")]),
        ("<https://e.org> `co*de` &amp; \\*", [("paragraph", 0, "https://e.org co*de & *")]),
        ("<b>bold</b> <!-- x -->", [("paragraph", 0, "<b>bold</b> <!-- x -->")]),
        ("<div>\ntext\n</div>", [("paragraph", 0, "<div> text </div>")]),
        (
            "[W]e [sic] [/x] [@click=app.quit]x[/]",
            [("paragraph", 0, "[W]e [sic] [/x] [@click=app.quit]x[/]")],
        ),
        ("[dam][1]\n\n[1]: https://e.org", [("paragraph", 0, "dam")]),
        ("[1]: https://e.org\n\n[1]: twice\n\n[1]", [("paragraph", 0, "[1]: twice"), ("paragraph", 0, "1")]),
        ("[^1]: Unused\n\nEnd.", [("paragraph", 0, "[^1]: Unused"), ("paragraph", 0, "End.")]),
        ("It ~~stood~~ held.", [("paragraph", 0, "It held.")]),
        ("~~It *stood*.~~ It held.", [("paragraph", 0, "It held.")]),
        ("It is ~40 or ~~ 50 m.", [("paragraph", 0, "It is ~40 or ~~ 50 m.")]),
        ("a &#8238; b", [("paragraph", 0, "a \ufffd b")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_blocks_hold_the_words(source: str, blocks: list[tuple[str, int, str]]) -> None:
    assert shown(source) == blocks


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "It holds.[^1] It will.[^b]\n\n[^1]: So Ann.\n[^b]: So Bo.",
            "It holds. It will.\n\nSo Ann.\n\nSo Bo.",
        ),
        ("It holds.[^1]\n\n[^1]: Ibid.", "It holds.\n\nIbid."),
        ("It holds.[^1]", "It holds.[^1]"),
        ("It holds.\n\n[^1]: So Ann.", "It holds.\n\n[^1]: So Ann."),
        ("`[^a]` It holds.[^1]\n\n[^1]: So Ann.", "[^a] It holds.\n\nSo Ann."),
    ],
)
def test_a_footnote_is_a_paragraph_and_its_marks_are_no_words(source: str, text: str) -> None:
    assert render(source)[0] == text


def test_blocks_stand_two_line_ends_apart() -> None:
    assert render("# A\nb\n- c\n- d")[0] == "A\n\nb\n\n• c\n\n• d"


def test_text_nested_too_deep_is_shown_as_it_was_written() -> None:
    source = ">" * 300 + " deep"
    assert shown(source) == [("paragraph", 0, source)]


def test_text_nested_as_deep_as_people_do_it_keeps_its_depth() -> None:
    assert shown(">" * 60 + " deep") == [("quote", 60, "deep")]


marks = [*"\n *_`[]()<>|\\&!“”", "\n\n", "# ", "- ", "1. ", "```\n", "|-|\n", "---\n", "<b>", "    ", "[b]: "]
marked_up = st.lists(st.sampled_from(["word", "said", *marks])).map("".join)


@given(marked_up | st.text().map(normalize))
def test_blocks_lie_in_the_text_in_order_and_apart(source: str) -> None:
    text, blocks = render(source)
    end = 0
    for block in blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        end = block.span.end
    assert normalize(text) == text


@given(marked_up)
def test_no_word_outside_a_link_address_is_lost(source: str) -> None:
    # What follows "](" or "]:" may be an address, and what follows a fence names the language of the code.
    source = re.sub(r"\]\s*[(:]|`+", "] ", source)
    assert re.findall("word|said", render(source)[0]) == re.findall("word|said", source)
