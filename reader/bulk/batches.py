"""Runs of neighbouring articles that one process analyses at once: always the same ones of the same input."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from reader.bulk.document import Document
from reader.bulk.inputs.corpus import Corpus
from reader.errors import SourceError


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a batch has at most; a longer article is a batch of its own."""

    documents: int
    size_bytes: int


ON_ONE_MACHINE = Limits(6, 1 << 20)
"""A second or two of work: two processes end at nearly the same time, and a kill costs no more than that.

Of 84 articles in runs of 16, two processes did 1.8 times as many a second as one; in runs of 6, 1.9 times.
"""
ON_MANY = Limits(512, 16 << 20)
"""A minute of work, and a partition of some megabytes: a cluster suffers from small tasks and small files."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles of the input, unread, in order."""

    number: int
    """From 0 on, in the order of the input."""
    documents: tuple[Document, ...]
    size_bytes: int
    """How much of the input files was read for it, packed as they are."""

    def key(self, made_by: str) -> str:
        """Return what tells its result from those of other articles, or of another program: a SHA-256."""
        digest = hashlib.sha256(made_by.encode())
        for document in self.documents:
            head = "\0".join((document.form, document.name, document.content_type, document.fetched))
            digest.update(f"\0{head}\0{len(document.data)}\0".encode("utf-8", "surrogatepass"))
            digest.update(document.data)
        return digest.hexdigest()


def batches(corpus: Corpus, limits: Limits) -> Iterator[Batch | SourceError]:
    """Yield the articles in batches, and why one is left out before the batch that it would have been in."""
    documents: list[Document] = []
    size = number = start = 0
    for document in corpus:
        if isinstance(document, SourceError):
            yield document
            continue
        is_full = len(documents) >= limits.documents or size + len(document.data) > limits.size_bytes
        if documents and is_full:
            yield Batch(number, tuple(documents), corpus.position - start)
            documents, size, number, start = [], 0, number + 1, corpus.position
        documents.append(document)
        size += len(document.data)
    if documents:
        yield Batch(number, tuple(documents), corpus.position - start)
