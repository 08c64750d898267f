"""Every action of the table, with a hostile value in every field: what the terminal gets acts on nothing.

An action that is added is walked too.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.actions import SkipAction

from reader.settings.actions import ACTIONS, Action
from reader.ui.bindings import call
from tests.ui.conftest import MakeApp, Opened
from tests.ui.widgets.test_gate import ACTED_ON, hostile_library, sent

LEAVING = frozenset({"back", "leave", "quit", "suspend", "browse", "edit"})
"""What ends the program, or hands the terminal to another one."""
_WALKED: tuple[Action, ...] = tuple(action for action in ACTIONS if action.id not in LEAVING)
_MAX_SCREENS = 4
_TYPED = {
    "search_library": "owned",
    "check_draft": "",
    "export": "",
    "pipe": "printf '\\033]0;owned\\007'",
    "add": "http://[owned",
    "by_speaker": "",
    "name_speaker": "owned",
}
"""What is typed, with the key that ends it, where a screen first asks for something."""


async def walk(app: Opened) -> set[str]:
    """Do every action, and look at every screen that it brings; return the actions that brought one."""
    screens = set[str]()
    for action in _WALKED:
        try:
            await app.on_top.run_action(call(action))
        except SkipAction:
            continue
        await app.settle()
        _look(app, action.id)
        for _ in range(_MAX_SCREENS):
            if not app.is_covered:
                break
            screens.add(action.id)
            if action.id in _TYPED:
                await app.type(_TYPED[action.id], "enter")
                _look(app, action.id)
            await app.press("j", "escape")
            _look(app, action.id)
        while app.is_covered:
            app.app.pop_screen()
        await app.press("escape", "escape", "1")
    return screens


def _look(app: Opened, where: str) -> None:
    found = ACTED_ON.search(sent(app))
    assert found is None, (where, found)


async def test_no_action_lets_a_value_of_a_file_through(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # what is exported is written there
    async with make_app(hostile_library()).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        assert "owned" in sent(app)
        screens = await walk(app)
    assert {"help", "speakers", "why", "note", "name_speaker", "palette", "messages", "undo"} <= screens
