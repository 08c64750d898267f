"""Takes escapes out of what is pasted, as most terminals do: no letter behind one may act as a key.

Textual 8.2 ends a paste at every escape in it for some 32 characters, and hands these on as keys that were
pressed. tmux pastes escapes as they are: a line of a log with colours would reject claims, or quit.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.message import Message

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""Of a paste (xterm, ctlseqs: bracketed paste mode)."""
_ESCAPE, _PICTURE = "\x1b", "␛"


class PlainPastes:
    """What a terminal sends, piece by piece; instead of an escape in a paste there is a picture of one."""

    def __init__(self) -> None:
        self._is_inside = False
        self._beginning = ""
        """The end of the last piece, where a sign may have begun there. In a paste it waits for the next."""

    def clean(self, data: str) -> str:
        """Return what is to be handed on of the next piece."""
        parts: list[str] = []
        while True:
            beginning, is_inside = self._beginning, self._is_inside
            words, sign, data = (beginning + data).partition(_END if is_inside else _BEGIN)
            self._beginning = "" if sign else _beginning_in(words, _END if is_inside else _BEGIN)
            if is_inside:
                parts.append(words.removesuffix(self._beginning).replace(_ESCAPE, _PICTURE) + sign)
            else:
                parts.append((words + sign)[len(beginning) :])
            if not sign:
                return "".join(parts)
            self._is_inside = not is_inside


class Parser(XTermParser):
    """Textual's parser of what a terminal sends, which gets no escape of a paste."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._pastes = PlainPastes()

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the events of the next piece."""
        return super().feed(self._pastes.clean(data))


def guard(driver_class: type[Driver]) -> None:
    """Let a driver use that parser; where Textual names its parser otherwise it is left alone."""
    module = sys.modules[driver_class.__module__]
    if getattr(module, "XTermParser", None) is XTermParser:
        module.XTermParser = Parser  # type: ignore[attr-defined]


def in_one_line(text: str) -> str:
    """Return what goes into a line of input: blanks instead of tabs, unless it is a text of several lines.

    Textual 8.2 looks through the line for each tab whenever it draws it: 20,000 took a second a key.
    """
    return text if "\n" in text else text.replace("\t", " ")


def _beginning_in(words: str, sign: str) -> str:
    """Return the end of some words with which a sign may begin; empty without one."""
    ends = (words[-length:] for length in range(len(sign) - 1, 0, -1))
    return next((end for end in ends if sign.startswith(end)), "")
