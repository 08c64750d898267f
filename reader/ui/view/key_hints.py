"""Which keys do what, in one line under a list: as many of the hints as there is room for. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.style import Style

from reader.settings.keymap import Keymap
from reader.settings.keys import display

_GAP = "  "
"""Tells two hints apart without a sign."""


def key_hints(keys: Keymap, words: Mapping[str, str]) -> tuple[Content, ...]:
    """Return a hint for each action, by its id: its first key, with words for what it does there.

    Its style has the id as `action_id`, so that a click tells what was meant.
    """
    return tuple(
        Content.assemble((display(keys[id][0]), "bold"), f" {hint}")
        .stylize("$muted")
        .stylize(Style.from_meta({"action_id": id}))
        for id, hint in words.items()
    )


def fitting_hints(hints: Sequence[Content], width_cells: int, *, gap: str = _GAP, more: str = "") -> Content:
    """Return the first hints in one line, each of them whole: what one needs first comes first.

    `more` stands at the end where not all of them have room. The first is there without any.
    """
    line = Content("")
    for number, hint in enumerate(hints):
        longer = Content.styled(gap, "$muted").join([line, hint]) if number else hint
        tail = Content.styled(f"{gap}{more}" if more and number < len(hints) - 1 else "", "$muted")
        if number and (longer + tail).cell_length > width_cells:
            return Content.assemble(line, (f"{gap}{more}" if more else "", "$muted"))
        line = longer
    return line
