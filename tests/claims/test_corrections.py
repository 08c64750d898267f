"""What a person corrects lies over the analysis, a new one too, and stays with its words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.claims.claim_places import place_of
from reader.claims.corrected import BY_HAND, Corrected
from reader.claims.correction import Correction, correct
from reader.claims.corrections import apply, candidates
from reader.model import Analysis, Claim, Entity, Span
from tests.claims.marked import marked
from tests.ui.newsroom import ANALYSES, HARBOUR
from tests.work import calls

ANALYSIS = ANALYSES["harbour"]


def about(kind: str, index: int, value: str = "") -> Correction:
    """Return a correction of a claim of the harbour, by its place from 0."""
    return correct(kind, HARBOUR, ANALYSIS.claims[index], value=value)  # type: ignore[arg-type]


def speakers(corrected: Corrected) -> list[str]:
    """Return the names of those who speak, claim by claim."""
    entities = (corrected.analysis.entity(claim.speaker) for claim in corrected.analysis.claims)
    return [entity.name if entity else "-" for entity in entities]


def test_without_corrections_the_analysis_stays_as_it_is() -> None:
    assert apply(ANALYSIS, (), HARBOUR) == Corrected(ANALYSIS)


def test_a_rejected_claim_is_none_and_all_claims_keep_their_numbers() -> None:
    corrected = apply(ANALYSIS, [about("reject", 2), about("reject", 0)], HARBOUR)
    assert corrected.analysis == ANALYSIS
    assert corrected.rejected == {0, 2}
    assert corrected.remaining.claims == (ANALYSIS.claims[1], *ANALYSIS.claims[3:])
    assert corrected.lost == ()


def test_notes_stand_by_their_claims_rejected_or_not() -> None:
    corrections = [
        about("note", 1, "who else?"),
        about("note", 4, "ask"),
        about("reject", 0),
        about("reject", 4),
    ]
    corrected = apply(ANALYSIS, corrections, HARBOUR)
    assert corrected.notes == {1: "who else?", 4: "ask"}


def test_the_later_note_holds_and_an_empty_one_takes_it_away() -> None:
    notes = [about("note", 1, "first"), about("note", 1, "second")]
    assert apply(ANALYSIS, notes, HARBOUR).notes == {1: "second"}
    assert apply(ANALYSIS, [*notes, about("note", 1, "")], HARBOUR).notes == {}


@pytest.mark.parametrize("name", ["Dockers Union", "dockers union", "DOCKERS UNION"])
def test_a_speaker_of_the_article_is_found_by_name_in_any_case(name: str) -> None:
    corrected = apply(ANALYSIS, [about("speaker", 3, name)], HARBOUR)
    assert corrected.analysis.claims[3].speaker == "union"
    assert corrected.analysis.claims[3].because == ("She", "Dockers Union", BY_HAND)
    assert corrected.speakers_by_hand == {3}
    assert corrected.analysis.entities == ANALYSIS.entities


def test_how_sure_the_analysis_was_of_another_speaker_says_nothing_of_the_one_by_hand() -> None:
    claim = replace(ANALYSIS.claims[3], speaker_confidence=0.6, speaker_basis="pronoun")
    analysis = replace(ANALYSIS, claims=(*ANALYSIS.claims[:3], claim, *ANALYSIS.claims[4:]))
    corrected = apply(analysis, [about("speaker", 3, "Dockers Union")], HARBOUR).analysis.claims[3]
    assert (corrected.speaker, corrected.speaker_confidence, corrected.speaker_basis) == ("union", None, "")


def test_a_speaker_is_found_by_another_of_its_names() -> None:
    entities = tuple(
        replace(entity, aliases=("Harbour Master",)) if entity.id == "olsen" else entity
        for entity in ANALYSIS.entities
    )
    corrected = apply(replace(ANALYSIS, entities=entities), [about("speaker", 0, "harbour master")], HARBOUR)
    assert speakers(corrected)[0] == "Marta Olsen"


def test_a_new_name_becomes_a_speaker_of_the_article_once() -> None:
    corrected = apply(ANALYSIS, [about("speaker", 3, "Ana Ruiz"), about("speaker", 2, "ana ruiz")], HARBOUR)
    assert speakers(corrected)[2:4] == ["Ana Ruiz", "Ana Ruiz"]
    assert len(corrected.analysis.entities) == len(ANALYSIS.entities) + 1


def test_of_two_with_the_same_name_the_one_mentioned_nearer_speaks() -> None:
    union = next(entity for entity in ANALYSIS.entities if entity.id == "union")
    twin = replace(ANALYSIS.entities[0], id="twin", name="Dockers Union")
    analysis = replace(ANALYSIS, entities=(*ANALYSIS.entities, twin))
    assert union.mentions[0].span.start > twin.mentions[0].span.start
    first = apply(analysis, [about("speaker", 0, "Dockers Union")], HARBOUR).analysis.claims[0]
    fifth = apply(analysis, [about("speaker", 4, "Dockers Union")], HARBOUR).analysis.claims[4]
    assert (first.speaker, fifth.speaker) == ("twin", "union")


def test_corrections_hold_for_a_new_analysis_that_cuts_claims_a_little_differently() -> None:
    claim = ANALYSIS.claims[2]
    start, end = claim.content[0]
    cut = replace(claim, content=(Span(start + len("that "), end),))
    analysis = replace(ANALYSIS, claims=(*ANALYSIS.claims[:2], cut, *ANALYSIS.claims[3:]))
    assert apply(analysis, [about("reject", 2)], HARBOUR).rejected == {2}


def test_corrections_move_with_their_words_in_an_edited_text() -> None:
    edited = "A new first paragraph was written here.\n\n" + HARBOUR.replace(
        "nobody had asked", "nobody asked"
    )
    shift = edited.index("The port of Lindhaven")
    told = edited.index("that nobody asked the crews")
    new = Analysis(
        "harbour",
        (
            _moved(ANALYSIS.claims[1], shift),
            Claim("indirect", (Span(told, told + len("that nobody asked the crews")),)),
        ),
        ANALYSIS.entities,
    )
    corrected = apply(new, [about("note", 1, "ask her"), about("reject", 2)], edited)
    assert corrected.notes == {0: "ask her"}
    assert corrected.rejected == {1}
    assert corrected.lost == ()


@pytest.mark.parametrize("kind", ["reject", "note", "speaker"])
def test_what_is_about_words_that_are_gone_is_reported_not_forgotten(kind: str) -> None:
    correction = about(kind, 2, "Ana")
    text = HARBOUR.replace("nobody had asked the crews", "it rained")
    assert apply(Analysis("harbour"), [correction], text).lost == (correction,)


def test_a_neighbour_is_not_taken_for_a_claim_that_is_gone() -> None:
    fewer = replace(ANALYSIS, claims=(*ANALYSIS.claims[:2], *ANALYSIS.claims[3:]))
    correction = about("reject", 2)
    corrected = apply(fewer, [correction], HARBOUR)
    assert corrected.analysis == fewer
    assert corrected.lost == (correction,)


@pytest.mark.parametrize(("rest", "index"), [("", 0), ("asked the crews", None), ("the crews", 0)])
def test_a_claim_that_has_only_half_of_the_content_is_another_one(rest: str, index: int | None) -> None:
    claim = ANALYSIS.claims[2]
    start, end = claim.content[0]
    half = replace(claim, content=(Span(start, end - len(rest)),))
    assert HARBOUR[start:end].endswith(rest)
    assert place_of(about("reject", 2), Analysis("harbour", (half,)), HARBOUR) == index


NESTED, NESTED_CLAIMS = marked(
    "{Ann Lee} [said] <that Bo Berg said the ferry would be late for the rest of the whole summer>.",
    "And so it was.",
)


@pytest.mark.parametrize("is_old", [False, True])
def test_what_somebody_is_said_to_have_said_is_not_what_was_said(is_old: bool) -> None:
    correction = correct("speaker", NESTED, NESTED_CLAIMS.claims[0], value="Eve")
    if is_old:
        correction = replace(correction, source="", frame=None)
    start, content = NESTED.index("Bo Berg"), NESTED_CLAIMS.claims[0].content[0]
    inner = Claim(
        "indirect",
        (Span(NESTED.index("the ferry"), content.end),),
        cue=(Span(start + 8, start + 12),),
        source=(Span(start, start + 7),),
    )
    assert place_of(correction, Analysis("nested", (inner,)), NESTED) is None
    assert place_of(correction, Analysis("nested", (NESTED_CLAIMS.claims[0], inner)), NESTED) == 0


def test_without_its_source_a_correction_needs_more_of_the_content() -> None:
    claim = ANALYSIS.claims[2]
    start, end = claim.content[0]
    shorter = replace(claim, content=(Span(start, end - len("the crews")),))
    old = replace(about("reject", 2), source="", frame=None)
    assert place_of(old, Analysis("harbour", (shorter,)), HARBOUR) is None
    without_that = replace(claim, content=(Span(start + len("that "), end),))
    assert place_of(old, Analysis("harbour", (without_that,)), HARBOUR) == 0


@pytest.mark.parametrize(("words", "is_near"), [(20, True), (60, False)])
def test_a_source_that_stands_far_away_does_not_belong_to_the_sentence(words: int, is_near: bool) -> None:
    laughter = " and laughed" * words
    text, analysis = marked(f"{{Ann Lee}} laughed{laughter}: <It is all over now, all of it>.")
    frame = correct("note", text, analysis.claims[0]).frame
    assert frame is not None
    assert frame.is_specific == is_near
    assert (frame.lead > 100) == is_near


@pytest.mark.parametrize(
    ("source", "is_specific"),
    [
        ("Olsen", True),
        ("the Harbour Office", True),
        ("the dockers’ union", True),
        ("She", False),
        ("The official", True),
        ("Officials", True),
        ("The engineer", True),
        ("he", False),
        ("the man", False),
        ("Both", False),
        ("His lawyer", False),
        ("His Danish lawyer", True),
    ],
)
def test_a_name_or_a_description_says_who_speaks_and_a_pronoun_does_not(
    source: str, is_specific: bool
) -> None:
    text, analysis = marked("It rained.", f"{{{source}}} [said] <it was all over>.")
    frame = correct("note", text, analysis.claims[0]).frame
    assert frame is not None
    assert frame.is_specific == is_specific


@pytest.mark.parametrize("kind", ["note", "speaker", "add", "merge"])
def test_what_is_typed_can_do_nothing_to_a_terminal(kind: str) -> None:
    correction = about(kind, 1, "Ann\x1b]0;x\x07 \x9b31m \u202eeve\r\n")
    assert correction.value == "Ann␛]0;x␇ �31m �eve\n"


def test_the_cue_tells_claims_with_the_same_content_apart() -> None:
    first = ANALYSIS.claims[1]
    runs = HARBOUR.index("runs")
    second = replace(first, cue=(Span(runs, runs + len("runs")),))
    analysis = replace(ANALYSIS, claims=(first, second))
    assert [place_of(correct("reject", HARBOUR, claim), analysis, HARBOUR) for claim in (first, second)] == [
        0,
        1,
    ]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'praise'"):
        replace(about("reject", 0), kind="praise")  # type: ignore[arg-type]


def _moved(claim: Claim, by: int) -> Claim:
    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span(start + by, end + by) for start, end in spans)

    return replace(claim, content=moved(claim.content), cue=moved(claim.cue), source=moved(claim.source))


def test_who_else_may_speak_is_offered_by_nearness() -> None:
    place = Entity("town", "place", "Lindhaven")
    analysis = replace(ANALYSIS, entities=(*ANALYSIS.entities, place))
    expected = ("Harbour Office", "dock worker", "Dockers Union")
    assert candidates(analysis, ANALYSIS.claims[3]) == expected


def test_each_correction_of_a_claim_costs_the_same_however_many_claims_there_are() -> None:
    def work(count: int) -> int:
        text = "".join(f"Ann{number} said the sea rose {number} times.\n" for number in range(count))
        lines = [line.start() for line in re.finditer("^Ann", text, re.MULTILINE)]
        claims = [
            Claim("indirect", (Span(text.index("the", line), text.index("\n", line)),)) for line in lines
        ]
        corrections = [correct("kind", text, claim, value="direct") for claim in claims]
        return calls(lambda: apply(Analysis("a", tuple(claims)), corrections, text))

    assert work(200) < 6 * work(50)
