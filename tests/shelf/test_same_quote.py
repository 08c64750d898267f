"""Who had a quotation first, as far as dates tell."""

from __future__ import annotations

import pytest

from reader.quotes.same_quote import ComparableQuote
from reader.shelf.same_quote import QuotedElsewhere, came_before, has_first

_DAY = 86_400


@pytest.mark.parametrize(
    ("date", "published", "other_date", "other_published", "is_before"),
    [
        (0, "1970-01-01", _DAY, "1970-01-02", True),
        (0, "1970-01-01", 0, "1970-01-01", False),
        (0, "1970-01-01", 60, "1970-01-01T00:01", False),
        (0, "1970-01-01T00:00", 60, "1970-01-01T00:01", True),
        (0, "1970-01", 5 * _DAY, "1970-01-06", False),
        (0, "1970", 40 * _DAY, "1970-02-10", False),
        (0, "1969", 400 * _DAY, "1971-02-05", True),
        (0, "", 60, "", True),
    ],
)
def test_one_article_came_before_another_as_far_as_both_dates_go(
    date: int, published: str, other_date: int, other_published: str, is_before: bool
) -> None:
    assert came_before(date, published, other_date, other_published) is is_before
    assert not came_before(other_date, other_published, date, published)


def match(article: str, day: int, *, is_earlier: bool = True) -> QuotedElsewhere:
    """Return a match in an article of a day of January 1970."""
    comparison = ComparableQuote("“The old pier is sound.”").compare("“The old pier is sound.”")
    assert comparison is not None
    return QuotedElsewhere(
        *(article, 0, "Pier", "Post", f"1970-01-{day:02}", (day - 1) * _DAY, is_earlier, not is_earlier),
        *("Ann", "said", False, "direct", "", "", comparison),
    )


@pytest.mark.parametrize(
    ("matches", "is_first"),
    [
        ([match("a", 1), match("b", 2)], True),
        ([match("a", 1), match("a", 1), match("b", 2)], True),
        ([match("a", 1), match("b", 1)], False),
        ([match("a", 3, is_earlier=False)], False),
    ],
)
def test_of_several_articles_of_the_first_day_none_had_it_first(
    matches: list[QuotedElsewhere], is_first: bool
) -> None:
    assert has_first(matches) is is_first
