"""The command line without a sub-command, where it has options: `reader --engine rules PATH ...`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.commands import options
from reader.model import INFERRED_SIGN, KIND_SIGNS, NEGATIVE_SIGN, UNNAMED_SIGN
from reader.sources import file_formats

_SIGNS = "\n".join(
    f"  {sign:<3} {words}"
    for sign, words in (
        (KIND_SIGNS["direct"], "quoted word for word"),
        (KIND_SIGNS["indirect"], "in other words"),
        (KIND_SIGNS["mixed"], "in other words, some of them quoted"),
        (NEGATIVE_SIGN, "not said"),
        (UNNAMED_SIGN, "the article does not name who speaks"),
        (INFERRED_SIGN, "the text does not name who speaks there: the name is inferred"),
    )
)


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return what the words say: `version`, `verbose`, `engine` and `paths`. Ends the program at --help."""
    parser = argparse.ArgumentParser(
        prog="reader",
        usage="reader [PATH ...]\n       reader ADDRESS\n       ... | reader -\n       reader COMMAND ...",
        description="Read news in the terminal and see who said what.",
        epilog="commands (each has its own --help):\n"
        "  add         put files, folders and pages into your library, or follow a feed\n"
        "  changes     print which claims of an article its edits added, removed or reworded\n"
        "  check       whether a draft quotes right: each quotation against files, folders or your library\n"
        "  export      write claims to a file: those of articles, of a search, of the library\n"
        "  extract     print the claims of articles\n"
        "  feeds       list the feeds that you follow; take in or write lists of them; remove some\n"
        "  import      take back what you edited in an exported file: status, evidence, note, speaker\n"
        "  read        print articles with their claims marked in words, for a screen reader or a pipe\n"
        "  refresh     ask your feeds for what is new\n"
        "  who         print everything that somebody said\n"
        "  library     where the library lies; check it, copy it, forget articles\n"
        "  open        open an article at the words that a link names\n"
        "  privacy     print which files are kept, and how to wipe them\n\n"
        f"signs beside a claim:\n{_SIGNS}\n\n"
        "A file that is called like a command is reached as ./extract.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="print which version this is")
    parser.add_argument("--verbose", action="store_true", help="with --version: print what it runs on, too")
    parser.add_argument(
        "paths",
        metavar="PATH|ADDRESS",
        nargs="*",
        help="page or feed to put into your library, or file or folder with articles: "
        f"{file_formats.listed()}; - for standard input, in any of these formats (default: your library; "
        "while that is empty, the bundled articles)",
    )
    options.add_engine(parser)
    arguments = parser.parse_args(words)
    if arguments.verbose and not arguments.version:
        parser.error("--verbose goes with --version")
    return arguments
