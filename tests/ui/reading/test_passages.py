"""What is handed over: the selection, else the current claim, else the whole article."""

from __future__ import annotations

from reader.model import Span
from reader.ui.reading.passages import selection_or_claims, whole_article
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading

QUAY = "The port of Lindhaven will close its old quay for two years"


def test_a_selection_goes_before_the_claim_and_both_can_be_cited() -> None:
    reading = Reading()
    claim = selection_or_claims(reading.open, reading.text, 0)
    assert claim is not None
    assert (claim.subject, claim.text[: len(QUAY)]) == ("claim 1", QUAY)
    assert claim.cite().startswith(f"{claim.text}\nOld quay closes, Lindhaven Post, 2026-11-02\nharbour, ")
    reading.text.selected_text, reading.text.selected_span = "forty people", Span(0, 12)
    selection = selection_or_claims(reading.open, reading.text, 0)
    assert selection is not None
    assert (selection.subject, selection.text) == ("the selection", "forty people")
    assert selection.cite().startswith("“forty people”\nOld quay closes")
    reading.text.selected_span = None  # of something beside the text
    beside = selection_or_claims(reading.open, reading.text, 0)
    assert beside is not None
    assert beside.cite() == "forty people"


def test_without_selection_and_claim_there_is_the_article_and_without_that_nothing() -> None:
    quiet = Reading(newsroom.library("quiet"))
    assert selection_or_claims(quiet.open, quiet.text, None) is None
    article = whole_article(quiet.open)
    assert article is not None
    assert (article.text, article.cite()) == (newsroom.QUIET, newsroom.QUIET)
    assert whole_article(Reading(newsroom.library("gone")).open) is None


def test_marked_claims_go_together_in_text_order_before_the_current_one() -> None:
    reading = Reading()
    both = selection_or_claims(reading.open, reading.text, 0, {1, 0})
    assert both is not None
    first, second = (selection_or_claims(reading.open, reading.text, 0, {index}) for index in (0, 1))
    assert first is not None
    assert second is not None
    assert (first.subject, second.subject, both.subject) == ("claim 1", "claim 2", "2 claims")
    assert both.text == f"{first.text}\n{second.text}"
    assert both.cite() == f"{first.cite()}\n\n{second.cite()}"
