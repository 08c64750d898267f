"""Corrections reach the library, and it is said what became of them."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.correct import ClaimCorrection
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.screens.line_prompt import LinePrompt
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading


def correction(reading: Reading) -> ClaimCorrection:
    """Return the corrections of a reading."""
    log = CorrectionLog(reading.library.corrections, reading.open, reading.presenter)
    return ClaimCorrection(
        *(reading.open, reading.cursor, log), open_dialog=reading.dialogs, say=reading.said.append
    )


def test_a_rejected_claim_is_taken_out() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(2)
    correction(reading).reject()
    reading.open.take(reading.open.raw_analysis)
    assert reading.open.corrected.rejected == {2}
    assert reading.presenter.drawings == [
        "Rejected: “that nobody had asked the crews”. {undo} brings it back."
    ]


@pytest.mark.parametrize(
    ("notes", "says", "note"),
    [(["why?"], "Noted.", "why?"), (["why?", ""], "The note is gone. {undo} brings it back.", "")],
)
def test_a_note_is_asked_for_and_an_empty_one_takes_it_away(notes: list[str], says: str, note: str) -> None:
    reading = Reading()
    keys = correction(reading)
    keys.ask_for_note()
    assert isinstance(reading.dialogs.opened[-1], LinePrompt)
    reading.dialogs.answer(notes[0])
    for words in notes[1:]:
        keys.annotate(*reading.open.claim(0) or pytest.fail("no claim"), words)
    reading.open.take(reading.open.raw_analysis)
    assert reading.presenter.drawings[-1] == says
    assert reading.open.note(0) == note


def test_a_prompt_that_is_left_changes_nothing() -> None:
    reading = Reading()
    correction(reading).ask_for_note()
    reading.dialogs.answer(None)
    assert reading.presenter.drawings == []


def test_without_a_claim_there_is_nothing_to_correct() -> None:
    reading = Reading(newsroom.library("quiet"))
    for ask in (correction(reading).reject, correction(reading).ask_for_note):
        ask()
        assert (reading.last, reading.dialogs.opened) == ("No claims here. This article quotes nobody.", [])
