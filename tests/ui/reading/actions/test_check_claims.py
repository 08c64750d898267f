"""What a person finds out about a claim is kept, step by step or in one form, and steps can pass it over."""

from __future__ import annotations

from reader.claims.check import Check
from reader.ui.reading.actions.check_claims import ClaimChecking
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.screens.check_form import CheckForm, Finding
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading


def checking(reading: Reading) -> ClaimChecking:
    """Return the checks of a reading."""
    log = CorrectionLog(reading.library.corrections, reading.open, reading.presenter)
    return ClaimChecking(
        *(reading.open, reading.cursor, reading.filter, log, reading.presenter),
        open_dialog=reading.dialogs,
        say=reading.said.append,
    )


def take(reading: Reading) -> None:
    """Lay the corrections over again, as the presenter does."""
    reading.open.take(reading.open.raw_analysis)
    reading.filter.apply_to(reading.open.corrected, reading.open.text)


def test_the_status_goes_round_and_every_step_is_said() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(2)
    keys = checking(reading)
    statuses = []
    for _ in range(4):
        keys.cycle_status()
        take(reading)
        statuses.append(reading.open.corrected.check(2).status)
    assert statuses == ["confirmed", "disputed", "false", "unchecked"]
    assert reading.presenter.drawings[0] == "■ Confirmed. {cycle_status} goes on, {undo} takes it back."
    assert reading.presenter.drawings[-1] == "Unchecked. {cycle_status} goes on, {undo} takes it back."


def test_one_form_keeps_status_evidence_and_note_and_nothing_that_stayed() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(1)
    keys = checking(reading)
    keys.ask()
    assert isinstance(reading.dialogs.opened[-1], CheckForm)
    reading.dialogs.answer(Finding(Check("false", "https://port.example/minutes"), "ask Vos"))
    take(reading)
    assert reading.open.corrected.checks == {1: Check("false", "https://port.example/minutes")}
    assert reading.open.note(1) == "ask Vos"
    keys.ask()
    reading.dialogs.answer(Finding(Check("false", "https://port.example/minutes"), ""))
    take(reading)
    take(reading)
    kinds = [correction.kind for correction in reading.library.corrections.of("harbour")]
    assert kinds == ["status", "evidence", "note", "note"]
    keys.ask()
    reading.dialogs.answer(Finding(Check("false", "https://port.example/minutes"), ""))
    assert reading.last == "It stays as it was."


def test_a_form_that_is_left_keeps_nothing() -> None:
    reading = Reading()
    checking(reading).ask()
    reading.dialogs.answer(None)
    assert (reading.presenter.drawings, reading.library.corrections.of("harbour")) == ([], ())


def test_steps_stop_at_unchecked_claims_only_while_that_is_wanted() -> None:
    reading = Reading()
    keys = checking(reading)
    navigation = ClaimNavigation(
        *(reading.open, reading.filter, reading.cursor, reading.history, reading.presenter), say=reading.say
    )
    reading.cursor.go_to_claim(1)
    keys.cycle_status()
    take(reading)
    reading.cursor.go_to_claim(0)
    keys.toggle_stops()
    assert reading.last == "{next_claim} stops at unchecked claims only: 5 here."
    navigation.step_claim(1)
    assert reading.cursor.claim == 2
    navigation.step_claim(-1)
    assert reading.cursor.claim == 0
    keys.toggle_stops()
    assert reading.last == "{next_claim} stops at every claim."
    navigation.step_claim(1)
    assert reading.cursor.claim == 1


def test_where_every_claim_is_checked_a_step_says_so() -> None:
    reading = Reading(newsroom.library("council"))
    keys = checking(reading)
    navigation = ClaimNavigation(
        *(reading.open, reading.filter, reading.cursor, reading.history, reading.presenter), say=reading.say
    )
    reading.cursor.go_to_claim(0)
    keys.cycle_status()
    take(reading)
    keys.toggle_stops()
    navigation.step_claim(1)
    assert reading.last == "Every claim listed is checked. {toggle_stops} stops at all of them again."


def test_without_a_claim_there_is_nothing_to_check() -> None:
    reading = Reading(newsroom.library("quiet"))
    for ask in (checking(reading).cycle_status, checking(reading).ask):
        ask()
        assert (reading.last, reading.dialogs.opened) == ("No claims here. This article quotes nobody.", [])
