"""The formats in which claims go out: what the screen, `reader export` and `reader extract` offer, as data.

What writes and reads a format is named, not imported: some of it loads much, and some needs an extra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from pkgutil import resolve_name
from types import MappingProxyType
from typing import BinaryIO, cast

from reader.claims.edited_claim import EditedClaim
from reader.errors import ExportError, installing
from reader.export.analyzed_article import AnalyzedArticle

Write = Callable[[Iterable[AnalyzedArticle], BinaryIO], None]
Read = Callable[[bytes], Iterator[EditedClaim]]
Join = Callable[[Iterable[BinaryIO], BinaryIO], None]
"""Writes what several files of a format hold, in their order, as one file of it."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format."""

    name: str
    """As a command line names it."""
    title: str
    """What it is, for whom, in a few words."""
    suffix: str
    """How the name of a file of it ends; it tells the format where only one has it."""
    media_type: str
    writer: str
    """The function that writes it, `module:name`."""
    reader: str = ""
    """The function that reads back what was edited in it; empty where nothing comes back."""
    joiner: str = ""
    """The function that makes one file of several; empty where a corpus is not written in it."""
    is_binary: bool = False
    """Whether a terminal cannot show it."""
    extra: str = ""
    """What has to be installed for it beside the program; empty for nothing."""
    claim_prefix: str = ""
    """What the first line of every claim begins with, and no line above; empty where nothing stands above."""

    @property
    def has_records(self) -> bool:
        """Whether each claim, or each article, is an object of JSON in a line of its own."""
        return "json" in self.media_type

    @property
    def comes_back(self) -> bool:
        """Whether what was edited in it can be read back."""
        return bool(self.reader)

    @property
    def write(self) -> Write:
        """The function that writes articles to a file. Raises ExportError when an extra is missing."""
        return cast(Write, self._function(self.writer))

    @property
    def read(self) -> Read:
        """The function that yields the claims of a file. Raises ExportError, at the first claim too."""
        if not self.reader:
            raise ExportError(f"{self.name} is not read back: {', '.join(names_that_come_back())} are.")
        return cast(Read, self._function(self.reader))

    @property
    def join(self) -> Join:
        """The function that makes one file of several, of a format with a `joiner`."""
        return cast(Join, self._function(self.joiner))

    def _function(self, name: str) -> object:
        try:
            return resolve_name(f"reader.export.{name}")
        except ImportError as error:
            if not self.extra:
                raise
            raise ExportError(
                f"{self.name} needs what is not installed ({error.name}): {installing(self.extra)}"
            ) from error


_JSON, _LINKED_JSON = "application/json", "application/ld+json"
_FORMATS = (
    Format(
        *("jsonl", "JSON lines: all there is", ".jsonl", "application/jsonl", "jsonl:write", "jsonl:read"),
        joiner="jsonl:join",
    ),
    Format(
        *("csv", "table for a sheet", ".csv", "text/csv", "delimited:write_csv", "delimited:read"),
        joiner="delimited:join_csv",
    ),
    Format(
        *("tsv", "the same with tabs", ".tsv", "text/tab-separated-values"),
        *("delimited:write_tsv", "delimited:read"),
        joiner="delimited:join_tsv",
    ),
    Format(
        *("markdown", "notes, for Obsidian", ".md", "text/markdown"),
        *("markdown:write", "markdown_reading:read"),
        claim_prefix="## ",
    ),
    Format(
        *("html", "page: article and claims", ".html", "text/html", "html:write"),
        claim_prefix='<li id="',
    ),
    Format(
        *("annotation", "W3C Web Annotation", ".annotation.jsonld", _LINKED_JSON, "web_annotation:write"),
        claim_prefix='  {"id": ',
    ),
    Format(
        *("hypothesis", "for Hypothesis' import", ".hypothesis.json", _JSON, "hypothesis:write"),
        claim_prefix='  {"id": ',
    ),
    Format(
        *("schema.org", "schema.org Claim", ".schema.jsonld", _LINKED_JSON, "schema_org:write"),
        claim_prefix='  {"@type": "Claim"',
    ),
    Format(
        "brat",
        "brat, an archive",
        ".brat.zip",
        "application/zip",
        "brat:write",
        "brat_reading:read",
        is_binary=True,
    ),
    Format(
        *("parquet", "table for notebooks", ".parquet", "application/vnd.apache.parquet", "parquet:write"),
        joiner="parquet:join",
        is_binary=True,
        extra="parquet",
    ),
    Format("displacy", "for spaCy's displaCy", ".displacy.json", _JSON, "displacy:write"),
    Format("docbin", "spaCy's DocBin", ".spacy", "application/octet-stream", "doc_bin:write", is_binary=True),
)
FORMATS = MappingProxyType({format.name: format for format in _FORMATS})
"""By their names, in the order in which they are offered."""
DEFAULT_FORMAT = "jsonl"
SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")
"""Ends of the names of files that only a spreadsheet writes; it opens CSV, and saves it."""


def names_that_come_back() -> tuple[str, ...]:
    """Return the names of the formats that are read back."""
    return tuple(format.name for format in _FORMATS if format.comes_back)


def format_named(name: str) -> Format:
    """Return the format of that name. Raises ExportError, with the name that was probably meant."""
    if name in FORMATS:
        return FORMATS[name]
    format = format_of(f".{name}")  # "md"
    similar = [format.name] if format else get_close_matches(name, FORMATS, n=1)
    hint = f" Did you mean {similar[0]}?" if similar else ""
    raise ExportError(f"{name!r} is no format: there are {', '.join(FORMATS)}.{hint}")


def format_names_for(path: str) -> tuple[str, ...]:
    """Return what may be meant by a name that tells no format: by ".jsonld" those that end so, else all."""
    suffix = PurePath(path).suffix.casefold()
    ending = tuple(format.name for format in _FORMATS if format.suffix.endswith(suffix))
    return ending or (("csv",) if suffix in SPREADSHEETS else tuple(FORMATS))


def format_of(path: str) -> Format | None:
    """Return the format that the name of a file tells, by its longest suffix; None when it tells none."""
    name = PurePath(path).name.casefold()
    formats = [format for format in _FORMATS if name.endswith(format.suffix)]
    return max(formats, key=lambda format: len(format.suffix), default=None)
