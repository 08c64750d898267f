"""The values check themselves once, where they are made."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from reader.model import Analysis, Article, Claim, Entity, Mention, Origin, Progress, Span


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"kind": "reported", "content": (Span(0, 3),)}, "not 'reported'"),
        ({"kind": "direct", "content": (Span(0, 3),), "polarity": "perhaps"}, "positive or negative, not"),
        ({"kind": "direct", "content": ()}, "needs content"),
        ({"kind": "direct", "content": (Span(3, 3),)}, "not empty"),
        ({"kind": "direct", "content": (Span(4, 6), Span(0, 3))}, "in order"),
        ({"kind": "direct", "content": (Span(0, 3),), "cue": (Span(5, 7), Span(6, 9))}, "apart"),
        ({"kind": "direct", "content": (Span(0, 6),), "cue": (Span(5, 7),)}, "must not overlap"),
        ({"kind": "direct", "content": (Span(0, 6),), "source": (Span(2, 4),)}, "must not overlap"),
        (
            {"kind": "direct", "content": (Span(9, 12),), "cue": (Span(0, 4),), "source": (Span(3, 6),)},
            "overlap",
        ),
        ({"kind": "direct", "content": (Span(0, 3),), "confidence": 1.5}, "not at 1.5"),
        ({"kind": "direct", "content": (Span(0, 3),), "speaker_confidence": -0.5}, "not at -0.5"),
        ({"kind": "direct", "content": (Span(0, 3),), "speaker_basis": "hearsay"}, "or empty, not 'hearsay'"),
    ],
)
def test_a_claim_that_makes_no_sense_is_refused(fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Claim(**fields)


def test_an_entity_of_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'animal'"):
        Entity("rex", "animal", "Rex")  # type: ignore[arg-type]  # the point of the test


def test_a_claim_starts_where_its_first_word_stands_whatever_that_is() -> None:
    claim = Claim("direct", content=(Span(20, 40),), cue=(Span(10, 14),), source=(Span(2, 9),))
    assert claim.start == 2
    assert claim.spans == (Span(2, 9), Span(10, 14), Span(20, 40))


def test_the_id_of_an_origin_is_short_and_tells_origins_apart() -> None:
    names = ("/news/a.txt", "/news/b.txt", "https://post.org/a", "/news/\udcff.txt")
    ids = {Origin("path", name).id for name in names}
    assert len(ids) == len(names)
    assert {len(id) for id in ids} == {16}
    # Kept sessions name articles by it, so it must never change.
    assert Origin("path", "/news/a.txt").id == "f9f0787840db503b"


def test_an_article_is_called_by_its_origin_and_without_one_by_its_id() -> None:
    assert Article("7", "Calm.").label == "7"
    assert Article("7", "Calm.", origin=Origin("address", "https://post.org/a")).label == "https://post.org/a"


def test_the_digest_of_an_article_is_that_of_its_text_also_after_an_edit() -> None:
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # of "abc", in FIPS 180-2
    assert Article("a", "abc").sha256 == digest
    assert replace(Article("a", "abcd"), text="abc").sha256 == digest
    assert Article("a", "abcd").sha256 != digest


def test_mentions_come_in_text_order_whoever_they_are_of() -> None:
    berg = Entity("berg", "person", "Anna Berg", mentions=(Mention(Span(0, 9)), Mention(Span(30, 34))))
    nato = Entity("nato", "organization", "NATO", mentions=(Mention(Span(12, 16)),))
    analysis = Analysis("a", entities=(berg, nato))
    assert [entity.id for entity, _ in analysis.mentions()] == ["berg", "nato", "berg"]
    assert analysis.entity("nato") is nato
    assert analysis.entity("nobody") is None
    assert analysis.entity(None) is None


def test_an_analysis_that_was_asked_for_an_entity_has_no_other_fields_than_its_own() -> None:
    analysis = Analysis("a", entities=(Entity("berg", "person", "Anna Berg"),))
    before = asdict(analysis)
    assert analysis.entity("berg") is analysis.entities[0]
    assert asdict(analysis) == before
    assert set(before) == {"article_id", "claims", "entities", "notes", "pipeline"}


def test_progress_is_complete_when_nothing_is_left() -> None:
    assert not Progress("a", 1, 3).is_complete
    assert Progress("a", 3, 3).is_complete
