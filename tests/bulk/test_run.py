"""A run over batches: order, bounds, deaths of processes, interruptions, and going on. No model is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from reader.bulk.batches import Batch
from reader.bulk.document import Document
from reader.bulk.journal import Journal
from reader.bulk.pool import Pool
from reader.bulk.run import Report, Run
from reader.bulk.work import Part
from reader.errors import AnalysisError, SourceError
from tests.bulk.fakes import FATAL, FATAL_ONCE, TASK, UNREADABLE, shout


def batch(number: int, *texts: bytes) -> Batch:
    """Return a batch of texts that are named after their place."""
    documents = tuple(
        Document("line", f"{number}.{place}", text) for place, text in enumerate(texts, start=1)
    )
    return Batch(number, documents, 100)


class Died(Exception):
    """Stands for the death of a process."""


class Here:
    """Workers that do what they are asked in this process."""

    deaths = (Died,)

    def __init__(self) -> None:
        self.revivals = 0
        self.calls = 0

    def capacity(self) -> int:
        return 2

    def submit(self, function: Callable[..., Any], *args: Any, **options: Any) -> Future[Any]:
        self.calls += 1
        future: Future[Any] = Future()
        try:
            future.set_result(function(*args, **options))
        except Exception as error:
            future.set_exception(error)
        return future

    def revive(self) -> None:
        self.revivals += 1

    def close(self) -> None:
        pass


def fatal_here(documents: tuple[Document, ...], task: Any) -> Part:
    """Do what `shout` does, and raise where that would kill."""
    if any(FATAL in document.data for document in documents):
        raise Died
    return shout(documents, task)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in an empty folder."""
    opened = Journal(tmp_path / "parts", ".jsonl")
    yield opened
    opened.close()


def run(
    journal: Journal,
    batches: Iterable[Batch | SourceError],
    workers: Any = None,
    extract: Callable[..., Part] = fatal_here,
) -> tuple[Report, list[str]]:
    """Have the batches worked on; return the report and what it said."""
    sentences: list[str] = []
    report = Report(sentences.append, lambda _batch, _entry: None)
    Run(workers or Here(), journal, TASK, extract, report).over(batches)
    return report, sentences


def written(journal: Journal, count: int) -> bytes:
    """Return what the parts hold, in order."""
    return b"".join(journal.path(number).read_bytes() for number in range(count))


def test_parts_stand_in_the_order_of_the_input(journal: Journal) -> None:
    report, _ = run(journal, [batch(0, b"a", b"b"), batch(1, b"c d")])
    assert written(journal, 2) == b"A\nB\nC D\n"
    assert (report.batches, report.articles, report.claims, report.earlier) == (2, 3, 4, 0)


def test_what_is_left_out_is_said_and_the_rest_is_done(journal: Journal) -> None:
    report, sentences = run(journal, [SourceError("x.txt: is gone."), batch(0, b"a", UNREADABLE, b"b")])
    assert sentences == ["x.txt: is gone.", "0.2: is unreadable."]
    assert (report.problems, written(journal, 1)) == (2, b"A\nB\n")


def test_an_article_that_ends_its_process_is_left_out_alone(journal: Journal) -> None:
    workers = Here()
    texts = (b"a", b"b", FATAL, b"c", b"d")
    report, sentences = run(journal, [batch(0, *texts), batch(1, b"e"), batch(2, b"f")], workers)
    assert written(journal, 3) == b"A\nB\nC\nD\nE\nF\n"
    assert sentences == ["0.3: the process that analysed it died (out of memory?)."]
    assert (report.articles, workers.revivals > 0) == (6, True)


def test_a_second_run_keeps_what_the_first_has_done(journal: Journal) -> None:
    batches = [batch(0, b"a", UNREADABLE), batch(1, b"b")]
    run(journal, batches[:1])
    workers = Here()
    report, sentences = run(journal, batches, workers)
    assert (workers.calls, report.articles, report.earlier) == (1, 2, 1)
    assert sentences == ["0.2: is unreadable."]  # it is left out still


@pytest.mark.parametrize(
    "other", [batch(0, b"z"), batch(0, b"a", b"b")], ids=["other words", "more articles"]
)
def test_a_part_of_other_articles_is_made_anew(journal: Journal, other: Batch) -> None:
    run(journal, [batch(0, b"a")])
    report, _ = run(journal, [other])
    assert report.earlier == 0
    assert written(journal, 1) == b"".join(document.data.upper() + b"\n" for document in other.documents)


def test_no_more_batches_wait_than_are_soon_worked_on(journal: Journal) -> None:
    waiting: list[int] = []

    def batches() -> Iterator[Batch]:
        for number in range(200):
            waiting.append(number - len([*journal.path(0).parent.glob("part-*")]))
            yield batch(number, b"a")

    run(journal, batches())
    assert len(waiting) == 200
    assert max(waiting) == 2 * Here().capacity()


def test_what_was_in_work_is_earlier_when_the_person_stops_it(journal: Journal) -> None:
    def batches() -> Iterator[Batch]:
        yield batch(0, b"a")
        yield batch(1, b"b")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(journal, batches())
    report, _ = run(journal, [batch(0, b"a"), batch(1, b"b"), batch(2, b"c")])
    assert report.earlier == 2


def test_what_is_wrong_with_every_batch_ends_the_run(journal: Journal) -> None:
    def refuse(_documents: object, _task: object) -> Part:
        raise AnalysisError("A worker has another version.")

    with pytest.raises(AnalysisError, match="another version"):
        run(journal, [batch(0, b"a")], extract=refuse)


def test_real_processes_survive_the_death_of_one(journal: Journal, tmp_path: Path) -> None:
    once = FATAL_ONCE + bytes(tmp_path / "once")
    batches = [batch(0, b"a"), batch(1, b"b", once, b"c"), batch(2, b"d", FATAL), batch(3, b"e")]
    pool = Pool(2)
    try:
        report, sentences = run(journal, batches, pool, shout)
    finally:
        pool.close()
    assert written(journal, 4) == b"A\nB\n" + once.upper() + b"\nC\nD\nE\n"
    assert sentences == ["2.2: the process that analysed it died (out of memory?)."]
    assert report.articles == 6
