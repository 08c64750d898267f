"""How a check of a draft is shown: a row for each passage, and why and where below the list. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from reader.export.draft_check.wording import LineIn, place_words, reasons, summary, verdict_words
from reader.quotes.findings import VERDICT_SIGNS, DraftCheck, Finding, Place
from reader.text.one_line import one_line

ACCEPTED_SIGN = "✓"
"""Behind that of the verdict: it is right as it is, somebody says."""


def heading(check: DraftCheck) -> Content:
    """Return what the check came to, in one line."""
    return Content.assemble(("Draft checked", "bold"), (f"  {summary(check)}", "$muted"))


def short_heading(check: DraftCheck) -> Content:
    """Return how many passages have each sign, as the rows show them."""
    counts = (f"{VERDICT_SIGNS[verdict]} {count}" for verdict, count in check.counts.items())
    return Content.assemble(("Checked", "bold"), (f"  {'  '.join(counts)}", "$muted"))


def row_lines(finding: Finding) -> tuple[Content, Content]:
    """Return the two lines of a passage; a fault in the colour of errors, and told by its sign and words.

    Behind the sign of what somebody accepted stands another one.
    """
    passage = finding.passage
    color = "$error" if finding.is_fault else "$foreground"
    head = Content.assemble(
        (f"{VERDICT_SIGNS[finding.verdict]}{ACCEPTED_SIGN if finding.is_accepted else ''} ", f"bold {color}"),
        (verdict_words(finding), f"bold {color}"),
        (f"  {one_line(passage.speaker.label)}" if passage.speaker else "", "$muted"),
    )
    words = f"“{passage.text}”" if passage.is_quoted else passage.text
    return head, Content(f"  {one_line(words)}")


def detail_lines(check: DraftCheck, finding: Finding, line_in: LineIn) -> Sequence[Content]:
    """Return why a passage is what it is, where its words stand, and what the check cannot know."""
    places = (line for place in finding.places for line in _place_lines(place, line_in))
    unknowns = (Content.styled(sentence, "$muted") for sentence in check.unknowns())
    return (*map(Content, reasons(finding)), *places, Content(), *unknowns)


def _place_lines(place: Place, line_in: LineIn) -> Iterator[Content]:
    """Yield what the source of a place is called, unless it is a file, and where in it the words stand."""
    article = place.article
    is_file = article.origin is not None and article.origin.kind == "path"
    if article.title and not is_file:
        outlet = f"  ·  {one_line(article.outlet)}" if article.outlet else ""
        yield Content.assemble((one_line(article.title), "bold"), (outlet, "$muted"))
    yield Content.assemble((f"{place_words(place, line_in)}: ", "bold"), place.words)
