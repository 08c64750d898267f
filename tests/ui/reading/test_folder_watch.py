"""Files of the list that somebody else changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.library import Library
from reader.model import Origin
from reader.sources import files
from reader.ui.reading.failures import Failures
from reader.ui.reading.folder_watch import FolderWatch
from reader.ui.reading.open_article import OpenArticle
from tests.ui import newsroom


class Watched:
    """A folder of three files, the first one open and all of them read."""

    def __init__(self, folder: Path) -> None:
        self.paths = [folder / f"{name}.txt" for name in "abc"]
        for path in self.paths:
            path.write_text(f"{path.stem}\n\nIt rained.", encoding="utf-8")
        origins = [Origin("path", str(path)) for path in self.paths]
        self.library = Library(
            {origin.id: origin for origin in origins},
            read=lambda origin: files.read(origin.text),
            analyzer=newsroom.HandAnalyzer(),
        )
        self.ids = list(self.library.article_list)
        for id in self.ids:
            self.library.articles.article(id)
        open = OpenArticle(self.library, Failures())
        open.open(self.ids[0])
        self.said: list[str] = []
        self.shown: list[str] = []
        self.watch = FolderWatch(self.library, open, say=self.said.append, show=self.shown.append)
        self.watch.look()


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def test_a_file_that_was_changed_is_told_once_and_read_anew(watched: Watched) -> None:
    watched.paths[1].write_text("b\n\nIt snowed for days.", encoding="utf-8")
    watched.watch.look()
    watched.watch.look()
    assert watched.said == ["b.txt was changed on disk."]
    assert watched.shown == [watched.ids[1]]
    assert "snowed" in watched.library.articles.article(watched.ids[1]).text


def test_several_are_told_together_and_the_open_one_is_somebody_elses_business(watched: Watched) -> None:
    for path in watched.paths:
        path.write_text("x\n\nIt hailed for days.", encoding="utf-8")
    watched.watch.look()
    assert watched.said == ["b.txt and 1 more were changed on disk."]
    assert "rained" in watched.library.articles.article(watched.ids[0]).text


def test_a_file_that_is_gone_stays_readable(watched: Watched) -> None:
    watched.paths[2].unlink()
    watched.watch.look()
    assert watched.said == []
    assert "rained" in watched.library.articles.article(watched.ids[2]).text
