"""The same run on a real dask cluster on this machine, with workers that die. No model is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dask
import pytest

from reader.bulk.batches import Batch
from reader.bulk.cluster import LOCAL, Cluster
from reader.bulk.document import Document
from reader.bulk.journal import Journal
from reader.bulk.run import Report, Run
from reader.errors import AnalysisError
from tests.bulk.fakes import FATAL, FATAL_ONCE, TASK, shout

# dask's own threads and sockets end when the interpreter collects them.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """Two workers; a busy machine may take long to start one anew."""
    with dask.config.set({"distributed.comm.timeouts.connect": "300s"}):
        local = Cluster(LOCAL, 2)
        yield local
        local.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in an empty folder."""
    opened = Journal(tmp_path / "parts", ".jsonl")
    yield opened
    opened.close()


def run(cluster: Cluster, journal: Journal, texts: list[bytes]) -> tuple[bytes, Report, list[str]]:
    """Have each text worked on as a batch; return the parts in order, the report and what it said."""
    sentences: list[str] = []
    report = Report(sentences.append, lambda _batch, _entry: None)
    batches = [Batch(number, (Document("line", f"{number}", text),), 1) for number, text in enumerate(texts)]
    Run(cluster, journal, TASK, shout, report).over(batches)
    return b"".join(journal.path(number).read_bytes() for number in range(len(texts))), report, sentences


def test_every_batch_is_done_in_order(cluster: Cluster, journal: Journal) -> None:
    words, report, _ = run(cluster, journal, [b"a", b"b", b"c", b"d", b"e", b"f", b"g"])
    assert (words, report.articles) == (b"A\nB\nC\nD\nE\nF\nG\n", 7)
    assert cluster.capacity() == 2


def test_a_worker_that_dies_loses_nothing(cluster: Cluster, journal: Journal, tmp_path: Path) -> None:
    once = FATAL_ONCE + bytes(tmp_path / "witness")
    words, report, sentences = run(cluster, journal, [b"a", b"b", once, b"c", b"d"])
    assert words == b"A\nB\n" + once.upper() + b"\nC\nD\n"
    assert (report.articles, sentences) == (5, [])
    assert (tmp_path / "witness").exists()


def test_an_article_that_ends_every_worker_is_left_out(
    cluster: Cluster, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Else dask gives an article up that four workers have died of, each of which takes seconds to start.
    monkeypatch.setattr(cluster._local.scheduler, "allowed_failures", 0)  # type: ignore[union-attr]
    words, report, sentences = run(cluster, journal, [b"a", FATAL, b"b"])
    assert (words, report.articles) == (b"A\nB\n", 2)
    assert sentences == ["1: the process that analysed it died (out of memory?)."]


def test_an_address_without_a_scheduler_is_said() -> None:
    hurry = dask.config.set({"distributed.comm.timeouts.connect": "1s"})
    with hurry, pytest.raises(AnalysisError, match=r"127\.0\.0\.1:9: no dask scheduler could be reached"):
        Cluster("tcp://127.0.0.1:9", 1)
