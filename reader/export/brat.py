"""Claims as brat's stand-off (https://brat.nlplab.org/standoff.html): an archive for its folder of data.

Each article is a pair of files, the text and its annotations. The content of a claim is an entity called by
its kind, cue and source are entities to which relations lead from it. Attributes say that it was not said
and what came out when it was checked. Notes on the content have the rest: `AnnotatorNotes`, which brat shows
and lets one edit, is the note, and those of other types are called by what they are.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final

from reader.claims.edited_claim import EDITABLE
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.columns import revision_of
from reader.export.rows import ClaimRow, rows
from reader.model import Article, Span
from reader.text.slugs import slug

KIND_TYPES: Final = {"direct": "Direct", "indirect": "Indirect", "mixed": "Mixed"}
"""Types of the content, by the kind of the claim."""
NOTE_TYPES: Final = {"note": "AnnotatorNotes", "evidence": "Evidence", "speaker": "Speaker"}
"""Types of the notes that have what can be edited, by what that is."""
STATUS, NEGATED, ID, ARTICLE, PATH, REVISION = "Status", "Negated", "Id", "Article", "Path", "Revision"
SPEAKER_BASIS = "SpeakerBasis"
_CONFIGURATION = """\
[entities]
Direct
Indirect
Mixed
Cue
Source
[relations]
CueOf Arg1:Cue, Arg2:Direct|Indirect|Mixed
SourceOf Arg1:Source, Arg2:Direct|Indirect|Mixed
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
Negated Arg:Direct|Indirect|Mixed
Status Arg:Direct|Indirect|Mixed, Value:unchecked|confirmed|disputed|false
"""
"""Of the folder: brat shows and offers what stands here. Claims may stand in one another."""


_NAME_CODE_POINTS = 64
"""Of an id in the name of a file: a SHA-256."""


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write an archive with the configuration and a pair of files for each article."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("annotation.conf", _CONFIGURATION)
        for number, article in enumerate(articles, start=1):
            # An id may come from a file that somebody else wrote, and be a path out of the archive.
            name = f"{number:05}-{slug(article.article.id)[:_NAME_CODE_POINTS]}".rstrip("-")
            # brat counts characters of the text as it lies there: line ends stay what they are.
            archive.writestr(f"{name}.txt", article.article.text.encode("utf-8", "replace"))
            archive.writestr(f"{name}.ann", stand_off(article).encode("utf-8", "replace"))


def stand_off(article: AnalyzedArticle) -> str:
    """Return the lines of an article's annotations."""
    lines = io.StringIO()
    numbers = _Numbers()
    for row in rows(*article):
        if not _has_words(article.article.text, row.content):
            continue
        for line in _claim_lines(article.article, row, numbers):
            lines.write(f"{line}\n")
    return lines.getvalue()


class _Numbers:
    """Ids of annotations: of each sort its own numbers, from 1 on."""

    def __init__(self) -> None:
        self._last = dict.fromkeys("TRA#", 0)

    def next(self, sort: str) -> str:
        """Return the next id of a sort."""
        self._last[sort] += 1
        return f"{sort}{self._last[sort]}"


def _claim_lines(article: Article, row: ClaimRow, numbers: _Numbers) -> Iterator[str]:
    content = numbers.next("T")
    yield _text_bound(content, KIND_TYPES[row.kind], article.text, row.content)
    for type, spans in (("Cue", row.cue_spans), ("Source", row.source_spans)):
        if _has_words(article.text, spans):
            part = numbers.next("T")
            yield _text_bound(part, type, article.text, spans)
            yield f"{numbers.next('R')}\t{type}Of Arg1:{part} Arg2:{content}"
    if row.polarity == "negative":
        yield f"{numbers.next('A')}\t{NEGATED} {content}"
    yield f"{numbers.next('A')}\t{STATUS} {content} {row.status}"
    values = {key: str(getattr(row, key)) for key in EDITABLE if key in NOTE_TYPES}
    notes = {
        **{NOTE_TYPES[key]: value for key, value in values.items()},
        SPEAKER_BASIS: row.speaker_basis,
        ID: row.id,
        ARTICLE: row.article,
        PATH: row.file,
        REVISION: revision_of(row),
    }
    for type, value in notes.items():
        if value:
            yield f"{numbers.next('#')}\t{type} {content}\t{escaped(value)}"


def _has_words(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether some stretches have more than white space: brat knows no annotation of line ends."""
    return any(span.of(text).strip() for span in spans)


def escaped(value: str) -> str:
    r"""Return a text in one line: brat has a line for each note. A line end is \n, a backslash doubled."""
    return value.replace("\\", "\\\\").replace("\n", "\\n")


def _text_bound(id: str, type: str, text: str, spans: Sequence[Span]) -> str:
    """Return the line of some stretches of the text, which end where a line does."""
    parts = [part for span in spans for part in _lines_of(text, span)]
    offsets = ";".join(f"{part.start} {part.end}" for part in parts)
    return f"{id}\t{type} {offsets}\t{' '.join(part.of(text) for part in parts)}"


def _lines_of(text: str, span: Span) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", span.of(text)):
        yield Span(span.start + match.start(), span.start + match.end())
