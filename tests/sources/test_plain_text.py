"""Articles from plain text and Markdown: what is text, what it is called, what is refused."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Origin
from reader.sources import plain_text

HARD_WRAPPED = """\
The council met on Tuesday to decide whether the old
bridge should be closed to lorries while engineers look
at its piers.

Nobody expected a vote before the summer, and nobody got
one.
"""
A_TXT = Origin("path", "a.txt")


def test_what_comes_over_standard_input_is_no_path() -> None:
    article = plain_text.parse(b"It held.", Origin("stdin", "-"))
    assert (article.label, article.id) == ("-", Origin("stdin", "-").id)


@pytest.mark.parametrize(
    ("data", "text", "blocks"),
    [
        (b"One.\nTwo.", "One.\nTwo.", ["One.", "Two."]),
        (b"One.\r\nTwo.\r\n", "One.\nTwo.", ["One.", "Two."]),
        (b"\n \n  One.\n\n\n", "  One.", ["One."]),
        (
            HARD_WRAPPED.encode(),
            HARD_WRAPPED.strip().replace("\n", " ").replace("  ", "\n\n"),
            [
                "The council met on Tuesday to decide whether the old bridge should be closed to lorries "
                "while engineers look at its piers.",
                "Nobody expected a vote before the summer, and nobody got one.",
            ],
        ),
        ("Zoë said “no”.".encode("cp1252"), "Zoë said “no”.", ["Zoë said “no”."]),
        (b"\x1b[31mred\x07 [b]x[/b] [@click=app.quit]x[/]", "␛[31mred␇ [b]x[/b] [@click=app.quit]x[/]", None),
        ("c1 \x9b31m".encode(), "c1 \ufffd31m", None),
    ],
)
def test_plain_text_is_normalized_and_unwrapped(data: bytes, text: str, blocks: list[str] | None) -> None:
    article = plain_text.parse(data, A_TXT)
    assert article.text == text
    assert [block.span.of(article.text) for block in article.blocks] == (blocks or [text])


@pytest.mark.parametrize(
    ("name", "body", "title"),
    [
        ("a.md", "By Ann\n\n# Dam holds\n\nIt held.", "Dam holds"),
        ("a.md", "## Dam holds\n\nIt held.", "Dam holds"),
        ("a.txt", "Dam holds\n\nIt held.", "Dam holds"),
        ("a.txt", "Dam holds.\n\nIt held.", "Dam holds."),
        ("dam.txt", "It held, said Ann. " * 20, "dam"),
        ("dam.txt", "W" * 120, "W" * 120),
        ("dam.txt", "W" * 121, "dam"),
        ("a\x1bb.txt", "It held, said Ann. " * 20, "a␛b"),
    ],
)
def test_title_falls_back_to_heading_first_short_line_and_file_name(name: str, body: str, title: str) -> None:
    article = (plain_text.parse_markdown if name.endswith(".md") else plain_text.parse)(
        body.encode(), Origin("path", name)
    )
    assert article.title == title


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000 + "\n\ny", " " * 1_000_000 + "x", "---\na" + " " * 1_000_000 + "\n"]
)
def test_one_endless_line_costs_no_more_than_many_lines(text: str) -> None:
    start = time.process_time()
    plain_text.parse(text.encode(), A_TXT)
    assert time.process_time() - start < 5


@given(st.binary() | st.text().map(str.encode), st.booleans())
def test_any_bytes_are_an_article_or_a_source_error(data: bytes, is_markdown: bool) -> None:
    with suppress(SourceError):
        article = (plain_text.parse_markdown if is_markdown else plain_text.parse)(data, A_TXT)
        assert article.title
        assert article.blocks
