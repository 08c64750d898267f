"""What one does most in each place: what the bottom line shows and the help says first. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

PaneName = Literal["tree", "articles", "text", "claims"]
Situation = (
    PaneName | Literal["library", "search", "search line", "selecting", "choosing", "palette", "covered"]
)
"""A pane with the focus, library for the articles of one; or the mode that the person is in."""

HINTS: Mapping[Situation, Mapping[str, str]] = {
    "text": {
        "next_claim": "next",
        "previous_claim": "previous",
        "next_by_speaker": "same speaker",
        "search": "search",
        "filter": "filter",
        "open": "to the list",
        "toggle_articles": "articles",
        "toggle_claims": "claims",
    },
    "claims": {
        "open": "to the text",
        "back": "back",
        "filter": "filter",
        "by_speaker": "by speaker",
        "reject": "reject",
        "note": "note",
        "name_speaker": "speaker",
        "copy": "copy",
    },
    "articles": {
        "open": "open",
        "back": "back",
        "next_pane": "pane",
        "analyse_again": "read again",
        "toggle_articles": "hide",
    },
    "library": {
        "open": "open",
        "next_match": "next unread",
        "search": "titles",
        "search_library": "search",
        "toggle_tree": "tree",
        "star": "star",
        "read": "read",
        "sort": "sort",
        "all_read": "all read",
        "back": "back",
    },
    "tree": {
        "open": "list",
        "pane_left": "fold",
        "pane_right": "unfold",
        "all_read": "all read",
        "search_library": "search",
        "toggle_tree": "hide",
        "reject": "drop",
        "back": "back",
    },
    "search": {
        "open": "open",
        "search": "edit",
        "back": "back",
        "search_kind": "articles/claims",
        "search_order": "newest/best",
        "save_query": "keep",
    },
    "search line": {
        "open": "to the list",
        "back": "back",
        "search_kind": "articles/claims",
        "search_order": "newest/best",
        "save_query": "keep",
    },
    "covered": {"back": "close"},
    "palette": {"open": "do it", "back": "close"},
    "choosing": {"open": "keep", "back": "as before"},
    "selecting": {"copy": "copies", "back": "ends", "pipe": "pipes"},
}
"""What the bottom line says of some actions, by id: in each pane, while lines are selected, in the search of
the library and in its line, under a dialog, under the palette, under a dialog that shows at once what is
chosen in it and, as "library", in the articles of a library."""
LINE_SITUATIONS: frozenset[Situation] = frozenset({"search line", "palette"})
"""Where one writes a line: a key that types a letter does nothing else there."""
HINTS_EVERYWHERE: Mapping[str, str] = {"quit": "quit", "help": "keys"}
"""What it says in the end, however narrow it is."""

MOST_USED: Mapping[PaneName, tuple[str, ...]] = {
    "text": (
        *("next_claim", "previous_claim", "next_by_speaker", "open", "line_down", "line_up", "page_down"),
        *("page_up", "next_paragraph", "previous_paragraph", "search", "next_match", "jump_back", "copy"),
    ),
    "claims": (
        *("line_down", "line_up", "open", "back", "filter", "only_direct", "by_speaker", "reject", "note"),
        *("name_speaker", "move_ends", "undo", "why", "mark_claim", "mark_speaker", "copy", "export"),
        *(
            "cycle_status",
            "check_form",
            "toggle_stops",
            "by_flags",
            "toggle_rejected",
            "level",
            "speakers",
            "speaker_page",
        ),
    ),
    "articles": (
        *("line_down", "line_up", "open", "back", "search", "search_library", "sort", "next_match", "star"),
        *("read", "all_read", "undo", "toggle_tree", "analyse_again"),
    ),
    "tree": (
        *("line_down", "line_up", "open", "pane_left", "pane_right", "all_read", "undo", "search_library"),
        *("reject", "back"),
    ),
}
"""What one does most in each pane, by id: the help says it first."""
OPEN_HELP: Mapping[PaneName, str] = {
    "text": "To the row of this claim",
    "claims": "To the place of this claim in the text",
    "articles": "Open this article",
    "tree": "List what is in this row",
}
"""What `open` does in each pane."""
