"""Does with a program what a script says, as a terminal would: events go to the driver, not to a widget."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from textual import events
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import WorkerCancelled

from reader.ui.screens.dialog import Dialog
from tests.ui.conftest import Opened

_LEADING_OUT = frozenset("/~.")
"""What a path begins with that leads out of the folder in which the program runs."""
_WHEEL = {"up": events.MouseScrollUp, "down": events.MouseScrollDown}


async def make(opened: Opened, name: str, words: Sequence[str]) -> None:
    """Make one gesture, and wait for what it does."""
    match name:
        case "key":
            if not _leads_out(opened, words[0]):
                await opened.pilot.press(words[0])
        case "type":
            await opened.type(*words[0])
        case "paste":
            _send(opened, events.Paste(words[0]))
        case "click":
            _click(opened, *map(int, words))
        case "drag":
            number, x, y, to_x, to_y = map(int, words)
            start, end = _cell(opened, number, x, y), _cell(opened, 0, to_x, to_y)
            _send(opened, _mouse(events.MouseDown, start, 1))
            await settle(opened)
            for cell in (_between(start, end), end):
                _send(opened, _mouse(events.MouseMove, cell, 1))
                await settle(opened)
            _send(opened, _mouse(events.MouseUp, end, 1))
        case "wheel":
            cell = _cell(opened, *map(int, words[:3]))
            for _ in range(int(words[4])):
                _send(opened, _mouse(_WHEEL[words[3]], cell, 0))
        case "hover":
            _send(opened, _mouse(events.MouseMove, _cell(opened, *map(int, words)), 0))
        case "size":
            await opened.pilot.resize_terminal(*map(int, words))
        case "focus":
            _send(opened, events.AppFocus() if words[0] == "in" else events.AppBlur())
    await settle(opened)


async def settle(opened: Opened) -> None:
    """Wait until nothing happens any more, whatever else took the place of something."""
    await opened.pilot.pause()
    while opened.app.workers:
        with suppress(WorkerCancelled):
            await opened.app.workers.wait_for_complete()
        await opened.pilot.pause()


def _click(opened: Opened, number: int, x: int, y: int, times: int, button: int) -> None:
    cell = _cell(opened, number, x, y)
    for _ in range(times):
        _send(opened, _mouse(events.MouseDown, cell, button))
        _send(opened, _mouse(events.MouseUp, cell, button))


def _send(opened: Opened, event: events.Event) -> None:
    driver = opened.app._driver
    assert driver is not None
    driver.process_message(event)


def _mouse(kind: type[events.MouseEvent], cell: tuple[int, int], button: int) -> events.MouseEvent:
    x, y = cell
    return kind(None, x, y, 0, 0, button, False, False, False, x, y)


def _cell(opened: Opened, number: int, x: int, y: int) -> tuple[int, int]:
    """Return the cell at a share of the screen, 0, or of another of the widgets that are seen."""
    screen = opened.on_top
    region = _seen(opened)[number % len(_seen(opened))] if number else screen.size.region
    return (
        min(region.x + region.width * x // 1000, screen.size.width - 1),
        min(region.y + region.height * y // 1000, screen.size.height - 1),
    )


def _seen(opened: Opened) -> list[Region]:
    screen = opened.on_top
    regions = (widget.region.intersection(screen.size.region) for widget in screen.query(Widget))
    return [region for region in regions if region.area] or [screen.size.region]


def _between(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return (one[0] + other[0]) // 2, (one[1] + other[1]) // 2


def _leads_out(opened: Opened, key: str) -> bool:
    """Whether a key would begin a path outside: a whole disk is not to be read."""
    return key in _LEADING_OUT and isinstance(opened.on_top, Dialog) and isinstance(opened.app.focused, Input)
