"""Content, cue and source share no code point, whatever found them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Claim, Span
from reader.nlp.attributions import Attribution
from reader.nlp.disjoint_parts import with_disjoint_parts
from reader.nlp.graphemes import is_inside_grapheme

# Text; source, cue and content as they were found; the same as they should be.
OVERLAPS = [
    pytest.param(
        "press statements that it rained",
        ("press statements", "statements", "that it rained"),
        ("press", "statements", "that it rained"),
        id="a cue inside its source is taken out of it",
    ),
    pytest.param(
        "Berg said it rained",
        ("Berg said", "said", "said it rained"),
        ("Berg", "said", "it rained"),
        id="a cue is no content",
    ),
    pytest.param(
        "the dam, Berg said, was old",
        ("Berg", "said", "the dam, Berg said, was old"),
        ("Berg", "said", "the dam … was old"),
        id="what stands inside the content parts it",
    ),
    pytest.param(
        "Anna👩‍🚀Berg said it rained",
        ("\u200d🚀Berg", "said", "it rained"),
        ("👩‍🚀Berg", "said", "it rained"),
        id="half an emoji is made whole",
    ),
    pytest.param(
        "Berg sa👩‍🚀id: it rained",
        ("Berg sa👩", "\u200d🚀id", "it rained"),
        ("Berg sa", "👩‍🚀id", "it rained"),
        id="an emoji that was halved between two belongs to the cue",
    ),
    pytest.param(
        "his claim",
        ("his", "claim", "his claim"),
        ("", "", "his claim"),
        id="content that is nothing else keeps its words",
    ),
    pytest.param("said", ("said", "said", "said"), ("", "", "said"), id="one word is content"),
]


def _spans(text: str, words: str) -> tuple[Span, ...]:
    pieces = filter(None, words.split(" … "))
    return tuple(Span(start, start + len(piece)) for piece in pieces for start in (text.index(piece),))


@pytest.mark.parametrize(("text", "parts", "disjoint"), OVERLAPS)
def test_parts_that_overlap_are_made_disjoint(
    text: str, parts: tuple[str, str, str], disjoint: tuple[str, str, str]
) -> None:
    source, cue, content = (_spans(text, words) for words in parts)
    attribution = with_disjoint_parts(text, Attribution(content, cue, source))
    spans = (attribution.source, attribution.cue, attribution.content)
    assert tuple(" … ".join(span.of(text) for span in part) for part in spans) == disjoint


def test_parts_that_do_not_overlap_stay_as_they_are() -> None:
    attribution = Attribution((Span(0, 4), Span(16, 21)), (Span(11, 15),), (Span(6, 10),))
    assert with_disjoint_parts("Rain, Berg said, fell.", attribution) == attribution


TEXTS = st.text(st.sampled_from([*"aB ,.”", *"👩‍🚀🇩🇪e\u0301"]), min_size=1, max_size=40)


@st.composite
def overlapping(draw: st.DrawFn) -> tuple[str, Attribution]:
    """A text, and an attribution of any spans in it, cutting whatever they like."""
    text = draw(TEXTS)
    offsets = st.lists(st.integers(0, len(text)), unique=True, max_size=6).map(sorted)
    spans = offsets.map(lambda ends: tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)))
    return text, Attribution(draw(spans.filter(bool)), draw(spans), draw(spans))


@given(overlapping())
def test_every_attribution_becomes_one_of_which_a_claim_can_be_made(sample: tuple[str, Attribution]) -> None:
    text, attribution = sample
    disjoint = with_disjoint_parts(text, attribution)
    claim = Claim("indirect", disjoint.content, disjoint.cue, disjoint.source)
    assert not any(is_inside_grapheme(text, offset) for span in claim.spans for offset in span)
    assert not any(span.overlaps(following) for span, following in itertools.pairwise(claim.spans))
