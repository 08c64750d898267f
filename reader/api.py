"""The program as a library: `reader.read` and `reader.extract`. Loads what it needs when it is called."""

from __future__ import annotations

import os
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

from reader.errors import AnalysisError, FetchError, PrivateNetworkError, SourceError
from reader.model import DEFAULT_ENGINE, ENGINES, Analysis, Article, Engine
from reader.shelf.address import is_address, shown

if TYPE_CHECKING:
    from reader.nlp.analyze import Extractor

_ID_DIGITS = 16
"""Of the SHA-256 of a text: as many as the ids of other articles have."""

_extractors: dict[Engine, Extractor] = {}
_lock = Lock()
"""Held while one is loaded or analyzes: spaCy does not promise that two threads may share a pipeline."""


def extract(text: str | Article, *, engine: Engine = DEFAULT_ENGINE) -> Analysis:
    """Return who said what in a text, or in an article as `read` gives it.

    Offsets are half-open and count code points of the text that was given. The first call takes seconds, to
    load the model, which the process then keeps; threads wait for each other. Raises AnalysisError without a
    language model, and for an engine that there is none of; TypeError for anything else, a path among it.
    """
    if engine not in ENGINES:
        raise AnalysisError.unknown_engine(engine, ENGINES)
    from reader.nlp.analyze import analyze

    if not isinstance(text, str | Article):
        kind = type(text).__name__
        raise TypeError(f"extract takes a text or an Article, not {kind}; reader.read gives that of a file.")
    article = text if isinstance(text, Article) else _article(text)
    with _lock:
        return analyze(_extractor(engine), article)


def read(path_or_address: str | bytes | os.PathLike[str], *, allow: Iterable[str] = ()) -> Article:
    """Return the article in a file, or that of a page, which is fetched with one request.

    allow: hosts in a private network that may be asked ("localhost:8000"). Raises SourceError, also for the
    address of a feed or of a site; TypeError for what is no path and no address, and for one host that is
    not in a list.
    """
    if not isinstance(path_or_address, str | bytes | os.PathLike):
        raise TypeError(f"read takes a path or an address, not {type(path_or_address).__name__}.")
    if isinstance(allow, str):
        raise TypeError(f"allow takes a list of hosts: allow=[{allow!r}]")
    name = os.fsdecode(path_or_address)
    if not name:
        raise SourceError("An empty name is neither a file nor an address. Name one.")
    if is_address(name):
        return _fetched(name, allow)
    from reader.sources import files

    return files.read(name)


def _article(text: str) -> Article:
    from reader.text.normalize import replace_controls

    plain = replace_controls(text)  # one for one, so that no offset moves
    return Article(Article("", plain).sha256[:_ID_DIGITS], plain)


def _extractor(engine: Engine) -> Extractor:
    from reader.nlp.analyze import load

    if engine not in _extractors:
        _extractors[engine] = load(engine)
    return _extractors[engine]


def _fetched(address: str, allow: Iterable[str]) -> Article:
    from reader.sources.web import Web

    web = Web(allow=allow)
    try:
        offer = web.look(address)
    except FetchError as error:
        refusal = error if isinstance(error, PrivateNetworkError) else error.__cause__
        if isinstance(refusal, PrivateNetworkError):
            authority = refusal.authority  # a library does not look into the settings of the program
            way_to_allow = f'call read with allow=["{authority}"]'
            raise PrivateNetworkError.of(shown(address), authority, way_to_allow) from error
        raise
    finally:
        web.close()
    if offer.article is None:
        kind = "a feed" if offer.is_feed else "a site with feeds"
        raise SourceError(f"{shown(address)}: is {kind}, not an article. `reader add ADDRESS` follows it.")
    return offer.article
