"""What is done to a batch, wherever that is: in a process of this machine or on a worker of a cluster."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from reader.bulk import document as documents
from reader.bulk import outputs
from reader.bulk.document import Document
from reader.claims.corrected import Corrected
from reader.errors import AnalysisError, SourceError
from reader.export.analyzed_article import AnalyzedArticle
from reader.model import Engine
from reader.nlp.fingerprint import fingerprint
from reader.nlp.process.renewal import RenewedExtractor

if TYPE_CHECKING:
    from reader.nlp.analyze import Extractor

_extractors: dict[Engine, RenewedExtractor] = {}
_MAX_STRINGS = 12_000
"""That a pipeline remembers before it is made anew, 1,700 of them from the beginning: what 1,200 short
articles have, or 60 long ones. With its caches each takes a kilobyte, so no corpus takes more memory than so
many articles. To make one anew takes a sixth of a second, a hundredth of the time in which it is filled."""
_lock = Lock()
"""Held while one is loaded or analyses: a worker of a cluster may have several threads, a model has none."""


@dataclass(frozen=True, slots=True)
class Task:
    """How articles are to be analysed and written."""

    engine: Engine
    suffix: str
    """That of the format (`outputs`)."""
    pipeline: str
    """The fingerprint of what is to analyse them."""


@dataclass(slots=True)
class Part:
    """What was made of a batch."""

    data: bytes
    """A whole file of the format."""
    articles: int = 0
    """How many were analysed."""
    claims: int = 0
    problems: list[str] = field(default_factory=list)
    """A sentence for each article that is left out, in order."""


def extract(batch: tuple[Document, ...], task: Task) -> Part:
    """Return the claims of a batch; an article that cannot be read or analysed is left out and said.

    The first call loads the model, which the process keeps until it remembers too much. Raises AnalysisError
    when this process would analyse otherwise than the one that asks.
    """
    own = fingerprint(task.engine)
    if own != task.pipeline:
        raise AnalysisError(
            f"A worker has another version ({own}) than this program ({task.pipeline}). Install the same."
        )
    part = Part(b"")
    file = io.BytesIO()
    outputs.of_suffix(task.suffix).write(_analyzed(batch, task.engine, part), file)
    part.data = file.getvalue()
    return part


def _analyzed(batch: tuple[Document, ...], engine: Engine, part: Part) -> Iterator[AnalyzedArticle]:
    """Yield what could be analysed, and count it and the rest."""
    from reader.nlp.analyze import analyze

    for document in batch:
        try:
            article = documents.read(document)
            with _lock:
                analysis = analyze(_extractor(engine), article)
        except SourceError as error:
            part.problems.append(str(error))
        except Exception as error:  # whatever an article makes happen, it must not take the others with it
            sentence = str(AnalysisError.caused_by(error))
            part.problems.append(f"{document.name}: {sentence[:1].lower()}{sentence[1:]}")
        else:
            part.articles += 1
            part.claims += len(analysis.claims)
            yield AnalyzedArticle(article, Corrected(analysis))


def _extractor(engine: Engine) -> Extractor:
    from reader.nlp.analyze import load

    if engine not in _extractors:
        # Each process has a core: threads of its own would take that of another.
        _extractors[engine] = RenewedExtractor(partial(load, engine, cores=1))
    _extractors[engine].renew(_MAX_STRINGS)
    return _extractors[engine].get()
