"""One article and its analysis as one line of JSON: the native record, with everything there is.

`schema/record.schema.json` describes it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

from reader.claims.corrected import BY_HAND, Corrected
from reader.claims.edited_claim import EDITABLE, Editable, EditedClaim
from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.columns import revision_of
from reader.export.rows import PROGRAM, ClaimRow, rows
from reader.export.utf8 import decoded
from reader.formats.record import Record, to_record
from reader.formats.selector import read_selector
from reader.model import Article
from reader.text.anchors import Selector
from reader.text.normalize import normalize

SCHEMA: Final = Path(__file__).parent / "schema" / "record.schema.json"
"""The JSON Schema of a line."""
_MALFORMED = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write a line for each article."""
    for article in articles:
        file.write(f"{line(*article)}\n".encode())


def join(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    """Write the lines of several files as one file."""
    for part in parts:
        shutil.copyfileobj(part, file)


def line(article: Article, corrected_analysis: Corrected) -> str:
    """Return the record in ASCII, without a line end.

    Rejected claims are left out. Every other one has its "status"; one with a note or evidence has "note" or
    "evidence", one that the person added or changed "added" or "corrected": true.
    """
    record = to_record(article, corrected_analysis.analysis)
    about = {"article": article.id, "sha256": article.sha256, "program": PROGRAM}
    claims = [
        {**record["claims"][row.number - 1], **_identity(row), **_remarks(row)}
        for row in rows(article, corrected_analysis)
    ]
    return json.dumps({**record, **about, "claims": claims}, ensure_ascii=True)


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of lines that were edited. Raises ExportError when one of them is no record."""
    # Not `splitlines`: it cuts at signs that a JSON string may have in it.
    for number, each_line in enumerate(decoded(data).split("\n"), start=1):
        if each_line.strip():
            try:
                yield from _edited_claims(json.loads(each_line), f"line {number}")
            except _MALFORMED as error:
                why = f"“{error.args[0]}” is missing" if isinstance(error, KeyError) else error
                raise ExportError(f"line {number} is no record of an article ({why}).") from error


def _identity(row: ClaimRow) -> Record:
    return {
        "id": row.id,
        "number": row.number,
        "line": row.line,
        "column": row.column,
        "exact": row.exact,
        "prefix": row.prefix,
        "suffix": row.suffix,
    }


def _remarks(row: ClaimRow) -> Record:
    flags = {"added": row.is_added, "corrected": row.is_corrected}
    words = {"evidence": row.evidence, "note": row.note}
    return {
        **{key: True for key, is_raised in flags.items() if is_raised},
        "status": row.status,
        **{key: value for key, value in words.items() if value},
        "revision": revision_of(row),
    }


def _edited_claims(record: Mapping[str, Any], place: str) -> Iterator[EditedClaim]:
    text = str(record["text"])
    for claim in record["claims"]:
        cue, source = (" ".join(text[start:end] for start, end in claim[key]) for key in ("cue", "source"))
        yield EditedClaim(
            normalize(str(claim["id"])),
            normalize(f"{place}, claim {claim.get('number', claim['id'])}"),
            {key: normalize(_value(claim, key)).strip() for key in EDITABLE},
            str(record["article"]),
            str(record["id"]),
            str(claim.get("revision", "")),
            _selector(claim),
            cue,
            source,
            claim.get("because", [])[-1:] == [BY_HAND],
        )


def _value(claim: Mapping[str, Any], key: Editable) -> str:
    """Return what a claim has of what can be edited. Raises TypeError where it is no text."""
    value = claim["speaker"] if key == "speaker" else claim.get(key)
    if key == "speaker" and isinstance(value, Mapping):
        value = value["name"]
    if value is None:
        return ""  # DuckDB and Polars write null for a key that another claim has
    if not isinstance(value, str):
        raise TypeError(f"“{key}” is text, not {json.dumps(value)}")
    return value


def _selector(claim: Mapping[str, Any]) -> Selector | None:
    with suppress(*_MALFORMED):
        return read_selector({"start": claim["content"][0][0], "end": claim["content"][-1][1], **claim})
    return None
