"""A row of a form: what is asked, and where it is answered."""

from __future__ import annotations

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


def form_field(label: str, widget: Widget) -> Widget:
    """Return the row of a widget."""
    return Horizontal(Static(Content.styled(label, "$muted"), classes="label"), widget, classes="field")
