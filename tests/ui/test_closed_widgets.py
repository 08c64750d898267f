"""What was closed does not stay in memory."""

from __future__ import annotations

import gc
import weakref

import pytest
from textual.strip import Strip

from tests.ui.conftest import OpenApp


@pytest.mark.usefixtures("painting")
async def test_dialogs_that_were_closed_leave_no_lines_behind(open_app: OpenApp) -> None:
    async with open_app() as app:

        async def lines_after_dialogs() -> int:
            for _ in range(2):
                await app.press("?", "escape")
            gc.collect()
            return sum(isinstance(each, Strip) for each in gc.get_objects())

        await lines_after_dialogs()
        first = await lines_after_dialogs()
        assert await lines_after_dialogs() <= first


async def test_a_closed_dialog_is_gone_once_the_place_is_kept_though_python_looks_for_no_garbage(
    open_app: OpenApp,
) -> None:
    gc.disable()
    try:
        async with open_app() as app:
            await app.press("?")
            dialog = weakref.ref(app.on_top)
            await app.press("escape", "j")
            assert dialog() is not None
            app.screen._keep()
            assert dialog() is None
    finally:
        gc.enable()
