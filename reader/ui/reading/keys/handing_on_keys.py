"""Keys that hand claims on: to the clipboard, a command, a file, the browser, the editor."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Article
from reader.ui.reading.actions.browse import BrowserAction
from reader.ui.reading.actions.copy import ClipboardCopy
from reader.ui.reading.actions.edit import EditorAction
from reader.ui.reading.actions.export import ClaimExport
from reader.ui.reading.actions.library_search import LibrarySearchAction
from reader.ui.reading.actions.pipe import CommandPipe
from reader.ui.reading.keys.wiring import Call, Wiring


def handing_on_keys(wiring: Wiring, library_search: LibrarySearchAction) -> Mapping[str, Call]:
    """Return the keys that hand on; one may export what the search of the library found last."""
    parts, say, open_dialog = wiring.parts, wiring.parts.widgets.status.say, wiring.open_over_claim
    open, cursor, text, marked_claims = parts.open, parts.cursor, parts.widgets.text, parts.marked_claims
    start, in_terminal = wiring.start_program, wiring.in_terminal
    copying = ClipboardCopy(
        *(open, text, cursor, marked_claims, parts.lines),
        copy_in_terminal=lambda words: wiring.screen.app.copy_to_clipboard(words),
        open_dialog=open_dialog,
        start=start,
        say=say,
    )
    piping = CommandPipe(open, text, cursor, marked_claims, open_dialog=open_dialog, start=start, say=say)
    browser = BrowserAction(
        *(open, text, cursor),
        listed_article=lambda: _listed_article(wiring),
        run_in_terminal=in_terminal,
        start=start,
        say=say,
    )
    editor = EditorAction(open, text, run_in_terminal=in_terminal, reload=parts.articles.reload, say=say)
    export = ClaimExport(
        *(wiring.library, open, parts.claim_filter, marked_claims, cursor, parts.history),
        last_query=lambda: library_search.last_query,
        open_dialog=open_dialog,
        start=start,
        say=say,
    )
    return {
        "browse": browser.browse,
        "copy": copying.copy,
        "copy_text": copying.copy_selection,
        "edit": editor.edit,
        "export": export.ask,
        "pipe": piping.ask,
    }


def _listed_article(wiring: Wiring) -> Article | None:
    """Return the article under the bar while the list has the keys, else None. May raise ReaderError."""
    widgets = wiring.parts.widgets
    id = widgets.listed_article if widgets.panes.active == "articles" else None
    return None if id is None else wiring.library.articles.article(id)
