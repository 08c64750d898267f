"""A place in an article leads to its line in the file, whatever reading the file has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.model import Article
from reader.sources.files import read
from reader.sources.lines import FileLines, line_in, line_of, offset_of

PLAIN = """\
---
title: The quay closes
---

The quay closes in May.
The quay reopens in
June, she said.

The quay closes in May.
"""
MARKDOWN = """\
# The *quay* closes

It [closes](https://post.org/may) in **May**, she said, and
nobody knows &mdash; so far &mdash; why.

- one
- two
"""


@pytest.mark.parametrize(
    ("name", "data", "words", "line"),
    [
        ("a.txt", PLAIN, "The quay closes in May.\nThe", 5),
        ("a.txt", PLAIN, "June", 7),
        ("a.txt", PLAIN, "reopens", 6),
        ("a.txt", PLAIN.replace("\n", "\r\n"), "reopens", 6),
        ("a.md", MARKDOWN, "The quay closes", 1),
        ("a.md", MARKDOWN, "closes in May", 3),
        ("a.md", MARKDOWN, "nobody knows", 4),
        ("a.md", MARKDOWN, "two", 7),
    ],
)
def test_words_are_found_in_the_file_they_come_from(
    tmp_path: Path, name: str, data: str, words: str, line: int
) -> None:
    path = tmp_path / name
    path.write_bytes(data.encode())
    text = read(str(path)).text
    assert line_of(str(path), text, text.index(words)) == line


def test_of_equal_lines_the_one_as_far_into_the_file_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("---\ntitle: x\n---\n\n" + "Nobody knows.\n\n" * 20, encoding="utf-8")
    text = read(str(path)).text
    for number in (0, 7, 19):
        at = [place for place in range(len(text)) if text.startswith("Nobody", place)][number]
        assert line_of(str(path), text, at) == 5 + 2 * number


def test_lines_that_begin_alike_are_told_apart_by_the_words_that_follow(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "The quay of the old town closes on Monday for two long years.\n\n"
        "The quay of the old town [opens](https://post.org/a/very/long/address/of/a/page) on Tuesday.\n",
        encoding="utf-8",
    )
    text = read(str(path)).text
    assert line_of(str(path), text, 0) == 1  # the address makes it seem to lie nearer to the other line


def test_words_that_are_gone_lead_near_to_where_they_were(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one\n\ntwo\n\nthree\n", encoding="utf-8")
    assert line_of(str(path), "one\n\nzwei\n\nthree", 5) == 3


def test_a_file_that_is_gone_has_no_lines(tmp_path: Path) -> None:
    assert line_of(str(tmp_path / "none.txt"), "words", 0) is None


@pytest.mark.parametrize(
    ("name", "data", "line", "words"),
    [
        ("a.txt", PLAIN, 5, "The quay closes in May.\nThe"),
        ("a.txt", PLAIN, 7, "June, she said."),
        ("a.md", MARKDOWN, 3, "It closes in May"),
        ("a.md", MARKDOWN, 7, "two"),
    ],
)
def test_a_line_leads_to_its_words(tmp_path: Path, name: str, data: str, line: int, words: str) -> None:
    path = tmp_path / name
    path.write_text(data, encoding="utf-8")
    text = read(str(path)).text
    assert offset_of(str(path), text, line) == text.index(words)


def test_a_line_behind_the_last_is_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN, encoding="utf-8")
    text = read(str(path)).text
    assert offset_of(str(path), text, 99) == len(text)


def test_of_what_is_no_file_any_more_no_place_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert (line_of(str(path), "Words.", 0), offset_of(str(path), "Words.", 1)) == (None, None)
    os.mkfifo(path)  # which nobody writes to, so that to read it waits for ever
    assert (line_of(str(path), "Words.", 0), offset_of(str(path), "Words.", 1)) == (None, None)


def test_a_line_is_that_of_the_file_or_of_the_text_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN, encoding="utf-8")
    article = read(str(path))
    assert line_in(article, article.text.index("reopens")) == 6
    path.unlink()
    assert line_in(article, article.text.index("reopens")) == 2
    assert line_in(Article("a", "one\ntwo"), 5) == 2


@pytest.mark.parametrize("between", [0, 900, 1_100, 5_000])
def test_words_are_found_however_far_reading_moved_them(tmp_path: Path, between: int) -> None:
    text = "The quay closes in May.\n\nThe bridge opens in June."
    path = tmp_path / "a.txt"
    path.write_text(text.replace("\n\n", f"\n\n{'-' * between}\n\n"), encoding="utf-8")
    assert line_of(str(path), text, 0) == 1


def test_many_lines_of_a_file_are_told_by_reading_it_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = []
    for name in "abc":
        path = tmp_path / f"{name}.txt"
        path.write_text(PLAIN, encoding="utf-8")
        articles.append(read(str(path)))
    paths: list[Path] = []

    def counted_read(path: Path) -> bytes:
        paths.append(path)
        return path.read_bytes()

    monkeypatch.setattr("reader.regular_file.read", counted_read)
    lines = FileLines()
    for article in articles * 3:
        assert lines.line_in(article, article.text.index("reopens")) == 6
    assert [path.name for path in paths] == ["a.txt", "b.txt", "c.txt"]


def test_a_document_has_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04\0\0 The quay closes\n\n")
    assert line_of(str(path), "The quay closes", 0) is None
