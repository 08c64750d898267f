"""What the settings may be set to, by name: what can be changed at once is changed, the rest is edited."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reader.claims.filters import choice_of
from reader.model import LEVELS
from reader.settings.config import MAX_WIDTH_CELLS, MIN_WIDTH_CELLS
from reader.settings.typography import MAX_SPACING, Typography
from reader.ui.reading.actions.filter_keys import FilterKeys
from reader.ui.reading.actions.settings_file import SettingsFile
from reader.ui.reading.actions.text_options import TextOptions
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.destination import Destination
from reader.ui.reading.protocols import OpenDialog, Say

_NOW = "as it is now"
_EDITED = {
    ("engine",): "what finds the claims, model or rules",
    ("keys", "preset"): "keys as in vim, emacs or newsboat",
    ("keys",): "keys of your own",
}
"""The settings that hold from the next start, with what they are about."""
_LEVEL_HELP = {
    "said": "only what is said",
    "believes": "only what is believed or wanted",
    "does": "only deeds",
}


class SettingChoices:
    """Yields what each choice is called and what makes it."""

    def __init__(
        self,
        options: TextOptions,
        filter: ClaimFilter,
        filtering: FilterKeys,
        file: SettingsFile,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._options = options
        self._filter = filter
        self._filtering = filtering
        self._file = file
        self._open_dialog = open_dialog
        self._say = say

    def all(self) -> Iterator[Destination]:
        """Yield every setting under its name in the file, as often as it has values to choose from."""
        yield from self._levels()
        width = f"{self._options.column} now; in cells, from {MIN_WIDTH_CELLS} to {MAX_WIDTH_CELLS}"
        yield Destination("Setting: width of the text", self._ask_for_width, width)
        now = self._options.typography
        for words, typography in _typographies(now):
            is_about_margin = typography.hanging != now.hanging
            help = typography.margin_words if is_about_margin else typography.words
            set_so = partial(self._options.set, typography)
            yield Destination(f"Setting: {words}", set_so, _NOW if typography == now else help)
        for key, about in _EDITED.items():
            words = f"Setting: {' '.join(key)}, {about}"
            yield Destination(words, partial(self._file.edit, key), f"{self._file.place_of(key)}; edit it")
        yield Destination("Setting: edit config.toml", partial(self._file.edit, ()), "all settings")

    def _levels(self) -> Iterator[Destination]:
        current = choice_of(self._filter.query, "level")
        for level in ("", *LEVELS):
            words = f"Setting: level {level}" if level else "Setting: level all"
            help = _NOW if level == current else _LEVEL_HELP.get(level, "claims of all levels")
            yield Destination(words, partial(self._filtering.set_level, level), help)

    def _ask_for_width(self) -> None:
        from reader.ui.screens.line_prompt import LinePrompt

        def set_width(answer: str | None) -> None:
            if answer is None:
                return
            if answer.isdecimal():
                self._options.set_column(int(answer))
            else:
                self._say(f"{answer!r} is no number of cells.")

        heading = f"Widest text column, {MIN_WIDTH_CELLS} to {MAX_WIDTH_CELLS} cells"
        self._open_dialog(LinePrompt(heading, suggestion=str(self._options.column)), set_width)


def _typographies(now: Typography) -> Iterator[tuple[str, Typography]]:
    """Yield what may be changed of how the text is set: each as it stands in the file, and what it makes."""
    for value in (True, False):
        yield f"justify {str(value).lower()}", now._replace(justify=value)
    for spacing in range(MAX_SPACING + 1):
        yield f"spacing {spacing}", now._replace(spacing=spacing)
    for value in (True, False):
        yield f"hanging {str(value).lower()}", now._replace(hanging=value)
