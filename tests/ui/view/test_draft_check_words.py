"""How a check of a draft is shown below its list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.draft_check.wording import line_in_text
from reader.model import Article, Origin, Span
from reader.quotes.findings import Place
from reader.ui.view.draft_check_words import detail_lines
from tests.export.draft_check.sample import CHECK

PAGE = Article(
    "quay",
    "It holds.",
    "Pier [x] holds",
    outlet="The Post",
    url="https://a.example/a",
    origin=Origin("address", "https://a.example/a"),
)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (PAGE, ["Pier [x] holds  ·  The Post", "https://a.example/a, line 1: It holds"]),
        (replace(PAGE, outlet=""), ["Pier [x] holds", "https://a.example/a, line 1: It holds"]),
        (replace(PAGE, title=""), ["https://a.example/a, line 1: It holds"]),
        (replace(PAGE, origin=Origin("path", "ann.txt")), ["ann.txt, line 1: It holds"]),
    ],
)
def test_a_source_that_is_no_file_is_called_by_title_and_outlet(source: Article, lines: list[str]) -> None:
    finding = replace(CHECK.findings[0], places=(Place(source, Span(0, 8)),))
    shown = [line.plain for line in detail_lines(CHECK, finding, line_in_text)]
    assert shown[: shown.index("")] == lines
