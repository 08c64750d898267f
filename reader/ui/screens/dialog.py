"""What every dialog has in common: it lies over the screen one reads in, and looks as one sheet says."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from textual.screen import ModalScreen

STYLES = Path(__file__).with_name("dialogs.tcss")
"""The style sheet of all of them: read before the first is opened, so that it opens at once."""

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A screen that asks, or shows something, until it is put away."""

    CSS_PATH = str(STYLES)
