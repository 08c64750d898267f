"""Of a list of articles only what is looked at is read, and what was done to a row is seen at once."""

from __future__ import annotations

import pytest

from reader.library.listed_articles import _MAX_PAGES, _PAGE, ListedArticles
from reader.shelf.rows import ArticleRow
from reader.shelf.view import Scope, View
from tests.library.memory_shelf import MemoryShelf


def shelf(count: int) -> MemoryShelf:
    """Return a shelf with articles "0", "1" ..., in this order by date."""
    return MemoryShelf(
        ArticleRow(str(number), f"Title {number}", published=f"{9_999_999 - number}")
        for number in range(count)
    )


def listed(memory: MemoryShelf, view: View | None = None, told: list[str] | None = None) -> ListedArticles:
    """Return the articles of a view; `told` gets what could not be read."""
    return ListedArticles(memory, view or View(), tell=list[str]().append if told is None else told.append)


def test_it_is_a_sequence_of_ids() -> None:
    articles = listed(shelf(1000))
    assert (len(articles), articles[0], articles[-1], articles[998:]) == (1000, "0", "999", ("998", "999"))
    assert (articles.index("731"), "731" in articles, "1000" in articles) == (731, True, False)
    assert list(listed(shelf(3))) == ["0", "1", "2"]
    with pytest.raises(IndexError):
        articles[1000]


@pytest.mark.parametrize("count", [1000, 20_000])
def test_looking_at_a_screenful_reads_one_page_however_many_there_are(count: int) -> None:
    memory = shelf(count)
    articles = listed(memory)
    for index in (*range(40), *range(40)):
        articles.row(index)
    assert (len(articles), memory.rows_read) == (count, _PAGE)


def test_pages_that_were_looked_at_long_ago_are_forgotten() -> None:
    memory = shelf(5 * _PAGE)
    articles = listed(memory)
    for page in range(4):
        articles.row(page * _PAGE)
    reads = memory.rows_read
    for page in range(1, 4):
        articles.row(page * _PAGE)
    assert memory.rows_read == reads
    assert [articles.position_if_read(id) for id in ("0", str(_PAGE))] == [None, _PAGE]
    articles.row(0)
    assert memory.rows_read == reads + _PAGE


def test_a_position_that_is_known_is_not_asked_for() -> None:
    memory = shelf(1000)
    articles = listed(memory)
    articles.row(0)
    memory.problem = "The disk is gone."
    assert (articles.position("7"), articles.position_if_read("700")) == (7, None)


def test_a_row_that_its_view_has_no_more_keeps_its_place_until_it_is_let_go() -> None:
    memory = shelf(1000)
    articles = listed(memory, View(Scope("unread")))
    for id in ("3", "5"):
        articles.row(int(id))
        memory.set_read([id], True)
        articles.change([id], is_read=True)
    # A page that is read only now has the rows that belong there all the same.
    assert [articles[index] for index in (3, 5, 6, 200, 999)] == ["3", "5", "6", "200", "999"]
    assert articles.position("500") == 500  # nobody has looked at it
    assert len(articles) == 1000
    articles.let_go()
    assert (len(articles), articles[3], articles.position("3"), articles.position("900")) == (
        998,
        "4",
        None,
        898,
    )


def with_a_departed_row(memory: MemoryShelf) -> ListedArticles:
    """Return the unread, row 3 marked read, after so many pages that its own is forgotten."""
    articles = listed(memory, View(Scope("unread")))
    articles.row(3)
    memory.set_read(["3"], True)
    articles.change(["3"], is_read=True)
    for page in range(1, _MAX_PAGES + 2):
        articles.row(page * _PAGE)
    return articles


def test_a_departed_row_comes_back_with_its_page_and_with_its_mark_taken_back() -> None:
    memory = shelf((_MAX_PAGES + 2) * _PAGE)
    articles = with_a_departed_row(memory)
    assert articles.row(3).is_read
    memory.set_read(["3"], False)
    articles.change(["3"], is_read=False)
    reads = memory.rows_read
    articles.let_go()
    articles.row(3)
    assert memory.rows_read == reads  # nothing had to be read anew


def test_the_mark_of_a_departed_row_is_taken_back_while_its_page_is_forgotten() -> None:
    memory = shelf((_MAX_PAGES + 2) * _PAGE)
    articles = with_a_departed_row(memory)
    memory.set_read(["3"], False)
    articles.change(["3"], is_read=False)
    reads = memory.rows_read
    articles.let_go()
    articles.row((_MAX_PAGES + 1) * _PAGE)
    assert memory.rows_read == reads  # nothing has departed any more


def test_another_view_is_read_anew() -> None:
    articles = listed(shelf(1000))
    assert articles[0] == "0"
    articles.view = View(is_reversed=True)
    assert (articles[0], articles.position("999")) == ("999", 0)


def test_what_cannot_be_read_is_told_once_and_the_list_is_empty_there() -> None:
    memory, told = shelf(1000), list[str]()
    articles = listed(memory, told=told)
    articles.row(0)
    memory.problem = "The disk is gone."
    assert articles.row(500) == articles.row(501) == ArticleRow("", "")
    assert told == ["The disk is gone."]
    assert articles.row(0).id == "0"
    articles.refresh()
    assert (len(articles), articles.position("1"), articles.row_of("2")) == (0, None, None)
    assert told == ["The disk is gone."] * 4


def test_the_row_of_any_article_is_had_in_the_view_or_not() -> None:
    memory = shelf(10)
    articles = listed(memory, View(Scope("starred")))
    row = articles.row_of("4")
    assert row is not None
    assert row.title == "Title 4"
    assert articles.row_of("none") is None
