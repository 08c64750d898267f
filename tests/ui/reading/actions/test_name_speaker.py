"""It is asked who speaks, then for which claims, and only a full answer changes anything."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.name_speaker import SpeakerNaming
from reader.ui.reading.correction_log import CorrectionLog
from tests.ui import newsroom
from tests.ui.reading.actions.test_correct import correction
from tests.ui.reading.fakes import Reading


def naming(reading: Reading) -> SpeakerNaming:
    """Return the naming of speakers in a reading."""
    log = CorrectionLog(reading.library.corrections, reading.open, reading.presenter)
    return SpeakerNaming(
        *(reading.open, reading.cursor, log), open_dialog=reading.dialogs, say=reading.said.append
    )


@pytest.mark.parametrize(
    ("index", "answers", "says", "by_union"),
    [
        (
            3,
            ["Dockers Union", "this claim"],
            "Dockers Union says this: by hand. {undo} takes it back.",
            {3, 4},
        ),
        (2, ["Dockers Union"], "Dockers Union says this: by hand. {undo} takes it back.", {2, 4}),
        (3, ["Marta Olsen"], "Marta Olsen says this: by hand. {undo} takes it back.", {4}),
        (
            3,
            ["Dockers Union", "all 3 claims by Marta Olsen"],
            "Dockers Union says these 3 claims: by hand. {undo} takes it back.",
            {1, 3, 4, 5},
        ),
    ],
)
def test_a_speaker_is_named_for_one_claim_or_many(
    index: int, answers: list[str], says: str, by_union: set[int]
) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(index)
    naming(reading).ask()
    for answer in answers:
        assert reading.presenter.drawings == []
        reading.dialogs.answer(answer)
    reading.open.take(reading.open.raw_analysis)
    assert reading.presenter.drawings == [says]
    claims = enumerate(reading.open.analysis.claims)
    assert {index for index, claim in claims if claim.speaker == "union"} == by_union


def test_rejected_claims_do_not_count_among_those_of_a_speaker() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(5)
    correction(reading).reject()
    reading.open.take(reading.open.raw_analysis)
    reading.cursor.go_to_claim(3)
    naming(reading).ask()
    reading.dialogs.answer("Dockers Union")
    reading.dialogs.answer("all 2 claims by Marta Olsen")
    assert (
        reading.presenter.drawings[-1] == "Dockers Union says these 2 claims: by hand. {undo} takes it back."
    )


@pytest.mark.parametrize("answers", [[None], ["Dockers Union", None]])
def test_a_question_that_is_left_changes_nothing(answers: list[str | None]) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(3)
    naming(reading).ask()
    for answer in answers:
        reading.dialogs.answer(answer)
    assert (reading.presenter.drawings, reading.library.corrections.of("harbour")) == ([], ())


def test_without_a_claim_nobody_speaks() -> None:
    reading = Reading(newsroom.library("quiet"))
    naming(reading).ask()
    assert (reading.last, reading.dialogs.opened) == ("No claims here. This article quotes nobody.", [])
