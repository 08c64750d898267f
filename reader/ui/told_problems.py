"""What is wrong, in notices that leave the text to be read: of many the first, and where the others are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from textual.app import App

from reader.settings.key_names import with_keys
from reader.settings.keymap import Keymap

_PROBLEM_SECONDS = 12.0
"""So long a problem stays on the screen: three times a notice, because it comes unasked and names a file."""
_MAX_TOLD = 2
"""Of so many problems each is said: three take half of 24 lines, and all of 12."""


def tell(app: App[Any], problems: Iterable[str], keys: Keymap, *, remember: Callable[[str], object]) -> None:
    """Say what is wrong, in sentences; `remember` is called with those that no notice is made of."""
    problems = list(problems)
    told, more = (problems[:1], problems[1:]) if len(problems) > _MAX_TOLD else (problems, [])
    for problem in reversed(more):  # what was said last is read first
        remember(problem)
    if more:
        told.append(with_keys(f"{len(more)} more are wrong: {{messages}} lists them.", keys))
    for problem in told:
        app.notify(problem, severity="warning", timeout=_PROBLEM_SECONDS, markup=False)
