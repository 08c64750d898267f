"""A key shows what was cut from the page of the open article, and puts it away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Static

from reader.commands.screen_library import removals
from reader.library.library import Library
from reader.model import Origin
from reader.shelf.removal import Removal
from reader.shelf.versions import Original
from reader.sources import files
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.ui.screens.removed import RemovedScreen
from tests.sources.page.samples import story
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, Opened

BOX = "Two boats sank in the storm of last week, the coast guard said."


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_a_key_shows_what_was_cut_and_puts_it_away(make_app: MakeApp, size: tuple[int, int]) -> None:
    library = Library(
        newsroom.origins("council"),
        read=lambda _: newsroom.ARTICLES["council"],
        analyzer=newsroom.HandAnalyzer(),
        removals=lambda article: (Removal(BOX, "related"),),
    )
    async with make_app(library).run_test(size=size) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("backslash")
        assert isinstance(app.on_top, RemovedScreen)
        words = str(app.on_top.query_one(Static).visual)
        assert words.startswith("Removed 1 block")
        assert words.endswith(f"another story\n{BOX}")
        await app.press("backslash")
        assert not app.is_covered


def test_the_page_is_read_again_from_its_file_or_from_the_library(tmp_path: Path) -> None:
    page = story(f"<aside>{BOX}</aside>")
    file = tmp_path / "pier.html"
    file.write_bytes(page)
    table = ArticleTable(Database(tmp_path / "library.sqlite"))
    article = files.read(str(file))
    assert removals(article, table) == (Removal(BOX, "related"),)
    fetched = files.parse_unnamed(page, Origin("address", "https://example.org/pier"))
    assert removals(fetched, table) is None
    table.add(fetched, original=Original(page, "text/html"))
    assert removals(fetched, table) == (Removal(BOX, "related"),)
