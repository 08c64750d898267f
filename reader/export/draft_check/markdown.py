"""A check of a draft as a table in Markdown, with links to the sources that have an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.export.draft_check.wording import (
    LineIn,
    line_in_text,
    place_words,
    reasons,
    summary,
    verdict_words,
)
from reader.quotes.findings import VERDICT_SIGNS, DraftCheck, Finding, Place
from reader.text.one_line import clean_line

_MEANINGFUL = re.compile(r"([\\`*_{}\[\]<>|#~])")
_NO_TARGET = re.compile(r"[\s()<>|\\]")


def lines(check: DraftCheck, line_in: LineIn = line_in_text) -> Iterator[str]:
    """Yield the lines: a heading, the counts, a table with a row a passage, and what cannot be known."""
    yield f"# {_escaped(check.draft.title or check.draft.label)}"
    yield ""
    yield _escaped(summary(check))
    yield ""
    yield "| Line | Verdict | Words | Speaker | Why | Where |"
    yield "|---:|---|---|---|---|---|"
    for finding in check.findings:
        yield _row(check, finding, line_in)
    yield ""
    for sentence in check.unknowns():
        yield f"- {_escaped(sentence)}"


def _row(check: DraftCheck, finding: Finding, line_in: LineIn) -> str:
    passage = finding.passage
    words = f"“{passage.text}”" if passage.is_quoted else passage.text
    cells = (
        str(line_in(check.draft, passage.start)),
        f"{VERDICT_SIGNS[finding.verdict]} {verdict_words(finding)}",
        _escaped(words),
        _escaped(passage.speaker.label if passage.speaker else ""),
        "<br>".join(map(_escaped, reasons(finding))),
        "<br>".join(_place(place, line_in) for place in finding.places),
    )
    return f"| {' | '.join(cells)} |"


def _place(place: Place, line_in: LineIn) -> str:
    address = place.article.url
    words = f"{_escaped(place_words(place, line_in))}: {_escaped(place.words)}"
    if not address.startswith(("http://", "https://")):
        return words
    target = _NO_TARGET.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)
    return f"[{_escaped(place.article.title or address)}]({target}) {words}"


def _escaped(text: str) -> str:
    return _MEANINGFUL.sub(r"\\\1", clean_line(text))
