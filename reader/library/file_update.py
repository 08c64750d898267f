"""An article of the store, kept anew as its file is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.library.articles import Articles

if TYPE_CHECKING:
    from reader.library.intake import Intake


def keep_as_file_is(id: str, articles: Articles, intake: Intake | None) -> str:
    """Keep an article of the store anew; return why that failed, empty when nothing is wrong.

    One that came from elsewhere stays as it is: only a refresh asks for addresses. None is a store that
    nothing can be written to.
    """
    article = None if id in articles.file_ids else articles.article_if_read(id)
    origin = article.origin if article else None
    if intake is None or origin is None or origin.kind != "path":
        return ""
    try:
        outcomes = tuple(intake.add_files(origin.text))
    except ReaderError as error:
        return str(error)
    return " ".join(str(outcome) for outcome in outcomes if isinstance(outcome, ReaderError))
