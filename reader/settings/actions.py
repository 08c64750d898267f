"""The one table of actions: footer, help, palette, README and `[keys]` all come from it.

Plain values, no Textual; but keys are written as it names them: "pagedown", "ctrl+p", "]".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Literal, NamedTuple

Group = Literal["Move", "Claims", "Articles", "Panes", "View", "Program"]
Where = Literal["reading", "search", "lists", "everywhere"]
Pane = Literal["tree", "articles", "text", "claims"]


class Action(NamedTuple):
    """Something a person can ask for with a key or from the palette."""

    group: Group
    id: str
    """Its name in `[keys]`."""
    keys: tuple[str, ...]
    call: str
    """What the screen runs for it: a method without its `action_`, with arguments."""
    help: str
    """What it does, as help, palette and README say it."""
    where: Where = "reading"
    """reading: beside the article; search: in the search of the library; lists: also in what lies over the
    article; everywhere: the same in all screens."""

    @property
    def name(self) -> str:
        """What is called, without arguments."""
        return self.call.partition("(")[0]


ACTIONS: tuple[Action, ...] = (
    Action("Move", "line_down", ("j", "down"), "move_lines(1)", "Line or row down", "lists"),
    Action("Move", "line_up", ("k", "up"), "move_lines(-1)", "Line or row up", "lists"),
    Action("Move", "half_page_down", ("d", "ctrl+d"), "move_pages(0.5)", "Half a page down", "lists"),
    Action("Move", "half_page_up", ("u", "ctrl+u"), "move_pages(-0.5)", "Half a page up", "lists"),
    Action("Move", "page_down", ("space", "pagedown", "ctrl+f"), "move_pages(1)", "Page down", "lists"),
    Action("Move", "page_up", ("b", "pageup", "ctrl+b"), "move_pages(-1)", "Page up", "lists"),
    Action("Move", "top", ("g", "home"), "top", "To the top", "lists"),
    Action("Move", "bottom", ("G", "end"), "bottom", "To the bottom", "lists"),
    Action("Move", "next_paragraph", ("}",), "move_paragraph(1)", "Next paragraph"),
    Action("Move", "previous_paragraph", ("{",), "move_paragraph(-1)", "Previous paragraph"),
    Action("Move", "outline", ("t",), "outline", "Outline: headings and their claims; in the list, tags"),
    Action("Move", "search", ("/",), "search", "Search in the article; in the list, titles"),
    Action("Move", "next_match", ("n",), "step_match(1)", "Next match, else claim; in the list, next unread"),
    Action("Move", "previous_match", ("N",), "step_match(-1)", "Previous match, claim or unread article"),
    Action("Move", "jump_back", ("H", "ctrl+o"), "jump(-1)", "Back to where the last jump began"),
    Action("Move", "jump_forward", ("L",), "jump(1)", "Forward again, as a browser does"),
    Action("Move", "set_mark", ("m",), "set_mark", "Mark this place with a letter"),
    Action("Move", "go_to_mark", ("'",), "go_to_mark", "To the mark of a letter; twice: to the last place"),
    Action("Claims", "next_claim", ("]",), "step_claim(1)", "Next claim"),
    Action("Claims", "previous_claim", ("[",), "step_claim(-1)", "Previous claim"),
    Action("Claims", "next_by_speaker", ("*",), "step_speaker(1)", "Next claim by the same speaker"),
    Action("Claims", "previous_by_speaker", ("#",), "step_speaker(-1)", "Previous claim by the same speaker"),
    Action("Claims", "next_mention", (")",), "step_mention(1)", "Next mention of this organization"),
    Action("Claims", "previous_mention", ("(",), "step_mention(-1)", "Previous mention of this organization"),
    Action("Claims", "filter", ("f",), "filter", "Filter the claims: speaker, kind, words"),
    Action(
        "Claims", "only_direct", ("D",), "toggle_filter('kind:direct')", "Direct quotations only, and back"
    ),
    Action("Claims", "level", (";",), "cycle_level", "Only what is said, then believed, then done, then all"),
    Action("Claims", "by_speaker", ("C",), "toggle_by_speaker", "List claims by speaker, or as in the text"),
    Action(
        "Claims", "by_flags", ("ctrl+y",), "toggle_by_flags", "List first what has most to check, with why"
    ),
    Action("Claims", "speakers", ("p",), "speakers", "Who speaks here, how much, and for whom"),
    Action("Claims", "speaker_page", ("P",), "speaker_page", "All that this speaker said, in every article"),
    Action("Claims", "why", ("I",), "why", "Why this is a claim, and whose; found by what, how surely"),
    Action("Claims", "open", ("enter",), "open", "From text to claim and back; open an article"),
    Action("Claims", "reject", ("x",), "reject", "Reject the claim; in the tree, drop a search"),
    Action(
        "Claims", "toggle_rejected", ("X",), "toggle_rejected", "Show the rejected claims, greyed, or hide"
    ),
    Action("Claims", "note", ("i",), "note", "Note something on the claim"),
    Action(
        "Claims",
        "cycle_status",
        ("E",),
        "cycle_status",
        "Check the claim: confirmed, disputed, false; a quotation of a draft: accept",
    ),
    Action("Claims", "check_form", ("ctrl+e",), "check_form", "Status, evidence and note in one form"),
    Action(
        "Claims",
        "toggle_stops",
        ("ctrl+x",),
        "toggle_stops",
        "`]` stops at unchecked claims only, or at all",
    ),
    Action("Claims", "name_speaker", ("W",), "name_speaker", "Say who really speaks, here or everywhere"),
    Action(
        "Claims",
        "add_claim",
        ("!",),
        "add_claim",
        "Add a claim: the selection or sentence; in the list, what failed",
    ),
    Action(
        "Claims",
        "move_ends",
        ("M",),
        "move_ends",
        "Move the claim's ends; in p: make speakers one",
    ),
    Action(
        "Claims", "same_quote", ("B",), "same_quote", "Same quote elsewhere: who had it first, what differs"
    ),
    Action("Claims", "undo", ("U",), "undo", "Take back any correction; in the list, the last mark"),
    Action("Claims", "select_lines", ("V",), "select_lines", "Select lines: movements extend the selection"),
    Action("Claims", "mark_claim", ("%",), "mark_claim", "Mark the claim for copying; in its list Space too"),
    Action("Claims", "mark_speaker", ("@",), "mark_speaker", "Mark all claims by this speaker, or none"),
    Action("Claims", "copy", ("y",), "copy(False)", "Copy the selection, else marked claims, else this one"),
    Action(
        "Claims", "cite", ("Y",), "copy(True)", "Copy its citation: title, place and note; or a link to it"
    ),
    Action("Claims", "pipe", ("|",), "pipe", "Pipe it to a command"),
    Action("Claims", "export", ("w",), "export", "Export: these claims, a search, all; in any format"),
    Action("Articles", "add", ("A",), "add", "Add to the library: a path, a page, a feed, a site"),
    Action("Articles", "next_article", ("J",), "step_article(1)", "Next article"),
    Action("Articles", "previous_article", ("K",), "step_article(-1)", "Previous article"),
    Action("Articles", "next_unread", ("comma",), "step_unread(1)", "Next unread article of the list"),
    Action("Articles", "previous_unread", ("^",), "step_unread(-1)", "Previous unread article of the list"),
    Action("Articles", "star", ("s",), "toggle_star", "Star the article, or take its star away"),
    Action("Articles", "read", ("r",), "toggle_read", "Mark the article read, or unread again"),
    Action(
        "Articles", "all_read", ("$",), "mark_all_read", "Mark all of the list read; in the tree, of a row"
    ),
    Action("Articles", "sort", ("O",), "sort_articles", "Sort the articles: by date, outlet, claims, title"),
    Action("Articles", "search_library", ("F",), "search_library", "Search the library: articles, claims"),
    Action("Articles", "search_kind", ("ctrl+t", "f2"), "toggle_kind", "There: articles or claims", "search"),
    Action("Articles", "search_order", ("ctrl+r", "f3"), "toggle_order", "There: newest or best", "search"),
    Action("Articles", "save_query", ("ctrl+l", "f4"), "save_query", "There: keep it in the tree", "search"),
    Action(
        "Articles",
        "analyse_again",
        ("R",),
        "analyse_again",
        "Analyse the article again; in the list, refresh feeds",
    ),
    Action("Articles", "pause", ("`",), "pause", "Pause analysing the library, or go on"),
    Action("Articles", "browse", ("o",), "browse", "Open the article in the browser, at the claim"),
    Action(
        "Articles", "check_draft", ("Z",), "check_draft", "Check whether this draft quotes its sources right"
    ),
    Action(
        "Articles", "versions", ("ctrl+v", "f12"), "versions", "What changed: claims and text, edit by edit"
    ),
    Action("Articles", "removed", ("\\",), "removed", "What was cut from its page: boxes, captions, calls"),
    Action("Articles", "edit", ("e",), "edit", "Edit the article at this line"),
    Action("Panes", "pane_left", ("h", "left"), "step_pane(-1, False)", "Pane to the left"),
    Action("Panes", "pane_right", ("l", "right"), "step_pane(1, False)", "Pane to the right"),
    Action("Panes", "next_pane", ("tab",), "step_pane(1, True)", "Next pane"),
    Action("Panes", "previous_pane", ("shift+tab",), "step_pane(-1, True)", "Previous pane"),
    Action("Panes", "toggle_articles", ("a",), "toggle_pane('articles')", "Show or hide the articles"),
    Action("Panes", "toggle_tree", (".",), "toggle_tree", "Show or hide the tree: feeds, tags, searches"),
    Action("Panes", "toggle_claims", ("c",), "toggle_pane('claims')", "Show or hide the claims"),
    Action("Panes", "narrower_pane", ("<",), "widen_pane(-2)", "Narrower pane; in the text, the claims"),
    Action("Panes", "wider_pane", (">",), "widen_pane(2)", "Wider pane; or drag its border"),
    Action("Panes", "zen", ("z",), "zen", "Nothing but the text, and back"),
    Action("View", "skim", ("S",), "toggle_skim", "Skim: only the claims and a line around them, and back"),
    Action("View", "toggle_marks", ("v",), "toggle_marks", "Show or hide the marks in the text"),
    Action("View", "narrower", ("-",), "widen(-4)", "Narrower text column"),
    Action("View", "wider", ("+", "="), "widen(4)", "Wider text column"),
    Action("View", "justify", ("&",), "justify", "Justify the lines, or leave their ends ragged"),
    Action("View", "spacing", ("_",), "spacing", "Between paragraphs two blank lines, an indent, or one"),
    Action("View", "hanging", ('"',), "hanging", "Hang opening quotation marks in the margin, or not"),
    Action("View", "choose_theme", ("T",), "choose_theme", "Choose a theme, seen as you move", "everywhere"),
    Action("Program", "help", ("?", "f1"), "help", "Keys, and what the marks mean", "everywhere"),
    Action("Program", "palette", (":", "ctrl+p"), "palette", "Command palette", "everywhere"),
    Action("Program", "messages", ("~",), "messages", "Messages: read again what was said"),
    Action("Program", "back", ("escape",), "back", "Close what lies on top, back to the text", "lists"),
    Action("Program", "leave", ("q",), "leave", "Close what lies on top; in the text, quit", "lists"),
    Action(
        "Program",
        "suspend",
        ("ctrl+z",),
        "suspend_process",
        "To the shell; `fg` comes back",
        "everywhere",
    ),
    Action("Program", "quit", ("Q", "ctrl+q"), "quit", "Quit", "everywhere"),
)

HINTS: Mapping[
    Pane | Literal["library", "search", "search line", "selecting", "choosing", "covered"], Mapping[str, str]
] = {
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
    "choosing": {"open": "keep", "back": "as before"},
    "selecting": {"copy": "copies", "back": "ends", "pipe": "pipes"},
}
"""What the bottom line says of some actions, by id: in each pane, while lines are selected, in the search of
the library and in its line, under a dialog, under one that shows at once what is chosen in it and, as
"library", in the articles of a library."""
HINTS_EVERYWHERE: Mapping[str, str] = {"quit": "quit", "help": "keys"}
"""What it says in the end, however narrow it is."""

MOST_USED: Mapping[Pane, tuple[str, ...]] = {
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
OPEN_HELP: Mapping[Pane, str] = {
    "text": "To the row of this claim",
    "claims": "To the place of this claim in the text",
    "articles": "Open this article",
    "tree": "List what is in this row",
}
"""What `open` does in each pane."""

DIGITS = "0123456789"
"""They go to the claim of that number and cannot be remapped: typed quickly, they form one number."""
DIGITS_HELP = "To that claim; digits typed quickly form one number"

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of every action, by its id."""


class Entry(NamedTuple):
    """A row of the help or of README's table."""

    group: Group
    id: str
    """Of the action; empty for the digits."""
    keys: tuple[str, ...]
    help: str


DEFAULT: Keymap = MappingProxyType({action.id: action.keys for action in ACTIONS})

_NAMED_KEYS = (
    *("enter", "escape", "tab", "space", "backspace", "delete", "insert", "comma"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *(f"f{number}" for number in range(1, 13)),
)
_MODIFIERS = ("ctrl", "shift", "alt")
_DISPLAY = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def display(key: str) -> str:
    """Return a key as a person knows it: "PgDn", "Ctrl+p", "]"."""
    *modifiers, name = [key] if len(key) == 1 else key.split("+")
    label = _DISPLAY.get(name, name if len(name) == 1 else name.capitalize())
    return "+".join([*(modifier.capitalize() for modifier in modifiers), label])


def table(keymap: Keymap = DEFAULT) -> str:
    """Return the actions, their keys and their names as a Markdown table."""
    rows = [
        f"| {' '.join(_in_table(key) for key in entry.keys)} | {entry.help} |"
        + (f" `{entry.id}` |" if entry.id else " |")
        for entry in entries(keymap)
    ]
    return "\n".join(["| key | action | name |", "|---|---|---|", *rows])


def _in_table(key: str) -> str:
    label = display(key).replace("|", r"\|")  # a bar would end the cell
    return f"`` {label} ``" if "`" in label else f"`{label}`"


def entries(keymap: Keymap = DEFAULT) -> tuple[Entry, ...]:
    """Return everything that has a key, digits included, group by group."""
    rows: list[Entry] = []
    for action in ACTIONS:
        rows.append(Entry(action.group, action.id, keymap[action.id], action.help))
        if action.id == "previous_by_speaker":
            rows.append(Entry("Claims", "", (f"{DIGITS[1]}-{DIGITS[-1]}",), DIGITS_HELP))
    return tuple(rows)


def remap(overrides: Keymap, base: Keymap = DEFAULT) -> tuple[Keymap, Mapping[str, str]]:
    """Return the keymap with `overrides` laid over `base`, and a sentence for each that was left out, by id.

    A key that two actions would share stays with the one that had it.
    """
    problems: dict[str, str] = {}
    usable: dict[str, tuple[str, ...]] = {}
    for id, keys in overrides.items():
        if id not in DEFAULT:
            hint = nearest(id, DEFAULT) or " README's table of keys has the names."
            problems[id] = f"`{id}` is not an action.{hint}"
        elif not keys:
            problems[id] = f"`{id}` needs at least one key."
        elif wrong := next((key for key in keys if not _is_key(key)), None):
            hint = nearest(wrong, _NAMED_KEYS) or " Keys are written like 'x', 'ctrl+x', 'f5', 'pagedown'."
            problems[id] = f"`{id}`: {wrong!r} is not a key.{hint}"
        else:
            usable[id] = keys
    while clash := _clash({**base, **usable}, usable):
        id, key, owner = clash
        problems[id] = (
            f"`{id}`: {key!r} already belongs to `{owner}`. Give `{owner}` another key first."
            if owner
            else f"`{id}`: {key!r} always goes to a claim. Take a key that is no digit."
        )
        del usable[id]
    return MappingProxyType({**base, **usable}), problems


def nearest(name: str, names: Collection[str]) -> str:
    """Return " Did you mean ...?" for a name that is nearly one of `names`; empty when none is near."""
    near = get_close_matches(name, names, n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


def _clash(keymap: Keymap, overrides: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str] | None:
    """Return an action, its key and the action that has it already ("" for a digit); None without clash."""
    owners = dict.fromkeys(DIGITS, "")
    unchanged_first = sorted(keymap, key=lambda id: id in overrides)
    for id in unchanged_first:
        for key in keymap[id]:
            if key in owners and owners[key] != id:
                return id, key, owners[key]
            owners[key] = id
    return None


def _is_key(key: str) -> bool:
    *modifiers, name = [key] if len(key) == 1 else key.split("+")
    return all(modifier in _MODIFIERS for modifier in modifiers) and (
        (len(name) == 1 and name.isprintable() and name not in ", ") or name in _NAMED_KEYS
    )
