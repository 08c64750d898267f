"""What tells two versions of an article from each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Article
from reader.shelf.versions import digest

_ARTICLE = Article("pier", "The pier holds.", title="Pier", byline="Ann", published="2026-11-02")


@pytest.mark.parametrize(
    ("changes", "is_another"),
    [
        ({"text": "The pier leaks."}, True),
        ({"title": "Quay"}, True),
        ({"byline": "Bo", "published": "2026-11-03", "url": "https://a.example/"}, False),
    ],
)
def test_a_version_is_another_by_its_text_or_title_alone(changes: dict[str, str], is_another: bool) -> None:
    changed = replace(_ARTICLE, **changes)  # type: ignore[arg-type]
    assert (digest(changed) != digest(_ARTICLE)) is is_another
