"""Keys that show what is known besides: who speaks, why, where else, what changed, what was cut."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.ui.reading.actions.check_draft import DraftChecking
from reader.ui.reading.actions.library_search import LibrarySearchAction
from reader.ui.reading.actions.overlays import Overlays
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.actions.removed import RemovedBlocks
from reader.ui.reading.actions.same_quote import SameQuote
from reader.ui.reading.actions.same_speaker import SameSpeaker
from reader.ui.reading.actions.speaker_page import SpeakerPages
from reader.ui.reading.actions.versions import ArticleVersions
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.keys.wiring import Call, Wiring


class LookingUpKeys(NamedTuple):
    """What other families need of them."""

    overlays: Overlays
    actions: Mapping[str, Call]


def looking_up_keys(
    wiring: Wiring, log: CorrectionLog, places: PlaceNavigation, library_search: LibrarySearchAction
) -> LookingUpKeys:
    """Return the keys that look something up: speakers are made one in `log`, articles opened at `places`."""
    library, parts, keys, open_dialog = wiring.library, wiring.parts, wiring.config.keys, wiring.open_dialog
    widgets, panes, say = parts.widgets, parts.widgets.panes, parts.widgets.status.say
    open, cursor, open_hit = parts.open, parts.cursor, library_search.open_hit
    overlays = Overlays(
        *(open, parts.claim_filter, cursor, parts.history, parts.navigation, widgets.text, panes, keys),
        ask_same_speaker=SameSpeaker(open, log, open_dialog=open_dialog).ask,
        open_dialog=open_dialog,
        say=say,
    )
    same_quote = SameQuote(
        *(library.same_quotes, open, cursor, places, keys),
        is_unkept=lambda id: id in library.articles.file_ids,
        unanalyzed_count=library.unanalyzed_count,
        open_dialog=open_dialog,
        start=wiring.look_up,
        say=say,
    )
    draft_checking = DraftChecking(
        *(library, open, places, keys), open_dialog=open_dialog, start=wiring.look_up, say=say
    )
    speaker_pages = SpeakerPages(
        *(library.people, open, cursor, keys),
        unanalyzed_count=library.unanalyzed_count,
        open_hit=open_hit,
        open_dialog=open_dialog,
        say=say,
    )
    versions = ArticleVersions(
        *(library.history, open, panes, keys),
        listed_id=lambda: widgets.listed_article,
        open_hit=open_hit,
        open_dialog=open_dialog,
        say=say,
    )
    removed = RemovedBlocks(
        library.removals, open, open_dialog=open_dialog, start=wiring.start_program, say=say
    )

    def show_messages() -> None:
        from reader.ui.screens.messages import MessagesScreen

        open_dialog(MessagesScreen(widgets.status.messages))

    actions: dict[str, Call] = {
        "check_draft": draft_checking.ask,
        "messages": show_messages,
        "removed": removed.show,
        "same_quote": same_quote.show,
        "speaker_page": speaker_pages.show,
        "speakers": overlays.speakers,
        "versions": versions.show,
        "why": overlays.why,
    }
    return LookingUpKeys(overlays, actions)
