"""What brings articles into the person's library: files and folders from the disk, the rest from the web."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.library.intake import FileContent, Intake
    from reader.model import Article
    from reader.sources.web import Web
    from reader.store.database import Database


def intake(database: Database) -> Intake:
    """Return what brings articles into the library of a database; nothing is fetched yet."""
    from reader.library.intake import Intake
    from reader.sources.file_formats import SUFFIXES
    from reader.store.articles import ArticleTable
    from reader.store.feeds import Feeds

    return Intake(
        *(ArticleTable(database), Feeds(database)),
        read=read,
        parse=_parse,
        open_web=_web,
        suffixes=SUFFIXES,
    )


def read(path: str) -> Iterator[FileContent | SourceError]:
    """Yield the articles in a file, or in and below a folder, and the error for each that is left out.

    What is open already is none: of the screen that is the terminal, whose keys it would take.
    """
    from reader.library.intake import FileContent
    from reader.regular_file import check
    from reader.shelf.versions import Original
    from reader.sources import file_formats, files

    names, problems = files.find([path])
    yield from map(SourceError, problems)
    for name in names:
        # By its whole path, an article is the same wherever the program is started.
        whole = Path(name).absolute()
        try:
            check(whole)
            data, original = files.read_bytes(str(whole)), None
            article = files.parse(data, str(whole))
            if not file_formats.of_file(name, data).is_text:
                media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
                original = Original(data, media_type)
        except SourceError as error:
            yield error
        except OSError as error:
            yield SourceError(f"{name}: {files.reason(error)}.")
        else:
            yield FileContent(article, original)


def _parse(data: bytes) -> Article:
    from reader.commands.inputs import STDIN
    from reader.model import Origin
    from reader.sources import files

    return files.parse_unnamed(data, Origin("stdin", STDIN))


def _web() -> Web:
    from reader import paths
    from reader.settings import config
    from reader.sources.web import Web

    return Web(allow=config.load(paths.config_file()).hosts)
