"""`reader open`: the screen, at the words that a link names."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.commands import options, screen
from reader.commands.console import MISUSED, complain

if TYPE_CHECKING:
    from reader.nlp.process.child import Child


def run(words: Sequence[str], *, spare: Child | None = None) -> int:
    """Open the article on the screen; return the exit status.

    `spare` is the process that analyzes where it was started beforehand.
    """
    parser = argparse.ArgumentParser(
        prog="reader open",
        description="Open an article at the words that a link names. On the screen `Y` copies one.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="FILE#claim=7                a claim by its number, or by its id as exports have it\n"
        "FILE#char=812,945           characters of the article's text, as exports count them (RFC 5147)\n"
        "FILE#line=10,12             the 11th and 12th line of the file (RFC 5147)\n"
        "ADDRESS#:~:text=some%20words  words of a page, which comes into your library",
    )
    parser.add_argument("link", metavar="FILE|ADDRESS", help="a file or an address, with or without a place")
    options.add_engine(parser)
    arguments = parser.parse_args(words)

    from reader.shelf.link import parse_link

    try:
        link = parse_link(arguments.link, exists=os.path.lexists)
    except ValueError as error:
        complain(error)
        return MISUSED
    return screen.run([link.target], engine=arguments.engine, places=link.places, spare=spare)
