"""An article about a tram, analysed by hand."""

from __future__ import annotations

from reader.model import Analysis, Article, Claim, Entity, Mention, Span
from reader.text.normalize import blocks

TEXT = """\
The harbour board clarified that a second tram line is not on the agenda.

“This is not on the agenda,” a board official said. “There are no plans.”

Mayor Ada Lund argued that a line would “save time” for all. The Harbour Board pays half, Lund said.
"""


def span(words: str, nth: int = 0) -> Span:
    """Return where the words stand for the nth time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


ARTICLE = Article("tram", TEXT, "No tram", byline="Kari Nord", outlet="Fjord Post", blocks=blocks(TEXT))
ANALYSIS = Analysis(
    "tram",
    (
        Claim(
            "indirect",
            (span("that a second tram line is not on the agenda"),),
            (span("clarified"),),
            (span("The harbour board"),),
            "board",
        ),
        Claim(
            "direct",
            (span("“This is not on the agenda,”"), span("“There are no plans.”")),
            (span("said"),),
            (span("a board official"),),
            "official",
        ),
        Claim(
            "mixed",
            (span("that a line would “save time” for all"),),
            (span("argued"),),
            (span("Mayor Ada Lund"),),
            "lund",
        ),
        Claim(
            "indirect",
            (span("The Harbour Board pays half"),),
            (span("said", 1),),
            (span("Lund", 1),),
            "lund",
        ),
    ),
    (
        Entity(
            "board",
            "organization",
            "Harbour Board",
            mentions=(Mention(span("harbour board")), Mention(span("Harbour Board"))),
        ),
        Entity("official", "unnamed", "board official"),
        Entity("lund", "person", "Ada Lund"),
    ),
)
COLORS = {"board": 0, "official": 1, "lund": 2}
