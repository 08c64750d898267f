"""Which articles the screen is opened with, and what becomes of what analyzes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import paths
from reader.commands.screen_library import open_library, removals
from reader.errors import SourceError
from reader.model import Analysis, Article, Origin
from reader.nlp.fingerprint import fingerprint
from reader.nlp.process import child
from reader.sources import files
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.opening import open_database


def test_a_dash_reads_standard_input_and_comes_before_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "piped").write_text("The dam broke.\n\nIt held, said Ann Lee.\n", encoding="utf-8")
    (tmp_path / "quay.txt").write_text("The quay closed.\n", encoding="utf-8")
    with (tmp_path / "piped").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        library, problems = open_library(["-", str(tmp_path / "quay.txt")])
    assert problems == ()
    texts = [library.articles.article(id).text.split(".")[0] for id in library.article_list]
    assert texts == ["The dam broke", "The quay closed"]
    library.forget(library.article_list[0])
    assert library.articles.article(library.article_list[0]).text.startswith("The dam broke")


WAITS = (sys.executable, "-c", "import sys; sys.stdin.read()")


def keep_analysis(article: Article) -> None:
    """Keep an analysis of the article, as if it had been opened before."""
    database = open_database(paths.data_dir(), pytest.fail)
    Analyses(database).keep(article, Analysis(article.id, pipeline=fingerprint("rules")))
    database.close()


def is_kept_running(names: list[str]) -> bool:
    """Tell whether what analyzes, started beforehand, goes on once the library is open."""
    spare = child.start(WAITS)
    open_library(names, engine="rules", spare=spare)
    is_running = spare.poll() is None
    child.end(spare)
    return is_running


def test_what_analyzes_ends_when_the_first_article_is_analyzed_already(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text("The quay closed.\n", encoding="utf-8")
    assert is_kept_running([str(path)])
    keep_analysis(files.read(str(path)))
    assert not is_kept_running([str(path)])


def test_what_analyzes_ends_when_the_whole_library_is_analyzed() -> None:
    article = Article("a", "The quay closed.", origin=Origin("path", "/a"))
    database = open_database(paths.data_dir(), pytest.fail)
    ArticleTable(database).add(article)
    database.close()
    assert is_kept_running([])
    keep_analysis(article)
    assert not is_kept_running([])


def test_an_empty_standard_input_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "piped").touch()
    with (tmp_path / "piped").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(SourceError, match="is empty"):
            open_library(["-"])


def test_every_pipe_of_a_shell_is_an_article_that_can_be_read_again() -> None:
    paths = []
    for text in (b"The dam broke.", b"The quay closed."):
        near, far = os.pipe()
        os.write(far, text)
        os.close(far)
        paths.append(f"/dev/fd/{near}")
    library, problems = open_library(paths)
    for path in paths:
        os.close(int(path.rpartition("/")[2]))
    assert problems == ()
    for _ in range(2):
        assert [library.articles.article(id).text for id in library.article_list] == [
            "The dam broke.",
            "The quay closed.",
        ]
        for id in library.article_list:
            library.forget(id)


@pytest.fixture
def keys_path() -> Iterator[str]:
    """What is open as the terminal of a screen is: nobody knows when its end comes."""
    reading, writing = os.pipe()
    yield f"/dev/fd/{reading}"
    os.close(reading)
    os.close(writing)


def test_what_keys_come_from_is_neither_added_nor_quoted(tmp_path: Path, keys_path: str) -> None:
    (tmp_path / "quay.txt").write_text("The quay closed.\n", encoding="utf-8")
    library, _ = open_library([str(tmp_path / "quay.txt")])
    assert library.intake is not None
    outcomes = [*map(str, library.intake.add_files(keys_path))]
    assert outcomes == [f"{keys_path}: is a pipe, not a file."]
    sources = [*map(str, library.quoted_sources(["-", keys_path]))]
    no_file = "is what the keys come from, not a file. Name a file."
    assert sources == [f"-: {no_file}", f"{keys_path}: {no_file}"]


def test_an_article_that_a_database_says_came_from_there_has_nothing_removed(keys_path: str) -> None:
    database = open_database(paths.data_dir(), pytest.fail)
    article = Article("a", "The quay closed.", origin=Origin("path", keys_path))
    assert removals(article, ArticleTable(database)) is None
    database.close()
