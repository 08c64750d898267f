"""`reader --version`: which version this is, and with --verbose what it runs on."""

from __future__ import annotations

import logging
import platform
import sys

from reader.commands.console import OK
from reader.version import __version__


def run(*, verbose: bool) -> int:
    """Print the version; verbosely also what analyzes, and what was not as quick to load as it could be."""
    print(f"reader {__version__}")
    if verbose:
        # What loads says there where another version of a library had it loaded in the plain, slower way.
        logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
        from reader.nlp.light_spacy import import_spacy

        import_spacy()
        from reader.model import DEFAULT_ENGINE
        from reader.nlp import analyze

        extractor = analyze.load(DEFAULT_ENGINE)
        print(f"Python {platform.python_version()}, {platform.machine()}, {sys.platform}")
        print(extractor.fingerprint)
        for note in extractor.finder.notes:
            print(note)
    return OK
