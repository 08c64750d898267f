"""The client of the process that analyzes: starts it, asks it, notices when it dies. Loads no spaCy."""

from __future__ import annotations

import asyncio
import json
import signal
from asyncio.streams import FlowControlMixin
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Any

from reader.errors import AnalysisError
from reader.formats.record import from_record, value_hook
from reader.model import DEFAULT_ENGINE, Article, Engine, Progress
from reader.nlp.process import child
from reader.nlp.process.child import COMMAND, Child

_KILLED = -signal.SIGKILL
_MAX_LINE_BYTES = 1 << 30  # the analysis of a book comes in one line
_SILENCE_SECONDS = 300.0
"""Silence after which the process counts as hung: a part takes under a second, the end of a book minutes."""
_MAX_CODE_POINTS = 300_000
"""After a longer text the process is renewed: what a book of 500,000 takes for a moment leaves 40 MB that are
too scattered to be given back. To load another takes a tenth of the time that the text took. Words of many
texts are forgotten by the process itself (`worker`)."""


class WorkerAnalyzer:
    """Analyzes articles in a child process, started when it is first needed and again after it died.

    `spare` is one that was started beforehand and told the same engine: it is the first, and ends with the
    rest.
    """

    def __init__(
        self,
        engine: Engine = DEFAULT_ENGINE,
        *,
        command: Sequence[str] = COMMAND,
        silence_seconds: float = _SILENCE_SECONDS,
        spare: Child | None = None,
    ) -> None:
        self._engine = engine
        self._command = command
        self._silence_seconds = silence_seconds
        self._spare = spare
        self._process: Child | None = None
        self._requests: asyncio.StreamWriter | None = None
        self._receiver: asyncio.Task[None] | None = None
        self._answers: dict[str, asyncio.Queue[dict[str, Any]]] = {}
        self._start_lock = asyncio.Lock()
        self._most_code_points = 0
        """Those of the longest text that the process was sent."""

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress until the analysis is complete; what is asked for last goes first.

        Raises AnalysisError when the process dies, says nothing for long, or reports a failure.
        """
        answers: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._answers[article.id] = answers
        complete = False
        try:
            await self._send({"analyze": article.id, "text": article.text})
            self._most_code_points = max(self._most_code_points, len(article.text))
            while not complete:
                progress = await self._next(answers)
                complete = progress.is_complete
                yield progress
        finally:
            if self._answers.get(article.id) is answers:
                del self._answers[article.id]
                if not complete and self._is_running():
                    await self._send({"forget": article.id})
        if self._most_code_points > _MAX_CODE_POINTS and not self._answers:
            await self._renew()

    async def close(self) -> None:
        """End the process; articles still waited for fail."""
        self.let_go()
        process, requests, receiver = self._process, self._requests, self._receiver
        self._process = self._requests = self._receiver = None
        if process is not None:
            process.kill()
        if requests is not None:
            requests.close()
        if receiver is not None:
            await receiver

    def let_go(self) -> None:
        """End the process that was started beforehand, when nothing waits for an analysis."""
        if self._spare is not None:
            child.end(self._spare)
            self._spare = None

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
        return self._process is not None and self._process.poll() is None

    async def _send(self, message: dict[str, Any]) -> None:
        async with self._start_lock:
            if not self._is_running():
                await self._start()
        assert self._requests is not None
        try:
            self._requests.write(json.dumps(message).encode("ascii") + b"\n")
            await self._requests.drain()
        except ConnectionError:
            pass  # it died just now; the receiver tells everybody who waits

    async def _start(self) -> None:
        process, self._spare = self._spare, None
        try:
            if process is None:
                process = child.start(self._command)
                child.choose(process, self._engine)
        except OSError as error:
            raise AnalysisError(f"The analysis could not be started: {error}.") from error
        loop = asyncio.get_running_loop()
        answers = asyncio.StreamReader(limit=_MAX_LINE_BYTES)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(answers), process.stdout)
        transport, protocol = await loop.connect_write_pipe(FlowControlMixin, process.stdin)
        self._process = process
        self._most_code_points = 0
        self._requests = asyncio.StreamWriter(transport, protocol, None, loop)
        self._receiver = asyncio.create_task(self._receive(process, answers))

    async def _renew(self) -> None:
        """Put another process in the place of this one, which nobody waits for; it loads what analyzes."""
        async with self._start_lock:
            before, requests, receiver = self._process, self._requests, self._receiver
            if before is None or requests is None or receiver is None:
                return
            with suppress(AnalysisError):  # of no other the one that there is goes on
                await self._start()
                before.kill()
                requests.close()
                await receiver

    async def _hand_on(self, lines: asyncio.StreamReader) -> str | None:
        """Hand the next answer to whoever waits for it, and keep nothing of it: that of a book takes 50 MB.

        Returns why nothing can be analysed any more, empty while something can; None at the end.
        """
        line = await lines.readline()
        if not line:
            return None
        answer = json.loads(line, object_hook=value_hook())
        if "id" not in answer:
            return str(answer["failed"])
        if answer["id"] in self._answers:
            self._answers[answer["id"]].put_nowait(answer)
        return ""

    async def _receive(self, process: Child, lines: asyncio.StreamReader) -> None:
        failure = ""
        while (told := await self._hand_on(lines)) is not None:
            failure = told or failure
        status = await asyncio.to_thread(process.wait)
        if process is self._process or self._process is None:
            failure = failure or f"The analysis ended unexpectedly ({_words(status)})."
            for answers in self._answers.values():
                answers.put_nowait({"failed": failure})


def _words(status: int) -> str:
    """Return what a status of the process says, in words."""
    return "killed, as a system does that is short of memory" if status == _KILLED else f"status {status}"
