"""The question of the filter: every letter shows what is let through, escape returns to the one before."""

from __future__ import annotations

from reader.ui.reading.actions.filter import FilterQuestion
from tests.ui.reading.fakes import Reading


def test_it_goes_on_from_the_filter_before_and_returns_to_it() -> None:
    reading = Reading()
    question = FilterQuestion(reading.filter, reading.presenter, say=reading.said.append)
    assert question.begin() == ""
    question.update("kind:direct")
    assert question.begin() == "kind:direct "
    question.update("kind:direct forty")
    assert (question.count, reading.filter.let_through) == ("1 of 6", (5,))
    question.cancel()
    assert (question.count, reading.filter.query) == ("2 of 6", "kind:direct")
    question.clear()
    assert question.summary == "All claims are listed."
    assert reading.presenter.drawings == ["claims"] * 4


def test_a_term_is_put_to_it_and_taken_away() -> None:
    reading = Reading()
    question = FilterQuestion(reading.filter, reading.presenter, say=reading.said.append)
    for query in ("olsen", ""):
        reading.filter.set(query)
        question.toggle("kind:direct")
        assert reading.filter.query == f"{query} kind:direct".strip()
        question.toggle("kind:direct")
        assert reading.filter.query == query
    assert reading.said == [
        "2 of 6 claims match.",
        "3 of 6 claims match.",
        "2 of 6 claims match.",
        "All claims are listed.",
    ]
