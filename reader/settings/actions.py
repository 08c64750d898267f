"""The one table of actions: palette, help, docs/keys.md and `[keys]` all come from it.

Plain values, no Textual; but keys are written as it names them: "pagedown", "ctrl+p", "]".
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Group = Literal["Move", "Claims", "Articles", "Panes", "View", "Program"]
Where = Literal["reading", "search", "lists", "everywhere"]


class Action(NamedTuple):
    """Something a person can ask for with a key or from the palette."""

    group: Group
    id: str
    """Its name in `[keys]`."""
    keys: tuple[str, ...]
    call: str
    """What the screen runs for it: a method without its `action_`, with arguments."""
    help: str
    """What it does, as help, palette and docs/keys.md say it."""
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
    Action("Claims", "reject", ("x",), "reject", "Reject the claim; in the tree, drop a search or feed"),
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
    Action(
        "Articles", "browse", ("o",), "browse", "Open in the browser, at the claim; in the list, its article"
    ),
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
