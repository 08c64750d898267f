"""Keys that correct, check and mark claims, and take that back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.ui.reading.actions.add_claim import ClaimAddition
from reader.ui.reading.actions.check_claims import ClaimChecking
from reader.ui.reading.actions.claim_ends import ClaimEnds
from reader.ui.reading.actions.correct import ClaimCorrection
from reader.ui.reading.actions.mark_claims import ClaimMarking
from reader.ui.reading.actions.name_speaker import SpeakerNaming
from reader.ui.reading.actions.take_back import TakingBack
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.keys.wiring import Call, Wiring


class CorrectionKeys(NamedTuple):
    """What other families need of them."""

    log: CorrectionLog
    correction: ClaimCorrection
    addition: ClaimAddition
    taking_back: TakingBack
    marking: ClaimMarking
    actions: Mapping[str, Call]


def correction_keys(wiring: Wiring) -> CorrectionKeys:
    """Return the keys that correct."""
    parts, say, open_dialog = wiring.parts, wiring.parts.widgets.status.say, wiring.open_over_claim
    widgets, open, cursor, presenter = parts.widgets, parts.open, parts.cursor, parts.presenter
    log = CorrectionLog(wiring.library.corrections, open, presenter)
    correction = ClaimCorrection(open, cursor, log, open_dialog=open_dialog, say=say)
    checking = ClaimChecking(
        open, cursor, parts.claim_filter, log, presenter, open_dialog=open_dialog, say=say
    )
    naming = SpeakerNaming(open, cursor, log, open_dialog=open_dialog, say=say)
    ends = ClaimEnds(open, cursor, widgets.text, log, open_dialog=open_dialog, say=say)
    addition = ClaimAddition(open, cursor, widgets.text, log, open_dialog=open_dialog, say=say)
    taking_back = TakingBack(open, cursor, log, wiring.config.keys, open_dialog=wiring.open_dialog, say=say)
    marking = ClaimMarking(
        *(open, parts.marked_claims, cursor, presenter),
        go_on=lambda: widgets.claims.move_lines(1) if widgets.panes.active == "claims" else None,
        say=say,
    )
    actions: dict[str, Call] = {
        "check_form": checking.ask,
        "cycle_status": checking.cycle_status,
        "mark_claim": marking.toggle,
        "mark_speaker": marking.toggle_speaker,
        "move_ends": ends.ask,
        "name_speaker": naming.ask,
        "note": correction.ask_for_note,
        "toggle_rejected": presenter.toggle_rejected,
        "toggle_stops": checking.toggle_stops,
    }
    return CorrectionKeys(log, correction, addition, taking_back, marking, actions)
