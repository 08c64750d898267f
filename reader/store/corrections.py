"""The corrections of every article, one file an article, found by its id, else by its text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import Any

from reader.claims.corrections import Correction
from reader.formats.web_annotation import CONTEXT, from_annotation, string, to_annotation
from reader.model import Article
from reader.store.json_file import JsonFile

_VERSION = 1
_MAX_NAME_CODE_POINTS = 40
"""Of an article's name in that of its file: enough to know it by, at most 160 of the 255 bytes of a name."""
_NO_NAME = re.compile(r"[^\w.-]+")

_Page = tuple[str, tuple[Correction, ...]]
"""The SHA-256 of the text in which corrections were kept last, and the corrections."""


class CorrectionFolder:
    """Reads and writes the corrections in a folder, which need not exist."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._files: dict[Path, JsonFile] = {}
        self._by_text: dict[str, tuple[Correction, ...]] | None = None
        self._unsaved: dict[Path, tuple[Correction, ...]] = {}
        """What could not be written: it lasts as long as the program."""

    def of(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        file = self._file(self._path(article))
        if file.path in self._unsaved:
            return self._unsaved[file.path]
        if file.path.exists():
            page = file.load(_decode)
            return page[1] if page else ()
        if self._by_text is None:
            self._by_text = self._all_by_text()
        return self._by_text.get(article.sha256, ())

    def keep(self, article: Article, corrections: Sequence[Correction]) -> None:
        """Keep the corrections of an article in place of those it had."""
        file = self._file(self._path(article))
        is_kept = file.save(
            {
                "@context": CONTEXT,
                "type": "AnnotationPage",
                "article": article.label,
                "text_sha256": article.sha256,
                "items": [to_annotation(correction, article.label) for correction in corrections],
            }
        )
        if is_kept:
            self._unsaved.pop(file.path, None)
        else:
            self._unsaved[file.path] = tuple(corrections)

    def _path(self, article: Article) -> Path:
        # The name tells a person what it is about, the digest keeps articles of the same name apart.
        name = _NO_NAME.sub("-", PurePath(article.label).name)[:_MAX_NAME_CODE_POINTS]
        return self._folder / f"{name}-{_digest(article.label)[:16]}.json"

    def _file(self, path: Path) -> JsonFile:
        return self._files.setdefault(path, JsonFile(path, version=_VERSION, tell=self._tell))

    def _all_by_text(self) -> dict[str, tuple[Correction, ...]]:
        pages = (self._file(path).load(_decode) for path in sorted(self._folder.glob("*.json")))
        return dict(page for page in pages if page is not None)


def _decode(record: dict[str, Any]) -> _Page:
    return string(record["text_sha256"]), tuple(from_annotation(item) for item in record["items"])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
