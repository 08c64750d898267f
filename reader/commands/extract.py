"""`reader extract`: the claims of articles, as a listing or in a format of exports."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.commands import analyses, bulk, inputs, options, outgoing
from reader.commands.console import Complaints, listing_console

if TYPE_CHECKING:
    from reader.claims.corrected import Corrected
    from reader.model import Article


def run(words: Sequence[str]) -> int:
    """Print the claims; return the exit status."""
    from reader.export.registry import FORMATS

    parser = argparse.ArgumentParser(
        prog="reader extract",
        description="Print the claims of articles: who (speaker) said (cue) what (content).",
        epilog="In the listing “ stands for a direct quotation, ┆ for indirect speech, “┆ for a mixture; "
        "≠ for what was not said, ~ for a speaker whom the text does not name there.",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="file or folder with articles; - for standard input"
    )
    parser.add_argument(
        "--format",
        choices=("text", *FORMATS),
        help="a listing, or any format of `reader export` (default: the same as --input-format)",
    )
    parser.add_argument(
        "--input-format",
        choices=("text", "jsonl"),
        default="text",
        help='texts (default), or one JSON object {"id": "...", "text": "..."} a line',
    )
    options.add_corrected(parser)
    options.add_engine(parser)
    bulk.add_options(parser)
    arguments = parser.parse_intermixed_args(words)
    bulk.check_options(parser, arguments)
    if arguments.output is not None:
        return bulk.run(arguments)
    read = inputs.lines if arguments.input_format == "jsonl" else inputs.texts
    articles = read(arguments.files)
    engine = options.engine(arguments.engine)
    format = arguments.format or arguments.input_format
    if format in ("text", "jsonl"):
        show = _listing() if format == "text" else _json_line
        return analyses.show_all(articles, show, engine, with_corrections=arguments.corrected)
    complaints = Complaints()
    analyzed_articles = analyses.analyzed(
        articles, engine, with_corrections=arguments.corrected, leave_out=complaints
    )
    is_binary = FORMATS[format].is_binary
    outgoing.write(analyzed_articles, FORMATS[format].write, None, replaces=False, is_binary=is_binary)
    return complaints.status


def _json_line(article: Article, corrected_analysis: Corrected) -> None:
    from reader.export.jsonl import line

    print(line(article, corrected_analysis), flush=True)


def _listing() -> analyses.Show:
    from reader.export.listing import listing

    console = listing_console()

    def show(article: Article, corrected_analysis: Corrected) -> None:
        for line in listing(article, corrected_analysis, console):
            console.print(line)
        console.print()
        console.file.flush()

    return show
