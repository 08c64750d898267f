"""What was changed on one side holds; what was changed on both is a conflict."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from reader.claims.check import Check
from reader.claims.claim_id import claim_ids
from reader.claims.corrected import Corrected
from reader.claims.corrections import apply
from reader.claims.edited_claim import EDITABLE, Editable, EditedClaim, is_revision, revision
from reader.claims.edits import corrections_of, edits_of, values_of
from reader.model import Analysis, Article, Claim, Entity, Mention, Span
from reader.text.anchors import Selector

TEXT = "“The quay leaks,” Ann Lee said.\n\nBo Ray denied that it leaks.\n"
ARTICLE = Article("quay", TEXT)
ANN = Entity("ann", "person", "Ann Lee", mentions=(Mention(Span(18, 25)),))
BO = Entity("bo", "person", "Bo Ray", mentions=(Mention(Span(33, 39)),))
CLAIMS = (
    Claim("direct", (Span(0, 17),), (Span(26, 30),), (Span(18, 25),), "ann"),
    Claim("indirect", (Span(47, 60),), (Span(40, 46),), (Span(33, 39),), "bo", polarity="negative"),
)
ANALYSIS = Analysis("quay", CLAIMS, (ANN, BO))
FIRST, SECOND = claim_ids(ARTICLE, ANALYSIS)
THEN: dict[Editable, str] = {"status": "unchecked", "evidence": "", "note": "ask", "speaker": "Ann Lee"}
"""What could be edited of the first claim when the file was written."""

GIVEN: tuple[Literal["note", "status", "evidence"], ...] = ("note", "status", "evidence")


def here(**values: str) -> Corrected:
    """Return the analysis as it is by now, with other values of the first claim."""
    now: dict[str, str] = {key: values.get(key, value) for key, value in THEN.items()}
    check = Check("confirmed" if now["status"] == "confirmed" else "unchecked", now["evidence"])
    claims = (CLAIMS[0], CLAIMS[1])
    by_hand = frozenset({0} if now["speaker"] != THEN["speaker"] else ())
    if by_hand:
        claims = (Claim("direct", (Span(0, 17),), (Span(26, 30),), (Span(18, 25),), "bo"), CLAIMS[1])
    return Corrected(
        Analysis("quay", claims, (ANN, BO)),
        notes={0: now["note"]},
        checks={0: check},
        speakers_by_hand=by_hand,
        given=frozenset((0, key) for key in GIVEN if now[key] not in ("", "unchecked") or key in values),
    )


def there(**values: str) -> EditedClaim:
    """Return the first claim as a file has it, with some values edited."""
    edited: dict[Editable, str] = {key: values.get(key, THEN[key]) for key in EDITABLE}
    return EditedClaim(FIRST, "row 2", edited, "quay", revision=revision(THEN))


@pytest.mark.parametrize(
    ("now", "file", "taken", "conflicts"),
    [
        ({}, {}, {}, {}),
        ({}, {"note": "asked"}, {"note": "asked"}, {}),
        ({}, {"note": ""}, {"note": ""}, {}),
        ({}, {"note": " ask "}, {}, {}),
        ({"note": "other"}, {}, {}, {}),
        ({"note": "other"}, {"note": "asked"}, {}, {"note": "asked"}),
        ({"note": "asked"}, {"note": "asked"}, {}, {}),
        ({"note": ""}, {}, {}, {}),
        ({"note": ""}, {"note": "asked"}, {}, {"note": "asked"}),
        ({"status": "confirmed"}, {"evidence": "p. 4"}, {"evidence": "p. 4"}, {}),
        ({"status": "confirmed"}, {"status": "false"}, {}, {"status": "false"}),
        ({}, {"status": "FALSE"}, {"status": "false"}, {}),
        ({"status": "confirmed"}, {"status": ""}, {}, {}),
        ({}, {"speaker": "Bo Ray"}, {"speaker": "Bo Ray"}, {}),
        ({"speaker": "Bo Ray"}, {"speaker": "Kit Moe"}, {}, {"speaker": "Kit Moe"}),
    ],
)
def test_file_and_program_are_compared_with_what_both_once_had(
    now: dict[str, str], file: dict[str, str], taken: dict[str, str], conflicts: dict[str, str]
) -> None:
    edits = edits_of([there(**file)], ARTICLE, here(**now))
    assert {edit.key: edit.value for edit in edits.taken} == taken
    assert {edit.key: edit.value for edit in edits.conflicts} == conflicts
    assert edits.problems == ()


AS_FOUND = Corrected(ANALYSIS)
SECOND_IS_NOTED = Corrected(ANALYSIS, notes={1: "mine"}, given=frozenset({(1, "note")}))


@pytest.mark.parametrize(
    ("corrected_analysis", "file", "taken", "conflicts"),
    [
        (AS_FOUND, {}, {"note": "ask"}, {}),
        (AS_FOUND, {"note": ""}, {}, {}),
        (AS_FOUND, {"note": "asked"}, {"note": "asked"}, {}),
        (SECOND_IS_NOTED, {}, {}, {"note": "ask"}),
        (SECOND_IS_NOTED, {"note": "asked"}, {"note": "asked"}, {}),
        (SECOND_IS_NOTED, {"status": "false"}, {"status": "false"}, {"note": "ask"}),
    ],
)
def test_what_was_never_given_here_is_taken_where_nothing_is_here_and_else_listed(
    corrected_analysis: Corrected, file: dict[str, str], taken: dict[str, str], conflicts: dict[str, str]
) -> None:
    edits = edits_of([there(**file)], ARTICLE, corrected_analysis)
    assert {edit.key: edit.value for edit in edits.taken} == taken
    assert {edit.key: edit.value for edit in edits.conflicts} == conflicts


@pytest.mark.parametrize(("is_by_hand", "taken"), [(True, ["Bo Ray"]), (False, [])])
def test_another_speaker_is_taken_where_a_person_gave_it_and_not_an_older_analysis(
    *, is_by_hand: bool, taken: list[str]
) -> None:
    values: dict[Editable, str] = {"speaker": "Bo Ray"}
    was = revision({**THEN, **values})
    claim = EditedClaim(FIRST, "row 2", values, revision=was, is_speaker_by_hand=is_by_hand)
    assert [edit.value for edit in edits_of([claim], ARTICLE, AS_FOUND).taken] == taken


@pytest.mark.parametrize(
    ("now", "file", "taken", "conflicts"),
    [
        ({"note": ""}, {"note": "asked"}, {"note": "asked"}, {}),
        ({"note": "ask"}, {"note": ""}, {}, {}),
        ({"note": "ask"}, {"note": "asked"}, {}, {"note": "asked"}),
        ({}, {"status": "false"}, {"status": "false"}, {}),
        ({"status": "confirmed"}, {"status": "false"}, {}, {"status": "false"}),
        ({}, {"speaker": "Bo Ray"}, {"speaker": "Bo Ray"}, {}),
        ({"speaker": "Bo Ray"}, {"speaker": "Kit Moe"}, {}, {"speaker": "Kit Moe"}),
    ],
)
def test_without_a_revision_nothing_that_the_person_gave_here_is_overwritten(
    now: dict[str, str], file: dict[str, str], taken: dict[str, str], conflicts: dict[str, str]
) -> None:
    claim = EditedClaim(FIRST, "row 2", {key: file[key] for key in EDITABLE if key in file})
    edits = edits_of([claim], ARTICLE, here(**now))
    assert {edit.key: edit.value for edit in edits.taken} == taken
    assert {edit.key: edit.value for edit in edits.conflicts} == conflicts


def test_corrections_make_the_claims_what_the_file_says() -> None:
    wanted = {"status": "false", "evidence": "p. 4", "note": "asked\ntwice", "speaker": "Kit Moe"}
    analysis = Corrected(ANALYSIS, notes={0: "ask"})
    edits = edits_of([there(**wanted)], ARTICLE, analysis)
    corrected = apply(ANALYSIS, corrections_of(edits.taken, ARTICLE, analysis), TEXT)
    assert values_of(ARTICLE, corrected, 0) == wanted
    assert values_of(ARTICLE, corrected, 1) == values_of(ARTICLE, Corrected(ANALYSIS), 1)
    assert corrected.lost == ()


@pytest.mark.parametrize(
    ("start", "exact", "source", "problems"),
    [
        (0, "“The quay leaks,”", "Ann Lee", 0),
        (0, '"The QUAY leaks"', "Ann Lee", 0),
        (0, "what the person wrote into the cell", "Ann Lee", 0),
        (47, "that it leaks", "Bo Ray", 1),
    ],
)
def test_an_id_beside_the_words_of_another_claim_changes_nothing(
    start: int, exact: str, source: str, problems: int
) -> None:
    # As exports write them: 32 code points on both sides.
    words = Selector(start, start + len(exact), exact, TEXT[max(0, start - 32) : start], TEXT[60:])
    edits = edits_of([replace(there(note="asked"), words=words, source=source)], ARTICLE, here())
    assert (len(edits.problems), len(edits.taken)) == (problems, 1 - problems)


@pytest.mark.parametrize("text", ["", "r", "r" + "0" * 23, "x" + "0" * 24, "confirmed"])
def test_what_is_no_revision_is_known(text: str) -> None:
    assert not is_revision(text)
    assert is_revision(revision(THEN))


@pytest.mark.parametrize(
    ("here_now", "in_file", "is_change"),
    [
        ("Asked.  Wait.", "Asked. Wait.", False),
        ("Asked; they\twill call.", "Asked; they\nwill call.", False),
        ("*not* six, __not__ five", "_not_ six, **not** five", False),
        ("one\n\ntwo", "one\n \n two", False),
        ("one two", "one\n\ntwo", True),
        ("Asked.  Wait.", "Asked. Wait!", True),
        ("a_b", "a b", True),
    ],
)
def test_what_a_formatter_makes_of_a_value_is_no_change_in_a_file_that_one_may_have_written(
    here_now: str, in_file: str, is_change: bool
) -> None:
    claim = replace(there(note=in_file), revision=revision({**THEN, "note": here_now}))
    assert len(edits_of([claim], ARTICLE, here(note=here_now)).taken) == 1
    taken = edits_of([replace(claim, may_be_reformatted=True)], ARTICLE, here(note=here_now)).taken
    assert [edit.value for edit in taken] == [in_file] * is_change


def test_a_value_that_may_be_cut_off_is_listed_and_stays() -> None:
    claim = replace(there(note="ask them, and", evidence="letter"), full=frozenset({"note"}))
    edits = edits_of([claim], ARTICLE, here(note="ask them, and wait"))
    assert [edit.key for edit in edits.taken] == ["evidence"]
    (problem,) = edits.problems
    assert problem.startswith(f"row 2: the note of the claim {FIRST} has as many characters as a cell holds")
    assert edits_of([claim], ARTICLE, here(note="ask them, and")).problems == ()
