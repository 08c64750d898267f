"""Articles from files: plain text and Markdown, with what stands in their front matter, and saved pages."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.errors import SourceError
from reader.model import Article, Block
from reader.sources import front_matter
from reader.sources.decoding import decode
from reader.text import normalize as plain

_MARKDOWN = (".md", ".markdown")
_PAGE = (".html", ".htm")
_SUFFIXES = (".txt", *_MARKDOWN, *_PAGE)
_MAX_BYTES = 64 * 1024 * 1024
_MAX_TITLE_CODE_POINTS = 120
_BLANK_LINES_ABOVE = re.compile(r"\A(?:[^\S\n]*\n)+")


def find(paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the articles at `paths`, each once, and a sentence for every path that has none.

    A folder stands for the .txt, .md and .html files in and below it, by name; hidden ones are left out.
    """
    ids: dict[Path, str] = {}
    problems: list[str] = []
    for path in paths:
        errors: list[OSError] = []
        found = _at(path, errors)
        for id in found:
            ids.setdefault(Path(id).resolve(), id)
        problems += [f"{_shown(error.filename)}: could not be read: {reason(error)}." for error in errors]
        if not found and not errors:
            problems.append(
                f"{_shown(path)}: this folder has no articles. They are files that end in .txt, .md or .html."
            )
    return tuple(ids.values()), tuple(problems)


def read(path: str) -> Article:
    """Return the article in a file; its id is `path`. Raises SourceError."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{_shown(path)}: could not be read: {reason(error)}.") from error
    if len(data) > _MAX_BYTES:
        raise SourceError(f"{_shown(path)}: is larger than {_MAX_BYTES >> 20} MB. Cut it into several files.")
    if path.casefold().endswith(_PAGE):
        return _page(data, path)
    return parse(data, path, is_markdown=path.casefold().endswith(_MARKDOWN))


def parse_unnamed(data: bytes, id: str) -> Article:
    """Return the article in bytes without a file name: those of a page, or of a text. Raises SourceError."""
    from reader.sources.page.recognize import is_page

    return _page(data, id) if is_page(data) else parse(data, id)


def _page(data: bytes, id: str) -> Article:
    from reader.sources import html  # with it come the parts that only pages need

    return html.parse(data, id)


def parse(data: bytes, id: str, *, is_markdown: bool = False) -> Article:
    """Return the article that the bytes of a file hold. Raises SourceError."""
    name = _shown(id)
    fields, body = front_matter.split(plain.normalize(decode(data, name)))
    if is_markdown:
        from reader.sources.markdown import render

        text, blocks = render(body)
    else:
        text = _BLANK_LINES_ABOVE.sub("", plain.unwrapped(body)).rstrip()
        blocks = plain.blocks(text)
    if not blocks:
        cause = "has no text below its front matter" if fields else "is empty: there is nothing to read"
        raise SourceError(f"{name}: {cause}.")
    title = fields.pop("title", "") or _title(text, blocks) or Path(name).stem
    return Article(id, text, title, **fields, blocks=blocks)


def _shown(path: str) -> str:
    # A file name may hold an escape sequence; in a message it would act on the terminal.
    return plain.replace_controls(path)


def reason(error: OSError) -> str:
    """Return why a file could not be read, in words."""
    return (error.strerror or type(error).__name__).lower()


def _title(text: str, blocks: tuple[Block, ...]) -> str:
    top = next((block for block in blocks if block.kind == "heading" and block.level == 1), blocks[0])
    words = " ".join(top.span.of(text).split())
    return words if top.kind == "heading" or len(words) <= _MAX_TITLE_CODE_POINTS else ""


def _at(path: str, errors: list[OSError]) -> list[str]:
    try:
        if not stat.S_ISDIR(Path(path).stat().st_mode):
            return [path]
    except OSError as error:
        errors.append(error)
        return []
    found: list[str] = []
    for here, folders, names in os.walk(path, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        wanted = (name for name in names if not name.startswith(".") and name.casefold().endswith(_SUFFIXES))
        # A pipe would keep the program waiting, and a link may lead nowhere.
        found += (str(file) for name in sorted(wanted) if (file := Path(here, name)).is_file())
    return found
