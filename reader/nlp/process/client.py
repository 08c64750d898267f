"""The client of the process that analyzes: starts it, asks it, notices when it dies. Loads no spaCy."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from typing import Any

from reader.errors import AnalysisError
from reader.formats.record import from_record
from reader.model import DEFAULT_ENGINE, Article, Engine, Progress

_COMMAND = (sys.executable, "-P", "-m", "reader.nlp.process.worker")
"""-P, because the folder in which the program is started may hold a `numpy.py` of its own."""
_KILLED = -signal.SIGKILL
_MAX_LINE_BYTES = 1 << 30  # the analysis of a book comes in one line
_SILENCE_SECONDS = 300.0
"""Silence after which the process counts as hung: a part takes under a second, the end of a book minutes."""


class WorkerAnalyzer:
    """Analyzes articles in a child process, started when it is first needed and again after it died."""

    def __init__(
        self,
        engine: Engine = DEFAULT_ENGINE,
        *,
        command: Sequence[str] = _COMMAND,
        silence_seconds: float = _SILENCE_SECONDS,
    ) -> None:
        self._command = (*command, engine)
        self._silence_seconds = silence_seconds
        self._process: Process | None = None
        self._receiver: asyncio.Task[None] | None = None
        self._answers: dict[str, asyncio.Queue[dict[str, Any]]] = {}
        self._start_lock = asyncio.Lock()

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress until the analysis is complete; what is asked for last goes first.

        Raises AnalysisError when the process dies, says nothing for long, or reports a failure.
        """
        answers: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._answers[article.id] = answers
        complete = False
        try:
            await self._send({"analyze": article.id, "text": article.text})
            while not complete:
                progress = await self._next(answers)
                complete = progress.is_complete
                yield progress
        finally:
            if self._answers.get(article.id) is answers:
                del self._answers[article.id]
                if not complete and self._is_running():
                    await self._send({"forget": article.id})

    async def close(self) -> None:
        """End the process; articles still waited for fail."""
        process, receiver = self._process, self._receiver
        self._process = self._receiver = None
        if process is not None and process.returncode is None:
            process.kill()
        if receiver is not None:
            await receiver

    async def _next(self, answers: asyncio.Queue[dict[str, Any]]) -> Progress:
        try:
            answer = await asyncio.wait_for(answers.get(), self._silence_seconds)
        except TimeoutError:
            await self.close()
            raise AnalysisError(
                f"The analysis was stopped: it gave no sign of life for {self._silence_seconds:g} seconds."
            ) from None
        if "failed" in answer:
            raise AnalysisError(answer["failed"])
        analysis = from_record(answer["analysis"]) if answer["analysis"] else None
        return Progress(answer["id"], answer["done"], answer["total"], analysis)

    def _is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def _send(self, message: dict[str, Any]) -> None:
        async with self._start_lock:
            if not self._is_running():
                await self._start()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(message).encode("ascii") + b"\n")
            await process.stdin.drain()
        except ConnectionError:
            pass  # it died just now; the receiver tells everybody who waits

    async def _start(self) -> None:
        try:
            # A session of its own: ctrl+c in the terminal is for the program, not for this process.
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                limit=_MAX_LINE_BYTES,
                start_new_session=True,
            )
        except OSError as error:
            raise AnalysisError(f"The analysis could not be started: {error}.") from error
        self._receiver = asyncio.create_task(self._receive(self._process))

    async def _receive(self, process: Process) -> None:
        assert process.stdout is not None
        failure = ""
        async for line in process.stdout:
            answer = json.loads(line)
            if "id" not in answer:
                failure = answer["failed"]
            elif answer["id"] in self._answers:
                self._answers[answer["id"]].put_nowait(answer)
        status = await process.wait()
        if process is self._process or self._process is None:
            failure = failure or f"The analysis ended unexpectedly ({_words(status)})."
            for answers in self._answers.values():
                answers.put_nowait({"failed": failure})


def _words(status: int) -> str:
    """Return what a status of the process says, in words."""
    return "killed, as a system does that is short of memory" if status == _KILLED else f"status {status}"
