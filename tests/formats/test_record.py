"""Records: what is written is read back as it was, and nothing else passes for one."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.formats.record import from_record, to_record, value_hook
from reader.model import (
    ENTITY_KINDS,
    KINDS,
    POLARITIES,
    SPEAKER_BASES,
    Analysis,
    Article,
    Claim,
    Entity,
    Form,
    Mention,
    Span,
)

TEXT = "“Not today,” Ann Lee, a spokesperson for Acme, said."
ANN = Entity("p1", "person", "Ann Lee", ("Lee",), "spokesperson for Acme", "Acme", (Mention(Span(13, 20)),))
CLAIM = Claim(
    "direct",
    content=(Span(0, 12),),
    cue=(Span(47, 51),),
    source=(Span(13, 45),),
    speaker="p1",
    confidence=0.75,
    found_by="rule",
    because=("Ann Lee",),
    speaker_confidence=0.875,
    speaker_basis="named",
)
ARTICLE = Article("a.txt", TEXT, title="Acme waits")
ANALYSIS = Analysis("a.txt", (CLAIM,), (ANN,), ("One sentence was left out.",), "reader 1")


def test_record_holds_who_said_what_with_offsets_into_its_text() -> None:
    record = to_record(ARTICLE, ANALYSIS)
    claim = record["claims"][0]
    words = {
        part: [record["text"][start:end] for start, end in claim[part]]
        for part in ("content", "cue", "source")
    }
    assert words == {
        "content": ["“Not today,”"],
        "cue": ["said"],
        "source": ["Ann Lee, a spokesperson for Acme"],
    }
    assert claim["speaker"] == {
        "id": "p1",
        "name": "Ann Lee",
        "kind": "person",
        "role": "spokesperson for Acme",
        "affiliation": "Acme",
        "aliases": ["Lee"],
    }
    assert record["entities"][0]["mentions"] == [{"span": [13, 20], "form": "name"}]


def test_record_says_what_is_known_about_the_article_and_nothing_else() -> None:
    record = to_record(ARTICLE, ANALYSIS)
    assert record["title"] == "Acme waits"
    assert "byline" not in record


def test_unknown_speaker_is_null() -> None:
    unknown = Claim("direct", (Span(0, 12),))
    assert to_record(ARTICLE, Analysis("a.txt", (unknown,)))["claims"][0]["speaker"] is None


def test_record_tells_what_was_not_said() -> None:
    record = to_record(ARTICLE, Analysis("a.txt", (replace(CLAIM, polarity="negative"), CLAIM)))
    assert [claim["polarity"] for claim in record["claims"]] == ["negative", "positive"]


def test_record_tells_how_sure_the_speaker_is_and_by_what() -> None:
    claim = to_record(ARTICLE, ANALYSIS)["claims"][0]
    assert (claim["speaker_confidence"], claim["speaker_basis"]) == (0.875, "named")


def test_claims_of_an_older_record_are_positive_and_their_speakers_of_unknown_basis() -> None:
    record = to_record(ARTICLE, ANALYSIS)
    for part in ("polarity", "speaker_confidence", "speaker_basis"):
        del record["claims"][0][part]
    claim = from_record(record).claims[0]
    assert (claim.polarity, claim.speaker_confidence, claim.speaker_basis) == ("positive", None, "")


def _moved(spans: tuple[Span, ...], code_points: int) -> tuple[Span, ...]:
    return tuple(Span(start + code_points, end + code_points) for start, end in spans)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Analyses with any words and any offsets that hold together; content, cue and source lie apart."""
    words = st.text(max_size=8)
    offsets = st.lists(st.integers(0, 10_000), unique=True, max_size=6).map(sorted)
    spans = offsets.map(lambda ends: tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)))
    cues = spans.map(lambda cue: _moved(cue, 10_000))
    sources = spans.map(lambda source: _moved(source, 20_000))
    mentions = st.builds(
        Mention, spans.filter(bool).map(lambda found: found[0]), st.sampled_from(get_args(Form))
    )
    entities = draw(
        st.lists(
            st.builds(
                Entity,
                words,
                st.sampled_from(ENTITY_KINDS),
                words,
                aliases=st.lists(words, max_size=2).map(tuple),
                role=words,
                affiliation=words,
                mentions=st.lists(mentions, max_size=3).map(tuple),
            ),
            unique_by=lambda entity: entity.id,
            max_size=3,
        )
    )
    claims = st.builds(
        Claim,
        st.sampled_from(KINDS),
        content=spans.filter(bool),
        cue=cues,
        source=sources,
        speaker=st.sampled_from([None, *(entity.id for entity in entities)]),
        confidence=st.floats(0, 1),
        found_by=words,
        because=st.lists(words, max_size=3).map(tuple),
        polarity=st.sampled_from(POLARITIES),
        speaker_confidence=st.none() | st.floats(0, 1),
        speaker_basis=st.sampled_from(SPEAKER_BASES),
    )
    return Analysis(
        draw(words),
        tuple(draw(st.lists(claims, max_size=3))),
        tuple(entities),
        tuple(draw(st.lists(words, max_size=2))),
        draw(words),
    )


@given(analyses())
def test_analysis_survives_the_way_through_json(analysis: Analysis) -> None:
    record = to_record(Article(analysis.article_id, "text"), analysis)
    assert from_record(json.loads(json.dumps(record))) == analysis
    assert from_record(json.loads(json.dumps(record), object_hook=value_hook())) == analysis


def test_claims_and_entities_are_read_one_by_one_and_other_objects_stay() -> None:
    answer = {"id": "a", "analysis": to_record(ARTICLE, ANALYSIS)}
    values = json.loads(json.dumps(answer), object_hook=value_hook())
    assert values["analysis"]["claims"] == [CLAIM]
    assert values["analysis"]["entities"] == [ANN]
    assert (values["id"], values["analysis"]["id"]) == ("a", "a.txt")


def test_what_claims_say_again_and_again_is_one_text() -> None:
    record = json.dumps(to_record(ARTICLE, Analysis("a.txt", (CLAIM, CLAIM), (ANN,))))
    first, second = from_record(json.loads(record)).claims
    assert first.because[0] is second.because[0]
    assert first.found_by is second.found_by


@pytest.mark.parametrize("way", ["whole", "claim by claim"])
def test_texts_of_a_record_do_not_enter_the_table_of_the_interpreter(way: str) -> None:
    found_by = f"a rule, read {way}"
    record = json.dumps(to_record(ARTICLE, Analysis("a.txt", (replace(CLAIM, found_by=found_by),), (ANN,))))
    analysis = from_record(json.loads(record, object_hook=None if way == "whole" else value_hook()))
    assert analysis.claims[0].found_by == found_by
    assert sys.intern(found_by) is found_by  # not the one of the analysis


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(path=st.sampled_from(["id", "claims", "entities", "notes", "pipeline"]), value=json_values)
def test_broken_record_raises_nothing_but_a_reader_error(path: str, value: Any) -> None:
    record = {**to_record(ARTICLE, ANALYSIS), path: value}
    with suppress(ReaderError):
        from_record(record)


@given(
    part=st.sampled_from(
        [
            "kind",
            "content",
            "cue",
            "source",
            "speaker",
            "confidence",
            "polarity",
            "speaker_confidence",
            "speaker_basis",
        ]
    ),
    value=json_values,
)
def test_broken_claim_raises_nothing_but_a_reader_error(part: str, value: Any) -> None:
    record = to_record(ARTICLE, ANALYSIS)
    record["claims"][0][part] = value
    with suppress(ReaderError):
        from_record(record)


@pytest.mark.parametrize("missing", ["id", "claims", "entities", "notes", "pipeline"])
def test_record_without_a_part_is_refused(missing: str) -> None:
    record = to_record(ARTICLE, ANALYSIS)
    del record[missing]
    with pytest.raises(ReaderError, match=missing):
        from_record(record)
