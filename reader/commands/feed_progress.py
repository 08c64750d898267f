"""What a person sees while feeds are asked: a page a second is fetched of each, which takes its time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.text.counted import counted

if TYPE_CHECKING:
    from reader.library.feed_keeper import FeedResult
    from reader.library.refresh import RefreshProgress


def fetched_results(reports: Iterable[RefreshProgress]) -> list[FeedResult]:
    """Return what became of feeds that are followed from now on, showing meanwhile how far they are."""
    results = []
    with shown_progress("Fetching the articles") as show:
        for report in reports:
            show("", report.articles)
            if report.result is not None:
                results.append(report.result)
    return results


@contextmanager
def shown_progress(activity: str) -> Iterator[Callable[[str, int], None]]:
    """Yield what is handed how far it is, in words, and how many articles have come.

    On a terminal that stands behind the activity in a line of standard error, which goes away at the end.
    Anywhere else nothing is written.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _step, _articles: None
        return
    from rich.console import Console

    def words(step: str, articles: int) -> str:
        parts = (step, counted(articles, "article") if articles else "")
        return f"{activity} … {', '.join(filter(None, parts))}"

    with Console(stderr=True, highlight=False, markup=False).status(words("", 0)) as status:
        yield lambda step, articles: status.update(words(step, articles))
