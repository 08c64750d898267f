"""`reader read`: articles on the screen or, with `--plain` or `--text`, for a pipe or a screen reader."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.commands import analyses, inputs, options, screen
from reader.commands.console import INCOMPLETE, OK, complain
from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.claims.corrected import Corrected
    from reader.model import Article
    from reader.nlp.process.child import Child


def run(words: Sequence[str], *, spare: Child | None = None) -> int:
    """Print the articles, or open them on the screen; return the exit status.

    `spare` is the process that analyzes where it was started beforehand, for the screen.
    """
    parser = argparse.ArgumentParser(
        prog="reader read",
        description="Read articles. With --plain they are printed from beginning to end, with words around "
        "every claim: [claim 2, direct, Ann Lee said:] “It holds.” [end of claim 2]",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="file or folder with articles; - for standard input"
    )
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--plain",
        action="store_true",
        help="print, for a screen reader or a pipe (default: the screen, as `reader FILE`)",
    )
    group.add_argument(
        "--text",
        action="store_true",
        help="print the article's text alone, without looking for claims; paragraphs apart by an empty line",
    )
    options.add_corrected(parser)
    options.add_engine(parser)
    arguments = parser.parse_intermixed_args(words)
    if arguments.text and arguments.corrected:
        parser.error("--text prints no claims, so there is nothing to correct: leave --corrected out")
    if arguments.text:
        return _print_texts(inputs.texts(arguments.files))
    if arguments.plain:
        articles = inputs.texts(arguments.files)
        engine = options.engine(arguments.engine)
        return analyses.show_all(articles, _print, engine, with_corrections=arguments.corrected)
    return screen.run(arguments.files, engine=arguments.engine, spare=spare)


def _print_texts(articles: Iterable[Article | SourceError]) -> int:
    status = OK
    for article in articles:
        if isinstance(article, SourceError):
            complain(article)
            status = INCOMPLETE
        else:
            for block in article.blocks:
                print(block.span.of(article.text), end="\n\n")
    return status


def _print(article: Article, corrected_analysis: Corrected) -> None:
    from reader.export.spoken import plain

    for line in plain(article, corrected_analysis):
        print(line)
    print(flush=True)
