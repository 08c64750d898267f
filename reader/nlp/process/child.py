"""The process that analyzes, as its parent starts it: light, so that it can be started before all else."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Engine

COMMAND = (sys.executable, "-P", "-m", "reader.nlp.process.worker")
"""-P, because the folder in which the program is started may hold a `numpy.py` of its own."""

Child = subprocess.Popen[bytes]


def start(command: Sequence[str] = COMMAND) -> Child:
    """Return the process, which loads what every engine needs and waits for its name. Raises OSError."""
    return subprocess.Popen(
        command,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # ctrl+c in the terminal is for the program, not for this process
    )


def choose(child: Child, engine: Engine) -> None:
    """Tell the process which engine to load, once; then it waits for articles.

    One that has ended is told nothing: whoever asks it for an analysis learns of that.
    """
    assert child.stdin is not None
    with suppress(OSError):
        child.stdin.write(json.dumps({"engine": engine}).encode("ascii") + b"\n")


def end(child: Child) -> None:
    """End the process, whatever it does; one that has ended already stays as it is."""
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()
    child.wait()
