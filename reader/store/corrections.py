"""The corrections of every article, one file an article, found by its id, else by its text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from reader.claims.correction import Correction
from reader.formats.web_annotation import CONTEXT, from_annotation, is_known, string, to_annotation
from reader.model import Article
from reader.store.json_file import JsonFile

_VERSION = 1
_MAX_NAME_CODE_POINTS = 40
"""Of an article's name in that of its file: enough to know it by, at most 160 of the 255 bytes of a name."""
_NO_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class _Page:
    """What is kept of an article."""

    text_sha256: str
    """Of the text in which the corrections were kept last."""
    corrections: tuple[Correction, ...]
    """The oldest first."""
    unknown: tuple[tuple[int, dict[str, Any]], ...] = ()
    """Annotations of a newer version, each with the number of corrections before it."""


class CorrectionFolder:
    """Reads and writes the corrections in a folder, which need not exist."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._files: dict[Path, JsonFile] = {}
        self._by_text: dict[str, _Page] | None = None
        self._unsaved: dict[Path, tuple[Correction, ...]] = {}
        """What could not be written: it lasts as long as the program."""

    def of(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        path = self._path(article)
        if path in self._unsaved:
            return self._unsaved[path]
        page = self._page(path, article)
        return page.corrections if page else ()

    def keep(self, article: Article, corrections: Sequence[Correction]) -> None:
        """Keep the corrections of an article in place of those it had; what a newer version kept stays."""
        file = self._file(self._path(article))
        items = [to_annotation(correction, article.label) for correction in corrections]
        page = self._page(file.path, article)
        for number, (place, annotation) in enumerate(page.unknown if page else ()):
            items.insert(place + number, annotation)
        is_kept = file.save(
            {
                "@context": CONTEXT,
                "type": "AnnotationPage",
                "article": article.label,
                "text_sha256": article.sha256,
                "items": items,
            }
        )
        if is_kept:
            self._unsaved.pop(file.path, None)
        else:
            self._unsaved[file.path] = tuple(corrections)

    def _page(self, path: Path, article: Article) -> _Page | None:
        if path.exists():
            return self._file(path).load(_decode)
        if self._by_text is None:
            self._by_text = self._all_by_text()
        return self._by_text.get(article.sha256)

    def _path(self, article: Article) -> Path:
        # The name tells a person what it is about, the digest keeps articles of the same name apart.
        name = _NO_NAME.sub("-", PurePath(article.label).name)[:_MAX_NAME_CODE_POINTS]
        return self._folder / f"{name}-{_digest(article.label)[:16]}.json"

    def _file(self, path: Path) -> JsonFile:
        return self._files.setdefault(path, JsonFile(path, version=_VERSION, tell=self._tell))

    def _all_by_text(self) -> dict[str, _Page]:
        pages = (self._file(path).load(_decode) for path in sorted(self._folder.glob("*.json")))
        return {page.text_sha256: page for page in pages if page is not None}


def _decode(record: dict[str, Any]) -> _Page:
    corrections: list[Correction] = []
    unknown: list[tuple[int, dict[str, Any]]] = []
    for item in record["items"]:
        if is_known(item):
            corrections.append(from_annotation(item))
        else:
            unknown.append((len(corrections), item))
    return _Page(string(record["text_sha256"]), tuple(corrections), tuple(unknown))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
