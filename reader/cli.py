"""The `reader` command. Imports what a command needs inside that command: `--help` waits for nothing.

The only place that speaks on standard output and error, and that decides the exit status: 0 when all was
done, 1 when something was left out (standard error says what), 2 when the command line made no sense.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import ReaderError, SourceError
from reader.text import replace_controls

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Analysis, Article

    Show = Callable[[Article, Analysis], None]

_OK, _INCOMPLETE, _MISUSED = 0, 1, 2
_INTERRUPTED, _PIPE_CLOSED = 130, 141  # what a shell reports for SIGINT and SIGPIPE
_STDIN = "-"
_FIRST_SAMPLE = "nato-exercises.txt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Unicode still shows something
    try:
        command = COMMANDS.get(words[0]) if words else None
        return command(words[1:]) if command else _open(words)
    except ReaderError as error:
        _complain(error)
        return _INCOMPLETE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has seen enough; Python must not find that out again when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED


def open_library(paths: Sequence[str]) -> tuple[Library, tuple[str, ...]]:
    """Return the articles at `paths` (without any: the sample articles), and a sentence for each left out.

    Raises SourceError when none of them can be read.
    """
    from reader.library import Library
    from reader.nlp.client import WorkerAnalyzer
    from reader.paths import bundled
    from reader.sources import files

    samples = bundled("articles")
    ids, problems = files.find(paths or [str(samples / _FIRST_SAMPLE), str(samples)])
    # The article that opens first must be one that can be read; the others are read when they are wanted.
    for place, id in enumerate(ids):
        try:
            files.read(id)
        except SourceError as error:
            problems += (str(error),)
        else:
            return Library(ids[place:], read=files.read, analyzer=WorkerAnalyzer()), problems
    raise SourceError("\n".join(problems))


def _open(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="reader",
        usage="reader [PATH ...]\n       reader extract FILE ...",
        description="Read news in the terminal and see who said what.",
        epilog="commands:\n"
        "  extract     print the claims of articles (see reader extract --help)\n\n"
        "A file that is called like a command is reached as ./extract.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="file or folder with articles, .txt or .md (default: the bundled ones)",
    )
    paths = parser.parse_args(words).paths
    try:
        library, problems = open_library(paths)
    except SourceError as error:
        meant = get_close_matches(paths[0], COMMANDS, n=1) if paths and not Path(paths[0]).exists() else []
        raise SourceError(f"{error} Did you mean `reader {meant[0]}`?" if meant else str(error)) from error
    if not _has_terminal():
        _complain("the screen needs a terminal. `reader extract FILE ...` prints the claims without one.")
        return _MISUSED
    from reader.ui.app import run

    run(library, problems=problems)
    return _OK


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()  # Textual draws on standard error


def _extract(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="reader extract",
        description="Print the claims of articles: who (speaker) said (cue) what (content).",
        epilog="In the listing “ stands for a direct quotation, ┆ for indirect speech, “┆ for a mixture.",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="file or folder with articles; - for standard input"
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        help="a listing, or one JSON object an article (default: the same as --input-format)",
    )
    parser.add_argument(
        "--input-format",
        choices=("text", "jsonl"),
        default="text",
        help='texts (default), or one JSON object {"id": "...", "text": "..."} a line',
    )
    arguments = parser.parse_args(words)
    articles = _lines(arguments.files) if arguments.input_format == "jsonl" else _texts(arguments.files)
    is_listing = (arguments.format or arguments.input_format) == "text"
    return _analyze(articles, _listing() if is_listing else _json_line)


def _texts(paths: Iterable[str]) -> Iterator[Article | SourceError]:
    from reader.sources import files

    for path in paths:
        ids, problems = ((path,), ()) if path == _STDIN else files.find([path])
        yield from map(SourceError, problems)
        for id in ids:
            try:
                yield files.parse(sys.stdin.buffer.read(), id) if id == _STDIN else files.read(id)
            except SourceError as error:
                yield error


def _lines(names: Iterable[str]) -> Iterator[Article | SourceError]:
    from reader.sources import json_lines
    from reader.sources.files import reason

    for name in names:
        if name == _STDIN:
            yield from json_lines.articles(sys.stdin.buffer, "standard input")
            continue
        try:
            with Path(name).open("rb") as lines:
                yield from json_lines.articles(lines, name)
        except OSError as error:
            yield SourceError(f"{name}: could not be read: {reason(error)}.")


def _analyze(articles: Iterable[Article | SourceError], show: Show) -> int:
    status = _OK
    nlp = None
    for article in articles:
        if isinstance(article, SourceError):
            _complain(article)
            status = _INCOMPLETE
            continue
        from reader.nlp import analyze

        nlp = nlp or analyze.load()
        try:
            analysis = analyze.analyze(nlp, article)
        except Exception as error:  # one article must not take the others with it
            _complain(f"{article.id}: the analysis failed ({type(error).__name__}: {error}).")
            status = _INCOMPLETE
        else:
            show(article, analysis)
    return status


def _json_line(article: Article, analysis: Analysis) -> None:
    from reader.export.jsonl import line

    print(line(article, analysis), flush=True)


def _listing() -> Show:
    from rich.console import Console

    from reader.export.text import listing

    console = Console(width=shutil.get_terminal_size().columns, highlight=False, markup=False, emoji=False)

    def show(article: Article, analysis: Analysis) -> None:
        for line in listing(article, analysis, console):
            console.print(line)
        console.print()
        console.file.flush()

    return show


def _complain(sentence: object) -> None:
    print(f"reader: {replace_controls(str(sentence))}", file=sys.stderr)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {"extract": _extract}
"""The sub-commands; every other word is a path."""
