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
    assert History(library, place=lambda: None).first_id == first
