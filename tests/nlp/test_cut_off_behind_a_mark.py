"""Texts that end right behind a mark, as where they were cut or are still being written."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

_MARKET = "It would fetch nothing on the open market"
_FISH = "“Fifty miles from the shore is where the fish are,”"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (f"{_MARKET}, according to Dr “", [_MARKET]),
        (f'{_MARKET}, according to Dr "', [_MARKET]),
        (f"{_FISH} answered the economist Halvard Vik, on the quay an hour,”", [_FISH]),
        ("Rita Moss said: “", []),
    ],
)
def test_what_stands_before_the_mark_is_all_that_is_said(
    extractor: Extractor, text: str, contents: list[str]
) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [" … ".join(span.of(text) for span in claim.content) for claim in claims] == contents
