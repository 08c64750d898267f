"""A whole corpus: batches handed to workers, no more than are soon worked on, and their parts kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from io import BytesIO

from reader.bulk import outputs
from reader.bulk.batches import Batch
from reader.bulk.document import Document
from reader.bulk.journal import Entry, Journal
from reader.bulk.work import Part, Task
from reader.bulk.workers import Workers
from reader.errors import SourceError

Extract = Callable[[tuple[Document, ...], Task], Part]

_IN_FLIGHT = 2
"""Batches a worker: one that it is at, and one so that it need not wait."""


@dataclass(slots=True)
class Report:
    """What a run says while it works, and how far it has come."""

    on_problem: Callable[[str], None]
    """Is told a sentence for each article that is left out."""
    on_batch: Callable[[Batch, Entry], None]
    """Is told of every batch that is done."""
    batches: int = 0
    articles: int = 0
    """That were analysed, by an earlier run too."""
    earlier: int = 0
    """How many of them an earlier run has analysed."""
    claims: int = 0
    problems: int = 0

    def leave_out(self, sentence: str) -> None:
        """Say why an article, or a file, is left out."""
        self.problems += 1
        self.on_problem(sentence)

    def count(self, batch: Batch, entry: Entry, *, is_earlier: bool = False) -> None:
        """Take in a part that is done, by an earlier run if it is kept."""
        self.batches += 1
        self.articles += entry.articles
        self.earlier += entry.articles if is_earlier else 0
        self.claims += entry.claims
        for sentence in entry.problems:
            self.leave_out(sentence)
        self.on_batch(batch, entry)


@dataclass(slots=True)
class Run:
    """What is in work."""

    workers: Workers
    journal: Journal
    task: Task
    extract: Extract
    report: Report
    _pending: dict[Future[Part], Batch] = field(default_factory=dict)

    def over(self, batches: Iterable[Batch | SourceError]) -> None:
        """Have every batch worked on that is not done. What is in work when the person stops it is kept."""
        try:
            for batch in batches:
                if isinstance(batch, SourceError):
                    self.report.leave_out(str(batch))
                elif entry := self.journal.entry(batch.number, self._key(batch)):
                    self.report.count(batch, entry, is_earlier=True)
                else:
                    self._submit(batch)
            while self._pending:
                self._collect()
        except KeyboardInterrupt:
            self._pending = {future: batch for future, batch in self._pending.items() if not future.cancel()}
            while self._pending:
                self._collect()
            raise

    def _key(self, batch: Batch) -> str:
        return batch.key(f"{self.task.pipeline}\0{self.task.suffix}")

    def _submit(self, batch: Batch) -> None:
        while len(self._pending) >= _IN_FLIGHT * max(1, self.workers.capacity()):
            self._collect()
        try:
            future = self.workers.submit(self.extract, batch.documents, self.task)
        except self.workers.deaths:  # a process has died, and what is pending will say so
            self._collect_all_after_loss([batch])
        else:
            self._pending[future] = batch

    def _collect(self) -> None:
        """Wait until a batch is done, and keep what came of it and of others that are done."""
        done, _ = wait(self._pending, return_when=FIRST_COMPLETED)
        suspects: list[Batch] = []
        for future in done:
            batch = self._pending.pop(future)
            try:
                part = future.result()
            except self.workers.deaths:
                suspects.append(batch)
            else:
                self._keep(batch, part)
        if suspects:
            self._collect_all_after_loss(suspects)

    def _collect_all_after_loss(self, suspects: list[Batch]) -> None:
        """Do the batches again that were in work when a process died, each alone, so that one is to blame."""
        for future, batch in self._pending.items():
            try:
                self._keep(batch, future.result())
            except self.workers.deaths:
                suspects.append(batch)
        self._pending = {}
        self.workers.revive()
        for batch in sorted(suspects, key=lambda batch: batch.number):
            self._keep(batch, self._alone(batch.documents))

    def _alone(self, documents: tuple[Document, ...]) -> Part:
        """Return the part of documents that may end the process; the one that does is left out."""
        try:
            return self.workers.submit(self.extract, documents, self.task).result()
        except self.workers.deaths:
            self.workers.revive()
        if len(documents) == 1:
            sentence = f"{documents[0].name}: the process that analysed it died (out of memory?)."
            return self._one_part([], [sentence])
        middle = len(documents) // 2
        return self._one_part([self._alone(documents[:middle]), self._alone(documents[middle:])], [])

    def _one_part(self, parts: list[Part], problems: list[str]) -> Part:
        file = BytesIO()
        outputs.of_suffix(self.task.suffix).join((BytesIO(part.data) for part in parts), file)
        return Part(
            file.getvalue(),
            sum(part.articles for part in parts),
            sum(part.claims for part in parts),
            [*(sentence for part in parts for sentence in part.problems), *problems],
        )

    def _keep(self, batch: Batch, part: Part) -> None:
        self.report.count(batch, self.journal.add(batch.number, self._key(batch), part))
