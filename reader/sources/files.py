"""Articles from files: plain text and Markdown, with what stands in their front matter, and saved pages."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.errors import SourceError
from reader.model import Article, Block, Origin
from reader.sources import front_matter
from reader.sources.decoding import decode
from reader.sources.origins import article_id
from reader.text import normalize

_MARKDOWN = (".md", ".markdown")
_PAGE = (".html", ".htm")
_SUFFIXES = (".txt", *_MARKDOWN, *_PAGE)
_MAX_BYTES = 64 * 1024 * 1024
"""Ten times the longest book; what is larger is no article, and its analysis would not fit into memory."""
_MAX_TITLE_CODE_POINTS = 120
"""A first paragraph that is longer is no headline: the file is then called by its name."""
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_BLANK_LINES_ABOVE = re.compile(r"\A(?:[^\S\n]*\n)+")


def find(paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paths of the files at `paths`, each file once, and a sentence for every path without any.

    A folder stands for the .txt, .md and .html files in and below it, by name; hidden ones are left out.
    """
    files: dict[Path, str] = {}
    problems: list[str] = []
    for path in paths:
        if _ADDRESS.match(path):
            problems.append(_no_address(path))
            continue
        errors: list[OSError] = []
        paths_here = _at(path, errors)
        for file in paths_here:
            files.setdefault(Path(file).resolve(), file)
        problems += [f"{_printable(error.filename)}: could not be read: {reason(error)}." for error in errors]
        if not paths_here and not errors:
            problems.append(
                f"{_printable(path)}: this folder has no articles. They end in .txt, .md or .html."
            )
    return tuple(files.values()), tuple(problems)


def read(path: str) -> Article:
    """Return the article in a file. Raises SourceError."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{_printable(path)}: could not be read: {reason(error)}.") from error
    if len(data) > _MAX_BYTES:
        raise SourceError(
            f"{_printable(path)}: is larger than {_MAX_BYTES >> 20} MB. Cut it into several files."
        )
    origin = Origin("path", path)
    if path.casefold().endswith(_PAGE):
        return _page(data, origin)
    return parse(data, origin, is_markdown=path.casefold().endswith(_MARKDOWN))


def parse_unnamed(data: bytes, origin: Origin) -> Article:
    """Return the article in bytes without a file name: those of a page, or of a text. Raises SourceError."""
    from reader.sources.page.recognize import is_page

    return _page(data, origin) if is_page(data) else parse(data, origin)


def _page(data: bytes, origin: Origin) -> Article:
    from reader.sources import html  # with it come the parts that only pages need

    return html.parse(data, origin)


def parse(data: bytes, origin: Origin, *, is_markdown: bool = False) -> Article:
    """Return the article that the bytes of a file hold. Raises SourceError."""
    name = _printable(origin.text)
    fields, body = front_matter.split(normalize.normalize(decode(data, name)))
    if is_markdown:
        from reader.sources.markdown import render

        text, blocks = render(body)
    else:
        text = _BLANK_LINES_ABOVE.sub("", normalize.unwrapped(body)).rstrip()
        blocks = normalize.blocks(text)
    if not blocks:
        cause = "has no text below its front matter" if fields else "is empty: there is nothing to read"
        raise SourceError(f"{name}: {cause}.")
    title = fields.pop("title", "") or _title(text, blocks) or Path(name).stem
    return Article(article_id(origin), text, title, **fields, blocks=blocks, origin=origin)


def _no_address(address: str) -> str:
    return (
        f"{_printable(address)}: pages are not fetched from the web yet. "
        "Save it with your browser as .html, and open that file."
    )


def _printable(path: str) -> str:
    # A file name may hold an escape sequence; in a message it would act on the terminal.
    return normalize.replace_controls(path)


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
    paths: list[str] = []
    for folder, subfolders, names in os.walk(path, onerror=errors.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        article_names = (
            name for name in names if not name.startswith(".") and name.casefold().endswith(_SUFFIXES)
        )
        # A pipe would keep the program waiting, and a link may lead nowhere.
        paths += (str(file) for name in sorted(article_names) if (file := Path(folder, name)).is_file())
    return paths
