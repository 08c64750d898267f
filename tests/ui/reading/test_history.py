"""Which article the screen begins with."""

from __future__ import annotations

import pytest

from reader.library.library import Library
from reader.paths import data_dir, state_dir
from reader.session.places import place
from reader.store.keeper import open_keeper
from reader.ui.reading.history import History
from tests.ui import newsroom


@pytest.mark.parametrize(
    ("named", "first"),
    [
        (("quiet",), "quiet"),
        (("brackets", "quiet"), "brackets"),
        (("quiet", "harbour"), "harbour"),
        (("quiet", "council"), "council"),
    ],
)
def test_files_that_were_named_open_though_another_article_of_the_store_was_left_last(
    named: tuple[str, ...], first: str
) -> None:
    keeper = open_keeper(data=data_dir(), state=state_dir())
    session = keeper.session()
    for id in ("harbour", "council"):
        session = session.with_place(place(newsroom.ARTICLES[id], 0))
    keeper.keep_session(session)
    library = Library(
        newsroom.origins(*named),
        read=lambda origin: newsroom.ARTICLES[origin.text],
        analyzer=newsroom.HandAnalyzer(),
        keeper=keeper,
        find_kept=newsroom.ARTICLES.get,
    )
    assert History(library, place=lambda: None, row=lambda: None).first_id == first


def test_a_place_has_the_row_on_which_it_was_left_last() -> None:
    here, rows = place(newsroom.ARTICLES["harbour"], 0), [3, 5]
    history = History(newsroom.library(), place=lambda: here, row=lambda: rows.pop(0))
    assert history.row_of(here) is None
    history.jump()
    assert (history.row_of(here), history.row_in(newsroom.ARTICLES["harbour"])) == (3, None)
    history.leave()
    assert (history.row_of(here), history.row_in(newsroom.ARTICLES["harbour"])) == (5, 5)


def test_while_a_list_leads_the_view_the_row_of_before_is_kept() -> None:
    here, rows = place(newsroom.ARTICLES["harbour"], 0), [3, None]
    history = History(newsroom.library(), place=lambda: here, row=lambda: rows.pop(0))
    history.jump()
    history.jump()
    assert (history.row_of(here), rows) == (3, [])


def test_rows_of_places_left_long_ago_are_forgotten() -> None:
    places = [place(newsroom.ARTICLES["harbour"], offset) for offset in range(201)]
    visits = iter(places)
    history = History(newsroom.library(), place=lambda: next(visits), row=lambda: 1)
    for _ in places:
        history.jump()
    assert [history.row_of(places[number]) for number in (0, 1, 200)] == [None, 1, 1]
