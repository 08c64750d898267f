"""How much behind a quotation names who speaks."""

from __future__ import annotations

import pytest

from reader.nlp.language.quotation_tokens import locate
from reader.nlp.rules.presentations import presentation
from reader.text.quotations import quotations
from tests.nlp.parses import parse_of

NAMED = (
    "“It is shut.” So said Ann Bell, mayor of the small and windy town of Delm on the northern coast of Lund."
)
BARE = "“It is shut.” So said."


@pytest.mark.parametrize(
    ("text", "source"),
    [(NAMED, "Ann Bell, mayor of the small and windy town of Delm on the northern coast"), (BARE, None)],
)
def test_a_long_name_ends_somewhere(text: str, source: str | None) -> None:
    doc = parse_of(text)
    (quotation,) = locate(doc, quotations(text))
    cue = presentation(quotation, doc)
    assert (cue and cue.source[0].of(text)) == source
