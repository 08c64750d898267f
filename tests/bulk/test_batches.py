"""How articles are put together for one process, and what tells a batch from another."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.bulk.batches import Batch, Limits, batches
from reader.bulk.document import Document
from reader.bulk.inputs.corpus import Corpus
from reader.errors import SourceError

LIMITS = Limits(3, 40)


def sizes(folder: Path, *lines: str) -> list[int]:
    """Return how many documents the batches of a file with these lines have."""
    path = folder / "a.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    found = [*batches(Corpus([str(path)]), LIMITS)]
    assert [each.number for each in found if isinstance(each, Batch)] == [*range(len(found))]
    assert sum(each.size_bytes for each in found if isinstance(each, Batch)) == path.stat().st_size
    return [len(each.documents) for each in found if isinstance(each, Batch)]


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([], []),
        ([1, 1, 1], [3]),
        ([1, 1, 1, 1], [3, 1]),
        ([18, 20, 1], [2, 1]),  # 40 bytes with the ends of the lines
        ([18, 19, 1], [2, 1]),
        ([1, 100, 1], [1, 1, 1]),  # longer than a batch may be
    ],
)
def test_a_batch_is_full_by_count_or_by_size(tmp_path: Path, lengths: list[int], expected: list[int]) -> None:
    assert sizes(tmp_path, *("x" * length for length in lengths)) == expected


def test_what_is_left_out_stands_between_the_batches(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    named = [str(tmp_path / "gone.txt"), str(tmp_path / "a.txt")]
    first, second = batches(Corpus(named), LIMITS)
    assert isinstance(first, SourceError)
    assert isinstance(second, Batch)


DOCUMENT = Document("line", "a, line 1", b"words", "text/html", "2026-11-02")


@pytest.mark.parametrize(
    "documents",
    [
        (),
        (DOCUMENT, DOCUMENT),
        (Document("text", "a, line 1", b"words", "text/html", "2026-11-02"),),
        (Document("line", "a, line 2", b"words", "text/html", "2026-11-02"),),
        (Document("line", "a, line 1", b"word", "text/html", "2026-11-02"),),
        (Document("line", "a, line 1", b"words", "", "2026-11-02"),),
        (Document("line", "a, line 1", b"words", "text/html", ""),),
    ],
)
def test_another_batch_has_another_key(documents: tuple[Document, ...]) -> None:
    key = Batch(0, (DOCUMENT,), 9).key("program 1")
    assert Batch(0, documents, 9).key("program 1") != key
    assert Batch(0, (DOCUMENT,), 9).key("program 2") != key


def test_the_same_articles_have_the_same_key_wherever_they_stand() -> None:
    assert Batch(0, (DOCUMENT,), 9).key("program 1") == Batch(7, (DOCUMENT,), 1).key("program 1")
