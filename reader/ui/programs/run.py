"""Runs another program beside the screen: it gets no terminal, never holds up a key, and not for ever."""

from __future__ import annotations

import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

_CHUNK_BYTES = 65536
_MAX_OUTPUT_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class ProgramExit:
    """How a program ended, and what it wrote."""

    status: int
    """Its exit status; negative for the signal that ended it."""
    output: str = ""
    """What it wrote to standard output and standard error."""
    is_cut: bool = False
    """Whether it was stopped because it would not stop writing."""


async def run(
    command: Sequence[str], text: str = "", *, wants_output: bool = False, limit_seconds: float
) -> ProgramExit:
    """Run a command with `text` as its standard input; without `wants_output` nobody hears what it writes.

    Raises OSError or ValueError when it cannot be started, TimeoutError when it takes too long; then it is
    stopped.
    """
    # A session of its own, so that it cannot draw over the screen or take the keys of the terminal.
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=PIPE,
        stdout=PIPE if wants_output else DEVNULL,
        stderr=STDOUT if wants_output else DEVNULL,
        start_new_session=True,
    )
    feeding = asyncio.create_task(_feed(process.stdin, text.encode("utf-8", "surrogatepass")))
    try:
        async with asyncio.timeout(limit_seconds):
            output = await _read(process.stdout)
            is_cut = len(output) > _MAX_OUTPUT_BYTES
            status = await (_stop(process) if is_cut else process.wait())
    except BaseException:
        await _stop(process)
        raise
    finally:
        feeding.cancel()
    return ProgramExit(status, output[:_MAX_OUTPUT_BYTES].decode("utf-8", "replace"), is_cut)


async def _feed(stdin: asyncio.StreamWriter | None, data: bytes) -> None:
    assert stdin is not None
    # A program that does not read its input to the end is no failure: `head -1` does that.
    with suppress(BrokenPipeError, ConnectionResetError):
        stdin.write(data)
        await stdin.drain()
        stdin.close()


async def _read(stdout: asyncio.StreamReader | None) -> bytes:
    """Return what is written until the end, or a little more than is wanted."""
    output = b""
    while stdout and len(output) <= _MAX_OUTPUT_BYTES and (chunk := await stdout.read(_CHUNK_BYTES)):
        output += chunk
    return output


async def _stop(process: asyncio.subprocess.Process) -> int:
    """Stop a program with everything it started, and return its exit status."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    # To asyncio a program has not ended while anything that it wrote is unread.
    discarding = asyncio.create_task(_discard(process.stdout))
    try:
        return await process.wait()
    finally:
        discarding.cancel()


async def _discard(stdout: asyncio.StreamReader | None) -> None:
    while stdout and await stdout.read(_CHUNK_BYTES):
        pass
