"""A check as a listing for people."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from reader.export.draft_check.listing import listing
from reader.export.draft_check.wording import place_words
from reader.model import Article, Origin, Span
from reader.quotes.findings import Place
from tests.export.draft_check.sample import CHECK


def printed(width: int = 100, **changes: object) -> list[str]:
    """Return the lines of the check with other values."""
    console = Console(file=io.StringIO(), width=width)
    return [line.plain for line in listing(replace(CHECK, **changes), console)]  # type: ignore[arg-type]


def test_each_passage_has_its_line_sign_speaker_words_reasons_and_places() -> None:
    lines = printed()
    assert lines[:8] == [
        "Pier *holds*",
        "   3  ✓ verbatim  Ann",
        "        “It holds,”",
        "        https://a.example/a(1) b, line 2, Ann: It holds",
        "   3  ± edited, accepted  Bo",
        "        “We | pay,”",
        "        nothing in the draft, “little” in the source",
        "        “|” in the draft, nothing in the source",
    ]
    assert lines[8:13] == [
        "        javascript:alert(1), 00:01:30, Bo: We pay little",
        "   3  ⇄ said by somebody else  Bo",
        "        “We | pay,”",
        "        fell away: not, if",
        "        Bo in the draft, Ann in the source",
    ]


def test_a_place_in_a_file_is_called_by_its_path_whatever_address_stands_in_it() -> None:
    source = Article("a", "It holds.", url="https://a.example/a", origin=Origin("path", "notes/ann.html"))
    assert place_words(Place(source, Span(0, 8))) == "notes/ann.html, line 1"
    fetched = replace(source, origin=Origin("address", "https://a.example/a?x"))
    assert place_words(Place(fetched, Span(0, 8))) == "https://a.example/a, line 1"


def test_words_that_nobody_says_have_no_speaker_and_an_indirect_claim_no_marks() -> None:
    lines = printed(findings=CHECK.findings[3:])
    assert lines[1:6] == [
        "   4  ? open",
        "        “Gone,”",
        "        Nobody is said to have said it.",
        "   4  ≈ matched in other words  Ann",
        "        crews left",
    ]


@pytest.mark.parametrize("width", [20, 40])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, printed(width))) <= width


def test_of_a_draft_without_anybody_the_counts_say_so() -> None:
    lines = printed(draft=Article("draft", "Rain."), findings=(), source_count=1)
    assert lines[:3] == ["draft", "", "nobody is quoted · 1 source"]
