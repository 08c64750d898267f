"""What was cut from a page is shown, or it is said why not."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.library.library import Library
from reader.model import Article
from reader.shelf.removal import Removal
from reader.ui.reading.actions.removed import RemovedBlocks
from reader.ui.screens.removed import RemovedScreen
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading

CUT = (Removal("The pier in March.", "caption"), Removal("Two boats sank.", "related"))


def reading_of(removals: tuple[Removal, ...] | SourceError | None) -> Reading:
    """Return a reading of an article whose page gives these removals."""

    def cut(article: Article) -> tuple[Removal, ...] | None:
        if isinstance(removals, SourceError):
            raise removals
        return removals

    return Reading(
        Library(
            newsroom.origins("council"),
            read=lambda _: newsroom.ARTICLES["council"],
            analyzer=newsroom.HandAnalyzer(),
            removals=cut,
        )
    )


def removed(reading: Reading) -> RemovedBlocks:
    """Return the action on a reading."""
    return RemovedBlocks(
        *(reading.library.removals, reading.open),
        open_dialog=reading.dialogs,
        start=reading.start,
        say=reading.said.append,
    )


async def test_the_blocks_that_were_cut_are_shown() -> None:
    reading = reading_of(CUT)
    removed(reading).show()
    await reading.finish()
    assert reading.said == []
    assert isinstance(reading.dialogs.opened[-1], RemovedScreen)


@pytest.mark.parametrize(
    ("removals", "said"),
    [
        ((), "Nothing was cut from this article."),
        (None, "Its page is not kept, so what was cut cannot be shown."),
        (SourceError("a.html: could not be read: no such file."), "a.html: could not be read: no such file."),
    ],
)
async def test_why_there_is_nothing_to_show_is_said(
    removals: tuple[Removal, ...] | SourceError | None, said: str
) -> None:
    reading = reading_of(removals)
    removed(reading).show()
    await reading.finish()
    assert reading.said == [said]
    assert reading.dialogs.opened == []


async def test_what_comes_after_another_article_was_opened_is_not_shown() -> None:
    reading = reading_of(CUT)
    removed(reading).show()
    reading.open.article = None
    await reading.finish()
    assert (reading.said, reading.dialogs.opened) == ([], [])


def test_without_an_article_nothing_was_cut() -> None:
    reading = Reading(newsroom.library("gone"))
    removed(reading).show()
    assert reading.last == "There is no article here."
