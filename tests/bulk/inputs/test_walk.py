"""Which files the names on a command line stand for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.bulk.inputs.walk import paths


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the test works."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    """Make empty files, and the folders that they are in."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()


def test_a_folder_stands_for_articles_and_corpora_in_and_below_it_by_name(folder: Path) -> None:
    make(
        "b.txt",
        "a/z.JSONL.gz",
        "a/b.warc",
        "a.md",
        "c.parquet",
        "d/e/f.html",
        "x.png",
        "a/.b.txt",
        ".h/a.txt",
    )
    assert [*paths(["."])] == ["a/b.warc", "a/z.JSONL.gz", "a.md", "b.txt", "c.parquet", "d/e/f.html"]


def test_what_runs_write_beside_the_articles_is_no_input(folder: Path) -> None:
    make("a.txt", "claims.jsonl.parts/_journal.jsonl", "claims.jsonl.parts/part-000000.jsonl")
    make("b/table.parquet/_journal.jsonl", "b/table.parquet/part-000000.parquet", "parts/c.txt")
    assert [*paths(["."])] == ["a.txt", "parts/c.txt"]


def test_a_file_is_found_however_deep_its_folder_lies(tmp_path: Path, deep_folder: Path) -> None:
    (deep_folder / "a.txt").touch()
    assert [*paths([str(tmp_path)])] == [str(deep_folder / "a.txt")]


def test_a_file_counts_by_whatever_name_it_has_and_in_the_order_given(folder: Path) -> None:
    make("b.log", "a.txt")
    assert [*paths(["b.log", "-", "a.txt"])] == ["b.log", "-", "a.txt"]


def test_a_file_of_json_in_a_folder_counts_when_it_is_an_article(folder: Path) -> None:
    Path("settings.json").write_text('{"colour": "red"}')
    make("a.txt")
    assert [*paths(["."])] == ["a.txt"]


def test_pipes_and_circles_of_links_in_a_folder_are_passed_over(folder: Path) -> None:
    make("a/a.txt")
    os.mkfifo("a/b.txt")
    Path("a/again").symlink_to(".")
    assert [*paths(["a"])] == ["a/a.txt"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "An empty name is no file. Name one."),
        ("gone.txt", "gone.txt: could not be read: no such file or directory."),
        ("empty", "empty: this folder has no articles, and no files of articles."),
        ("pipe", "pipe: is a pipe, not a file."),
    ],
)
def test_what_is_no_file_is_a_sentence_in_its_place(folder: Path, name: str, sentence: str) -> None:
    Path("empty").mkdir()
    os.mkfifo("pipe")
    make("a.txt")
    first, second = paths([name, "a.txt"])
    assert str(first) == sentence
    assert second == "a.txt"
