"""One article, one line of ASCII."""

from __future__ import annotations

import json

from reader.claims.corrections import Corrected
from reader.export.jsonl import line
from reader.formats.record import to_record
from reader.model import Analysis, Article


def test_line_is_ascii_without_line_ends_and_reads_back_as_the_record() -> None:
    article = Article("a", "“Zoë”\nsaid \u2028 \U0001f600")
    printed = line(article, Corrected(Analysis("a")))
    assert printed.isascii()
    assert printed.splitlines() == [printed]
    assert json.loads(printed) == to_record(article, Analysis("a"))
