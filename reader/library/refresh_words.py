"""What came of a refresh, in words: for the status line, and for the line that cron mails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reader.library.feed_keeper import FeedResult
from reader.library.feed_visit import Outcome
from reader.text.counted import counted

_WORDS: Mapping[Outcome, str] = {"failed": "failed", "gone": "gone for good", "not due": "not due yet"}
WORDED: Sequence[Outcome] = tuple(_WORDS)
"""The outcomes of which feeds are counted, in order; of the others their articles are."""


def summary(results: Sequence[FeedResult], outcomes: Sequence[Outcome] = WORDED) -> str:
    """Return what came of feeds: "3 feeds: 2 new articles, 1 updated, 1 not due yet".

    outcomes: those of `WORDED` that nothing else tells of.
    """
    counts = Counter(result.outcome for result in results)
    updated_count = sum(result.updated for result in results)
    parts = [counted(sum(result.new for result in results), "new article")]
    if updated_count:
        parts.append(f"{updated_count:,} updated")
    parts += [f"{counts[outcome]:,} {_WORDS[outcome]}" for outcome in outcomes if counts[outcome]]
    return f"{counted(len(results), 'feed')}: {', '.join(parts)}"
