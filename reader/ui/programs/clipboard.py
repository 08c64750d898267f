"""The programs that put words on the clipboard of this session, where the terminal alone may not."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence

from reader.ui.programs.run import run

_LIMIT_SECONDS = 3.0
_PROGRAMS: tuple[tuple[str, Sequence[str]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-in")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),
)
"""A variable that a session has where the program works, and the command; the first that works is taken.

tmux is among them because by itself it drops what programs send to the terminal's clipboard.
"""
_CUT = " Some terminals cut so long a copy."
_MAC_PROGRAM: Sequence[str] = ("pbcopy",)


def programs(environment: Mapping[str, str], platform: str) -> tuple[Sequence[str], ...]:
    """Return the commands that this session has a use for, the first to be tried first."""
    fitting = [command for variable, command in _PROGRAMS if environment.get(variable)]
    commands = [_MAC_PROGRAM, *fitting] if platform == "darwin" else fitting
    return tuple(command for command in commands if shutil.which(command[0]))


_CUT_BASE64_BYTES = 74_994
"""Terminals are allowed to cut a longer sequence, and some do: hterm takes 100,000 bytes of a sequence, which
tmux and screen wrap once more; this is what scripts for OSC 52 have agreed on as safe through all of them."""


def is_cut_by_some(text: str) -> bool:
    """Tell whether some terminals cut a text that is sent to their clipboard: it travels as base64."""
    return (len(text.encode("utf-8", "replace")) + 2) // 3 * 4 > _CUT_BASE64_BYTES


async def copy(text: str, commands: Sequence[Sequence[str]]) -> str:
    """Hand text to the first command that takes it; return its name, "" when none does."""
    for command in commands:
        try:
            exit = await run(command, text, limit_seconds=_LIMIT_SECONDS)
        except (OSError, TimeoutError):
            continue
        if exit.status == 0:
            return command[0]
    return ""


def report(program: str, subject: str, text: str = "") -> str:
    """Return a sentence on where `subject` was copied to; `program` is the name that `copy` returned.

    Of a long `text` that no program took, it says that the terminal may cut it.
    """
    # Terminals do not answer, so that nobody can know whether they took it.
    terminal = "sent to the terminal's clipboard (OSC 52)"
    if program == "tmux":
        return f"Copied {subject} to the buffer of tmux, and {terminal}."
    return (
        f"Copied {subject} with {program}, and {terminal}."
        if program
        else f"{subject.capitalize()}: {terminal}.{_CUT if is_cut_by_some(text) else ''}"
    )


def short_report(program: str, subject: str, text: str = "") -> str:
    """Return what `report` says, in the 27 cells that a screen of 40 leaves: "Copied claim 3 (xsel)."."""
    if program:
        return f"Copied {subject} ({program})."
    how = "may be cut" if is_cut_by_some(text) else "OSC 52"
    return f"Sent {subject}, {how}."
