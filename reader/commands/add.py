"""`reader add`: articles and feeds come into the library, without a screen."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.commands import incoming, inputs, shelves, standard_input
from reader.commands.console import INCOMPLETE, OK, complain
from reader.commands.feed_progress import fetched_results
from reader.errors import ReaderError, SourceError
from reader.regular_file import is_stream
from reader.shelf.address import is_address, shown
from reader.text.counted import counted
from reader.text.one_line import clean_line

if TYPE_CHECKING:
    from reader.library.intake import Intake
    from reader.model import Article
    from reader.shelf.feed import FeedCandidate
    from reader.shelf.versions import Added

_OUTCOMES = {"new": "added", "updated": "updated", "same": "known"}
"""What is said of an article that came in."""


def run(words: Sequence[str]) -> int:
    """Add what the command line names, one line each; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="reader add",
        description="Put articles into your library, or follow a feed. The address of a site shows which "
        "feeds it has, and keeps nothing. Claims are looked for when the library is open.",
    )
    parser.add_argument(
        "words",
        metavar="PATH|ADDRESS",
        nargs="+",
        help="file, folder, page, feed or site; - for an article on standard input",
    )
    parser.add_argument("--folder", default="", help="the folder of the library, like News/Ports")
    parser.add_argument(
        "--input-format",
        choices=("text", "jsonl"),
        default="text",
        help='files of articles (default), or files with one JSON object {"id": "...", "text": "..."} a line',
    )
    arguments = parser.parse_args(words)
    folder = "/".join(filter(None, (name.strip() for name in arguments.folder.split("/"))))
    status = OK
    with shelves.database() as store, closing(incoming.intake(store)) as intake:
        if arguments.input_format == "jsonl":
            lines = _kept(intake, inputs.lines(arguments.words), folder)
        else:
            lines = (line for word in arguments.words for line in _lines(intake, word, folder))
        for line in lines:
            if isinstance(line, ReaderError):
                complain(line)
                status = INCOMPLETE
            else:
                print(line, flush=True)
    return status


def _lines(intake: Intake, word: str, folder: str) -> Iterator[str | ReaderError]:
    """Yield what became of each article that a word stands for."""
    from reader.sources import files

    if word == inputs.STDIN or is_stream(word):
        # The next one has the same path and another text, so it is no place to tell an article by.
        try:
            data = standard_input.read() if word == inputs.STDIN else files.read_bytes(word)
            yield _line(*intake.add_bytes(data, folder))
        except SourceError as error:
            yield error
    elif is_address(word):
        try:
            yield from _of_address(intake, word, folder)
        except ReaderError as error:
            yield error
    else:
        for outcome in intake.add_files(word, folder):
            yield outcome if isinstance(outcome, SourceError) else _line(*outcome)


def _of_address(intake: Intake, address: str, folder: str) -> Iterator[str | ReaderError]:
    offer = intake.look(address)
    if offer.article is not None:
        yield _line(offer.article, intake.add_page(offer, folder))
    elif offer.is_feed:
        for result in fetched_results(intake.follow(offer.feeds[0], folder)):
            if result.problem:
                yield SourceError(result.problem)
            articles = counted(result.new, "new article")
            yield f"following  {result.subscription.title or shown(result.subscription.address)}: {articles}"
    else:
        yield from map(_offered, offer.feeds)
        yield SourceError(
            f"{shown(address)}: is a site, and nothing was kept. Follow one of its feeds with "
            "`reader add ADDRESS`."
        )


def _kept(
    intake: Intake, articles: Iterator[Article | SourceError], folder: str
) -> Iterator[str | ReaderError]:
    for article in articles:
        if isinstance(article, SourceError):
            yield article
        else:
            called_article = _called(article)
            yield _line(called_article, intake.add(called_article, folder))


def _called(article: Article) -> Article:
    """Return an article by a name that a list can show: as one of a file is called, else by its id."""
    from reader.sources.pieces import headline

    if article.title:
        return article
    return replace(article, title=headline(article.text, article.blocks) or clean_line(article.id))


def _line(article: Article, added: Added) -> str:
    return f"{_OUTCOMES[added.outcome]:9}  {' '.join(article.title.split()) or shown(article.label)}"


def _offered(feed: FeedCandidate) -> str:
    titles = "".join(f"\n             {title}" for title in feed.titles)
    return f"feed       {shown(feed.address)}  {feed.title}{titles}"
