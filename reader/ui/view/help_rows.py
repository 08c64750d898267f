"""The rows of the help under their headings, and those that a query finds. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.claims.filters import ARTICLE_KEYS
from reader.claims.filters import KEYS as FILTERS
from reader.settings.key_table import Entry, entries
from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.settings.pane_actions import MOST_USED, OPEN_HELP, PaneName

_IN = {
    "text": "In the text",
    "claims": "In the list of claims",
    "articles": "In the list of articles",
    "tree": "In the tree",
}
_FILTERS = "What a filter can ask for"
_SEARCHES = "A search of the library, besides"
_SEARCHED_WORDS = "whole words; plan* finds what begins so, “no plans” a phrase, one,other either"
_OTHER_WORDS = "any other word is looked for in the claims; - before a term turns it around"


class HelpRow(NamedTuple):
    """Keys, a term of a filter or a mark, and what it does."""

    signs: tuple[str, ...]
    words: str
    is_live: bool = True
    """Whether it does anything where the help was asked for."""


class Section(NamedTuple):
    """Rows that belong together."""

    heading: str
    rows: tuple[HelpRow, ...]


def sections(keymap: Keymap, live: Collection[str], pane: PaneName | None) -> tuple[Section, ...]:
    """Return the help but for the marks; first of all what one does most in the pane with the focus.

    `live` has the ids of the actions that do anything now; the digits are live where there is a pane.
    """

    def row(entry: Entry) -> HelpRow:
        words = OPEN_HELP[pane] if pane and entry.id == "open" else entry.help
        signs = tuple(display(key) for key in entry.keys)
        return HelpRow(signs, words, entry.id in live if entry.id else pane is not None)

    all_entries = entries(keymap)
    pane_ids = MOST_USED[pane] if pane else ()
    first = sorted(
        (entry for entry in all_entries if entry.id in pane_ids),
        key=lambda entry: pane_ids.index(entry.id),
    )
    remaining = (entry for entry in all_entries if entry.id not in pane_ids)
    return (
        *([Section(_IN[pane], tuple(map(row, first)))] if pane else []),
        *(
            Section(group, tuple(map(row, rows)))
            for group, rows in groupby(remaining, lambda entry: entry.group)
        ),
        Section(
            _FILTERS,
            (
                *(HelpRow((f"{key}:",), about) for key, about in FILTERS.items()),
                HelpRow(("-", "…"), _OTHER_WORDS),
            ),
        ),
        Section(
            _SEARCHES,
            (
                *(HelpRow((f"{key}:",), about) for key, about in ARTICLE_KEYS.items()),
                HelpRow(("…",), _SEARCHED_WORDS),
            ),
        ),
    )


def find(among: Sequence[Section], query: str) -> tuple[Section, ...]:
    """Return the row of the key that `query` is, else all rows with its words; no section without rows."""
    key, words = query.strip(), query.casefold().split()
    of_key = _having(among, lambda row: key in row.signs)
    return of_key or _having(among, lambda row: all(word in _plain(row) for word in words))


def _having(among: Sequence[Section], test: Callable[[HelpRow], bool]) -> tuple[Section, ...]:
    narrowed = (Section(section.heading, tuple(filter(test, section.rows))) for section in among)
    return tuple(section for section in narrowed if section.rows)


def _plain(row: HelpRow) -> str:
    return f"{' '.join(row.signs)} {row.words}".casefold()
