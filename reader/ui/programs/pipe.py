"""Hands text to a command that the person typed, and returns its output."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from reader.text.normalize import replace_controls
from reader.ui.programs.run import run

_LIMIT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class PipeResult:
    """What became of a command."""

    result: str
    """How it ended, as a sentence for the person."""
    output: str = ""
    """What the command wrote, safe to show; empty when nothing."""


async def pipe(line: str, text: str) -> PipeResult:
    """Run the command of a line with `text` as its standard input. No shell: `;`, `>` and `$` are letters."""
    try:
        command = shlex.split(line)
    except ValueError:
        return PipeResult(f"{line}: a quotation mark has no partner.")
    if not any(command[:1]):
        return PipeResult("There was no command.")
    name = command[0]
    try:
        exit = await run(command, text, wants_output=True, limit_seconds=_LIMIT_SECONDS)
    except TimeoutError:
        return PipeResult(f"{name}: took longer than {_LIMIT_SECONDS:.0f} seconds and was stopped.")
    except FileNotFoundError:
        return PipeResult(f"{name}: there is no such program.")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return PipeResult(f"{name}: could not be started: {reason.lower()}.")
    output = replace_controls(exit.output.replace("\r\n", "\n")).rstrip()
    if exit.is_cut:
        return PipeResult(f"{name}: did not stop writing, so it was stopped. This is how it began.", output)
    if exit.status:
        return PipeResult(f"{name}: {_why(exit.status)}.", output)
    return PipeResult(f"{name}: done." if output else f"{name}: done, without a word.", output)


def _why(status: int) -> str:
    return f"exit status {status}" if status > 0 else f"ended by signal {-status}"
