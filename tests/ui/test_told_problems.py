"""What is wrong is said without covering the text."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App

from reader.settings.keymap import DEFAULT
from reader.ui.told_problems import tell


class Notices(App[None]):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def notify(self, message: str, **_: Any) -> None:
        """Keep it."""
        self.said.append(message)


@pytest.mark.parametrize(
    ("problems", "said", "remembered"),
    [
        ([], [], []),
        (["a", "b"], ["a", "b"], []),
        (["a", "b", "c"], ["a", "2 more are wrong: ! lists them."], ["c", "b"]),
        (["a", "a", "b"], ["a", "2 more are wrong: ! lists them."], ["b", "a"]),
    ],
)
def test_of_many_problems_one_is_said_and_the_others_are_kept(
    problems: list[str], said: list[str], remembered: list[str]
) -> None:
    app = Notices()
    kept: list[str] = []
    tell(app, problems, {**DEFAULT, "messages": ("!",)}, remember=kept.append)
    assert (app.said, kept) == (said, remembered)
