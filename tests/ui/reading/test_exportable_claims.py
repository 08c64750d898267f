"""What can go out of the screen, the nearest first."""

from __future__ import annotations

from reader.claims.correction import correct
from reader.ui.reading.exportable_claims import ExportableClaims, exportable_claims
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading


def offers(reading: Reading, query: str = "") -> tuple[ExportableClaims, ...]:
    """Return what a reading can export."""
    return tuple(
        exportable_claims(
            *(reading.open, reading.filter, reading.library),
            current=reading.cursor.claim,
            marked_claims=reading.marked_claims.indices,
            query=query,
        )
    )


def numbers(claims: ExportableClaims) -> list[int]:
    """Return the numbers of the claims that would go out."""
    (article,) = claims.articles()
    corrected = article.corrected_analysis
    return [index + 1 for index in range(len(corrected.analysis.claims)) if index not in corrected.rejected]


def test_the_current_claim_and_the_article_can_go_out() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(2)
    assert [claims.name for claims in offers(reading)] == ["claim 3", "the article: 6 claims"]
    assert [numbers(claims) for claims in offers(reading)] == [[3], [1, 2, 3, 4, 5, 6]]


def test_marked_claims_come_first_and_filtered_ones_only_where_some_are_left_out() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(0)
    reading.marked_claims.toggle([1, 3])
    reading.filter.set("kind:indirect")
    marked, _, filtered, _ = offers(reading)
    assert (marked.name, numbers(marked)) == ("marked: 2 claims", [2, 4])
    assert numbers(filtered) == [index + 1 for index in reading.filter.let_through]
    assert 0 < len(numbers(filtered)) < 6


def test_a_rejected_claim_does_not_go_out() -> None:
    reading = Reading()
    article, claim = reading.open.claim(1) or (None, None)
    assert article is not None
    assert claim is not None
    reading.library.corrections.add(article.id, correct("reject", article.text, claim))
    reading.open.take(reading.open.raw_analysis)
    reading.marked_claims.toggle([1])
    assert numbers(offers(reading)[-1]) == [1, 3, 4, 5, 6]
    assert "marked" not in offers(reading)[0].name


def test_without_an_article_nothing_can_go_out() -> None:
    assert offers(Reading(newsroom.library(), index=None)) == ()
