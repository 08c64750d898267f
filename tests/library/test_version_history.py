"""Two versions beside each other: each is analysed under an id of its own, with the same corrections."""

from __future__ import annotations

import asyncio

import pytest

from reader.claims.correction import correct
from reader.errors import StoreError
from reader.library.version_history import VersionHistory
from reader.model import Analysis, Article, Claim, Entity, Span
from reader.shelf.version_comparison import Comparison
from reader.shelf.versions import Version

_TEXTS = {1: "Ann Berg said two crews left the pier.", 2: "Ann Berg said ten crews left the pier."}
_VERSIONS = tuple(Version(number, "Pier", f"2026-11-0{number}", "") for number in (1, 2, 3))
_ANN = Entity("ann", "person", "Ann Berg")


class _Articles:
    """An article with two texts, of which a third is gone."""

    def versions(self, id: str) -> tuple[Version, ...]:
        """Return all three."""
        return _VERSIONS

    def version(self, id: str, number: int) -> Article | None:
        """Return the text of a version, of the first two."""
        return Article(id, _TEXTS[number]) if number in _TEXTS else None


def _claim(text: str) -> Claim:
    start = text.index("said ") + len("said ")
    return Claim("indirect", (Span(start, len(text) - 1),), (Span(9, 13),), (Span(0, 8),), "ann")


def compare(former: int, current: int) -> tuple[Comparison, list[str]]:
    """Return two versions beside each other, and the ids that were analysed."""
    asked: list[str] = []

    async def extract(article: Article) -> Analysis:
        asked.append(article.id)
        return Analysis(article.id, (_claim(article.text),), (_ANN,))

    correction = correct("note", _TEXTS[2], _claim(_TEXTS[2]), value="ask Ann")
    history = VersionHistory(_Articles(), extract=extract, corrections=lambda id: [correction])
    assert history.versions("pier") == _VERSIONS
    return asyncio.run(history.compare("pier", _VERSIONS[former - 1], _VERSIONS[current - 1])), asked


def test_versions_are_compared_with_what_the_person_made_of_them() -> None:
    comparison, asked = compare(1, 2)
    assert asked == ["pier 1", "pier 2"]
    (change,) = comparison.changes
    assert (change.kinds, [tuple(each) for each in change.rewordings]) == (("reworded",), [("two", "ten")])
    assert comparison.current.corrected.notes == {0: "ask Ann"}
    assert comparison.current.corrected.analysis.article_id == "pier"


def test_a_version_that_is_gone_is_said() -> None:
    with pytest.raises(StoreError, match="This version of the article is not in the library any more"):
        compare(1, 3)
