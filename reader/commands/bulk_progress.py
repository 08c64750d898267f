"""What a person sees of the work at a corpus: on a terminal a bar with the rate and the time left."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.bulk.run import Report
from reader.commands.console import complain

if TYPE_CHECKING:
    from reader.bulk.batches import Batch
    from reader.bulk.inputs.corpus import Corpus
    from reader.bulk.journal import Entry


@contextmanager
def watched(corpus: Corpus) -> Iterator[Report]:
    """Yield the report of a run; while it works, a bar is drawn on standard error if a person watches."""
    if not sys.stderr.isatty():
        yield Report(complain, lambda _batch, _entry: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    progress = Progress(
        BarColumn(),
        TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]:,.1f} a second,"),
        TimeElapsedColumn(),
        TextColumn("so far,"),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True),
    )
    with progress:
        bar = progress.add_task("", total=corpus.size(), articles=0, rate=0.0)
        began = time.monotonic()

        def show(batch: Batch, entry: Entry) -> None:
            rate = (report.articles - report.earlier) / (time.monotonic() - began)
            progress.update(bar, advance=batch.size_bytes, articles=report.articles, rate=rate)

        report = Report(complain, show)
        yield report
