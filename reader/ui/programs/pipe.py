"""Hands words to a command that the person typed, and brings back what it said."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from reader.text.normalize import replace_controls
from reader.ui.programs.run import run

_LIMIT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Piped:
    """What came of it."""

    result: str
    """How it ended, as a sentence for the person."""
    output: str = ""
    """What the command wrote, safe to show; empty when nothing."""


async def pipe(line: str, text: str) -> Piped:
    """Run the command of a line with `text` as its standard input. No shell: `;`, `>` and `$` are letters."""
    try:
        command = shlex.split(line)
    except ValueError:
        return Piped(f"{line}: a quotation mark has no partner.")
    if not any(command[:1]):
        return Piped("There was no command.")
    name = command[0]
    try:
        ended = await run(command, text, wants_output=True, limit_seconds=_LIMIT_SECONDS)
    except TimeoutError:
        return Piped(f"{name}: took longer than {_LIMIT_SECONDS:.0f} seconds and was stopped.")
    except FileNotFoundError:
        return Piped(f"{name}: there is no such program.")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Piped(f"{name}: could not be started: {reason.lower()}.")
    output = replace_controls(ended.output.replace("\r\n", "\n")).rstrip()
    if ended.is_cut:
        return Piped(f"{name}: did not stop writing, so it was stopped. This is how it began.", output)
    if ended.status:
        return Piped(f"{name}: {_why(ended.status)}.", output)
    return Piped(f"{name}: done." if output else f"{name}: done, without a word.", output)


def _why(status: int) -> str:
    return f"exit status {status}" if status > 0 else f"ended by signal {-status}"
