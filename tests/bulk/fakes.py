"""Work at batches that needs no model, in a module that the processes of the tests can import."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from reader.bulk.document import Document
from reader.bulk.work import Part, Task

TASK = Task("rules", ".jsonl", "fake 1")
FATAL = b"fatal"
"""Ends every process that works at it."""
FATAL_ONCE = b"once:"
"""Ends the process that first works at it; a path follows, at which a file then appears."""
UNREADABLE = b"unreadable"


def shout(batch: tuple[Document, ...], _task: Task) -> Part:
    """Write the bytes of every document in capitals, one a line; count a claim for each word."""
    part = Part(b"")
    for document in batch:
        if FATAL in document.data:
            os.kill(os.getpid(), signal.SIGKILL)
        if document.data.startswith(FATAL_ONCE):
            witness = Path(os.fsdecode(document.data.removeprefix(FATAL_ONCE)))
            if not witness.exists():
                witness.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        if UNREADABLE in document.data:
            part.problems.append(f"{document.name}: is unreadable.")
            continue
        part.data += document.data.upper() + b"\n"
        part.articles += 1
        part.claims += len(document.data.split())
    return part
