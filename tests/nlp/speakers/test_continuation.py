"""Who speaks where the text names no source, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.model import Entity, Mention, Span
from reader.nlp.attributions import FOUND_AS_TURN, Attribution
from reader.nlp.speakers.continuation import named_in_subject, speaker_without_source, subject_of_cue
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.names import Names
from tests.nlp.speakers.parses import filler, mention, rows_of

QUOTATION = "“|PUNCT|punct|1 Go|VERB|ROOT|1 ”|PUNCT|punct|1"


@pytest.mark.parametrize(("distance", "expected"), [(60, "Roe"), (120, "")])
def test_the_subject_of_the_sentence_before_speaks(distance: int, expected: str) -> None:
    rows = rows_of(f"Roe|PROPN|nsubj|1 left|VERB|ROOT|1{filler(distance - 2, 1)}", QUOTATION)
    index = MentionIndex()
    mention(index, rows, "Roe")
    content = Attribution((Span(rows.starts[-2], rows.ends[-2]),))
    speaker = speaker_without_source(rows, index, content, None, None)
    assert ("" if speaker is None else speaker.name) == expected


def test_the_parse_may_take_its_verb_for_a_noun() -> None:
    rows = rows_of("Roe|PROPN|compound|1 shrugs|NOUN|ROOT|1", QUOTATION)
    index = MentionIndex()
    mention(index, rows, "Roe")
    content = Attribution((Span(rows.starts[-2], rows.ends[-2]),))
    speaker = speaker_without_source(rows, index, content, None, None)
    assert speaker is not None
    assert speaker.name == "Roe"


@pytest.mark.parametrize(
    ("between", "expected"), [([], "Bell"), (["¶rain|NOUN|ROOT|0"], ""), (["rain|NOUN|ROOT|0"], "Bell")]
)
def test_a_quotation_goes_on_over_one_paragraph(between: list[str], expected: str) -> None:
    rows = rows_of(QUOTATION, *between, f"¶{QUOTATION}")
    contents = [
        Attribution((Span(rows.starts[i], rows.ends[i]),))
        for i, word in enumerate(rows.words)
        if word == "go"
    ]
    speaker = speaker_without_source(
        rows, MentionIndex(), contents[1], contents[0], Candidate("person", "Bell")
    )
    assert ("" if speaker is None else speaker.name) == expected


def test_a_passive_cue_keeps_its_speaker_to_itself() -> None:
    rows = rows_of("Roe|PROPN|nsubj|1 paused|VERB|ROOT|1 adding|VERB|advcl|1")
    adding = Attribution((Span(0, 1),), (Span(rows.starts[2], rows.ends[2]),))
    assert subject_of_cue(rows, adding) == 0
    rows = rows_of("It|PRON|nsubjpass|2 was|AUX|auxpass|2 said|VERB|ROOT|2")
    assert subject_of_cue(rows, Attribution((Span(0, 1),), (Span(rows.starts[2], rows.ends[2]),))) is None


@pytest.mark.parametrize(("found_by", "expected"), [(FOUND_AS_TURN, ""), ("", "Bell")])
def test_a_turn_of_its_own_does_not_go_on(found_by: str, expected: str) -> None:
    rows = rows_of(QUOTATION, f"¶Roe|PROPN|nsubj|1 wept|VERB|ROOT|1 {QUOTATION}")
    first, second = (
        Attribution((Span(rows.starts[i], rows.ends[i]),), found_by=found_by)
        for i, word in enumerate(rows.words)
        if word == "go"
    )
    speaker = speaker_without_source(rows, MentionIndex(), second, first, Candidate("person", "Bell"))
    assert ("" if speaker is None else speaker.name) == expected


def test_who_is_no_other_subject_than_whom_it_tells_of() -> None:
    rows = rows_of(
        "Roe|PROPN|nsubj|4 ,|PUNCT|punct|0 who|PRON|nsubj|3 farms|VERB|relcl|0 left|VERB|ROOT|4", QUOTATION
    )
    index = MentionIndex()
    mention(index, rows, "Roe")
    content = Attribution((Span(rows.starts[-2], rows.ends[-2]),), found_by=FOUND_AS_TURN)
    speaker = speaker_without_source(rows, index, content, None, None)
    assert ("" if speaker is None else speaker.name) == "Roe"


@pytest.mark.parametrize(("found_by", "expected"), [(FOUND_AS_TURN, ""), ("", "Roe")])
def test_a_turn_is_not_of_the_subject_before_the_last(found_by: str, expected: str) -> None:
    rows = rows_of("Roe|PROPN|nsubj|1 left|VERB|ROOT|1", "Hill|PROPN|nsubj|1 wept|VERB|ROOT|1", QUOTATION)
    index = MentionIndex()
    mention(index, rows, "Roe")
    content = Attribution((Span(rows.starts[-2], rows.ends[-2]),), found_by=found_by)
    speaker = speaker_without_source(rows, index, content, None, None)
    assert ("" if speaker is None else speaker.name) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("of|ADP|prep|0 Tolbank|PROPN|compound|3", "Roe"),
        ("of|ADP|prep|0 Tol-bank|PROPN|compound|3", "Roe"),
        (",|PUNCT|punct|0 Tolbank|PROPN|compound|3", ""),
        ("of|ADP|prep|0 meeting|VERB|pcomp|1", ""),
    ],
)
def test_a_subject_that_ends_in_a_name_is_that_person(between: str, expected: str) -> None:
    rows = rows_of(f"Chair|NOUN|nsubj|4 {between} Roe|PROPN|pobj|1 said|VERB|ROOT|4")
    start = rows.starts[3]
    names = Names(
        MentionIndex(),
        rows,
        [Entity("roe", "person", "Roe", mentions=(Mention(Span(start, start + 3)),))],
    )
    said = Attribution((Span(0, 1),), (Span(rows.starts[4], rows.ends[4]),))
    token = named_in_subject(rows, 0, said, names)
    assert ("" if token is None else rows.text[rows.starts[token] : rows.ends[token]]) == expected
