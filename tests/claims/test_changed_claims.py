"""What a person adds, moves, turns round or makes one stays with its words and is never there twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.changed_claims import ADDED_BY_HAND
from reader.claims.corrected import BY_HAND, Corrected
from reader.claims.correction import Correction, Manner, correct, move_ends
from reader.claims.corrections import apply
from reader.model import Analysis, Claim, Kind, Polarity, Span
from tests.claims.marked import marked
from tests.ui.newsroom import ANALYSES, HARBOUR, span

ANALYSIS = ANALYSES["harbour"]
DENIAL = Claim(
    "indirect",
    (span(HARBOUR, "this"),),
    (span(HARBOUR, "denied"),),
    (Span(HARBOUR.index("Olsen denied"), HARBOUR.index(" denied")),),
)


def names(corrected: Corrected) -> list[str]:
    """Return who speaks, claim by claim."""
    entities = (corrected.analysis.entity(claim.speaker) for claim in corrected.analysis.claims)
    return [entity.name if entity else "-" for entity in entities]


def added(claim: Claim = DENIAL, speaker: str = "Marta Olsen", text: str = HARBOUR) -> Correction:
    """Return the correction that adds a claim."""
    return correct("add", text, claim, value=speaker)


def words(spans: tuple[Span, ...], text: str = HARBOUR) -> list[str]:
    """Return the words of spans."""
    return [part.of(text) for part in spans]


def test_an_added_claim_stands_in_text_order_with_all_its_parts() -> None:
    corrected = apply(ANALYSIS, [added()], HARBOUR)
    claim = corrected.analysis.claims[3]
    assert (words(claim.content), words(claim.cue), words(claim.source)) == (["this"], ["denied"], ["Olsen"])
    assert (claim.speaker, claim.because, claim.found_by) == (
        "olsen",
        ("Olsen", "Marta Olsen", BY_HAND),
        ADDED_BY_HAND,
    )
    assert (corrected.added, corrected.corrected, corrected.lost) == (frozenset({3}), frozenset({3}), ())
    assert len(corrected.analysis.claims) == 7


def test_what_the_analysis_finds_later_is_not_there_twice() -> None:
    later = replace(ANALYSIS.claims[2], speaker=None)
    start, end = later.content[0]
    by_hand = replace(later, content=(Span(start + len("that "), end),), cue=(), source=())
    corrected = apply(ANALYSIS, [added(by_hand, "Ana Ruiz")], HARBOUR)
    assert len(corrected.analysis.claims) == 6
    claim = corrected.analysis.claims[2]
    assert (words(claim.content), words(claim.cue)) == (["nobody had asked the crews"], ["told"])
    assert (names(corrected)[2], corrected.added) == ("Ana Ruiz", frozenset({2}))


def test_without_a_speaker_the_one_of_the_analysis_holds() -> None:
    corrected = apply(ANALYSIS, [added(ANALYSIS.claims[2], "")], HARBOUR)
    assert (names(corrected)[2], corrected.speakers_by_hand) == ("dock worker", frozenset())


def test_an_added_claim_moves_with_its_words_and_its_cue_too() -> None:
    edited = "A first one.\n\n" + HARBOUR.replace("A dock worker told", "One dock worker told")
    corrected = apply(Analysis("harbour", (), ANALYSIS.entities), [added()], edited)
    (claim,) = corrected.analysis.claims
    assert (words(claim.content, edited), words(claim.cue, edited), words(claim.source, edited)) == (
        ["this"],
        ["denied"],
        ["Olsen"],
    )


def test_an_added_claim_whose_words_are_gone_is_lost_not_forgotten() -> None:
    correction = added()
    corrected = apply(ANALYSIS, [correction], HARBOUR.replace("Olsen denied this. ", ""))
    assert corrected.lost == (correction,)
    assert corrected.added == frozenset()


def test_who_adds_a_rejected_claim_takes_it_for_one_after_all() -> None:
    claim = ANALYSIS.claims[2]
    corrections = [correct(kind, HARBOUR, claim) for kind in ("reject", "add")]
    assert apply(ANALYSIS, corrections[:1], HARBOUR).rejected == {2}
    assert apply(ANALYSIS, corrections, HARBOUR).rejected == frozenset()
    assert apply(ANALYSIS, corrections[::-1], HARBOUR).rejected == {2}


def test_an_added_claim_is_corrected_like_any_other() -> None:
    corrections = [added(), correct("note", HARBOUR, DENIAL, value="ask"), correct("reject", HARBOUR, DENIAL)]
    assert apply(ANALYSIS, corrections[:2], HARBOUR).notes == {3: "ask"}
    assert apply(ANALYSIS, corrections, HARBOUR).remaining.claims == ANALYSIS.claims


def test_quotation_marks_belong_to_an_added_claim_in_an_edited_text_too() -> None:
    text, analysis = marked("It was late.", "<“All is well.”> [said] {Ann Lee}, who left.")
    edited = text.replace("It was late.", "It was very late by then.")
    (claim,) = apply(Analysis("new"), [added(analysis.claims[0], "Ann Lee", text)], edited).analysis.claims
    assert words(claim.content, edited) == ["“All is well.”"]


@pytest.mark.parametrize(
    ("index", "content", "parts"),
    [
        (2, "nobody had asked", ["nobody had asked"]),
        (0, "port of Lindhaven will close", ["port of Lindhaven will close"]),
        (5, '"Forty is a guess," Olsen said. "Nobody', ['"Forty is a guess,"', '"Nobody']),
        (5, '"Nobody has', ['"Nobody has']),
    ],
)
def test_the_ends_of_a_claim_are_where_the_person_put_them(
    index: int, content: str, parts: list[str]
) -> None:
    correction = move_ends(HARBOUR, ANALYSIS.claims[index], span(HARBOUR, content))
    edited = "A new first line.\n\n" + HARBOUR
    shift = len(edited) - len(HARBOUR)
    moved = replace(ANALYSIS, claims=tuple(_moved(claim, shift) for claim in ANALYSIS.claims))
    corrected = apply(moved, [correction], edited)
    assert words(corrected.analysis.claims[index].content, edited) == parts
    assert (corrected.corrected, corrected.lost) == (frozenset({index}), ())


def test_ends_that_would_reach_over_the_cue_are_lost() -> None:
    correction = move_ends(HARBOUR, ANALYSIS.claims[2], span(HARBOUR, "told the paper that nobody"))
    corrected = apply(ANALYSIS, [correction], HARBOUR)
    assert corrected.lost == (correction,)
    assert corrected.analysis == ANALYSIS


def test_ends_may_come_with_how_it_was_said() -> None:
    content, manner = span(HARBOUR, "nobody had asked"), Manner("mixed", "negative")
    correction = move_ends(HARBOUR, ANALYSIS.claims[2], content, manner=manner)
    claim = apply(ANALYSIS, [correction], HARBOUR).analysis.claims[2]
    assert (claim.content, claim.kind, claim.polarity) == ((content,), "mixed", "negative")


@pytest.mark.parametrize("kind", ["direct", "mixed"])
def test_the_kind_is_what_the_person_says(kind: Kind) -> None:
    corrected = apply(ANALYSIS, [correct("kind", HARBOUR, ANALYSIS.claims[2], value=kind)], HARBOUR)
    assert (corrected.analysis.claims[2].kind, corrected.corrected) == (kind, frozenset({2}))


@pytest.mark.parametrize("polarity", ["negative", "positive"])
def test_the_polarity_is_what_the_person_says(polarity: Polarity) -> None:
    corrections = [
        correct("polarity", HARBOUR, ANALYSIS.claims[2], value=value) for value in ("negative", polarity)
    ]
    assert apply(ANALYSIS, corrections, HARBOUR).analysis.claims[2].polarity == polarity


def test_all_claims_by_a_speaker_get_another_one() -> None:
    claim = ANALYSIS.claims[1]
    correction = correct("speaker", HARBOUR, claim, value="Ana Ruiz", scope="speaker", former="Marta Olsen")
    corrected = apply(ANALYSIS, [correction], HARBOUR)
    assert [name == "Ana Ruiz" for name in names(corrected)] == [False, True, False, True, False, True]
    assert corrected.speakers_by_hand == {1, 3, 5}
    fewer = replace(ANALYSIS, claims=ANALYSIS.claims[3:])
    assert names(apply(fewer, [correction], HARBOUR)) == ["Ana Ruiz", "Dockers Union", "Ana Ruiz"]


def test_all_claims_with_the_same_words_as_source_get_another_speaker() -> None:
    claim = ANALYSIS.claims[5]
    correction = correct("speaker", HARBOUR, claim, value="Dockers Union", scope="source")
    assert names(apply(ANALYSIS, [correction], HARBOUR)) == [
        *("Harbour Office", "Marta Olsen", "dock worker", "Marta Olsen", "Dockers Union", "Dockers Union")
    ]


def test_what_nobody_says_any_more_has_lost_its_place() -> None:
    correction = correct(
        "speaker", HARBOUR, ANALYSIS.claims[1], value="Ana", scope="speaker", former="Piet Vos"
    )
    assert apply(ANALYSIS, [correction], HARBOUR).lost == (correction,)


@pytest.mark.parametrize(
    ("value", "former"), [("Marta Olsen", "dock worker"), ("dock worker", "Marta Olsen")]
)
def test_two_speakers_made_one_speak_as_one_and_go_by_both_names(value: str, former: str) -> None:
    correction = correct("merge", HARBOUR, ANALYSIS.claims[2], value=value, former=former)
    corrected = apply(ANALYSIS, [correction], HARBOUR)
    assert names(corrected)[1:4] == ["Marta Olsen"] * 3
    (olsen,) = (entity for entity in corrected.analysis.entities if entity.name == "Marta Olsen")
    assert olsen.aliases == ("dock worker",)
    assert "worker" not in {entity.id for entity in corrected.analysis.entities}
    starts = [mention.span for mention in olsen.mentions]
    assert starts == sorted(starts)
    assert span(HARBOUR, "dock worker") in starts
    assert (corrected.corrected, corrected.lost) == (frozenset({2}), ())
    assert apply(ANALYSIS, [correction, correction], HARBOUR) == corrected


def test_one_of_two_that_the_article_does_not_know_any_more_is_not_made_one() -> None:
    correction = correct("merge", HARBOUR, ANALYSIS.claims[2], value="Marta Olsen", former="Piet Vos")
    assert apply(ANALYSIS, [correction], HARBOUR) == Corrected(ANALYSIS, lost=(correction,))


def test_a_speaker_given_by_hand_is_not_as_sure_as_the_one_before() -> None:
    claim = replace(ANALYSIS.claims[2], speaker_confidence=0.4, speaker_basis="inferred")
    analysis = replace(ANALYSIS, claims=(claim,))
    corrected = apply(analysis, [correct("speaker", HARBOUR, claim, value="Ana")], HARBOUR)
    (claim,) = corrected.analysis.claims
    assert (claim.speaker_confidence, claim.speaker_basis) == (None, "")


@pytest.mark.parametrize(("kind", "value"), [("kind", "loud"), ("polarity", ""), ("add", "Bo")])
def test_a_correction_that_says_nothing_sensible_is_refused(kind: str, value: str) -> None:
    note = correct("note", HARBOUR, ANALYSIS.claims[0])
    with pytest.raises(ValueError, match="claim"):
        replace(note, kind=kind, value=value)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="comes with new ends, not with 'note'"):
        replace(note, manner=Manner("direct"))


def _moved(claim: Claim, shift: int) -> Claim:
    content, cue, source = (
        tuple(Span(start + shift, end + shift) for start, end in spans)
        for spans in (claim.content, claim.cue, claim.source)
    )
    return Claim(claim.kind, content, cue, source, claim.speaker)
