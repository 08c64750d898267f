"""The file beside a draft that has the quotations which are right as they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library.accepted_quotations import accept, file_beside, lines_beside, lines_of, withdraw
from reader.model import Article, Origin

_WORDS = "Herring is dear, and nobody\nbuys it."
_LINE = "“Herring is dear, and nobody buys it.”"


def draft(folder: Path) -> Article:
    """Return a draft that is a file in a folder."""
    path = folder / "draft.md"
    path.write_text("Text.\n", "utf-8")
    return Article("draft", "Text.", origin=Origin("path", str(path)))


def test_what_is_accepted_is_a_line_of_the_file_beside_the_draft(tmp_path: Path) -> None:
    article = draft(tmp_path)
    assert lines_beside(article) == ()
    accept(article, _WORDS)
    assert (tmp_path / "draft.md.accepted").read_text("utf-8") == f"{_LINE}\n"
    assert lines_beside(article) == (_LINE,)
    withdraw(article, _WORDS)
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]


def test_what_the_person_wrote_there_stays(tmp_path: Path) -> None:
    article, path = draft(tmp_path), tmp_path / "draft.md.accepted"
    path.write_text('# by telephone\n\nThe boat comes first.\n"herring is dear and nobody buys it"', "utf-8")
    accept(article, "#12 is not dear.")
    withdraw(article, _WORDS)
    assert path.read_text("utf-8") == "# by telephone\n\nThe boat comes first.\n“#12 is not dear.”\n"


def test_a_link_stays_one_and_the_file_is_readable_as_before(tmp_path: Path) -> None:
    article = draft(tmp_path)
    target = tmp_path / "shared.txt"
    target.touch(0o640)
    (tmp_path / "draft.md.accepted").symlink_to(target)
    accept(article, _WORDS)
    assert target.read_text("utf-8") == f"{_LINE}\n"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "origin",
    [None, Origin("address", "https://news.example/a"), Origin("stdin", "-"), Origin("path", "/dev/fd/63")],
)
def test_a_draft_that_is_no_file_has_none_beside_it(origin: Origin | None) -> None:
    article = Article("draft", "Text.", origin=origin)
    assert file_beside(article) is None
    assert lines_beside(article) == ()
    with pytest.raises(ReaderError, match="Save it as one first"):
        accept(article, _WORDS)


def test_what_is_no_list_of_quotations_is_said_and_left_alone(tmp_path: Path) -> None:
    article, path = draft(tmp_path), tmp_path / "draft.md.accepted"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReaderError, match=r"draft\.md\.accepted: is no text in UTF-8"):
        accept(article, _WORDS)
    assert path.read_bytes() == b"\xff\xfe\x00"
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(ReaderError, match=r"draft\.md\.accepted: is a pipe"):
        lines_beside(article)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    article = Article("draft", "Text.", origin=Origin("path", str(tmp_path / "gone" / "draft.md")))
    with pytest.raises(ReaderError, match=r"draft\.md\.accepted: could not be written: no such file"):
        accept(article, _WORDS)


def test_a_mark_of_the_byte_order_is_no_word(tmp_path: Path) -> None:
    path = tmp_path / "accepted.txt"
    path.write_bytes(f"\ufeff{_LINE}\r\n".encode())
    assert lines_of(path) == (_LINE,)
