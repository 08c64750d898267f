"""The words for what a check says of a passage, the same on the screen and in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from reader.model import Article
from reader.quotes.findings import DraftCheck, Finding, Place, Verdict
from reader.text.counted import counted
from reader.text.normalize import replace_controls

LineIn = Callable[[Article, int], int]
"""Tells on which line of an article, or of the file that it was read from, an offset of its text stands."""
NOTHING = "nothing"
"""What stands on one side of a difference where the other one has a word."""
_SENTENCES: dict[Verdict, str] = {
    "verbatim": "verbatim",
    "edited": "edited",
    "cut": "cut so that the sense may turn",
    "other speaker": "said by somebody else",
    "spliced": "spliced from several places",
    "not found": "not found",
    "matched": "matched",
    "open": "open",
}


def verdict_words(finding: Finding) -> str:
    """Return what a passage is, in words: "edited, accepted"."""
    words = _SENTENCES[finding.verdict] + (", accepted" if finding.is_accepted else "")
    if finding.verdict == "matched":
        words += " in the same words" if finding.is_in_same_words else " in other words"
    return words


def reasons(finding: Finding) -> Iterator[str]:
    """Yield why it is that, one reason an item."""
    passage, places = finding.passage, finding.places
    for difference in finding.differences:
        yield f"{_in_marks(difference.draft)} in the draft, {_in_marks(difference.source)} in the source"
    if finding.lost_words:
        yield f"fell away: {', '.join(dict.fromkeys(finding.lost_words))}"
    if finding.verdict == "other speaker" and places[0].speaker and passage.speaker:
        yield f"{passage.speaker.label} in the draft, {places[0].speaker.label} in the source"
    yield from finding.remarks


def line_in_text(article: Article, offset: int) -> int:
    """Return the line of an offset, counted from 1, where the text has no file that one could look into."""
    return article.text.count("\n", 0, offset) + 1


def place_words(place: Place, line_in: LineIn = line_in_text) -> str:
    """Return where words stand: the source, the time code or the line, and who says them.

    A source that is a file is called by its path, whatever address it has in it: that is how it was named.
    """
    article = place.article
    seconds = place.seconds
    where = f"line {line_in(article, place.span.start)}" if seconds is None else clock(seconds)
    is_file = article.origin is not None and article.origin.kind == "path"
    label = replace_controls(article.label if is_file else article.url or article.label)
    speaker = f", {place.speaker.label}" if place.speaker and place.speaker.label else ""
    return f"{label}, {where}{speaker}"


def clock(seconds: float) -> str:
    """Return a time code as captions write it: "00:12:31"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest:02}"


def summary(check: DraftCheck) -> str:
    """Return the counts in one line: "7 verbatim · 3 edited (2 accepted) · 40 sources"."""
    accepted = Counter(finding.verdict for finding in check.findings if finding.is_accepted)
    counts = [
        f"{count} {_SENTENCES[verdict]}" + (f" ({accepted[verdict]} accepted)" if accepted[verdict] else "")
        for verdict, count in check.counts.items()
    ]
    sources = counted(check.source_count, "source")
    return " · ".join([*(counts or ["nobody is quoted"]), sources])


def _in_marks(words: str) -> str:
    return f"“{words}”" if words else NOTHING
